"""A verb to its subject: the person, the role or the nobody that speaks or acts."""

import re

from tracker.ingest.extract.reading import SUBJECT_CASES, Found, Reading, Subject
from tracker.ingest.records import Member, Span
from tracker.lang.pack import Rules

BREAK = re.compile(r"[,;:!?…—–«»\"“”]|\.(?!\w)")
NEAR = 60
"""Characters that may stand between a verb and the subject after it («заявил ранее в среду X»)."""
FAR = 260
"""Characters that may stand between the subject and a verb after it."""
NAME_AFTER_ROLE = 160
"""A role («депутат Мажилиса, член фракции …») and the name that it announces stand this near."""


def subject_of(reading: Reading, verb: Found, within: Span, text: str) -> Member | None:
    """Who the subject of the verb is, when the sentence tells it; None for nobody or doubt.

    ``text`` is the masked text of ``within``, the sentence or clause that is searched.
    """
    group = verb.group("speaker")
    if group is not None:
        return person_in(reading, group, text[group[0] - within[0] : group[1] - within[0]])
    subject = subject_words(reading, verb, within, text)
    return reading.member(subject, verb_gender(reading, verb)) if subject else None


def subject_words(reading: Reading, verb: Found, within: Span, text: str) -> Subject | None:
    """The words that are the subject of the verb; also those of a nobody."""
    gender = verb_gender(reading, verb)
    speech = reading.pack(verb.start).speech
    text = _without_asides(text, verb.start - within[0], speech.asides)
    for who in reading.find(speech.relative, within[0], text[: verb.start - within[0]]):
        named = [s for s in reading.subjects(*within, text) if s.end <= who.start]
        return named[-1] if named and who.start - named[-1].end <= NEAR else None
    fits = [
        s
        for s in reading.subjects(*within, text)
        if s.case in SUBJECT_CASES
        and not text[s.start - within[0] : s.end - within[0]].isspace()
        and not _wrong_gender(s, gender)
        and not reading.find(speech.objects, within[0], text[: s.start - within[0] + 1])
    ]
    after = [s for s in fits if s.start >= verb.end]
    before = [s for s in fits if s.end <= verb.start]
    if speech.verb_last:
        before = [s for s in before if s.case == "nom" or _bare(reading, s)]
        ended = reading.find(speech.clause_end, within[0], text[: verb.start - within[0]])
        before = [s for s in before if ended and s.start >= ended[-1].end] or before
        return _first_named(before, text, within[0]) if before else _near(after, verb, text, within)
    same_clause = [
        s for s in before if not BREAK.search(text[s.end - within[0] : verb.start - within[0]])
    ]
    if same_clause:
        return same_clause[-1]
    close = _near(after, verb, text, within)
    if close and before and speech.subject_first and _goes_on(text, close.end - within[0]):
        inverted = reading.find(speech.inverted, within[0], text)
        if not any(v.start == verb.start for v in inverted):
            close = None
    return close or _nearest(before, verb)


def _without_asides(text: str, verb: int, asides: Rules) -> str:
    """The text with blanks for the clauses between a subject and its verb («X, who …, said»)."""
    before = text[:verb]
    for rule in asides:
        before = rule.masked(before, " ")
    return before + text[verb:]


def in_brackets_of_commas(reading: Reading, verb: Found, within: Span, text: str) -> bool:
    """«Премьер обещал мост, напомнил X»: a verb after a comma with its subject behind it
    attributes the whole sentence."""
    before = text[: verb.start - within[0]].rstrip()
    clause = BREAK.split(before)[-1] if before else ""
    if reading.pack(verb.start).speech.verb_last or len(clause.split()) > 1:
        return False
    subject = subject_words(reading, verb, within, text)
    return subject is not None and subject.start >= verb.end


def is_pronoun(reading: Reading, verb: Found, within: Span, text: str) -> bool:
    """Whether the subject of the verb is a pronoun."""
    subject = subject_words(reading, verb, within, text)
    if subject is None or subject.kind == "nobody":  # «it», «they»
        return False
    return reading.is_pronoun_at(subject.start, subject.end)


def omitted_gender(reading: Reading, verb: Found, within: Span, text: str) -> str | None:
    """The gender that a verb without any subject tells; None where it has one, or tells none.

    «Спросили» has no gender: it may be anybody's.
    """
    if subject_words(reading, verb, within, text) is not None:
        return None
    return verb_gender(reading, verb)


def person_in(reading: Reading, span: Span, text: str) -> Member | None:
    """The one person that a stretch like «по словам …» is about, whatever the case."""
    subjects = reading.subjects(*span, text)
    pack = reading.pack(span[0])
    if pack.speech.verb_last and pack.tasks.case_of:
        return _kazakh_in(reading, span, text, subjects, pack.tasks.case_of(text.strip()) == "gen")
    named = [s for s in subjects if s.kind == "name"]
    if named:
        return named[0].member
    return _meant(reading, span, text)


