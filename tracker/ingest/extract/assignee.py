"""The words of a task to who set it and who must do it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.ingest.extract.reading import Found, Reading
from tracker.ingest.extract.subject import BREAK, is_pronoun, subject_words, verb_gender
from tracker.ingest.records import BodyMention, Mention, Span
from tracker.lang.pack import TaskRule

REACH = 220
"""An addressee stands at most this far from the verb."""
FIRST = re.compile(r"[\W\d]*(?P<who>[^\W\d][^.,;:!?–—]{2,90}?)\s+[–—-]\s+\w")
FIRST_TO_DO = re.compile(
    r"[\W\d]*(?:to\s+)?(?P<who>(?:the\s+)?[^\W\d_][^.,:;!?–—]{2,110}?)"
    r"(?:,\s[^.;:!?–—]{2,80},)?(?:\s+(?:[–—-]\s+)?(?:to|shall|must|should|(?:is|are)\s+to)|:)\s+[a-z]",
    re.IGNORECASE,
)
"""«1. The Ministry of Finance to allocate funds»"""
ROUTE = re.compile(r"[^\W\d_a-zа-яёәғқңөұүһі]\w+ [–—-] [^\W\d_a-zа-яёәғқңөұүһі]\w+")
"""«Алматы – Өскемен»: a road, whose dash parts no clauses."""
ALL_CASES = ("gen", "dat", "acc", "ins", "loc", "nom")


@dataclass(frozen=True)
class Addressed:
    """Who is told to do something, in the nominative."""

    names: tuple[str, ...]
    asked: bool = False
    """Whether an inquiry was read out: «просим …» in it asks somebody, even one not named."""


@dataclass(frozen=True)
class Party:
    """A person, body or group in a stretch of text."""

    start: int
    end: int
    name: str
    case: str | None


def setter_of(
    reading: Reading, rule: TaskRule, found: Found, span: Span, text: str, speaker: str | None
) -> str | None:
    """Name of the person or body that sets the task; None where the text names none."""
    group = found.group("setter")
    if group is not None:
        inner = text[group[0] - span[0] : group[1] - span[0]]
        parties = parties_in(reading, group, inner)
        names = [p.name for p in parties] or _phrase(reading, group, inner, ALL_CASES)
        return names[0] if names else inner.strip() or None
    if rule.setter in ("speaker", "told", "commander"):
        return speaker
    if rule.setter == "none":
        return None
    if speaker is not None and is_pronoun(reading, found, span, text):
        return speaker  # «он» of a told sentence is who tells it: that was looked into before
    in_quote = speaker is not None
    return _subject_name(reading, found, span, text, in_quote, rule.same_clause) or speaker


def _subject_name(
    reading: Reading, found: Found, span: Span, text: str, in_quote: bool, same_clause: bool
) -> str | None:
    """The subject of the verb; a body only where it stands before the verb in its clause."""
    subject = subject_words(reading, found, span, text)
    if subject is None:
        return None
    before = subject.end <= found.start
    between = text[subject.end - span[0] : found.start - span[0]] if before else ""
    between = ROUTE.sub("", between)
    strict = in_quote or same_clause or subject.kind == "nobody"
    if strict and (not before or BREAK.search(between)):
        return None
    if subject.kind != "nobody":
        member = reading.member(subject, verb_gender(reading, found))
        if member:
            return member.name
    bodies = [b for b in reading.cast.bodies_in(*span) if b.start <= subject.start < b.end]
    if bodies:
        return _named(reading, bodies[0])
    words = reading.document.text[subject.start : subject.end]
    if subject.kind != "nobody" or reading.is_pronoun_at(subject.start, subject.end):
        return None
    return _same(reading, span[0], words)


def acting_body(reading: Reading, found: Found, span: Span, text: str) -> str | None:
    """The body that is the subject of the verb («министерство до мая проведёт проверку»)."""
    subject = subject_words(reading, found, span, text)
    if subject is None or subject.kind != "nobody" or subject.end > found.start:
        return None
    if BREAK.search(text[subject.end - span[0] : found.start - span[0]]):
        return None
    bodies = [b for b in reading.cast.bodies_in(*span) if b.start <= subject.start < b.end]
    return _named(reading, bodies[0]) if bodies else None


def addressees(
    reading: Reading,
    rule: TaskRule | None,
    verb: Span,
    span: Span,
    text: str,
    found: Found | None = None,
) -> Addressed:
    """Who must do it. ``verb`` is the place of the words of the order, ``text`` the masked span.

    Without a rule everybody named in the span is an addressee.
    """
    group = found.group("assignee") if found else None
    if rule is None or group is not None:
        return Addressed(_once(_all_in(reading, rule, group or span, span, text)))
    cases: set[str] = set(rule.assignee)
    if not cases or cases == {"nom"}:
        return Addressed(())
    if verb[0] > span[0] and reading.pack(span[0]).speech.verb_last:
        return Addressed(_once(_told_before(reading, rule, _before(verb, span), span, text)))
    names = _told_after(reading, rule, _after(reading, verb, span, text), span, text)
    names = names or _told_first(reading, rule, _before(verb, span), span, text)
    return Addressed(_once(names))


def _all_in(
    reading: Reading, rule: TaskRule | None, area: Span, span: Span, text: str
) -> list[str]:
    """Everybody named in the words that a pattern takes for the addressee."""
    inner = text[area[0] - span[0] : area[1] - span[0]]
    any_case = rule is not None or reading.pack(span[0]).speech.subject_first
    parties = [p for p in parties_in(reading, area, inner) if any_case or p.case != "nom"]
    if rule is None and reading.pack(span[0]).speech.verb_last:
        case_of = reading.pack(span[0]).tasks.case_of
        owner = case_of is not None and case_of(inner) == "gen"  # «министр X-тің атына сауал»
        parties = parties[-1:] if owner else [p for p in parties if p.case == "dat"]
    names = [p.name for p in parties]
    if not names and rule is not None:
        names = _phrase(reading, area, inner, (*ALL_CASES[:3], "nom"))
    elif not names:  # «запрос на имя министра образования»
        official = reading.pack(area[0]).tasks.official
        phrase = _phrase(reading, area, inner, ("gen", "dat"))
        names = [n for n in phrase if any(o.compiled.match(n) for o in official)]
    return names


def _told_after(reading: Reading, rule: TaskRule, area: Span, span: Span, text: str) -> list[str]:
    """«Поручил министерству …», «попросил министра …»: after the verb, in the rule's cases."""
    inner = text[area[0] - span[0] : area[1] - span[0]]
    wanted: set[str | None] = {*rule.assignee, None}
    if "acc" in wanted:
        wanted.add("nom")
    parties = [p for p in parties_in(reading, area, inner) if p.case in wanted]
    if reading.pack(area[0]).speech.subject_first:
        parties = _one_list(reading, parties, area[0], inner)
    phrase = _phrase(reading, area, inner, rule.assignee, parties)
    asked = [n for n in phrase if _can_be_asked(reading, rule, area, n)]
    return asked or [p.name for p in parties]


