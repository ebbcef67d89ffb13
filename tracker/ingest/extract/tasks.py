"""A report, its cast and its speeches to tasks: who must do what by when, and how far it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import cast as typed

from tracker.ingest.extract.assignee import (
    Addressed,
    acting_body,
    addressees,
    named_first,
    parties_in,
    setter_of,
)
from tracker.ingest.extract.marks import quoted_spans
from tracker.ingest.extract.reading import LONGEST, Found, Reading
from tracker.ingest.extract.subject import is_pronoun, subject_words
from tracker.ingest.records import (
    Document,
    Sentence,
    Span,
    SpeechFact,
    TaskFact,
    TaskState,
    TaskType,
)
from tracker.lang.base import matches_of, possible
from tracker.lang.confidence import confidence_of
from tracker.lang.dates import Due, term_of
from tracker.lang.doubted import is_doubted
from tracker.lang.pack import Rules, TaskRule, TaskRules
from tracker.lang.packs import pack_of

LONG_AGO = 3
"""Years after which an order that a report tells of is history, if it tells of nothing later."""


@dataclass(frozen=True)
class Unit:
    """A stretch that can hold one task: a sentence, one of a quotation, a list item."""

    start: int
    end: int
    paragraph: int
    lang: str
    speaker: str | None = None
    """Of the quotation that it stands in; None for the reporter's own words."""
    item: bool = False
    told: str | None = None
    """Who is said to have told it, in the reporter's words («…, сказал X»)."""
    commander: str | None = None
    """Who spoke last before it, if his office is one that gives orders or he presides."""
    spoken: tuple[int, str] | None = None
    """Where the last words said before it begin, and whose they are."""
    before: str | None = None
    """Who is said to have spoken in the sentence right before it."""
    by_executive: bool = False
    """Whether who says it can have it done."""


@dataclass(frozen=True)
class Opened:
    """An order whose list or whose infinitive sentences may follow."""

    rule: TaskRule
    set_by: str | None
    assigned_to: tuple[str, ...]
    paragraph: int
    in_quote: bool
    colon: bool
    told_all: bool = False
    """Whoever stands before the list must do all of it; the items name nobody else."""


def find_tasks(reading: Reading, speeches: Sequence[SpeechFact]) -> list[TaskFact]:
    """Every task the report tells of, in order; more than half of real reports hold none."""
    addressed = _inquiry(reading)
    facts: list[TaskFact] = []
    opened: Opened | None = None
    last_item: int | None = None
    giver = Giver()
    abroad = _told_of_abroad(reading)
    for unit in _units(reading.document, speeches, reading):
        if unit.start < abroad:
            continue
        text = _masked(reading, unit)
        rules = reading.pack(unit.start).tasks
        fact = _continued(reading, unit, text, rules, opened)
        if fact is not None:
            last_item = unit.paragraph if unit.item else None
        else:
            ordered = replace(unit, commander=giver.of(unit))
            fact, following = _stated(reading, ordered, text, rules, addressed)
            explains = fact is None and unit.paragraph == last_item  # of the item before it
            opened = following if following or not explains else opened
        if fact is not None:
            facts.append(fact)
            giver.saw(fact, unit)
    if any(fact.type != "progress" for fact in facts):
        return facts
    return [fact for fact in facts if _tells_of_a_task(reading, fact)]


def _tells_of_a_task(reading: Reading, fact: TaskFact) -> bool:
    """Whether progress is that of a task: in a report without any other it names one itself.

    «Из 40 обещанных школ построены 25» does, here or in the sentence before; that 25 of 40 schools
    were built is news, but nobody's commitment.
    """
    document = reading.document
    here = document.sentence_at(fact.span[0])
    before = document.sentence_at(here.start - 1) if here.start else here
    near = before if before.paragraph == here.paragraph else here
    return _says(pack_of(here.lang).tasks.set_earlier, document.text[near.start : fact.span[1]])


@dataclass
class Giver:
    """Who gives the passive orders of a report («министерству поручено»), as far as it was read."""

    name: str | None = None
    paragraph: int = -2
    end: int = 0

    def saw(self, fact: TaskFact, unit: Unit) -> None:
        """Remembers who gave an order."""
        if fact.type in ("order", "request") and fact.set_by:
            self.name, self.paragraph, self.end = fact.set_by, unit.paragraph, unit.end

    def of(self, unit: Unit) -> str | None:
        """Who gave the order right before, if nobody else spoke since; else the commander."""
        goes_on = self.name is not None and unit.paragraph - self.paragraph <= 1
        if goes_on and (
            unit.spoken is None or unit.spoken[0] < self.end or unit.spoken[1] == self.name
        ):
            return self.name
        return unit.commander


