"""A word of office in a text to the whole office: «министр» | «обороны», «Түрік парламентінің» | «төрағасы».

The rules of a language take the word and what commonly follows it; whose office it is may stand
further on (Russian, English: behind it) or before it (Kazakh). Read without those words, «министр
обороны» would be any minister of the report.
"""

import re

from tracker.lang import morph

REACH = 7
"""Words that are looked at on either side."""
_NEXT = re.compile(r"\s+(?P<word>[^\W\d_][\w-]*)")
_LAST = re.compile(r"(?P<word>[^\W\d_][\w-]*)\s+\Z")
_BINDS = {"по", "при", "и"}
"""«комитета по вопросам», «труда и защиты»: small words inside an office."""
_STOPS_KK = frozenset(
    """ал бұл осы сол ол бұған оған бірақ алайда және мен пен бен да де туралы бойынша жөнінде кейін соң дейін үшін
    деп кеше бүгін бұған қазір сондай-ақ сонымен қатар өз кезегінде кезекте тағы енді қосымша айтуынша сөзінше жауап
    өзі кейбір жалпы мұндай тағы бұрын бұрынғы қазіргі""".split()
)
_OWNER_KK = re.compile(r"(?:[дтн][ыі]ң)\Z")
_OTHER_CASE_KK = re.compile(r"(?:[ғқ]а|[гк]е|[дт][ае]|[дтн][ае]н|[мпб]ен|п|[дт][ыі])\Z")
_OF_SOMETHING_KK = re.compile(r"(?:[ыісс][ыі]?|ы|і)\Z")
_EN_OF = re.compile(
    r"\s+(?:of|for|on|from)\s+(?:the\s+)?(?:[A-Z][\w’'-]*|[a-z][\w-]+)(?:\s+(?:(?:and|of|the)\s+)*[A-Z][\w’'-]*){0,5}"
)


def whole_office(text: str, start: int, end: int, lang: str) -> str:
    """The words of the office at ``start``..``end`` with those that say of what it is.

    >>> text = "Министр обороны вчера заявил это."
    >>> whole_office(text, 0, 7, "ru")
    'Министр обороны'
    >>> text = "Түрік парламентінің төрағасы келді."
    >>> whole_office(text, 20, 28, "kk")
    'Түрік парламентінің төрағасы'
    """
    if lang == "kk":
        start = _left_kk(text, start, end)
    elif lang == "en":
        following = _EN_OF.match(text, end)
        end = following.end() if following else end
    else:
        end = _right_ru(text, end)
    return text[start:end]


def _right_ru(text: str, end: int) -> int:
    bound = False
    reached = end
    for _ in range(REACH):
        found = _NEXT.match(text, reached)
        if found is None:
            break
        word = found["word"]
        if word.lower() in _BINDS:
            bound, reached = True, found.end()
            continue
        if not _is_owner_ru(word, bound):
            break
        reached = end = found.end()
        bound = bound and word.lower().endswith(("ым", "им", "ой", "ей", "ому", "ему", "ыми"))
    return end


def _is_owner_ru(word: str, bound: bool) -> bool:
    """A genitive («обороны»), or any noun behind «по» («по вопросам»)."""
    readings = morph.word(word.lower())[:3]
    if not readings or readings[0].finite or readings[0].pos in ("PRON", "DET"):
        return False
    cases = {r.case for r in readings}
    return "gen" in cases or (bound and bool(cases & {"dat", "loc"}))


def _left_kk(text: str, start: int, end: int) -> int:
    if not _OF_SOMETHING_KK.search(text[start:end]):
        return start
    for _ in range(3):
        found = _LAST.search(text, max(0, start - 40), start)
        if found is None:
            break
        word = found["word"].lower()
        owner = bool(_OWNER_KK.search(word))
        if word in _STOPS_KK or (not owner and _OTHER_CASE_KK.search(word)):
            break
        start = found.start()
    return start
