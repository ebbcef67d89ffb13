"""What a language fills in so that the language-neutral engines of `tracker.ingest.extract` read it.

A pack is data: rules with their examples, in small named groups. The engines know punctuation,
spans and order; a pack knows words. An engine asks a rule for its matches and looks at named
groups, where the pattern has them:

``speaker``, ``setter``, ``assignee``, ``chair``
    where to look for the person or body (a name, a role, a pronoun, a group), whatever its case;
``verb``
    the verb itself, where the pattern takes in more («Об этом … (заявил)»);
``value``
    what the rule takes out (see `Rule.values`); the examples of a rule test it.

Sentences are given to the rules one by one, with line breaks read as blanks and press chains
(«сообщает zakon.kz со ссылкой на …», `SpeechRules.press`) blanked out.
"""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from tracker.lang.base import Rule

Rules = tuple[Rule, ...]


@dataclass(frozen=True)
class SpeechRules:
    """The words that tell who speaks.

    The *subject* of a verb is looked for by the engine: a name or a word for a person in the
    nominative, next to the verb (after it in «, – заявил X», before it in «X заявил, что»).
    With ``verb_last`` (Kazakh) it is the first nominative before the verb, in a quotation's
    attribution (``– деді X``) the one after it.
    """

    said: Rules
    """Finite verbs of attribution with content: the sentence is an indirect speech of the subject
    («X заявил, что …», «… , считает X», «X атап өтті»). The match is the verb."""
    source: Rules
    """«по словам X», «X айтуынша», «according to X»: the speaker stands in the group ``speaker``."""
    quoting: Rules
    """Words that attribute a quotation when they stand beside its marks: all of ``said`` is tried
    first, so only the further ones need be here («ответил», «воскликнул», «резюмировал»)."""
    back: Rules
    """«Об этом сообщил X»: the content is the sentence before, both are one indirect speech."""
    mention: Rules
    """«выступил», «доложил»: said to have spoken, without content; every name of the sentence
    that can be a subject of it gives an item."""
    lead: Rules
    """«прокомментировал», «рассказал, кто»: announces content that follows. No item, or a
    mention where the report never gives words of that person. Tried before ``said``."""
    press: Rules
    """Stretches that are read as if they were not there: who carried the news, photo credits."""
    nobody: Rules
    """Subjects that are no speakers, in the nominative («журналисты», «депутаты», «пресс-служба»,
    «корреспондент») and clauses without one («в полиции»): what they say is no speech."""
    person: Rules
    """Words for one person in the nominative: roles («депутат», «спикер Мажилиса») and pronouns
    («он», «она»); `who` is asked whom they mean."""
    pronoun: Rules = ()
    """Those of ``person`` that are pronouns («он»): where `who` is silent, they mean whoever spoke
    right before."""
    presiding: Rules = ()
    """Those of ``person`` that mean whoever presides («модератор», «глава палаты»)."""
    release: Rules = ()
    """Attributions to a press release: what it says is read like the reporter's own sentences."""
    acting: Rules = ()
    """Any finite verb («вздохнула», «негодует»): attributes a quotation where it comes first after
    it and its subject right behind."""
    many: Rules = ()
    """Attributing verbs in the plural: each of the people named before them says it."""
    clause_end: Rules = ()
    """Where a clause with a subject of its own ends («тілшілер сұрағанда»; with ``verb_last``)."""
    finite: Rules = ()
    """How quoted words end that are a sentence and no name (only asked with ``verb_last``)."""
    aside: Rules = ()
    """Clauses about somebody inside a sentence («, которого поддержал Y,»): who acts in them is
    not who the sentence makes speak, unless nobody else does."""
    omitted: Rules = ()
    """What stands before a verb of attribution that leaves its subject out: it goes on with who
    spoke in the sentence before (Kazakh)."""
    goes_on: Rules = ()
    """Words that bind such a sentence to what was told before («сондай-ақ», «екенін де»)."""
    not_that: Rules = ()
    """Sentences in which ``said`` does not attribute («нельзя не отметить», «как уже отмечалось»)."""
    question: Rules = ()
    """Starts of a line that mark an interviewer's question; the next line is the answer."""
    feminine: Rules = ()
    """Forms of ``said`` and ``quoting`` that only a woman can be the subject of."""
    masculine: Rules = ()
    objects: Rules = ()
    """Words right before a person that make him an object and no subject («to », «with », «met »);
    for languages whose names have no cases. Tried on the words up to his own first letter."""
    asides: Rules = ()
    """Clauses between a subject and its verb that are not asked for a subject («, who …,»)."""
    relative: Rules = ()
    """What stands right before a verb whose subject is the one named before it («X, who said»)."""
    verb_last: bool = False
    inverted: Rules = ()
    """Verbs whose subject stands behind them though the clause goes on («…, said X at a briefing»);
    for languages with ``subject_first``."""
    subject_first: bool = False
    """English: a person after the verb is its subject only where nothing of the clause follows
    («…, said X.»), as in «X, head of Y, told Z that …» he is its object."""


