"""A word of office or a pronoun to the person of the report that it means: one, or None.

«депутат», «спикер Мажилиса», «глава ведомства», «он»: the people of the report whose roles fit are
candidates, and the one named last before the word is meant. Where two stand equally near, nobody.
"""

import re

from tracker.ingest.extract.called import fits, is_president, known, shares_head
from tracker.ingest.records import Cast, Document, Member, Mention
from tracker.lang.packs import pack_of
from tracker.lang.qualified import whole_office
from tracker.lang.role_sense import sense
from tracker.lang.roles import EN_HEAD, KK_HEAD, RU_HEAD

_HE = re.compile(r"(?:он|его|ему|им|н[её]м|него|нему|he|his|him)", re.IGNORECASE)
_SHE = re.compile(r"(?:она|е[её]|ей|ею|не[её]|ней|she|hers?)", re.IGNORECASE)
_DEPUTY = re.compile(
    r"депутат(?:тың)?\b|халық қалаулысы|сауал авторы|мажилисмен\b|мәжілісмен|парламентарий\b"
    r"|сенатор(?:дың)?\b"
    r"|(?:the\s+)?(?:deputy|senator|lawmaker|parliamentarian|legislator|ma[zj]h?ilisman|mp)\Z",
    re.IGNORECASE,
)
_OF_A_COMMITTEE = re.compile(
    r"\b(?:chair\w*|secretary|member|head)\s+of\s+the\s+.*\bcommittee\b", re.I
)
"""Of a chamber's committees, in a report about it; a ministry has some, too."""
_COLLEAGUE = re.compile(
    r"(?:е[её]|его|их|своего|другой|другая|her|his|their|оның)?\s*(?:коллег\w+|однопартие?ц\w*|соратни\w+|әріптес\w*|colleague)(?:\s+(?:из|от|по|from)\s.*)?\Z",
    re.IGNORECASE,
)
"""Says no office: «её коллега X» of a deputy is a deputy."""
_SHE_SAID = re.compile(r"\b[а-яё]+ла\s+\Z")
_THEY = re.compile(
    r"(?:ол|оның|оған|одан|оны|онымен|өзі|айтуынша|сөзінше|пікірінше|ойынша|дерегінше|мәліметінше|\w+(?:анындай|еніндей)|тот|та|who|кто|который|которая)",
    re.IGNORECASE,
)
_WOMAN = re.compile(
    r"(?:депутатк|мажилисвумен|төрайым|ханым|госпож|г-ж|сенаторш|женщин|девушк|акимш)",
    re.IGNORECASE,
)
_LADY = re.compile(r"\s+(?:ханым|апай)\b")
_ANYBODY = re.compile(
    r"(?:спикер|эксперт|специалист|собеседни|докладчик|чиновник|выступающ|оратор|политик|сарапшы|маман|"
    r"баяндамашы|шенеунік|спикері|speaker|(?:the\s+)?(?:expert|official|politician))",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"(?:\b(?:друг(?:ой|ая|ого)|ещ[её]\s+од(?:ин|на|ного|ной)|од(?:ин|на)\s+из|один|одна|некий|некая|некоего|очередн\w+)"
    r"|\b(?:тағы|басқа|екінші)\s+бір|(?:\A|\s)бір|\bбасқа|\banother|\bone\s+of\s+the|\bsome|\ba\s+certain|\ba\s+fellow)\s+(?:[\w-]+\s+)?\Z",
    re.IGNORECASE,
)
"""«другой депутат», «бір депутат», "another lawmaker": somebody whom the report does not name."""
_SEVERAL = re.compile(
    r"(?:эксперт|специалист|чиновник|политик|собеседник|докладчик|депутат|министр|аким)(?:ов|ам|ами|ах)\b"
    r"|(?:сарапшы|маман|депутат|министр|әкім|шенеунік)[лтд][ае]р|\b(?:experts|officials|politicians|specialists|deputies|ministers|lawmakers)\b",
    re.IGNORECASE,
)
_FOREIGN_BEFORE = re.compile(r"([^\W\d_][\w-]{4,})\s+\Z")
_IN_WORDS = re.compile(r"\s+\w{2,20}(?:ынша|інше|унша|үнше)\b")
"""«X айтуынша»: a genitive that speaks."""
_NEAR = 5
"""Sentences back in which the person that a pronoun means must have been named."""