def _told_of_abroad(reading: Reading) -> int:
    """Up to where a report tells of another country's parliament; 0 for one about ours.

    Its title or its first sentence says so, and it lasts until a sentence speaks of home.
    """
    document = reading.document
    rules = pack_of(document.lang).tasks
    leads = [document.cleaned.title or "", *(s.text for s in document.sentences[:1])]
    if not any(_says(rules.abroad_lead, lead) for lead in leads):
        return 0
    if any(_says(rules.home, lead) for lead in leads):
        return 0
    home = (s.start for s in document.sentences if _says(rules.home, s.text))
    return next(home, len(document.text))


def _says(rules: Rules, text: str) -> bool:
    return next(matches_of(rules, text), None) is not None


def _units(document: Document, speeches: Sequence[SpeechFact], reading: Reading) -> Iterator[Unit]:
    direct = [s for s in speeches if s.quotation == "direct"]
    indirect = [s for s in speeches if s.quotation == "indirect"]
    words = pack_of(document.lang).tasks
    commanders = _holders(reading, words.commander)
    if reading.chair:
        commanders.add(reading.chair.name)
    executives = _holders(reading, words.executive)
    for sentence in document.sentences:
        start = sentence.start
        if sentence.end - start > LONGEST:
            continue
        told = next((s.speaker for s in indirect if s.span[0] <= start < s.span[1]), None)
        spoken = next(
            ((s.span[0], s.speaker) for s in reversed(speeches) if s.span[0] < start), None
        )
        if spoken is None and reading.chair:
            spoken = (0, reading.chair.name)
        leader = spoken[1] if spoken and spoken[1] in commanders else None
        for speech in direct:
            a, b = max(speech.span[0], sentence.start), min(speech.span[1], sentence.end)
            if a >= b:
                continue
            if _has_words(reading, start, a):
                yield Unit(start, a, sentence.paragraph, sentence.lang, told=told)
            if _has_words(reading, a, b):
                item = a == sentence.start and _is_item(reading, a, sentence.paragraph)
                yield Unit(
                    a,
                    b,
                    sentence.paragraph,
                    sentence.lang,
                    speech.speaker,
                    item,
                    by_executive=speech.speaker in executives,
                )
            start = b
        if _has_words(reading, start, sentence.end):
            item = _is_item(reading, start, sentence.paragraph)
            yield Unit(
                start,
                sentence.end,
                sentence.paragraph,
                sentence.lang,
                None,
                item,
                told,
                leader,
                spoken,
                _spoke_before(document, speeches, sentence),
                told in executives,
            )


def _spoke_before(
    document: Document, speeches: Sequence[SpeechFact], sentence: Sentence
) -> str | None:
    """Who alone spoke in the sentence before, in a language whose verbs tell no gender."""
    if not pack_of(sentence.lang).speech.subject_first or not sentence.index:
        return None
    before = document.sentences[sentence.index - 1]
    spoke = {s.speaker for s in speeches if s.span[0] < before.end <= s.span[1] + 3}
    return next(iter(spoke)) if len(spoke) == 1 else None


def _holders(reading: Reading, offices: Rules) -> set[str]:
    """Those whom the report gives one of the offices."""
    return {
        member.name
        for member in reading.cast.members
        if any(any(rule.matches(role)) for rule in offices for role in member.roles_read)
    }


def _has_words(reading: Reading, start: int, end: int) -> bool:
    words = reading.plain[start:end].rstrip()
    return len(re.findall(r"\w+", words)) >= 2 or words.endswith(":")  # «Онда:»


def _is_item(reading: Reading, start: int, paragraph: int) -> bool:
    """A line that begins as items do, or one of a list whose items bear no sign but «;»."""
    first, last = reading.paragraphs[paragraph]
    if start != first:
        return False
    rules = reading.pack(start).tasks.item
    line = reading.plain[start:last]
    return any(rule.compiled.match(line) for rule in rules) or _in_plain_list(reading, paragraph)


def _in_plain_list(reading: Reading, paragraph: int) -> bool:
    """«…:», then lines that end with «;» and one more."""
    if not paragraph:
        return False
    before, own = (
        reading.plain[slice(*span)].rstrip()[-1:]
        for span in reading.paragraphs[paragraph - 1 : paragraph + 1]
    )
    return before == ";" or (before == ":" and own == ";")


