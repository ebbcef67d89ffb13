"""Some Kazakh words to their case, and to the first noun phrase in a wanted case."""

import re

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS = {
    "dat": r"(?:[ғқ]а|[гк]е|(?<=[ыі])н[ае])",
    "abl": r"[дтн][ае]н",
    "acc": r"(?:[дтн][ыі]|(?<=[ыі])н)",
    "gen": r"[дтн][ыі]ң",
    "loc": r"(?:[дт][ае]|(?<=н)[дт][ае])",
}
_CASES = {case: re.compile(rf"(?<=\w\w){ending}$") for case, ending in _ENDINGS.items()}
NOT_ADDRESSEES = frozenset(
    "осыған бұған соған оған мұнда сонда онда қазіргі бұдан содан сондай сондықтан кейін дейін бұрын "
    "қарсы арналған бағытталған жататын тиесілі үшін туралы арқылы бойынша қатысты байланысты сәйкес қарай жылға айға күнге жөнге назарға сонымен "
    "қатар сынға қаперге есепке іске жүзеге бақылауға жолға ретке алға қолға тілге еске күшіне орнына бірге сондай-ақ ал енді оған қоса бөлек өзіне өздеріне сізге бізге маған оларға сіздерге "
    "біріншіден екіншіден үшіншіден төртіншіден бесіншіден алдымен ең алдымен әсіресе яғни демек".split()
)
ADJECTIVES = frozenset(
    "жергілікті тиісті уәкілетті құзыретті қызығушылықты белгілі барлық алматы".split()
)
"""Words that end as an accusative does and are none."""
REACH = 6
POSTPOSITION = re.compile(
    r"\s+(?:қарсы|қатысты|байланысты|сәйкес|дейін|қарай|арналған|бағытталған|жататын|тиесілі)\b"
)


def case_of(surface: str) -> str | None:
    """The case that the ending of the last word tells; None where it tells none.

    >>> case_of("Қаржы министрлігіне"), case_of("Үкіметтен"), case_of("министрлік")
    ('dat', 'abl', None)
    """
    if surface.casefold() == "оның":
        return "gen"
    for case, ending in _CASES.items():
        if ending.search(surface.casefold()):
            return case
    return None


def nominative(surface: str) -> str:
    """The words without the case ending of the last one («жастар қанатына» → «жастар қанаты»)."""
    case = case_of(surface)
    if case is None:
        return surface
    ending = _CASES[case].search(surface.casefold())
    bare = surface[: ending.start()] if ending else surface
    bare = (
        bare.removesuffix("н") if bare.endswith(("ын", "ін")) and case in ("abl", "loc") else bare
    )
    if bare.endswith("г") or bare.endswith("ғ"):
        return bare[:-1] + ("к" if bare.endswith("г") else "қ")
    return bare


def first_phrase(text: str, cases: tuple[str, ...]) -> tuple[int, int, str] | None:
    """The words up to the first one in a wanted case, with their nominative; None if none is near.

    Words before it that stand in a case themselves end the phrase: it begins after them.
    """
    start: int | None = None
    for word in list(WORD.finditer(text))[:REACH]:
        if word[0].casefold() in NOT_ADDRESSEES:
            start = None
            continue
        if start is None and word[0].casefold() in ("мен", "пен", "бен", "және"):
            continue
        start = word.start() if start is None else start
        case = None if word[0].casefold() in ADJECTIVES else case_of(word[0])
        if POSTPOSITION.match(text, word.end()):
            start = None
            continue
        if case in cases and not word[0].casefold().endswith(("уға", "уге", "юға", "юге")):
            return start, word.end(), nominative(text[start : word.end()])
        if case is not None or re.match(r"\s*[,;:]", text[word.end() :]):
            start = None
    return None
