"""What the tests of people share: a small invented roster, and a text made a document."""

import datetime as dt
from typing import Any

from tracker.ingest.cast import find_cast
from tracker.ingest.records import Cast, Cleaned, Document, Member, Source
from tracker.ingest.roster import Roster
from tracker.ingest.segment import segment

DAY = dt.date(2024, 5, 2)


def person(slug: str, ru: str, kk: str = "", **more: str) -> dict[str, str]:
    """A row of people.csv from «Family Given Patronymic»."""
    row = {"slug": slug, "name_en": "", "gender": ""} | more
    for lang, name in (("ru", ru), ("kk", kk)):
        words = [*name.split(), "", "", ""]
        row |= dict(
            zip((f"family_{lang}", f"given_{lang}", f"patronymic_{lang}"), words, strict=False)
        )
    return row


def seat(who: str, chamber: str = "mazhilis", **more: str) -> dict[str, str]:
    return {"person": who, "chamber": chamber, "convocation": "VIII", "start": "", "end": ""} | more


def a_roster(**tables: list[dict[str, str]]) -> Roster:
    """Four deputies, a senator, a minister and the parties; ``tables`` adds rows."""
    rows: dict[str, list[dict[str, Any]]] = {
        "people": [
            person("oraz-kereibai", "Керейбай Ораз Талгатович", "Керейбай Ораз Талғатұлы"),
            person("dana-tuiakova", "Туякова Дана Сериковна", "Тұяқова Дана Серікқызы"),
            person("ilya-zvonarev", "Звонарев Илья Петрович", "Звонарев Илья Петрович"),
            person("kuat-meirgazin", "Мейргазин Куат Асанович", "Мейірғазин Қуат Асанұлы"),
            person("saule-otegalieva", "Отегалиева Сауле Маратовна", "Өтеғалиева Сәуле Маратқызы"),
            person("bolat-zhumaqan", "Жумакан Болат Ерикович", "Жұмақан Болат Ерікұлы"),
        ],
        "convocations": [
            {"chamber": "mazhilis", "number": "VII", "start": "2021-01-15", "end": "2023-01-19"},
            {"chamber": "mazhilis", "number": "VIII", "start": "2023-03-29", "end": "2026-06-30"},
            {"chamber": "senate", "number": "VIII", "start": "2023-03-29", "end": "2026-06-30"},
        ],
        "deputies": [
            seat("oraz-kereibai"),
            seat("dana-tuiakova"),
            seat("ilya-zvonarev"),
            seat("kuat-meirgazin"),
            seat("saule-otegalieva", "senate"),
        ],
        "memberships": [
            {
                "person": "bolat-zhumaqan",
                "organization": "ministry-of-finance",
                "role": "minister",
                "start": "2023-01-05",
                "end": "",
            }
        ],
        "chambers": [
            {"slug": "mazhilis", "name_ru": "Мажилис", "name_kk": "Мәжіліс", "name_en": "Mazhilis"}
        ],
        "factions": [{"slug": "amanat"}, {"slug": "aq-jol"}, {"slug": "auyl"}, {"slug": "npk"}],
        "faction_names": [
            {"faction": "amanat", "lang": "ru", "name": "AMANAT"},
            {"faction": "amanat", "lang": "ru", "name": "Аманат"},
            {"faction": "amanat", "lang": "en", "name": "Nur Otan"},
            {"faction": "aq-jol", "lang": "ru", "name": "Ак жол"},
            {"faction": "aq-jol", "lang": "kk", "name": "Ақ жол"},
            {"faction": "auyl", "lang": "ru", "name": "Ауыл"},
            {"faction": "auyl", "lang": "kk", "name": "Ауыл"},
            {"faction": "auyl", "lang": "en", "name": "Auyl"},
            {"faction": "npk", "lang": "ru", "name": "Народная партия Казахстана"},
        ],
        "bodies": [
            {
                "slug": "ministry-of-finance",
                "kind": "ministry",
                "name_ru": "Министерство финансов",
                "name_kk": "Қаржы министрлігі",
                "name_en": "Ministry of Finance",
            },
            {
                "slug": "government",
                "kind": "government",
                "name_ru": "Правительство",
                "name_kk": "Үкімет",
                "name_en": "Government",
            },
        ],
    }
    for table, added in tables.items():
        rows[table] = [*rows.get(table, []), *added]
    return Roster(rows)


def a_document(text: str, published: dt.date | None = DAY, title: str | None = None) -> Document:
    return segment(Cleaned(Source("test", "test", text), text, title, published))


def cast_of(text: str, roster: Roster | None = None, **more: Any) -> Cast:
    """Everybody that the text names, by rules alone unless ``weights`` is true."""
    weights = more.pop("weights", False)
    return find_cast(a_document(text, **more), roster or a_roster(), weights=weights)


def members_of(text: str, roster: Roster | None = None, **more: Any) -> list[Member]:
    return cast_of(text, roster, **more).members


def names_in(text: str, roster: Roster | None = None, **more: Any) -> list[str]:
    return [member.name for member in members_of(text, roster, **more)]
