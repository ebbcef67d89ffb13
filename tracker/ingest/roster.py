"""Reference rows of a country to one object that answers who held which seat and office when."""

import csv
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tracker.errors import ReferenceDataError
from tracker.lang.gazetteer import Gazetteer
from tracker.lang.name_index import KnownName, NameIndex
from tracker.lang.scripts import fold

Row = Mapping[str, str]
Rows = Mapping[str, Iterable[Row]]

TABLES = (
    "people", "deputies", "convocations", "memberships", "chambers", "factions", "faction_names",
    "bodies", "aliases", "candidates",
)  # fmt: skip


@dataclass(frozen=True)
class Term:
    """A seat in a chamber, or a role in an organization, with its days; None where open."""

    organization: str
    """Slug of the chamber, faction or body."""
    role: str
    start: dt.date | None
    end: dt.date | None
    convocation: str = ""

    def holds(self, on: dt.date) -> bool:
        """Whether the day is one of the term's; a term without any day known holds on none."""
        if self.start is None and self.end is None:
            return False
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@dataclass(frozen=True)
class Organization:
    """A chamber, faction or body: its names by language, each with the days it was used."""

    slug: str
    kind: str
    names: tuple[tuple[str, str], ...]
    """Pairs of language (ru, kk, en; empty for any) and name."""
    parent: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None