def _masked(reading: Reading, unit: Unit) -> str:
    """The text of a unit with the quoted names in it and the press chains hidden."""
    hidden: list[Span] = []
    if unit.speaker is None:
        hidden = [q.outer for q in quoted_spans(reading.plain, [(unit.start, unit.end)])]
    text = reading.masked(unit.start, unit.end, hidden)
    return reading.without_press(reading.document.sentence_at(unit.start), text)


def _continued(
    reading: Reading, unit: Unit, text: str, rules: TaskRules, opened: Opened | None
) -> TaskFact | None:
    """The unit as a further task of an order before it: a list item, an infinitive sentence."""
    if opened is None or (unit.speaker is not None) != opened.in_quote:
        return None
    rule = opened.rule
    follows = unit.item and opened.colon
    if not follows and (unit.paragraph != opened.paragraph or rule.type == "decision"):
        return None  # only the items of a list go on with a decision
    if not follows and not reading.find(rules.continues, unit.start, text):
        return None
    names = first = named_first(reading, unit.start, text)
    if opened.told_all:
        names = opened.assigned_to
    start = (unit.start, unit.start)
    if not reading.pack(unit.start).speech.subject_first:  # «inform the deputies»: told of it
        names = names or addressees(reading, rule, start, unit_span(unit), text).names
    own = () if opened.assigned_to else _duty_in(reading, unit, text, rules)
    if own:
        names = own
    elif beside := _jointly(reading, unit, text):
        names = tuple(dict.fromkeys((*(first or opened.assigned_to), *beside)))
    stated = Stated(rule, opened.set_by, names or opened.assigned_to, "goes on")
    return _fact(reading, unit, text, stated)


def _duty_in(reading: Reading, unit: Unit, text: str, rules: TaskRules) -> tuple[str, ...]:
    """Whom an item names itself («Secondly, the ministry should …»)."""
    for rule in rules.rules:
        if rule.needs_assignee and not rule.assignee and rule.type == "order":
            for found in reading.find((rule.rule,), unit.start, text):
                verb = (found.start, found.end)
                return addressees(reading, rule, verb, unit_span(unit), text, found).names
    return ()


def _jointly(reading: Reading, unit: Unit, text: str) -> tuple[str, ...]:
    """Who must do it together with the one who is told to («together with the akims»)."""
    names: list[str] = []
    for found in reading.find(reading.pack(unit.start).tasks.jointly, unit.start, text):
        area = found.group("assignee")
        if area:
            inner = text[area[0] - unit.start : area[1] - unit.start]
            names += [p.name for p in parties_in(reading, area, inner)]
    return tuple(names)


def unit_span(unit: Unit) -> Span:
    """Where the unit stands."""
    return unit.start, unit.end


@dataclass(frozen=True)
class Stated:
    """What is known of a task before its dates and numbers are read."""

    rule: TaskRule
    set_by: str | None
    assigned_to: tuple[str, ...]
    why: str


def _stated(
    reading: Reading, unit: Unit, text: str, rules: TaskRules, inquiry: Addressed
) -> tuple[TaskFact | None, Opened | None]:
    """The task that the unit itself states, and what later units may go on with."""
    fact, opened = _first_stated(reading, unit, text, rules, inquiry)
    if (fact or opened) and _says(rules.not_task, text):  # asked last: few sentences come so far
        return None, None
    return fact, opened


def _first_stated(
    reading: Reading, unit: Unit, text: str, rules: TaskRules, inquiry: Addressed
) -> tuple[TaskFact | None, Opened | None]:
    """What the first rule finds that fits."""
    may_match = possible(rules.rules[0].rule.lang, text)
    question = text.rstrip(' »”"').endswith("?")
    for rule in rules.rules:
        if rule.rule not in may_match:
            continue
        if question and rule.type not in ("progress", "request"):
            continue
        if rule.where != "any" and (rule.where == "quote") != (unit.speaker is not None):
            continue
        for found in reading.find((rule.rule,), unit.start, text):
            if _is_barred(reading, unit, text, rule):
                break
            stated = _read(reading, unit, text, rule, found, inquiry)
            if stated is None:
                continue
            colon = _items_follow(reading, unit) and _leads_to_list(
                reading, unit, text, found, rule
            )
            if rule.announces and not colon:
                continue
            opened = (
                Opened(
                    rule,
                    stated.set_by,
                    stated.assigned_to,
                    unit.paragraph,
                    unit.speaker is not None,
                    colon,
                )
                if rule.opens_list
                else None
            )
            if colon and opened:
                return None, opened
            return _fact(reading, unit, text, stated), opened
    return None, _opened_by_last(reading, unit, text, rules, inquiry)