def _one_list(reading: Reading, parties: list[Party], at: int, text: str) -> list[Party]:
    """The first party and those joined to it: «asked the Government to build with the bank»."""
    rules = reading.pack(at).tasks.joint
    kept = parties[:1]
    for party in parties[1:]:
        between = text[kept[-1].end - at : party.start - at]
        if not any(rule.compiled.fullmatch(between) for rule in rules):
            break
        kept.append(party)
    return kept


def _told_first(reading: Reading, rule: TaskRule, area: Span, span: Span, text: str) -> list[str]:
    """«Министерству поручено …», «МЧС поручено …»: before the verb, in the dative."""
    if "dat" not in rule.assignee:
        return []
    inner = text[area[0] - span[0] : area[1] - span[0]]
    passive = rule.setter in ("none", "commander")
    wanted = {"dat", None} if passive else {"dat"}
    names = [p.name for p in parties_in(reading, area, inner) if p.case in wanted]
    if names or not passive:
        return names
    phrase = _phrase(reading, area, inner, ("dat",))
    return [n for n in phrase if _can_be_asked(reading, rule, area, n)]


def named_first(reading: Reading, start: int, text: str) -> tuple[str, ...]:
    """Whom a list item names before a dash («акимам – доложить о готовности»)."""
    item = FIRST.match(text)
    if reading.pack(start).speech.subject_first and (told := _first_to_do(reading, start, text)):
        return told
    if item is None:
        return ()
    area = (start + item.start("who"), start + item.end("who"))
    parties = parties_in(reading, area, item["who"])
    names = [p.name for p in parties if p.start <= area[0] + 2]
    return _once(names or _phrase(reading, area, item["who"], ("dat", "nom")))