_BACK = 1500
"""Characters back in which a word of office is looked for, however long the sentences are."""


def who(document: Document, cast: Cast, start: int, end: int) -> Member | None:
    """Whom the words at ``start``..``end`` mean; None where nobody or more than one is likely.

    A name inside the span, or right after it («депутат Мажилиса | Ерлан Саиров»), answers itself.
    """
    named = {id(member): member for _, member in cast.mentions_in(start, end)}
    named = named or _announced(document, cast, start, end)
    if named:
        return next(iter(named.values())) if len(named) == 1 else None
    phrase = " ".join(document.text[start:end].split()).strip(' ,.«»"–—-')
    for pattern, gender in ((_HE, "m"), (_SHE, "f"), (_THEY, None)):
        if pattern.fullmatch(phrase):
            return _pronoun(document, cast, start, gender)
    sentence = document.sentence_at(start)
    office = whole_office(document.text, start, end, sentence.lang)
    phrase = " ".join(office.split()).strip(' ,.«»"–—-')
    before = document.text[max(sentence.start, start - 40) : start]
    if _SOMEBODY.search(before) or _SEVERAL.match(phrase):
        return None
    if (word := _FOREIGN_BEFORE.search(before)) and sense(f"{word[1]} {phrase}").abroad:
        phrase = f"{word[1]} {phrase}"
    people = [known(member) for member in cast.members]
    fitting = [k.member for k in people if fits(phrase, k)]
    told = sense(phrase)
    if not fitting and told.word == "speaker" and not told.chamber and not told.abroad:
        # «председатель» of a party, where nobody speaks for a chamber
        fitting = [k.member for k in people if shares_head(phrase, k)]
    fitting += _colleagues(cast, start, fitting)
    if _DEPUTY.match(phrase):
        fitting += _unnamed_deputies(document, cast, start, fitting)
    if not fitting and _ANYBODY.match(phrase) and not told.chamber and not told.abroad:
        fitting = [k.member for k in people if not is_president(k)]
    if (
        _WOMAN.search(phrase)
        or _LADY.match(document.text, end)
        or _SHE_SAID.search(document.text, max(0, start - 30), start)
    ):
        fitting = [m for m in fitting if m.gender in ("f", None)]
    if len(fitting) > 1:
        fitting = _called_so(phrase, fitting) or fitting
    return fitting[0] if len(fitting) == 1 else _last_of(document, fitting, start)


def _called_so(phrase: str, members: list[Member]) -> list[Member]:
    """Of those whom the office fits the one whom the report gives it in the same words.

    «The head of the faction»: its head, though any deputy may be one.
    """
    words = re.sub(r"^the\s+", "", phrase.lower())
    if len(words.split()) < 3:
        return []
    named = [m for m in members if any(words in role.lower() for role in m.roles_read)]
    return named if len(named) == 1 else []


def _unnamed_deputies(
    document: Document, cast: Cast, start: int, known: list[Member]
) -> list[Member]:
    """Who is named without any office in a report about a chamber can be meant by «депутат», too.

    So can the chair of a committee.

    Only as the subject of a sentence shortly before, and later than those known as deputies.
    """
    if not cast.chambers:
        return []
    floor = _floor(document, start)
    latest = max((_last_place(m, start) for m in known), default=-1)
    return [
        member
        for member in cast.members
        if all(_OF_A_COMMITTEE.match(role) or _COLLEAGUE.match(role) for role in member.roles)
        and member.is_deputy is not False
        and (not known or all(_COLLEAGUE.match(role) for role in member.roles))
        and (member.is_deputy is None or member.roles)
        and any(
            m.start > latest
            and floor <= m.start < start
            and (m.case == "nom" or _IN_WORDS.match(document.text, m.end))
            for m in member.mentions
        )
    ]


def _floor(document: Document, start: int) -> int:
    """Two sentences back, or where the paragraph before begins."""
    here = document.sentence_at(start)
    two = document.sentences[max(0, here.index - 2)].start
    earlier = [s.start for s in document.sentences if s.paragraph == here.paragraph - 1]
    return min([two, *earlier[:1]])


