"""What every list has in common: its filters, its pages, its files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from flask import abort, request, url_for

from tracker.queries.tally import Tally
from tracker.web.arguments import page_number

PER_PAGE = 40


@dataclass(frozen=True)
class Field:
    """One filter of a list, as its form shows it."""

    name: str
    label: str
    kind: Literal["words", "date", "choice"] = "choice"
    options: Sequence[tuple[str, str]] = ()
    hint: str = ""

    @property
    def value(self) -> str:
        """What the reader has asked for."""
        return request.args.get(self.name, "")


@dataclass(frozen=True)
class Listing:
    """One page of a list."""

    rows: Sequence[Any]
    total: int
    page: int
    fields: Sequence[Field]
    unreviewed: int = 0
    """How many of all of them nobody has reviewed."""

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PER_PAGE))

    @property
    def first(self) -> int:
        """Number of the first row shown, 0 for none."""
        return (self.page - 1) * PER_PAGE + 1 if self.rows else 0

    @property
    def last(self) -> int:
        return (self.page - 1) * PER_PAGE + len(self.rows)

    @property
    def near(self) -> list[int | None]:
        """Numbers of pages to go to: the ends and those around this one; None for a gap."""
        wanted = sorted(
            {1, self.pages, *range(max(1, self.page - 2), min(self.pages, self.page + 2) + 1)}
        )
        shown: list[int | None] = []
        for n in wanted:
            if shown and shown[-1] is not None and n - shown[-1] > 1:
                shown.append(None)
            shown.append(n)
        return shown

    @property
    def is_narrowed(self) -> bool:
        """Whether any filter is set."""
        return any(f.value for f in self.fields)


def listing(
    fields: Sequence[Field],
    count: Callable[[], int | Tally],
    ask: Callable[[int, int], Sequence[Any]],
) -> Listing:
    """The page asked for; ``ask`` takes limit and offset. A page past the end is not found."""
    page, counted = page_number(), count()
    whole = counted if isinstance(counted, Tally) else Tally(counted)
    if page > 1 and (page - 1) * PER_PAGE >= whole.total:
        abort(404)
    rows = ask(PER_PAGE, (page - 1) * PER_PAGE)
    return Listing(rows, whole.total, page, fields, whole.unreviewed)


def listing_of(fields: Sequence[Field], rows: Sequence[Any]) -> Listing:
    """A list whose rows are all known already, cut into pages."""
    return listing(fields, lambda: len(rows), lambda limit, offset: rows[offset : offset + limit])


def with_filters(endpoint: str, **values: Any) -> str:
    """Another form of the same list (a file, a feed) with the same filters."""
    kept = {name: value for name, value in request.args.items() if name not in ("page", "bom")}
    return url_for(endpoint, **(kept | values))