def _first_to_do(reading: Reading, start: int, text: str) -> tuple[str, ...]:
    """Whom an English item names before what is to be done, with those joined to it."""
    item = FIRST_TO_DO.match(text)
    if item is None:
        return ()
    at = start + item.start("who")
    parties = parties_in(reading, (at, start + item.end("who")), item["who"])
    first = len(re.match(r"(?:the\s+)?", item["who"], re.IGNORECASE)[0])  # type: ignore[index]
    if not parties or parties[0].start > at + first:
        return ()
    return _once([p.name for p in _one_list(reading, parties, at, item["who"])])


def _told_before(reading: Reading, rule: TaskRule, area: Span, span: Span, text: str) -> list[str]:
    """Where the verb stands last: the first party in one of the cases, and those joined to it.

    Of several joined by «пен» or «және» only the last bears the ending.
    """
    inner = text[area[0] - span[0] : area[1] - span[0]]
    parties = parties_in(reading, area, inner)
    parties = [p for p in parties if not _governed(reading, text[p.end - span[0] :], area[0])]
    told = next((i for i, p in enumerate(parties) if p.case in rule.assignee), None)
    if told is None:
        known = [s.end for s in reading.subjects(*area, inner)]
        begin = max([area[0], *known])
        phrase = _phrase(reading, (begin, area[1]), inner[begin - area[0] :], ("dat",))
        return [name for name in phrase if _can_be_asked(reading, rule, area, name)]
    first = told
    joint = reading.pack(area[0]).tasks.joint
    while first and any(
        r.compiled.match(text[parties[first - 1].end - span[0] : parties[first].start - span[0]])
        for r in joint
    ):
        first -= 1
    return [p.name for p in parties[first : told + 1]]


def _governed(reading: Reading, behind: str, at: int) -> bool:
    """Whether a postposition takes the form before it («агенттікке қарсы»)."""
    return any(r.compiled.match(behind) for r in reading.pack(at).tasks.not_addressed)


def _after(reading: Reading, verb: Span, span: Span, text: str) -> Span:
    """From the verb to the words of what is to be done."""
    end = min(span[1], verb[1] + REACH)
    rest = text[verb[1] - span[0] : end - span[0]]
    rules = reading.pack(span[0]).tasks.infinitive
    infinitives = reading.find(rules, verb[1], rest)
    if infinitives:
        end = infinitives[0].start
    return verb[1], end


def _before(verb: Span, span: Span) -> Span:
    return max(span[0], verb[0] - REACH), verb[0]


def _phrase(
    reading: Reading, area: Span, text: str, cases: tuple[str, ...], parties: Sequence[Party] = ()
) -> list[str]:
    """An addressee that no list knows; the person, where it is his office.

    Nothing if ``parties`` come first: only one inside the phrase («заместителю главы
    Правительства») gives way to it.
    """
    ask = reading.pack(area[0]).tasks.phrase
    found = ask(text, cases) if ask else None
    if found is None:
        return []
    start, end, name = found
    if parties and not area[0] + start < parties[0].start < area[0] + end:
        return []
    article = re.match(r"the\s+", text[start:end], re.IGNORECASE)
    begin = area[0] + start + (article.end() if article else 0)
    if parties and parties[0].start == begin and parties[-1].end == area[0] + end:
        return []  # «the Government and governors»: two of them
    if any(r.compiled.match(name) for r in reading.pack(area[0]).speech.person):
        member = reading.who(reading.document, reading.cast, area[0] + start, area[0] + end)
        return [member.name if member else name]
    return [_same(reading, area[0], name)]


