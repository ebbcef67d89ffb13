"""Filters that come from a link, not from the form of a list: shown, kept, and taken away."""

from dataclasses import dataclass

from flask import g, request

from tracker.queries.reports import report
from tracker.web.addresses import same_page
from tracker.web.labels import label
from tracker.web.shown import organization_address, organization_name, person_name
from tracker.web.texts import gettext


@dataclass(frozen=True)
class Pin:
    name: str
    value: str
    says: str
    without: str
    """Address of the same list without it."""


def pins(*names: str) -> list[Pin]:
    """Those of the filters named that the address sets."""
    return [
        Pin(name, value, _says(name, value), same_page(**{name: None, "page": None}))
        for name in names
        if (value := request.args.get(name, "").strip())
    ]


def _says(name: str, value: str) -> str:
    if name in ("person", "set_by", "responsible"):
        who = organization_name(value) if organization_address(value) else person_name(value)
        return {
            "person": gettext("person: %(who)s", who=who),
            "set_by": gettext("set by %(who)s", who=who),
            "responsible": gettext("to be done by %(who)s", who=who),
        }[name]
    if name == "deputy":
        return gettext("around %(who)s", who=person_name(value))
    if name == "body":
        return gettext("body: %(body)s", body=organization_name(value))
    if name == "report":
        known = report(g.db, value, g.when)
        return gettext("report: %(report)s", report=(known and known.title) or value)
    if name == "session":
        return gettext("session %(session)s", session=value)
    if name in ("stage", "late"):
        return label(name, value)
    plain = {
        ("reviewed", "yes"): gettext("reviewed"),
        ("reviewed", "no"): gettext("reviewed by nobody"),
        ("prints", "all"): gettext("every print of a text apart"),
    }
    return plain.get((name, value)) or f"{name}: {value}"
