"""Names to the words of office beside them; a list of people shares those before its first name."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from tracker.ingest.records import Document, Member, Mention, Span
from tracker.lang.roles import agrees, has_verb, role_after, role_before

LIST = frozenset(
    {",", "и", ", и", "а также", ", а также", "және", "мен", "пен", "бен", "and", ", and"}
)
"""What stands between two names of a list."""


class Role(NamedTuple):
    """Words of office, as printed and in the letters in which they are read."""

    printed: str
    read: str


BRACKETS = re.compile(r"\([^()]{1,60}\)")
_OWN_FIELD = re.compile(r",\s*(?P<field>[^.;:!?,]{3,60}?)\s[—–-]\s*\Z")


def add_roles(document: Document, members: Sequence[Member]) -> None:
    """Fills in `Mention.role` and `Member.roles`, as printed."""
    places = sorted(
        ((mention, member, i) for member in members for i, mention in enumerate(member.mentions)),
        key=lambda place: place[0].start,
    )
    starts = [mention.start for mention, _, _ in places]
    last_end = 0
    last_role: Role | None = None
    for n, (mention, member, i) in enumerate(places):
        following = starts[n + 1] if n + 1 < len(starts) else None
        found = _beside(document, mention, last_end, following)
        if not found and last_role is not None:
            found = _shared(last_role, document.text[last_end : mention.start])
        if found:
            member.mentions[i] = replace(mention, role=found[0].printed)
        for role in found:
            if role.printed not in member.roles:
                member.roles.append(role.printed)
                member.roles_read.append(role.read)
        last_end, last_role = mention.end, found[0] if found else None


def _beside(
    document: Document, mention: Mention, last_end: int, following: int | None
) -> list[Role]:
    """The roles right before and right after one name, up to its neighbours."""
    text = document.text
    sentence = document.sentence_at(mention.start)
    ceiling = min(sentence.end, following or sentence.end)
    before = role_before(text, max(sentence.start, last_end), mention.start, sentence.lang)
    if before and sentence.lang == "ru" and not agrees(text[slice(*before)], mention.surface):
        before = None
    after = role_after(text, mention.end, ceiling, sentence.lang)
    if after and after[1] == ceiling < sentence.end:
        after = None  # the office of the next name on a list
    return [_role(document, span) for span in (before, after) if span and span[0] < span[1]]


def _role(document: Document, span: Span) -> Role:
    printed = document.printed[slice(*document.printed_span(*span))]
    return Role(" ".join(printed.split()), " ".join(document.text[slice(*span)].split()))


def _shared(role: Role, between: str) -> list[Role]:
    """The role that a list gives to its next name, too.

    «министры финансов Р. Даленов, образования и науки — А. Аймагамбетов» gives each his own field.
    """
    between = BRACKETS.sub(" ", between)
    if between.strip() in LIST:
        return [role]
    field = _OWN_FIELD.match(between)
    if field and not has_verb(field["field"], "ru"):
        words = f"{role.read.split(maxsplit=1)[0]} {field['field'].strip()}"
        return [Role(words, words)]
    return []
