"""Kazakh sentences to the names of people, places and organizations in them, by a small model.

The model is a chain of conditional probabilities (CRF), trained by `lang.kk_ner_train` on KazNERD
(CC BY 4.0, see NOTICE); it lies beside this file. It reads Cyrillic.
"""

import logging
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from tracker.lang.ner import Named, Reader

log = logging.getLogger(__name__)

MODEL = Path(__file__).parent / "kk_ner.crfsuite"
TOKEN = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]")
KINDS = {"PERSON": "PER", "ORGANISATION": "ORG", "GPE": "LOC", "LOCATION": "LOC", "FACILITY": "LOC",
         "POSITION": "POS"}  # fmt: skip
"""Classes of KazNERD that are learnt; the others count as no name."""

_SURNAME = re.compile(r"(?:[оеё]в|[оеё]ва|ин|ина|[сц]кий|ұлы|улы|қызы|кызы|бай|бек|хан|жан)")


@cache
def reader() -> Reader | None:
    """The reader of this process; None, with one warning, where model or library is missing."""
    try:
        return Crf(MODEL)
    except (ImportError, OSError) as error:
        log.warning("Kazakh names that are on no list are read by rules alone: %s", error)
        return None


class Crf:
    """The trained model."""

    def __init__(self, path: Path) -> None:
        import pycrfsuite

        if not path.is_file():
            raise OSError(f"{path} is missing")
        self._tagger: Any = pycrfsuite.Tagger()
        self._tagger.open(str(path))

    def read(self, sentences: Sequence[str]) -> list[list[Named]]:
        """The names of each sentence, in order."""
        return [self._names(sentence) for sentence in sentences]

    def _names(self, sentence: str) -> list[Named]:
        tokens = list(TOKEN.finditer(sentence))
        tags = self._tagger.tag(features([token[0] for token in tokens]))
        found: list[Named] = []
        for token, tag in zip(tokens, tags, strict=True):
            if tag in ("O", "B-POS", "I-POS"):
                continue
            kind = tag[2:]
            if tag.startswith("I-") and found and found[-1].kind == kind:
                found[-1] = Named(found[-1].start, token.end(), kind)
            else:
                found.append(Named(token.start(), token.end(), kind))
        return found


def features(words: Sequence[str]) -> list[list[str]]:
    """What the model looks at, for each word: its ends, its shape and its neighbours."""
    own = [_of_word(word) for word in words]
    found = []
    for i, word in enumerate(words):
        here = [f"0{f}" for f in own[i]]
        here.append(f"w={word.lower()}")
        here.append("first" if i == 0 else "inner")
        for step, width in ((-2, 2), (-1, 4), (1, 4), (2, 2)):
            if 0 <= i + step < len(words):
                here += [f"{step}{f}" for f in own[i + step][:width]]
            else:
                here.append(f"{step}edge")
        found.append(here)
    return found


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> list[str]:
    low = word.lower()
    stem = _stem(low)
    shape = "".join(_shape(char) for char in word)
    short = re.sub(r"(.)\1+", r"\1", shape)
    found = [f"sh={short}", f"l={low}", f"st={stem}", f"e3={low[-3:]}", f"e2={low[-2:]}"]
    found += [f"e4={low[-4:]}", f"b3={low[:3]}", f"b4={low[:4]}", f"se3={stem[-3:]}"]
    if _SURNAME.search(low[3:]):
        found.append("surname")
    return found


def _shape(char: str) -> str:
    if char.isdigit():
        return "0"
    if char.isalpha():
        return "A" if char.isupper() else "a"
    return char


_ENDINGS = re.compile(
    r"(?<=...)(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ды|ді|ты|ті|ны|ні|да|де|та|те|нда|нде|"
    r"дан|ден|тан|тен|нан|нен|мен|бен|пен)\Z"
)


def _stem(low: str) -> str:
    return _ENDINGS.sub("", low)