@dataclass(frozen=True)
class TaskRule:
    """A rule of one type of task, and where to find who set it and who must do it.

    ``where``: ``report`` = sentences of the reporter, ``quote`` = sentences inside a direct
    quotation, ``any``.
    ``setter``: ``subject`` = the subject of the matched verb (person, role or body), ``speaker`` =
    who speaks the quotation, ``told`` = also who is said to have told the reporter's sentence,
    ``commander`` = a passive order («министерству поручено»): also whoever gave the order before
    it, a commander (`TaskRules.commander`) who spoke last, or who presides; ``none``.
    A group ``setter`` in the pattern goes before.
    ``assignee``: names of cases (``dat``, ``acc``, ``gen``, ``ins``) in which a person, body or
    group after the verb is the one that must do it; ``nom`` = the subject itself. A group
    ``assignee`` in the pattern goes before.
    ``needs_assignee``: without a named addressee it is an opinion or an appeal, not a task.
    """

    rule: Rule
    type: str
    where: str = "any"
    setter: str = "none"
    assignee: tuple[str, ...] = ()
    needs_assignee: bool = False
    needs_setter: bool = False
    """A subject that is neither a known person nor a body makes it no task."""
    same_clause: bool = False
    """The subject stands before the verb with no comma between («министерство разработает»)."""
    needs_due: bool = False
    """Only with a deadline is it a commitment and not a mere outlook («дорога будет открыта»)."""
    by_executive: bool = False
    """Only from the mouth of one who can have it done (`TaskRules.executive`): a deputy's «жильё
    будет построено» is an outlook, the premier's is a promise."""
    state: str = "set"
    announces: bool = False
    """Says only that orders follow: no task of its own, and nothing where no list comes."""
    opens_list: bool = False
    """List items on own lines, and sentences that `TaskRules.continues` knows, are further tasks
    of the same setter, assignee and type."""


