"""A sentence to whether it tells what is, or only asks, supposes, doubts or denies it.

«Построена ли школа?», «если школа построена», «неправда, что школа построена»: the words of what
became of a task stand in all of them, and none says that it did.
"""

from tracker.lang.base import Rule

_RU = Rule(
    name="ru.doubted",
    pattern=(
        r"(?<!\bедва )(?<!\bчуть )\bли\b|\bесли\b(?!\s+не\s+ошиба)|\b(?:неправд|не\s+правд|неверно|ложь|лож[ьи]ю|фейк|слух)\w*"
        r"|\bне\s+соответству\w+\s+действительности|\bопроверг\w*|\b(?:усомнил|сомнева|сомнени)\w*|\bякобы\b"
        r"|\bне\s+вер(?:ит|ю|ят|им)\b,?\s+что|\bне\s+подтвер\w+|\bнет\s+подтвержден\w+"
    ),
    finds={
        "Депутат спросил, построена ли школа.": "ли",
        "Если школа построена, дети рады.": "Если",
        "Неправда, что школа построена.": "Неправда",
        "Сенатор усомнился, что школа построена.": "усомнился",
    },
    skips=["Школа построена едва ли не раньше всех.", "Школа построена."],
)
_KK = Rule(
    name="kk.doubted",
    pattern=(
        r"\b\w{2,}\s+(?:ма|ме|ба|бе|па|пе)(?!\w)|\bегер(?:де)?(?!\w)|\b(?:рас|шындық|дұрыс)\s+емес(?!\w)|\b(?:өтірік|жалған|қауесет)\w*"
        r"|\bшындыққа\s+жанаспа\w*|\bкүмән\w*|\bсенбе(?:й|ді|ген)\w*"
    ),
    finds={
        "Депутат мектеп салынды ма деп сұрады.": "салынды ма",
        "Егер мектеп салынса, жақсы.": "Егер",
        "Мектеп салынғаны рас емес.": "рас емес",
    },
    skips=["Мектеп салынды.", "Мектеп салынбады."],
)
_EN = Rule(
    name="en.doubted",
    pattern=(
        r"\bwhether\b|(?<!\bas )(?<!\beven )\bif\b|\b(?:not|n[’']t)\s+true\b|\buntrue\b|\bfalse\s+that\b|\bden(?:y|ies|ied)\s+that\b"
        r"|\bdoubt(?:s|ed|ful)?\b|\ballegedly\b|\brumou?rs?\b|\bno\s+evidence\b|\bdisput(?:es|ed)\s+that\b"
    ),
    finds={
        "He asked whether the school had been built.": "whether",
        "If the school is built, all is well.": "If",
        "It is not true that the school is built.": "not true",
    },
    skips=["The school has been built.", "It looks as if it were built."],
)
RULES = {"ru": _RU, "kk": _KK, "en": _EN}
"""By language."""


def is_doubted(words: str, lang: str) -> bool:
    """Whether the words ask, suppose, doubt or deny what they speak of.

    >>> is_doubted("Построена ли школа?", "ru"), is_doubted("Школа построена.", "ru")
    (True, False)
    """
    if words.rstrip(' »”"').endswith("?"):
        return True
    rule = RULES.get(lang)
    return rule is not None and any(rule.matches(words))