def _is_barred(reading: Reading, unit: Unit, text: str, rule: TaskRule) -> bool:
    """Whether a sentence holds nothing of the rule's type, whatever the rule finds in it."""
    if rule.type != "progress":
        return _long_ago(reading, unit, text)
    rules = reading.pack(unit.start).tasks
    return is_doubted(text, rule.rule.lang) or _says(rules.no_progress, text)


def _long_ago(reading: Reading, unit: Unit, text: str) -> bool:
    """Whether it tells of a year long past («в 2002 году совет решил …»), and of none since.

    «Тогда …» tells of the year of the sentence before.
    """
    published = reading.document.published
    if published is None:
        return False
    rules = reading.pack(unit.start).tasks
    found = reading.find(rules.in_year, unit.start, text)
    if not found and unit.start and reading.find(rules.then, unit.start, text):
        before = reading.document.sentence_at(unit.start - 1)
        words = reading.document.text[before.start : unit.start]
        found = reading.find(rules.in_year, before.start, words)
    years = [int(f.match["year"]) for f in found]
    return bool(years) and max(years) <= published.year - LONG_AGO


def _leads_to_list(reading: Reading, unit: Unit, text: str, found: Found, rule: TaskRule) -> bool:
    """«… instructed:», or a finished sentence that does not say what is to be done itself."""
    if text.rstrip()[-1:] not in (".", "!", "?"):
        return True
    if not rule.announces and reading.pack(unit.start).speech.subject_first:
        return False  # «The Government must act.» says it without an infinitive
    infinitive = reading.pack(unit.start).tasks.infinitive
    rest = text[found.start - unit.start :]
    return bool(infinitive) and not reading.find(infinitive, found.start, rest)


def _opened_by_last(
    reading: Reading, unit: Unit, text: str, rules: TaskRules, inquiry: Addressed
) -> Opened | None:
    """Where the verb stands last, the last item has it: «министрден: 1. … 2. … сұрады»."""
    verb_last = reading.pack(unit.start).speech.verb_last
    if not verb_last or text.rstrip()[-1:] != ":" or not _items_follow(reading, unit):
        return None
    following = [s for s in reading.document.sentences if s.start >= unit.end]
    items = list(takewhile(lambda s: _is_item(reading, s.start, s.paragraph), following))
    last = reading.plain[items[-1].start : items[-1].end]
    span, end = unit_span(unit), (unit.end, unit.end)
    for rule in (r for r in rules.rules if r.opens_list and r.where != "quote"):
        for found in reading.find((rule.rule,), items[-1].start, last):
            names = addressees(reading, rule, end, span, text).names or inquiry.names
            if rule.needs_assignee and not names:
                continue
            set_by = setter_of(reading, rule, found, span, text, None)
            return Opened(rule, set_by, names, unit.paragraph, False, True, bool(names))
    return None


def _items_follow(reading: Reading, unit: Unit) -> bool:
    following = next((s for s in reading.document.sentences if s.start >= unit.end), None)
    return following is not None and _is_item(reading, following.start, following.paragraph)


def _read(
    reading: Reading, unit: Unit, text: str, rule: TaskRule, found: Found, inquiry: Addressed
) -> Stated | None:
    """Who sets and who must do what the rule found; None where the rule asks for more."""
    span = unit_span(unit)
    named = addressees(reading, rule, (found.start, found.end), span, text, found)
    names = named.names
    if not names and rule.setter != "none" and _in_inquiry(reading, unit, rule):
        names = inquiry.names
    if rule.assignee == ("nom",) and rule.setter == "speaker":
        body = acting_body(reading, found, span, text)
        names = (body,) if body else ()
    asked = inquiry.asked and rule.type == "request" and unit.speaker is not None
    if rule.needs_assignee and not names and not asked:
        return None
    if rule.needs_due and not _due(reading, unit):
        return None
    if rule.by_executive and not unit.by_executive:
        return None
    if names:
        names = tuple(dict.fromkeys((*names, *_jointly(reading, unit, text))))
    is_his = rule.setter in ("told", "commander") or is_pronoun(reading, found, span, text)
    told = unit.told if is_his else None
    if told is None and rule.setter == "subject" and is_pronoun(reading, found, span, text):
        told = unit.before
    if rule.setter == "commander" and told is None and unit.commander not in names:
        told = unit.commander
    set_by = setter_of(reading, rule, found, span, text, unit.speaker or told)
    if rule.type in ("order", "request") and set_by in names:
        names = tuple(name for name in names if name != set_by)  # nobody asks himself
        if rule.needs_assignee and not names:
            return None
    if set_by is None and rule.needs_setter and not _by_office(reading, found, span, text):
        return None
    if (
        rule.assignee == ("nom",)
        and set_by
        and not names
        and _has_subject(reading, found, span, text)
    ):
        names = (set_by,)
    return Stated(rule, set_by, names, f"«{found.match[0].strip()}»")