@dataclass(frozen=True)
class TaskRules:
    """The words of commitments; ``rules`` are tried in order, the first that fits a span wins."""

    rules: tuple[TaskRule, ...]
    continues: Rules = ()
    """Sentences that go on with the order of the sentence before («Шире использовать …»)."""
    item: Rules = ()
    """Starts of a list item on its own line («- », «1) »); the match is what is not of the item."""
    not_task: Rules = ()
    """Sentences that hold no task whatever the rules find: bills, readings, opinions, abroad."""
    in_year: Rules = ()
    """«в 2002 году»: the year (group ``year``) in which what is told happened."""
    then: Rules = ()
    """«тогда»: what is told happened in the year of the sentence before."""
    no_progress: Rules = ()
    """Sentences that tell what became of something that is no task: of a contract, a bill, a film."""
    set_earlier: Rules = ()
    """Words that name the earlier task whose progress is told («из 40 обещанных школ …»)."""
    abroad_lead: Rules = ()
    """Titles and first sentences of reports about another country's parliament."""
    home: Rules = ()
    """Words with which such a report comes back to this country."""
    groups: Mapping[str, str] = field(default_factory=dict)
    """Groups that can be given a task: pattern of the inflected form to the nominative as shown.
    A group of the pattern that is named like a case («dat») tells the case."""
    phrase: Callable[[str, tuple[str, ...]], tuple[int, int, str] | None] | None = None
    """The first noun phrase of some words that is in one of the cases: its place in them and its
    nominative («областным филиалам в месячный срок» → 0, 18, «областные филиалы»); for languages
    with a morphology at hand. Asked only where no person, body or group is named."""
    case_of: Callable[[str], str | None] | None = None
    """The case that the ending of a form tells, where the cast does not know it (Kazakh)."""
    not_addressed: Rules = ()
    """What makes a form in the case of an addressee none; matched right after it («қарсы»)."""
    joint: Rules = ()
    """What stands between the parties of one list; matched at its start («пен », «және »)."""
    official: Rules = ()
    """Who can be asked: a request to a ``phrase`` that none of these knows is an appeal to the
    public."""
    infinitive: Rules = ()
    """Where the words of what is to be done begin; an addressee stands before it."""
    jointly: Rules = ()
    """«together with (?P<assignee>…)»: who must do it, too."""
    commander: Rules = ()
    """Offices whose words right before a passive order tell who gave it («the President»)."""
    executive: Rules = ()
    """Offices that can have done what they say will be done (a minister, an akim)."""
    same_body: Mapping[str, str] = field(default_factory=dict)
    """Words that mean a body named before: pattern («ведомству») to its kind («ministry»)."""
    inquiry: Rules = ()
    """«депутатский запрос на имя (?P<assignee>…)»: the addressee of what the inquiry asks."""
    inquired: Rules = ()
    """Words that tell that an inquiry was read out, whoever it was sent to."""
    number: Rules = ()
    """A numeric target: groups ``number`` and ``unit``."""
    done: Rules = ()
    """Words that tell that the task of this sentence is fulfilled / late / going on: they change
    the state of a found task."""
    failed: Rules = ()
    in_progress: Rules = ()


@dataclass(frozen=True)
class KindRule:
    """A word for an event. ``sure`` False: counts only if no sure one is in the report."""

    rule: Rule
    kind: str
    chamber: str | None = None
    """The chamber that the words alone tell, where they do («Бюро Мажилиса»)."""
    sure: bool = True
    beside: bool = False
    """Only its own sentence tells its chamber («совещание в Мажилисе»); else it was elsewhere."""
    anywhere: bool = False
    """Speaks of the report itself («The interview has been edited»): counts in its last lines, too."""


@dataclass(frozen=True)
class ChamberRule:
    rule: Rule
    chamber: str


@dataclass(frozen=True)
class SessionRules:
    """The words for the event at which the words of the report were said."""

    kinds: tuple[KindRule, ...]
    chambers: tuple[ChamberRule, ...]
    chair: Rules
    """Group ``chair``: where the name or role of who presided stands."""
    convocation: Rules = ()
    number: Rules = ()
    recalls: Rules = ()
    """Sentences from which on a paragraph tells of the past («Напомним, …»)."""
    elsewhere: Rules = ()
    """Stretches about another event («на прошлом заседании», «напомним, …») that do not count."""


@dataclass(frozen=True)
class Pack:
    """All that one language knows for the engines."""

    lang: str
    speech: SpeechRules
    tasks: TaskRules
    session: SessionRules

    def rules(self) -> Iterator[Rule]:
        """Every rule of the pack, for the test that runs their examples."""
        yield from _rules_in(self)


def _rules_in(value: object) -> Iterator[Rule]:
    if isinstance(value, Rule):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _rules_in(item)
    elif dataclasses.is_dataclass(value):
        for part in dataclasses.fields(value):
            yield from _rules_in(getattr(value, part.name))
