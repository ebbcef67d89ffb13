"""The page of downloads: every file, every column, the licence."""

from flask import Blueprint, render_template

from tracker.exports import FORMATS, KINDS

bp = Blueprint("data", __name__)


@bp.get("/data/")
def index() -> str:
    return render_template("data/index.html", kinds=KINDS.values(), formats=FORMATS)