_OF_MANY = re.compile(r"[^\W\d_]+[лдт][ае]р[ыі]?[дтн][ыі]ң\s*\Z")
"""«сарапшылардың» (айтуынша): several, and no one of the report."""


def _kazakh_in(
    reading: Reading, span: Span, text: str, subjects: list[Subject], owned: bool
) -> Member | None:
    """Of «… X-тің» (айтуынша) whoever stands last, of «… X … » (айтты) the first nominative."""
    if not owned:
        fits = [s for s in subjects if s.case == "nom" or _bare(reading, s)]
        first = _first_named(fits, text, span[0]) if fits else None
        if first is None and reading.is_pronoun_at(*span):
            return _meant(reading, span, text)
        return reading.member(first) if first else None
    named = [s for s in subjects if s.kind == "name"]
    if _OF_MANY.search(text) and not any(s.end == _trimmed(span, text)[1] for s in named):
        return None
    if named and not re.search(r"\w\s+\w", text[named[-1].end - span[0] :]):
        return named[-1].member
    return _meant(reading, span, text)


def _meant(reading: Reading, span: Span, text: str) -> Member | None:
    """Whom words of office in any case mean; nobody where they name a nobody."""
    speech = reading.pack(span[0]).speech
    roles = reading.find(speech.person, span[0], text)
    for nobody in reading.find(speech.nobody, span[0], text):
        if not any(r.start < nobody.start < r.end for r in roles):
            return None
    span = _trimmed(span, text)
    meant = reading.who(reading.document, reading.cast, *span)
    return reading.chair if meant is None and reading.presides(*span) else meant


def verb_gender(reading: Reading, verb: Found) -> str | None:
    """m or f where the form of the verb tells it."""
    speech = reading.pack(verb.start).speech
    words = verb.match[0]
    for gender, rules in (("f", speech.feminine), ("m", speech.masculine)):
        if any(rule.compiled.search(words) for rule in rules):
            return gender
    return None


def told_gender(reading: Reading, verb: Found, within: Span, text: str) -> str | None:
    """m or f where the form of the verb tells it, or the pronoun that is its subject («she»)."""
    told = verb_gender(reading, verb)
    subject = None if told else subject_words(reading, verb, within, text)
    return reading.gender_of((subject.start, subject.end)) if subject else told


def _bare(reading: Reading, subject: Subject) -> bool:
    """Whether a name stands without any ending, as only a subject does in Kazakh."""
    words = reading.plain[subject.start : subject.end].split()
    return subject.member is not None and words[-1] == subject.member.surname


def _goes_on(text: str, at: int) -> bool:
    """Whether the clause has more words after the place."""
    return bool(re.match(r"\s*\w", text[at:]))


def _wrong_gender(subject: Subject, gender: str | None) -> bool:
    known = subject.member.gender if subject.member else None
    return gender is not None and known is not None and known != gender


def _near(after: list[Subject], verb: Found, text: str, within: Span) -> Subject | None:
    """The subject right after the verb; a name that a role before it announces is preferred."""
    for subject in after:
        gap = text[verb.end - within[0] : subject.start - within[0]]
        if len(gap) > NEAR or BREAK.search(gap):
            return None
        if subject.kind != "role":
            return subject
        announced = [
            s
            for s in after
            if s.kind == "name"
            and s.start - subject.end <= NAME_AFTER_ROLE
            and _is_apposition(text[subject.end - within[0] : s.start - within[0]])
        ]
        return announced[0] if announced else subject
    return None


def _is_apposition(words: str) -> bool:
    """Words between a role and its name: more offices, no new clause or sentence."""
    return not re.search(r"[;:.!?…—–«»\"“”]|,\s+(?:что|котор\w+|как|и)\b", words)


def _nearest(before: list[Subject], verb: Found) -> Subject | None:
    close = [s for s in before if verb.start - s.end <= FAR]
    return close[-1] if close else None


def _first_named(before: list[Subject], text: str, offset: int) -> Subject | None:
    """Where the verb stands last, the subject stands first; a role announces the name after it.

    So does a body that the role is of («министрлік департаментінің директоры X»).
    """
    first = before[0]
    for other in before[1:] if first.kind != "name" else ():
        between = text[first.end - offset : other.start - offset]
        if other.kind == "nobody" or len(between) > NEAR:
            break
        if BREAK.search(between.strip(" ,") if first.kind == "role" else between):
            break
        if other.kind == "name":
            return other
    return first


def _trimmed(span: Span, text: str) -> Span:
    left = len(text) - len(text.lstrip())
    return span[0] + left, span[0] + len(text.rstrip())
