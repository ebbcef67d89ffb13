"""Russian sentences to the names of people, places and organizations in them, by a neural network.

The network is slovnet's news model; its weights are files of an installed package that is never
imported. They are found through its list of files and used only if their SHA-256 is the pinned
one. Without them `reader` answers None, and says so once; rules alone read then.
"""

import hashlib
import importlib.metadata
import logging
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

log = logging.getLogger(__name__)

WEIGHTS = {
    "navec_news_v1_1B_250K_300d_100q.tar": (
        "f07270833d78523edc5781538d67038e95b43975e4a7ae757c693b687f9cbfca"
    ),
    "slovnet_ner_news_v1.tar": "16c3343a6572ddf0e2b2fc1923113de15a7f5ca5bde90e780dd590418665603e",
}
_PACKAGE = "natasha"


class Named(NamedTuple):
    """A name in a sentence: PER, LOC or ORG."""

    start: int
    end: int
    kind: str


class Reader(Protocol):
    """What finds names in sentences of one language."""

    def read(self, sentences: Sequence[str]) -> list[list[Named]]: ...


@cache
def reader() -> Reader | None:
    """The reader of this process; None, with one warning, where the weights are not usable."""
    try:
        return Slovnet(_weights())
    except (ImportError, OSError, ValueError) as error:
        log.warning(
            "names that are on no list are read by rules alone: %s; "
            "`make install` puts the weights in place",
            error,
        )
        return None


def _weights() -> dict[str, Path]:
    """Where the weights lie. Raises OSError where one is missing, ValueError where one is not it."""
    try:
        files = importlib.metadata.files(_PACKAGE) or []
    except importlib.metadata.PackageNotFoundError as error:
        raise OSError(f"the package {_PACKAGE} with the weights is not installed") from error
    found = {file.name: Path(str(file.locate())) for file in files if file.name in WEIGHTS}
    for name, wanted in WEIGHTS.items():
        if name not in found:
            raise OSError(f"{name} is missing from the package {_PACKAGE}")
        digest = hashlib.sha256(found[name].read_bytes()).hexdigest()
        if digest != wanted:
            raise ValueError(f"{found[name]} is not the file it should be (SHA-256 {digest})")
    return found


class Slovnet:
    """slovnet's news model on navec's vectors, with our faster arithmetic."""

    def __init__(self, weights: dict[str, Path]) -> None:
        # More threads make it slower: 2.4 times the work for less speed. Must precede numpy.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # noqa: TID251
        from navec import Navec
        from slovnet import NER

        from tracker.lang.ner_kernels import faster

        vectors, model = WEIGHTS
        self._model: Any = NER.load(str(weights[model]))
        self._model.navec(Navec.load(str(weights[vectors])))
        self._run = faster(self._model)

    def read(self, sentences: Sequence[str]) -> list[list[Named]]:
        """The names of each sentence, in order."""
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
        found: list[list[Named]] = [[] for _ in sentences]
        for i, markup in zip(order, self._run(sentences[i] for i in order), strict=True):
            found[i] = [Named(s.start, s.stop, s.type) for s in markup.spans]
        return found