def _can_be_asked(reading: Reading, rule: TaskRule, area: Span, name: str) -> bool:
    """A request goes to an office or a body («призвал жителей» is an appeal).

    So does an order in Kazakh, where any dative before the verb may be of the thing to be done
    («қылмыстарға жазаны қатаңдатуды тапсырды»).
    """
    official = reading.pack(area[0]).tasks.official
    known = any(name == m.name for m in reading.cast.members)
    return (
        (rule.type != "request" and not reading.pack(area[0]).speech.verb_last)
        or known
        or not official
        or any(o.compiled.search(name) for o in official)
    )


def parties_in(reading: Reading, span: Span, text: str) -> list[Party]:
    """People by name or role, bodies and groups of a stretch, in order, none inside another."""
    at = span[0]
    case_of = reading.pack(at).tasks.case_of or (lambda _: None)
    people = [
        Party(_begin(reading, m, at), m.end, member.name, m.case or case_of(m.surface))
        for m, member in reading.cast.mentions_in(*span)
    ]
    bodies = [
        Party(b.start, b.end, _named(reading, b), _body_case(b) or case_of(b.surface))
        for b in reading.cast.bodies_in(*span)
    ]
    groups = [
        Party(at + m.start(), at + m.end(), _group(reading, at, m, name), case_of(m[0]))
        for pattern, name in reading.pack(at).tasks.groups.items()
        for m in re.finditer(pattern, text, re.IGNORECASE)
    ]
    kept: list[Party] = []
    for party in sorted([*people, *bodies, *groups], key=lambda p: (p.start, -p.end)):
        if not kept or party.start >= kept[-1].end:
            kept.append(party)
    return kept


def _begin(reading: Reading, mention: Mention, floor: int) -> int:
    """Where a person begins: a body in the words of his office is not told to do anything."""
    if mention.kind == "role":
        return mention.start
    return reading.with_role(mention.start, floor)


def _body_case(body: BodyMention) -> str | None:
    """The case of a body; letters that stand for its name («МЧС») are in any."""
    return None if body.surface.isupper() and " " not in body.surface else body.case


def _named(reading: Reading, body: BodyMention) -> str:
    """The full name of a body, in the letters of the print."""
    return _shown(reading, _full(reading, body.start, body.name) or body)


def _group(reading: Reading, offset: int, match: re.Match[str], name: str) -> str:
    """The name of a group, or of who or what its word means here, in the letters of the print."""
    at = offset + match.start()
    if any(r.compiled.fullmatch(name) for r in reading.pack(at).speech.person):
        member = reading.who(reading.document, reading.cast, at, offset + match.end())
        if member:
            return member.name
    full = _full(reading, at, name)
    return _shown(reading, full or BodyMention(at, at, "", name, None, "group"))


def _same(reading: Reading, at: int, name: str) -> str:
    """The full name of a body that is here called by its kind alone («министерство»)."""
    full = _full(reading, at, name)
    return _shown(reading, full) if full else name


def _full(reading: Reading, at: int, name: str) -> BodyMention | None:
    for pattern, kind in reading.pack(at).tasks.same_body.items():
        if re.fullmatch(pattern, name, re.IGNORECASE):
            known = {
                b.name: b
                for b in reversed(reading.cast.bodies)
                if b.kind == kind and not re.fullmatch(pattern, b.name, re.IGNORECASE)
            }
            if len(known) == 1:
                return next(iter(known.values()))
    return None


def _shown(reading: Reading, body: BodyMention) -> str:
    document = reading.document
    end = body.start + len(body.name)
    if document.offsets is None or document.text[body.start : end] != body.name:
        return body.name
    start, end = document.printed_span(body.start, end)
    return document.printed[start:end]


def _once(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