class Roster:
    """Who is who in the parliament of a country, at any date.

    Made of plain rows, as in ``data/<country>/*.csv``: ``rows["people"]`` and so on; tables and
    columns that are missing count as empty. Raises ReferenceDataError for a date that is none.
    """

    def __init__(self, rows: Rows) -> None:
        self.rows: dict[str, list[Row]] = {name: list(rows.get(name, ())) for name in TABLES}
        self.people: dict[str, Row] = {row["slug"]: row for row in self.rows["people"]}
        self._convocations = {
            (row["chamber"], row["number"]): (_day(row, "start"), _day(row, "end"))
            for row in self.rows["convocations"]
        }
        self._seats: dict[str, list[Term]] = defaultdict(list)
        for row in self.rows["deputies"]:
            self._seats[row["person"]].append(self._seat(row))
        self._roles: dict[str, list[Term]] = defaultdict(list)
        for row in self.rows["memberships"]:
            term = Term(row["organization"], row["role"], _day(row, "start"), _day(row, "end"))
            self._roles[row["person"]].append(term)

    @classmethod
    def read(cls, folder: Path) -> "Roster":
        """The roster of a folder of CSV files; a file that is not there counts as empty.

        Raises ReferenceDataError where a file is no UTF-8 CSV.
        """
        rows: dict[str, list[Row]] = {}
        for name in TABLES:
            path = folder / f"{name}.csv"
            if path.is_file():
                try:
                    with path.open(encoding="utf-8-sig", newline="") as file:
                        rows[name] = list(csv.DictReader(file))
                except (UnicodeDecodeError, csv.Error) as error:
                    raise ReferenceDataError(f"{path}: not a UTF-8 CSV file ({error})") from error
        return cls(rows)

    def _seat(self, row: Row) -> Term:
        start, end = self._convocations.get(
            (row["chamber"], row.get("convocation", "")), (None, None)
        )
        return Term(
            row["chamber"],
            "deputy",
            _day(row, "start") or start,
            _day(row, "end") or end,
            row.get("convocation") or "",
        )

    def seats(self, slug: str) -> list[Term]:
        """Every seat of the person, in the order of the file."""
        return self._seats.get(slug, [])

    def roles(self, slug: str) -> list[Term]:
        """Every role of the person in a faction, committee or body, in the order of the file."""
        return self._roles.get(slug, [])

    def seat_on(self, slug: str, on: dt.date, chamber: str | None = None) -> Term | None:
        """The seat that the person held on that day, in that chamber or in any."""
        for term in self.seats(slug):
            if term.holds(on) and chamber in (None, term.organization):
                return term
        return None

    def holders(self, organization: str, role: str, on: dt.date) -> set[str]:
        """Who held the role in the organization on that day."""
        return {
            slug
            for slug, terms in self._roles.items()
            for term in terms
            if term.organization == organization and term.role == role and term.holds(on)
        }

    def sits_in_committee(self, office: str) -> bool:
        """Whether an office is one in a committee of a chamber, by what the committee is about.

        Ministries have committees too, so the words have to begin as the topic of a chamber's does
        («председатель Комитета по законодательству»), or, before the word, to be all of it
        («Аграрлық мәселелер комитетінің төрағасы»).
        """
        for before, after in _around_committee(office, self._chamber_words):
            for topic in self._committees:
                if before[-len(topic) :] == topic or after[: len(topic)] == topic:
                    return True
                if len(after) > 1 and topic[: len(after)] == after:
                    return True
        return False

    @cached_property
    def _chamber_words(self) -> tuple[str, ...]:
        return tuple(fold(row["slug"])[:5] for row in self.rows["chambers"])

    @cached_property
    def _committees(self) -> tuple[tuple[str, ...], ...]:
        """What the committees of chambers are about, in folded words of each language."""
        chambers = {row["slug"] for row in self.rows["chambers"]}
        topics = {
            before or after
            for row in self.rows["bodies"]
            if row["kind"] == "committee" and row.get("parent") in chambers
            for lang in ("ru", "kk", "en")
            for before, after in _around_committee(
                row.get(f"name_{lang}") or "", self._chamber_words
            )
        }
        return tuple(sorted(topics - {()}))

    def organizations(self, table: str) -> list[Organization]:
        """The rows of ``chambers``, ``factions`` or ``bodies`` with their names and aliases."""
        return [self._organization(table, row) for row in self.rows[table]]

    def _organization(self, table: str, row: Row) -> Organization:
        slug = row["slug"]
        kind = {"chambers": "chamber", "factions": "faction"}.get(table) or row.get("kind", "")
        names = [(lang, row.get(f"name_{lang}") or "") for lang in ("ru", "kk", "en")]
        if table == "factions":
            names += [
                (r.get("lang") or "", r["name"])
                for r in self.rows["faction_names"]
                if r["faction"] == slug
            ]
        names += [(r.get("lang") or "", r["alias"]) for r in self._aliases(kind, slug)]
        return Organization(
            slug,
            kind,
            tuple(dict.fromkeys((lang, name) for lang, name in names if name)),
            row.get("parent") or None,
            _day(row, "start"),
            _day(row, "end"),
        )

    def _aliases(self, kind: str, slug: str) -> list[Row]:
        kinds = {kind} if kind in ("chamber", "faction", "person") else {kind, "body"}
        return [r for r in self.rows["aliases"] if r["slug"] == slug and r["kind"] in kinds]

    @cached_property
    def names(self) -> NameIndex:
        """The index of all people by name; built once."""
        return NameIndex(
            (self._known_name(row) for row in self.rows["people"]),
            [(r["given_ru"], _gender(r)) for r in self.rows["candidates"] if r.get("given_ru")],
        )

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The searcher for the names of chambers, factions and bodies; built once."""
        return Gazetteer(
            (o.slug, o.kind, lang, name)
            for table in ("chambers", "factions", "bodies")
            for o in self.organizations(table)
            for lang, name in o.names
        )

    def _known_name(self, row: Row) -> KnownName:
        english = (row.get("name_en") or "").split()
        return KnownName(
            slug=row["slug"],
            family=_given_once(row.get("family_ru"), row.get("family_kk"), *english[-1:]),
            given=_given_once(row.get("given_ru"), row.get("given_kk"), *english[:-1][:1]),
            patronymic=_given_once(row.get("patronymic_ru"), row.get("patronymic_kk")),
            gender=row.get("gender") or _gender(row),
            aliases=tuple(r["alias"] for r in self._aliases("person", row["slug"])),
        )


def _around_committee(
    words: str, chambers: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The folded words before and after each «committee», without those that name a chamber."""
    folded = fold(words).split()
    for at, word in enumerate(folded):
        if word.startswith("комите"):
            before, after = (
                tuple(w for w in part if not w.startswith(chambers))
                for part in (folded[:at], folded[at + 1 :])
            )
            yield before, after


def _given_once(*words: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def _gender(row: Row) -> str | None:
    """m or f where patronymic or surname tell it; None for «Куспан» without a patronymic."""
    names = [
        row.get(f"{part}_{lang}") or ""
        for part in ("patronymic", "family")
        for lang in ("ru", "kk")
    ]
    for name in names:
        if re.search(r"(?:вна|чна|қызы|кызы|ова|ева|[сц]кая|ина)\Z", name.lower()):
            return "f"
        if re.search(r"(?:вич|ьич|ұлы|улы|ов|ев|[сц]кий|ин)\Z", name.lower()):
            return "m"
    return None


def _day(row: Row, column: str) -> dt.date | None:
    value = row.get(column)
    if not value:
        return None
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise ReferenceDataError(
            f"{column} «{value}» is no date; write it as 2022-03-01 ({dict(row)})"
        ) from error