def _has_subject(reading: Reading, found: Found, span: Span, text: str) -> bool:
    """Whether somebody of the sentence acts; where not, who tells it need not be who does it."""
    return subject_words(reading, found, span, text) is not None


def _by_office(reading: Reading, found: Found, span: Span, text: str) -> bool:
    """«Депутат предложил министру …»: one person asks of whom the report tells the office alone."""
    subject = subject_words(reading, found, span, text)
    return (
        subject is not None
        and subject.kind == "role"
        and not reading.is_pronoun_at(subject.start, subject.end)
    )


def _in_inquiry(reading: Reading, unit: Unit, rule: TaskRule) -> bool:
    """A request without an addressee is to that of the inquiry the report is about."""
    return rule.type == "request" and not reading.recalled(reading.document.sentence_at(unit.start))


def _fact(reading: Reading, unit: Unit, text: str, stated: Stated) -> TaskFact:
    rule = stated.rule
    start, end = _trimmed(reading, unit)
    due = _due(reading, unit)
    number, unit_of = _number(reading, unit, text)
    return TaskFact(
        text=reading.document.text[start:end],
        type=typed(TaskType, rule.type),
        span=(start, end),
        rule=rule.rule.name,
        confidence=confidence_of(rule.rule.name),
        set_by=stated.set_by,
        assigned_to=stated.assigned_to,
        due_text=_as_printed(reading, unit.start, due) if due else None,
        due=due.due if due else None,
        due_rule=due.rule if due else None,
        state=_state(reading, unit, text, rule),
        number=number,
        unit=unit_of,
        why=stated.why,
    )


def _trimmed(reading: Reading, unit: Unit) -> Span:
    text = reading.plain
    start, end = unit.start, unit.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _due(reading: Reading, unit: Unit) -> Due | None:
    return term_of(reading.plain[unit.start : unit.end], unit.lang, reading.document.published)


def _as_printed(reading: Reading, offset: int, due: Due) -> str:
    start, end = reading.document.printed_span(offset + due.start, offset + due.end)
    return reading.document.printed[start:end]


def _state(reading: Reading, unit: Unit, text: str, rule: TaskRule) -> TaskState:
    if rule.type != "progress":
        return typed(TaskState, rule.state)
    words = reading.pack(unit.start).tasks
    for state, rules in (
        ("failed", words.failed),
        ("in_progress", words.in_progress),
        ("done", words.done),
    ):
        if reading.find(rules, unit.start, text):
            return typed(TaskState, state)
    return typed(TaskState, rule.state)


def _number(reading: Reading, unit: Unit, text: str) -> tuple[float | None, str | None]:
    for found in reading.find(reading.pack(unit.start).tasks.number, unit.start, text):
        digits = re.sub(r"[\s\u00a0]", "", found.match["number"]).replace(",", ".")
        return float(digits), found.match["unit"].strip()
    return None, None


def _inquiry(reading: Reading) -> Addressed:
    """To whom the inquiry that the report is about was sent, where it tells."""
    asked = False
    for sentence in reading.document.sentences:
        text = reading.plain[sentence.start : sentence.end]
        for found in reading.find(reading.pack(sentence.start).tasks.inquiry, sentence.start, text):
            group = found.group("assignee")
            if group:
                inner = text[group[0] - sentence.start : group[1] - sentence.start]
                named = addressees(reading, None, group, group, inner)
                if named.names:
                    return Addressed(named.names, asked=True)
        inquired = reading.pack(sentence.start).tasks.inquired
        asked = asked or bool(reading.find(inquired, sentence.start, text))
    return Addressed((), asked)