def _colleagues(cast: Cast, start: int, fitting: list[Member]) -> list[Member]:
    """«Его коллега X»: who is called so right after one who bears the office bears it, too."""
    return [
        member
        for member in cast.members
        if member.roles
        and all(_COLLEAGUE.match(role) for role in member.roles)
        and _last_place(member, start) >= 0
        and _named_before(cast, member) in fitting
    ]


def _named_before(cast: Cast, member: Member) -> Member | None:
    """Whom the report names last before it first names somebody."""
    first = member.mentions[0].start
    others = [m for m in cast.members if m is not member and _last_place(m, first) >= 0]
    return max(others, key=lambda m: _last_place(m, first), default=None)


def _announced(document: Document, cast: Cast, start: int, end: int) -> dict[int, Member]:
    """The person whose name the words stand right before."""
    for member in cast.members:
        for mention in member.mentions:
            if 0 <= mention.start - end <= 2 and not document.text[end : mention.start].strip():
                return {id(member): member}
    return {}


# Who was named last -----------------------------------------------------------------------------


def _pronoun(document: Document, cast: Cast, start: int, gender: str | None) -> Member | None:
    """Who was named, or meant by a word of office, last before the pronoun."""
    here = document.sentence_at(start).index
    floor = document.sentences[max(0, here - _NEAR)].start
    people = [m for m in cast.members if gender is None or m.gender in (None, gender)]
    named = _last_of(document, people, start, floor)
    role = _last_role(document, cast, floor, start)
    if role is not None and (named is None or role[1] > _last_place(named, start)):
        member = role[0]
        return member if gender is None or member.gender in (None, gender) else named
    return named


def _last_role(document: Document, cast: Cast, floor: int, start: int) -> tuple[Member, int] | None:
    """The last word of office before the pronoun that stands for a person of the report."""
    floor = max(floor, start - _BACK)  # however long the sentences are
    text = document.text[floor:start]
    for pattern in (RU_HEAD, KK_HEAD, EN_HEAD):
        matches = list(pattern.finditer(text))
        for match in reversed(matches[-8:]):
            a, b = floor + match.start(), floor + match.end()
            if match[0].lower().endswith(("ы", "и", "ов", "ам", "ами", "s", "тар", "тер")):
                continue
            member = who(document, cast, a, b)
            if member is not None and _last_place(member, start) >= 0:
                return member, a
    return None


def _last_place(member: Member, before: int) -> int:
    return max((m.start for m in member.mentions if m.end <= before), default=-1)


def _last_of(
    document: Document, members: list[Member], start: int, floor: int = 0
) -> Member | None:
    """Of several people the one named last before; of a list, or of two in one sentence, nobody
    unless a single one is its subject."""
    places: list[tuple[Mention, Member]] = sorted(
        (
            (mention, member)
            for member in members
            for mention in member.mentions
            if floor <= mention.start and mention.end <= start
        ),
        key=lambda pair: pair[0].start,
    )
    if not places:
        return None
    last = document.sentence_at(places[-1][0].start).index
    near = [(m, p) for m, p in places if document.sentence_at(m.start).index == last]
    if len({id(p) for _, p in near}) == 1:
        return near[-1][1]
    subjects = [(m, p) for m, p in near if m.case == "nom" and not _is_object(document, m)]
    if len({id(p) for _, p in subjects}) == 1:
        return subjects[-1][1]
    between = (
        document.text[subjects[-2][0].end : subjects[-1][0].start] if len(subjects) > 1 else ","
    )
    if re.fullmatch(r"\s*(?:,|и|және|мен|пен|бен|and|, and)\s*", between):
        return None
    if not subjects or document.sentence_at(start).index == last:
        return None
    caseless = pack_of(document.sentences[last].lang).speech.subject_first
    return subjects[0 if caseless else -1][1]


def _is_object(document: Document, mention: Mention) -> bool:
    """«The appointment of X»: where names have no cases, words before them tell it."""
    sentence = document.sentence_at(mention.start)
    rules = pack_of(sentence.lang).speech.objects
    start = mention.start
    if rules and mention.role:
        at = document.text.rfind(mention.role, sentence.start, start)
        start = at if at >= 0 else start
    words = document.text[sentence.start : start + 1]
    return any(any(rule.matches(words)) for rule in rules)
