"""Whether two reports mean one person: by who they resolve to, else by the printed names."""

from functools import lru_cache

from tracker.lang.scripts import fold

Named = tuple[str | None, str | None]
"""Id of the person, where he is known, and the name as printed."""


def same_person(a: Named, b: Named) -> bool:
    """Two known people are one if their ids are; else a name in two scripts, with initials or
    without a given name may be one. Nothing said is no other name."""
    if a[0] and b[0]:
        return a[0] == b[0]
    return not (a[1] and b[1]) or same_name(a[1], b[1])


def same_name(a: str, b: str) -> bool:
    """Whether every part of the shorter name stands in the longer, as it is or as an initial."""
    short, long = sorted((_parts(a), _parts(b)), key=len)
    left = list(long)
    for part in sorted(short, key=len, reverse=True):
        found = next((other for other in left if _fits(part, other)), None)
        if found is None:
            return False
        left.remove(found)
    return bool(short)


@lru_cache(maxsize=10_000)  # each name is compared with many
def _parts(name: str) -> tuple[str, ...]:
    return tuple(fold(name.replace(".", ". ")).replace(".", "").split())


def _fits(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])
