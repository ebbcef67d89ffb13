"""Alembic's migrations; `tracker.db.migrate` runs them."""
