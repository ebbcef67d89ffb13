"""People of a report to people of the roster: one candidate or none.

Two that fit are none: a wrong link puts words into the mouth of a living person, a missing one is
kept, counted and shown to an editor. So a name links only with a second sign (the office printed
beside it was that person's on that day), and letters that are nearly the same never link: whoever
bears the other name may be missing from the roster.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.ingest.records import BodyMention, Document, Member
from tracker.ingest.roster import Roster
from tracker.ingest.terms import verdict
from tracker.lang.role_sense import Sense, sense


@dataclass(frozen=True)
class Setting:
    """What a report tells of all its people: the day it speaks of and the chambers it names."""

    on: dt.date | None
    chambers: frozenset[str]
    chamber_spans: tuple[tuple[int, int], ...]


def resolve(
    members: Sequence[Member],
    document: Document,
    roster: Roster,
    chambers: Sequence[BodyMention],
    on: dt.date | None,
) -> None:
    """Fills in ``id``, ``is_deputy``, ``why`` and ``candidates`` of each member.

    ``on`` = the day the report holds for: published, else the latest date printed, else None.
    """
    setting = Setting(
        on,
        frozenset(c.slug for c in chambers if c.slug),
        tuple((c.start, c.end) for c in chambers),
    )
    for member in members:
        _resolve_one(member, document, roster, setting)
    _colleagues(members, roster, setting)
    _heads_of_state(members, roster, setting)
    for member in members:
        member.is_deputy = _is_deputy(member, roster, setting)
        if member.is_deputy is None and _presides(member, document, setting):
            member.is_deputy = True
    if any(member.is_deputy for member in members):
        for member in members:
            if member.is_deputy is None and _is_colleague(member):
                member.is_deputy = True


def _resolve_one(member: Member, document: Document, roster: Roster, setting: Setting) -> None:
    senses = [sense(role) for role in (member.roles_read or member.roles)]
    found = list(member.candidates)
    if not found:  # nor by letters that are nearly the same: the roster may lack who is meant
        member.why = "no name on the roster fits"
        return
    verdicts = {
        slug: verdict(slug, member.roles_read or member.roles, roster, setting.on) for slug in found
    }
    sure = [slug for slug, verdict in verdicts.items() if verdict == "yes"]
    if len(sure) == 1:
        member.id, member.candidates = sure[0], ()
        member.why = "name and office fit"
        return
    if len(sure) > 1:
        member.candidates = tuple(sorted(sure))
        member.why = f"{len(sure)} people of this name held such an office"
        return
    open_ones = [slug for slug, verdict in verdicts.items() if verdict == "open"]
    if len(open_ones) == 1 and _in_place(member, open_ones[0], document, roster, setting):
        member.id, member.candidates = open_ones[0], ()
        headed = _headed_state(open_ones[0], roster, setting.on)
        member.why = (
            "full name of the head of state"
            if headed
            else "full name, named together with the chamber"
        )
        return
    member.candidates = tuple(sorted(open_ones or found))
    member.why = _why_not(senses, open_ones)


def _why_not(senses: Sequence[Sense], open_ones: Sequence[str]) -> str:
    if open_ones:
        return "the name fits, but no office is printed that tells who it is"
    if senses:
        return "the name fits, but not the office printed with it on that day"
    return "the name fits, but nothing else"


# Further signs ----------------------------------------------------------------------------------


def _in_place(
    member: Member, slug: str, document: Document, roster: Roster, setting: Setting
) -> bool:
    """A full name without an office counts where its sentence names the chamber he sat in."""
    full = [m for m in member.mentions if m.kind == "full"]
    if not full or member.roles:
        return False
    if _headed_state(slug, roster, setting.on):
        return True  # a president is named without his office, too
    if setting.on is None or roster.seat_on(slug, setting.on) is None:
        return False
    sentences = [document.sentence_at(m.start) for m in full]
    return any(
        s.start <= start and end <= s.end for s in sentences for start, end in setting.chamber_spans
    )


def _headed_state(slug: str, roster: Roster, on: dt.date | None) -> bool:
    """Whether the person was head of state on that day; ever, where the day is not known."""
    terms = [term for term in roster.roles(slug) if term.role == "president"]
    return any(on is None or term.holds(on) for term in terms)


def _heads_of_state(members: Sequence[Member], roster: Roster, setting: Setting) -> None:
    """Marks who «Президент» and «Глава государства» mean, though no office is printed beside him.

    Without a day it is nobody where two of the report held the office, or where he is named by
    another one: «председатель Сената Касым-Жомарт Токаев» was not yet President.
    """
    heads = [m for m in members if m.id and _headed_state(m.id, roster, setting.on)]
    if setting.on is None:
        heads = [] if len(heads) > 1 else [m for m in heads if not _of_another_office(m)]
    for member in heads:
        member.heads_state = True


def _of_another_office(member: Member) -> bool:
    senses = [sense(role) for role in (member.roles_read or member.roles)]
    return bool(senses) and not any(s.word == "president" for s in senses)


_ELSEWHERE = re.compile(r"(?:коллег\w*|әріптес\w*|colleagues?)\s+(?:из|по кабинет|from|at)\b", re.I)


def _is_colleague(member: Member) -> bool:
    words = " ".join(member.roles_read).lower()
    if _ELSEWHERE.search(words):
        return False  # «коллега из министерства»
    return any(word in words for word in ("коллег", "әріптес", "colleague"))


def _colleagues(members: Sequence[Member], roster: Roster, setting: Setting) -> None:
    """«… поспорил с коллегой X»: a colleague of a deputy sits in the same chamber."""
    if setting.on is None:
        return
    seats = {
        seat.organization for m in members if m.id and (seat := roster.seat_on(m.id, setting.on))
    }
    for member in members:
        if member.id or not _is_colleague(member):
            continue
        fitting = [
            slug
            for slug in member.candidates
            if any(roster.seat_on(slug, setting.on, chamber) for chamber in seats)
        ]
        if len(fitting) == 1:
            member.id, member.candidates = fitting[0], ()
            member.why = "full name, colleague of a deputy"


# Deputies ---------------------------------------------------------------------------------------


def _is_deputy(member: Member, roster: Roster, setting: Setting) -> bool | None:
    """By the roster for that day, else by what the words of office say; None where neither does."""
    if member.id:
        if setting.on is not None:
            return roster.seat_on(member.id, setting.on) is not None
        if not roster.seats(member.id):
            return False
    senses = [sense(role) for role in (member.roles_read or member.roles)]
    if any(s.deputy and not s.convocation for s in senses):
        return True
    if any(s.deputy is None and s.word in ("deputy", "speaker") for s in senses):
        return True if setting.chambers else None
    if _in_committee(member, roster):
        return True
    if any(s.deputy is False for s in senses):
        return False
    return None


_IN_COMMITTEE = re.compile(
    r"\A(?:\w+\s+)?(?:(?:вице-|зам)?председател|зампред|глав[аеуы]|руководител|секретар|член|chair"
    r"|head\b|secretary|member|deputy chair)"
    r"|(?:төраға|төрайым|мүше|хатшы|басшы)\w*(?:\s+орынбасары)?\Z",
    re.IGNORECASE,
)


def _in_committee(member: Member, roster: Roster) -> bool:
    """Whether he leads, or is one of, a committee of a chamber: only its deputies are."""
    return any(
        _IN_COMMITTEE.search(role)
        and not sense(role).abroad
        and not sense(role).former
        and roster.sits_in_committee(role)
        for role in (member.roles_read or member.roles)
    )


_CHAIRED = re.compile(
    r"(?:под председательством|(?:chaired|presided over) by|chairmanship of)\s+\Z", re.IGNORECASE
)
_CHAIRED_KK = re.compile(r"\s+(?:төрағалығымен|төрағалық)", re.IGNORECASE)


def _presides(member: Member, document: Document, setting: Setting) -> bool:
    """«Сенат под председательством X …»: who chairs a sitting of a chamber is one of it."""
    for mention in member.mentions:
        sentence = document.sentence_at(mention.start)
        before = document.text[sentence.start : mention.start]
        if not member.roles and (
            _CHAIRED.search(before) or _CHAIRED_KK.match(document.text, mention.end)
        ):
            return any(sentence.start <= a < mention.start for a, _ in setting.chamber_spans)
    return False
