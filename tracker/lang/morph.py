"""Russian words to their grammar: lemma, part of speech, case, gender, kind of name.

Everything asks through `analyze` and `word`; behind them stands rumorph, or pymorphy3 where rumorph
is not installed. pymorphy3 reads each word without its neighbours, so its cases are weaker.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple, Protocol

Case = Literal["nom", "gen", "dat", "acc", "ins", "loc"]
NameKind = Literal["given", "family", "patronymic", "place"]
Gender = Literal["m", "f", "n"]


class Reading(NamedTuple):
    """One way to read a word."""

    lemma: str
    pos: str
    """As in Universal Dependencies: NOUN, PROPN, VERB, ADJ, …"""
    case: Case | None
    gender: Gender | None
    plural: bool
    name: NameKind | None
    finite: bool
    """True for a verb that can carry a sentence (сказал, говорит), false for its other forms."""
    prob: float
    known: bool
    """True where the dictionary has the word, false where its ending was guessed from."""


class Analyzer(Protocol):
    """What a library of morphology has to give."""

    def analyze(self, tokens: Sequence[str], wanted: Sequence[int]) -> list[list[Reading]]: ...

    def word(self, token: str) -> list[Reading]: ...

    def inflect(self, token: str, case: Case, like: str) -> str | None: ...


@cache
def analyzer() -> Analyzer:
    """The analyzer of this process: rumorph, else pymorphy3.

    Raises ImportError where neither is installed.
    """
    try:
        return Rumorph()
    except ImportError:
        return Pymorphy()


def analyze(tokens: Sequence[str], wanted: Sequence[int] | None = None) -> list[list[Reading]]:
    """Readings of the tokens of one sentence, the likeliest in this sentence first.

    ``wanted``: places of the tokens that are asked for; without it all of them.
    """
    return analyzer().analyze(tokens, range(len(tokens)) if wanted is None else wanted)


@lru_cache(maxsize=50_000)
def word(token: str) -> tuple[Reading, ...]:
    """Readings of a word that stands alone, the likeliest first."""
    return tuple(analyzer().word(token))


def inflect(token: str, case: Case, like: str) -> str | None:
    """A word in the nominative in another case, with gender and number of the noun ``like``.

    None where the word does not change or is not known as a nominative.
    """
    return analyzer().inflect(token, case, like)


_CASES: dict[str, Case] = {
    "Nom": "nom", "Gen": "gen", "Par": "gen", "Dat": "dat", "Acc": "acc", "Ins": "ins", "Loc": "loc",
    "nomn": "nom", "gent": "gen", "gen2": "gen", "datv": "dat", "accs": "acc", "ablt": "ins",
    "loct": "loc", "loc2": "loc",
}  # fmt: skip
_NAMES: dict[str, NameKind] = {
    "Giv": "given", "Sur": "family", "Pat": "patronymic", "Geo": "place",
    "Name": "given", "Surn": "family", "Patr": "patronymic", "Geox": "place",
}  # fmt: skip
_GENDERS: dict[str, Gender] = {
    "Masc": "m", "Fem": "f", "Neut": "n", "masc": "m", "femn": "f", "neut": "n",
}  # fmt: skip


class Rumorph:
    """rumorph: a dictionary and a model of neighbouring words."""

    def __init__(self) -> None:
        from rumorph import Analyzer as Library

        self._library = Library()

    def analyze(self, tokens: Sequence[str], wanted: Sequence[int]) -> list[list[Reading]]:
        found = self._library.analyze_sentence(tokens)
        return [[self._reading(a) for a in found[i]] for i in wanted]

    def word(self, token: str) -> list[Reading]:
        return [self._reading(a) for a in self._library.analyze(token)]

    def inflect(self, token: str, case: Case, like: str) -> str | None:
        from rumorph import FormNotFoundError

        noun = next((a for a in self._library.analyze(like) if a.feats.get("Case") == "Nom"), None)
        for a in self._library.analyze(token):
            if a.feats.get("Case") != "Nom" or a.pos not in ("NOUN", "PROPN", "ADJ"):
                continue
            wanted = {"Case": case.capitalize()}
            if a.pos == "ADJ" and noun is not None:
                wanted |= {k: noun.feats[k] for k in ("Gender", "Number") if k in noun.feats}
                if noun.feats.get("Number") == "Plur":
                    wanted.pop("Gender", None)
                if case == "acc" and noun.feats.get("Gender") != "Fem":
                    wanted["Animacy"] = "Inan"
            try:
                return str(a.inflect(**wanted))
            except FormNotFoundError:
                return None
        return None

    @staticmethod
    def _reading(a: "object") -> Reading:
        feats = a.feats  # type: ignore[attr-defined]
        return Reading(
            lemma=a.lemma,  # type: ignore[attr-defined]
            pos=a.pos,  # type: ignore[attr-defined]
            case=_CASES.get(feats.get("Case", "")),
            gender=_GENDERS.get(feats.get("Gender", "")),
            plural=feats.get("Number") == "Plur",
            name=_NAMES.get(feats.get("NameType", "")),
            finite=feats.get("VerbForm") == "Fin",
            prob=a.prob,  # type: ignore[attr-defined]
            known=a.source == "dictionary",  # type: ignore[attr-defined]
        )


_POS = {
    "NPRO": "PRON", "ADJF": "ADJ", "ADJS": "ADJ", "INFN": "VERB", "PRTF": "VERB", "PRTS": "VERB",
    "GRND": "VERB", "ADVB": "ADV", "PRED": "ADV", "PREP": "ADP", "CONJ": "CCONJ", "PRCL": "PART",
    "NUMR": "NUM",
}  # fmt: skip


_TO_OPENCORPORA: dict[Case, str] = {
    "nom": "nomn", "gen": "gent", "dat": "datv", "acc": "accs", "ins": "ablt", "loc": "loct",
}  # fmt: skip


class Pymorphy:
    """pymorphy3: a dictionary alone, each word by itself."""

    def __init__(self) -> None:
        from pymorphy3 import MorphAnalyzer

        self._library = MorphAnalyzer(lang="ru")

    def analyze(self, tokens: Sequence[str], wanted: Sequence[int]) -> list[list[Reading]]:
        return [self.word(tokens[i]) for i in wanted]

    def word(self, token: str) -> list[Reading]:
        return [self._reading(parse) for parse in self._library.parse(token)]

    def inflect(self, token: str, case: Case, like: str) -> str | None:
        noun = next((p for p in self._library.parse(like) if p.tag.case == "nomn"), None)
        for parse in self._library.parse(token):
            if parse.tag.case != "nomn":
                continue
            wanted = {_TO_OPENCORPORA[case]}
            if "ADJF" in parse.tag and noun is not None:
                wanted |= {str(g) for g in (noun.tag.gender, noun.tag.number) if g}
                if noun.tag.number == "plur":
                    wanted -= {"masc", "femn", "neut"}
            form = parse.inflect(wanted)
            return str(form.word) if form else None
        return None

    @staticmethod
    def _reading(parse: "object") -> Reading:
        tag = parse.tag  # type: ignore[attr-defined]
        grammemes = tag.grammemes
        name = next((_NAMES[g] for g in ("Name", "Surn", "Patr", "Geox") if g in grammemes), None)
        pos = str(tag.POS or "X")
        return Reading(
            lemma=parse.normal_form,  # type: ignore[attr-defined]
            pos="PROPN" if name else _POS.get(pos, pos),
            case=_CASES.get(str(tag.case)),
            gender=_GENDERS.get(str(tag.gender)),
            plural=tag.number == "plur",
            name=name,
            finite=pos == "VERB",
            prob=float(parse.score),  # type: ignore[attr-defined]
            known=bool(parse.is_known),  # type: ignore[attr-defined]
        )
