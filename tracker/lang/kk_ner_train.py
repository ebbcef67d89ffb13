"""KazNERD to the model of `lang.kk_ner`: ``python -m tracker.lang.kk_ner_train PATH``.

PATH is a file in the IOB2 format: a word and its tag a line, a blank line after each sentence, the
first token of a sentence its number (AID283875). Sentences repeat in variants with one number, so
the part held out is chosen by number; its F1 is printed before the model is trained on all.
"""

import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tracker.lang.kk_ner import KINDS, MODEL, TOKEN, features

Sentence = tuple[str, list[str], list[str]]
"""Number, words and tags."""

HELD_OUT = 5
"""One number of so many is held out for the test."""


def main(path: Path) -> None:
    """Trains, prints the figures of the held-out part, writes the model."""
    sentences = [s for s in read(path) if any("а" <= c <= "я" for c in "".join(s[1]).lower())]
    test = [s for s in sentences if _number(s) % HELD_OUT == 0]
    train = [s for s in sentences if _number(s) % HELD_OUT]
    held_out = MODEL.with_suffix(".heldout")
    started = time.monotonic()
    _train(train, held_out)
    print(f"{len(train)} sentences in {time.monotonic() - started:.0f} s, {len(test)} held out")
    for kind, (precision, recall, f1) in score(test, held_out).items():
        print(f"  {kind:4} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    held_out.unlink()
    _train(sentences, MODEL)
    print(f"{MODEL.name}: {MODEL.stat().st_size / 1e6:.1f} MB, trained on all {len(sentences)}")


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a file, in words as the reader cuts them."""
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.rsplit(" ", 1) for line in block.split("\n") if " " in line]
        if not rows:
            continue
        number, rows = (
            (rows[0][0], rows[1:]) if re.match(r"[A-Z]+ID\d+", rows[0][0]) else ("0", rows)
        )
        words: list[str] = []
        tags: list[str] = []
        for word, tag in rows:
            for i, piece in enumerate(TOKEN.findall(word)):
                words.append(piece)
                tags.append(_tag(tag, i))
        yield number, words, tags


def _tag(tag: str, piece: int) -> str:
    """The tag of a part of a word; what is not learnt is no name."""
    kind = KINDS.get(tag[2:])
    if kind is None:
        return "O"
    return f"{'I' if piece else tag[0]}-{kind}"


def _number(sentence: Sentence) -> int:
    return int(re.sub(r"\D", "", sentence[0]) or 0)


def _train(sentences: Sequence[Sentence], path: Path) -> None:
    import pycrfsuite

    trainer: Any = pycrfsuite.Trainer(verbose=False)
    for _, words, tags in sentences:
        trainer.append(features(words), tags)
    trainer.set_params({"c1": 0.15, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 2})
    trainer.train(str(path))


def score(sentences: Sequence[Sentence], path: Path) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of whole names, by kind."""
    import pycrfsuite

    tagger: Any = pycrfsuite.Tagger()
    tagger.open(str(path))
    right: dict[str, list[int]] = {kind: [0, 0, 0] for kind in sorted(set(KINDS.values()))}
    for _, words, tags in sentences:
        gold, found = _spans(tags), _spans(tagger.tag(features(words)))
        for _, _, kind in gold & found:
            right[kind][0] += 1
        for _, _, kind in found:
            right[kind][1] += 1
        for _, _, kind in gold:
            right[kind][2] += 1
    return {kind: _figures(*counts) for kind, counts in right.items()}


def _spans(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        if tag == "O":
            continue
        kind = tag[2:]
        if tag.startswith("I-") and spans and spans[-1][1] == i and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], i + 1, kind)
        else:
            spans.append((i, i + 1, kind))
    return set(spans)


def _figures(hit: int, found: int, gold: int) -> tuple[float, float, float]:
    precision = hit / found if found else 0.0
    recall = hit / gold if gold else 0.0
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


if __name__ == "__main__":
    main(Path(sys.argv[1]))
