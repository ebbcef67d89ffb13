"""The page that says how reports are read and what the numbers mean."""

import datetime as dt

from flask import Blueprint, current_app, g, render_template

from tracker.lang.confidence import measured, measured_followups
from tracker.queries.rules import rule_counts
from tracker.settings import Settings

bp = Blueprint("methods", __name__)


@bp.get("/methods/")
def index() -> str:
    settings: Settings = current_app.config["TRACKER"]
    return render_template(
        "methods/index.html",
        show_text=settings.show_text,
        measured=measured(),
        measured_on=dt.date.fromisoformat(measured()["date"]),
        followups=measured_followups(),
        followups_on=dt.date.fromisoformat(measured_followups()["date"]),
        rules=rule_counts(g.db, g.when),
    )
