"""Filters that several lists share."""

from flask import g

from tracker.queries.organizations import chambers, factions
from tracker.web.addresses import language
from tracker.web.labels import label, options
from tracker.web.listing import Field
from tracker.web.texts import gettext


def faction_field() -> Field:
    """The faction that met; only those of a chamber meet."""
    known = [(f.id, f.name(language())) for f in factions(g.db, g.when)]
    return Field("faction", gettext("Faction"), options=sorted(known, key=lambda pair: pair[1]))


def chamber_field(*others: str) -> Field:
    """The chambers of the reference data, then other places."""
    known = [(c.id, c.name(language())) for c in chambers(g.db, g.when)]
    more = [(value, label("chamber", value)) for value in others]
    return Field("chamber", gettext("Chamber"), options=known + more)


def kind_field() -> Field:
    return Field("kind", gettext("Kind of session"), options=options("kind"))


def review_field() -> Field:
    return Field(
        "review",
        gettext("Review"),
        options=options("review", "unreviewed", "accepted", "edited"),
    )


def published_fields() -> list[Field]:
    return [
        Field("since", gettext("Published since"), "date"),
        Field("until", gettext("Published until"), "date"),
    ]
