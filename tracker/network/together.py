"""Links to pairs: who is named in the same sessions, and how strongly that ties them."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.queries.participation import ParticipationRow

STRONGEST = 10
"""Pairs kept for each deputy."""


@dataclass(frozen=True)
class Pair:
    """Two deputies named in the same sessions; ``weight`` is the sum of 1/(n-1) over these, n
    being the number of deputies named in a session (Newman 2001)."""

    first: str
    second: str
    sessions: int
    weight: float


def together(rows: Sequence[ParticipationRow], strongest: int = STRONGEST) -> list[Pair]:
    """Pairs of people of the same sessions, heaviest first; each person's strongest ones only."""
    import numpy as np
    from scipy.sparse import csr_array, diags_array

    people = {person: n for n, person in enumerate(sorted({row.person for row in rows}))}
    sessions = {session: n for n, session in enumerate(sorted({row.session for row in rows}))}
    if len(people) < 2:
        return []
    took_part = csr_array(
        (
            np.ones(len(rows)),
            ([people[row.person] for row in rows], [sessions[row.session] for row in rows]),
        ),
        shape=(len(people), len(sessions)),
    )
    named = took_part.sum(axis=0)
    took_part = took_part[:, named > 1]  # alone in a session nobody is together with anybody
    shared = (took_part @ took_part.T).tocsr()
    weight = (took_part @ diags_array(1 / (named[named > 1] - 1)) @ took_part.T).tocsr()
    shared.sort_indices()
    weight.sort_indices()  # now both hold the same cells in the same order
    cells = shared.tocoo()
    first, second = cells.coords
    apart = first != second
    first, second = first[apart], second[apart]
    counts, weights = cells.data[apart], weight.data[apart]
    order = np.lexsort((second, -counts, -weights, first))
    rank = np.arange(len(order)) - np.searchsorted(first[order], first[order])
    kept = order[rank < strongest]
    slugs = list(people)
    pairs = {
        (min(a, b), max(a, b)): Pair(slugs[min(a, b)], slugs[max(a, b)], int(n), round(float(w), 9))
        for a, b, n, w in zip(first[kept], second[kept], counts[kept], weights[kept], strict=True)
    }
    return sorted(pairs.values(), key=lambda p: (-p.weight, -p.sessions, p.first, p.second))
