"""What reports of one sitting tell: the same words, the same words of another, other figures."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import product

from sqlalchemy import select

from tracker.db import DbSession, at
from tracker.lang.scripts import fold
from tracker.models import ReviewState
from tracker.queries.tables import Speech, Task, answers

SAME_WORDS = 0.7
"""Words shared over all words of both, from which two sentences are one statement."""
LEAST_WORDS = 6
"""Of fewer many sentences are made."""
AT_ONCE = 400


def likeness(left: str, right: str) -> float:
    """Shared words over the words of both together, in letters of one case."""
    (a, in_a), (b, in_b) = _words(left), _words(right)
    shared = sum(min(count, b[word]) for word, count in a.items() if word in b)
    union = in_a + in_b - shared
    return shared / union if union else 0.0


@lru_cache(maxsize=10_000)  # each sentence is compared with many
def _words(text: str) -> tuple[Counter[str], int]:
    """How often each word stands in a text, and how many words there are."""
    counted = Counter(fold(text).split())
    return counted, counted.total()


def same_statements(
    db: DbSession, reports: Mapping[str, Collection[str]], pairs: Collection[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """The pairs of sessions whose reports tell a quotation or a task in the same words."""
    if not pairs:
        return
    session_of = {report: session for session, of in reports.items() for report in of}
    words: dict[str, list[str]] = defaultdict(list)
    ids = sorted(session_of)
    for start in range(0, len(ids), AT_ONCE):
        for table in (Speech, Task):
            question = select(table.report_id, table.words).where(
                table.report_id.in_(ids[start : start + AT_ONCE]),
                at(table),
                table.review_state != ReviewState.rejected,
            )
            for report, told in answers(db, question):
                if len(told.split()) >= LEAST_WORDS:
                    words[session_of[report]].append(told)
    for a, b in pairs:
        if any(likeness(x, y) >= SAME_WORDS for x, y in product(words[a], words[b])):
            yield a, b
