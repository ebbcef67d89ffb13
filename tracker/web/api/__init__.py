"""The rows of the site to programs: JSON under /api/v1, described at /openapi.json."""

from tracker.web.api import lists, updates
from tracker.web.api.room import bp, init_app

__all__ = ["bp", "init_app", "lists", "updates"]
