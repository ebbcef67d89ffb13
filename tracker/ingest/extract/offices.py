"""Names to the words of office beside them; a list of people shares those before its first name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.ingest.records import Document, Member, Mention
from tracker.lang.roles import has_verb, role_after, role_before

LIST = frozenset(
    {",", "и", ", и", "а также", ", а также", "және", "мен", "пен", "бен", "and", ", and"}
)
"""What stands between two names of a list."""

_OWN_FIELD = re.compile(r",\s*(?P<field>[^.;:!?,]{3,60}?)\s[—–-]\s*\Z")


def add_roles(document: Document, members: Sequence[Member]) -> None:
    """Fills in `Mention.role` and `Member.roles`, as printed."""
    places = sorted(
        ((mention, member, i) for member in members for i, mention in enumerate(member.mentions)),
        key=lambda place: place[0].start,
    )
    starts = [mention.start for mention, _, _ in places]
    last_end, last_role = 0, ""
    for n, (mention, member, i) in enumerate(places):
        following = starts[n + 1] if n + 1 < len(starts) else None
        found = _beside(document, mention, last_end, following)
        if not found and last_role:
            found = _shared(last_role, document.text[last_end : mention.start])
        if found:
            member.mentions[i] = replace(mention, role=found[0])
            member.roles += [role for role in found if role not in member.roles]
        last_end, last_role = mention.end, found[0] if found else ""


def _beside(
    document: Document, mention: Mention, last_end: int, following: int | None
) -> list[str]:
    """The roles right before and right after one name, up to its neighbours."""
    text = document.text
    sentence = document.sentence_at(mention.start)
    ceiling = min(sentence.end, following or sentence.end)
    before = role_before(text, max(sentence.start, last_end), mention.start, sentence.lang)
    after = role_after(text, mention.end, ceiling, sentence.lang)
    if after and after[1] == ceiling < sentence.end:
        after = None  # the office of the next name on a list
    spans = [document.printed_span(*span) for span in (before, after) if span]
    return [role for a, b in spans if (role := " ".join(document.printed[a:b].split()))]


def _shared(role: str, between: str) -> list[str]:
    """The role that a list gives to its next name, too.

    «министры финансов Р. Даленов, образования и науки — А. Аймагамбетов» gives each his own field.
    """
    if between.strip() in LIST:
        return [role]
    field = _OWN_FIELD.match(between)
    if field and not has_verb(field["field"], "ru"):
        return [f"{role.split(maxsplit=1)[0]} {field['field'].strip()}"]
    return []
