"""A later sentence, and what a task asks for, to what the sentence says became of that task."""

import re
from collections.abc import Callable, Set

from tracker.lang import morph
from tracker.lang.outcome import DONE, Outcome, outcome_of, without_orders
from tracker.lang.stems import stem
from tracker.lang.steps import Step, without_steps

_WORD = re.compile(r"[^\W\d_]+")
_RU_TELLS = re.compile(
    r"сообща|говор|отмеча|утвержда|заявля|счита|пиш|переда|рассказыва|уточня|напомина|поясня"
    r"|явля|есть\b|быва|мо[жг]|нет\b|име|называ|жив"
)
_RU_NOT_PAST = re.compile(r"(?:[еёиаяую]т|[еёи]м)(?:ся)?$")
_FORESEEN = {
    "ru": re.compile(
        r"\bбуд(?:ет|ут)\s+(?:\w+\s+){0,2}?\w+|\b(?:обещают?|намерен[аоы]?|планиру(?:ет|ют)(?:ся)?"
        r"|предстоит|собира(?:ет|ют)ся)\b[^,;:.!?]*",
        re.IGNORECASE,
    ),
    "kk": re.compile(
        r"\b(?!айты|талқыла|хабарла|баянда|сана)\w{2,}(?:(?:[ыі][лн]|[тднср][ае]л)(?:ады|еді)"
        r"|[зрш]еді|йд[ыі]|(?:[ае]|й)т[ыі]н(?:[ыі]\w*|\s+бол\w+)|м[ае]қ(?:шы)?|м[ае]к(?:ші)?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:will|would|shall|plans?\s+to|(?:is|are)\s+(?:\w+\s+)?to|promis\w+\s+to|pledg\w+\s+to)"
        r"\s+(?:\w+\s+){0,2}?\w+",
        re.IGNORECASE,
    ),
}
"""Words for what is still to come; a Russian verb tells it by its form, see `_foresees`."""


def became_of(
    sentence: str, lang: str, asked: Set[Step], names: Callable[[str], bool]
) -> Outcome | None:
    """What the sentence says became of a task; None where it tells nothing of it.

    ``asked``: the steps that fulfil the task; ``names``: whether a stem of the sentence's language
    stands in the task. A sitting, money or a plan is no outcome of a task that asked for something
    else. Where the sentence speaks of what is still to come («заменят до июня, провода закуплены»),
    only the very thing asked for counts as done.
    """
    told = without_steps(sentence, lang, asked)
    outcome = outcome_of(told, lang)
    if outcome not in ("done", "partly_done") or not _foresees(sentence, lang):
        return outcome
    done = [match[0] for match in DONE.get(lang, DONE["en"]).matches(without_orders(told, lang))]
    if outcome == "partly_done":
        return outcome if done else None
    stems = {stem(word.lower(), lang)[0] for match in done for word in _WORD.findall(match)}
    return outcome if any(map(names, stems)) else None


def _foresees(sentence: str, lang: str) -> bool:
    if _FORESEEN.get(lang, _FORESEEN["en"]).search(sentence):
        return True
    return lang == "ru" and any(_is_to_come(word.lower()) for word in _WORD.findall(sentence))


def _is_to_come(word: str) -> bool:
    """A Russian verb of the present or the future, but none that only tells who speaks."""
    if not _RU_NOT_PAST.search(word) or _RU_TELLS.match(word):
        return False
    reading = next(iter(morph.word(word)), None)
    return reading is not None and reading.finite and reading.known
