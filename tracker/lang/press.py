"""A text to the press service or agency that it names as its source."""

import re

from tracker.lang import morph
from tracker.lang.base import Rule

_SAYS = r"сообщ|переда|говор|расска|уточн|отмет|добав|заяв|поясн|информ|отчит|подчерк|раскры|назв"
_WORD = r"[«\"“]?(?:[А-ЯЁӘІҒҚҢӨҰҮҺA-Z]{2,}|[^\W\d_][а-яёәіғқңөұүһa-z]*(?:-[^\W\d_]+)*)[»\"”]?"
"""A word, cut where a lost blank glued the next one to it."""
RU_PRESS = Rule(
    name="ru.press.service",
    pattern=(
        r"\b[Пп]ресс-служб(?:а|ы|е|у|ой)(?P<value>(?:\s+(?!(?:и|в|на|о|об|со|с|по|к|что|во)\s)"
        rf"(?!(?:{_SAYS})){_WORD}){{1,6}})"
    ),
    case=True,
    finds={
        "Об этом сообщает пресс-служба партии «Мост».": " партии «Мост»",
        "По данным пресс-службы акимата области, мост открыт.": " акимата области",
        "В пресс-службе министерства рассказали о мосте.": " министерства",
    },
    skips=["Об этом сообщила пресс-секретарь.", "Пресс-служба сообщила о мосте."],
)
RU_CITES = Rule(
    name="ru.press.cites",
    pattern=(
        r"\bсо\s+ссылкой\s+на\s+"
        r"(?P<value>(?:(?:официальный\s+)?(?:сайт|агентство|телеканал|портал|сообщение)\s+)?"
        r"(?:[«\"“][^»\"”]{2,40}[»\"”]|[A-Za-z-]+\.[a-z]{2,4}|[А-ЯЁ][\w-]+))"
    ),
    case=True,
    finds={
        "Об этом пишет газета со ссылкой на агентство «Мост».": "агентство «Мост»",
        "Передаёт газета со ссылкой на Акорду.": "Акорду",
    },
    skips=["Депутат говорил со ссылкой на закон."],
)
_GENITIVE = r"[\w-]+(?:ның|нің|дың|дің|тың|тің)[»\"”]?"
KK_PRESS = Rule(
    name="kk.press.service",
    pattern=(
        rf"(?P<value>(?:(?:[«\"“][^«»\"“”]{{2,40}}[»\"”]|[«\"“]?[А-ЯӘІҒҚҢӨҰҮҺA-Z][\w-]*[»\"”]?"
        rf"|(?<=\b(?:Ақ|Aq)\s)(?:жол|jol))\s+){{0,4}}{_GENITIVE})"
        r"\s+баспасөз\s+(?:қызмет|орталы)\w*"
    ),
    case=True,
    finds={
        "Бұл туралы «Көпір» партиясының баспасөз қызметі хабарлады.": "«Көпір» партиясының",
        "Бұл туралы «Ақ көпір» партиясының баспасөз қызметі айтты.": "«Ақ көпір» партиясының",
        "Ақ жол партиясының баспасөз қызметі хабарлады.": "Ақ жол партиясының",
        "Ақорданың баспасөз қызметіне сілтеме жасап хабарлайды.": "Ақорданың",
    },
    skips=["Баспасөз қызметі хабарлады.", "Баспасөз хатшысы айтты."],
)
EN_PRESS = Rule(
    name="en.press.service",
    pattern=(
        r"\bpress\s+(?:service|office)\s+of\s+(?:the\s+)?"
        r"(?P<value>[A-Z][\w'’-]*(?:\s+(?:of\s+)?[A-Z][\w'’-]*){0,4})"
    ),
    case=True,
    finds={"This was reported by the press service of the Senate.": "Senate"},
    skips=["The press service reported it.", "A press service of high quality."],
)
EN_OWN_PRESS = Rule(
    name="en.press.own",
    pattern=(
        r"\b(?:[Tt]he\s+)?(?P<value>(?!The\b)[A-Z][\w-]*(?:['’]s)?"
        r"(?:\s+[A-Z][\w-]*(?:['’]s)?){0,3})"
        r"\s+press\s+(?:service|office)\b(?!\s+of\b)"
    ),
    case=True,
    finds={"Kazinform quotes the Akorda press service.": "Akorda"},
    skips=["The press service reported it.", "the Senate press secretary"],
)
RULES = (RU_PRESS, RU_CITES, KK_PRESS, EN_PRESS, EN_OWN_PRESS)


def origin_label(text: str) -> str | None:
    """The source that the text names («пресс-служба партии», «Akorda press service»).

    A press service goes before an agency that is cited. None where the text names neither.
    """
    flat = " ".join(text.split())
    for rule, shown in (
        (RU_PRESS, "пресс-служба {}"),
        (KK_PRESS, "{} баспасөз қызметі"),
        (EN_PRESS, "press service of {}"),
        (EN_OWN_PRESS, "{} press service"),
        (RU_CITES, "{}"),
    ):
        found = rule.values(flat)
        if found:
            return shown.format(_tidy(found[0].strip()))
    return None


def _tidy(words: str) -> str:
    """A source without what follows it: a verb, a person («… полиции области Ерден Вымыслов»)."""
    kept: list[str] = []
    for word in words.split():
        reading = next(iter(morph.word(word.strip('«»"“”').lower())), None)
        if kept and reading and (reading.finite or reading.lemma == "корреспондент"):
            break
        kept.append(word)
    source = " ".join(kept)
    person = re.search(r"(?<=[а-яё])\s+[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+$", source)
    if person and not source[: person.start()].endswith(("партии", "фракции")):
        source = source[: person.start()]
    if source[-1] in '»"”' and not source[:-1].count("«") + source[:-1].count('"'):
        source = source[:-1]
    return re.sub("^([А-ЯЁ][а-яё]+)у$", r"\1а", source)
