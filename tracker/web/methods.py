"""The page that says how reports are read and what the numbers mean."""

from flask import Blueprint, current_app, render_template

from tracker.settings import Settings

bp = Blueprint("methods", __name__)


@bp.get("/methods/")
def index() -> str:
    settings: Settings = current_app.config["TRACKER"]
    return render_template("methods/index.html", show_text=settings.show_text)
