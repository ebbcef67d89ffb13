"""The languages that can be read, by their two letters."""

from tracker.lang.en import PACK as EN
from tracker.lang.kk import PACK as KK
from tracker.lang.pack import Pack
from tracker.lang.ru import PACK as RU

PACKS: dict[str, Pack] = {pack.lang: pack for pack in (RU, KK, EN)}


def pack_of(lang: str) -> Pack:
    """The pack of the language; Russian for one that has none."""
    return PACKS.get(lang, RU)
