"""The words of a task to the topics they speak of, by stems that a country's file lists."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

NONE = "none"
"""What is asked for to find tasks in which no topic is recognised; no slug of a topic."""
_LANGS = ("ru", "kk", "en")


@dataclass(frozen=True)
class Topic:
    """One row of topics.csv: its names and the stems of its words, by language."""

    slug: str
    names: Mapping[str, str]
    stems: Mapping[str, tuple[str, ...]]

    def name(self, lang: str) -> str:
        return self.names.get(lang) or self.slug

    def is_in(self, words: str, lang: str) -> bool:
        """Whether a word begins with one of the stems.

        A stem in capitals is a short name and a word of its own; one after an exclamation mark
        says what does not count, as ``!газет`` after ``газ``.
        """
        stems = self.stems.get(lang, ())
        return bool(stems) and _pattern(stems).search(words) is not None


@lru_cache(maxsize=256)
def _pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    not_these = [re.escape(stem[1:]) for stem in stems if stem.startswith("!")]
    plain = [stem for stem in stems if not stem.startswith("!")]
    short = [re.escape(stem) for stem in plain if stem.isupper()]
    begun = [re.escape(stem) for stem in plain if not stem.isupper()]
    ways = [rf"(?:{'|'.join(short)})(?!\w)"] if short else []
    if begun:
        barred = f"(?!{'|'.join(not_these)})" if not_these else ""
        ways.append(f"(?i:{barred}(?:{'|'.join(begun)}))")
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})")


@lru_cache(maxsize=8)
def read_topics(folder: Path) -> tuple[Topic, ...]:
    """The topics of a country's folder, none where it has no topics.csv."""
    path = folder / "topics.csv"
    if not path.is_file():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_topic(row) for row in csv.DictReader(file))


def _topic(row: Mapping[str, str]) -> Topic:
    return Topic(
        row["slug"],
        {lang: row[f"name_{lang}"] for lang in _LANGS},
        {
            lang: tuple(stem for part in row[f"words_{lang}"].split(";") if (stem := part.strip()))
            for lang in _LANGS
        },
    )


def topics_of(words: str, lang: str, topics: Iterable[Topic]) -> list[str]:
    """Slugs of the topics that the words speak of, in the order of the file; often several."""
    return [topic.slug for topic in topics if topic.is_in(words, lang)]
