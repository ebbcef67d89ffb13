"""A document and a roster to the cast: everybody and every body that the report names."""

import datetime as dt
from functools import lru_cache

from tracker.ingest.extract.bodies import find_bodies
from tracker.ingest.extract.people import PeopleFinder
from tracker.ingest.records import Cast, Document
from tracker.ingest.resolve import resolve
from tracker.ingest.roster import Roster
from tracker.lang import kk_ner, ner


def find_cast(
    document: Document, roster: Roster, on: dt.date | None = None, *, weights: bool = True
) -> Cast:
    """Everybody a report names, resolved to the roster where exactly one person fits.

    ``on`` = the latest date printed in the report; it counts where the day of publication is not
    known. Without ``weights`` names are read by rules alone.
    """
    chambers, bodies, factions = find_bodies(document, roster.gazetteer)
    taken = [(b.start, b.end) for b in (*chambers, *bodies)]
    taken += [(f.start, f.end) for f in factions]
    members = finder(roster, weights).find(document, taken)
    resolve(members, document, roster, chambers, document.published or on)
    return Cast(members=members, bodies=bodies, factions=factions, chambers=chambers)


@lru_cache(maxsize=4)
def finder(roster: Roster, weights: bool) -> PeopleFinder:
    """The finder of a roster; made once a process."""
    found = {"ru": ner.reader(), "kk": kk_ner.reader()} if weights else {}
    return PeopleFinder(roster.names, {lang: reader for lang, reader in found.items() if reader})
