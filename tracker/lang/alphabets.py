"""The letters that Kazakh has been printed in: two tables a script, one to Cyrillic, one to a key.

Kazakh stands in the press in several spellings, and names in a sixth:

* ``acute``, the Latin of 2018 (Májilis depýtaty; ı is и or й, i is і, y is ы, ý is у, u is ұ);
* ``umlaut``, the Latin of 2021 (Mäjilis deputaty; i is и or й, ı is і, y is ы, u is у, ū is ұ),
  also typed without ı, so that i is і, too (``dotted``);
* ``qazaqparat``, the Latin of the agencies before 2018 (Mäjilis depwtatı; ı is ы, ï is и, y is й,
  w is у);
* Cyrillic, Russian and Kazakh; Arabic (``tote``); and English transliteration.

A Latin capital I stands for И in the acute spelling: its І is printed with the Cyrillic letter.
"""

from typing import Final

VOWELS: Final = "aáäeiıïoóöuúüūyý"

_COMMON: Final = (
    (r"(?<=\bja)h(?=an)|(?<=\bgaý)h(?=ar)|(?<=\bqa)h(?=ar)|(?<=\bjı)h(?=a[nz])", "һ"),
    (r"\be(?=ko[^s]|kran|ksp|ksk|ksta|kv|k[ıi]paj|lek|lement|l[ıi]t|nerg|p[ıi]d|tap\b)", "э"),
    (r"\be(?=tn[oı]|f[ıi]r|mbarg|m[ıi]gr|mots|stafet|tika|vak|vol[ıi])", "э"),
    ("a", "а"), ("b", "б"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("j", "ж"),
    ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "қ"),
    ("r", "р"), ("s", "с"), ("t", "т"), ("v", "в"), ("z", "з"),
)  # fmt: skip

ACUTE: Final = (
    ("sh", "ш"), ("ch", "ч"),
    (r"ts(?=ı|e[nprszıdv]|ýz)|\bts|(?<=\bvı)ts|(?<=shveı)ts", "ц"),
    (r"(?<=ll)ı(?=ard)|(?<=fıl)ı(?=al)", "и"),
    (r"ı(?=ı)", "и"), (r"(?<=n)ıa(?=n\b)", "я"), (r"(?<=[bvgdjzkqmnprstfh])ı(?=a)", "и"),
    ("ıa", "я"), ("ıý", "ю"), (rf"(?<=[{VOWELS}])ı", "й"), (r"\bı(?=o)", "й"),
    ("ı", "и"), ("i", "і"), ("y", "ы"), ("ý", "у"), ("u", "ұ"), ("ú", "ү"), ("ó", "ө"),
    ("á", "ә"), ("ǵ", "ғ"), ("ń", "ң"), *_COMMON, ("h", "х"),
    ("ä", "ә"), ("ö", "ө"), ("ü", "ү"), ("ğ", "ғ"), ("ş", "ш"), ("ñ", "ң"), ("ū", "ұ"),
)  # fmt: skip

UMLAUT: Final = (
    (r"(?<=\bmäj)i(?=lis)|(?<=\bmäjil)i(?=s)", "і"),  # however it is spelt, it is Мәжіліс
    ("tş|ç|ch", "ч"), ("ş|sh", "ш"), (r"ts(?=i)|\bts", "ц"),
    (rf"(?<=[{VOWELS}])ia", "я"), (rf"(?<=[{VOWELS}])iu", "ю"), (rf"(?<=[^\W{VOWELS}]i)a", "я"),
    (rf"(?<=[{VOWELS}])i", "й"), ("i", "и"), ("ı", "і"), ("y", "ы"), ("u", "у"), ("ū", "ұ"),
    ("ü", "ү"), ("ö", "ө"), ("ä", "ә"), ("ğ", "ғ"), ("ñ", "ң"), *_COMMON, ("h", "х"),
    ("á", "ә"), ("ó", "ө"), ("ú", "ү"), ("ý", "у"), ("ǵ", "ғ"), ("ń", "ң"),
)  # fmt: skip

_FRONT: Final = "[eäöüi]"
_CONSONANT: Final = rf"[^\W\d_{VOWELS}]"
DOTTED: Final = (
    (r"(?<=\bqaz)i(?=r)|(?<=\bb)i(?=raq\b)", "і"),
    (
        r"(?<=\bm)i(?=nist)|(?<=\bmin)i(?=st)|(?<=\bv)i(?=tse)|(?<=\bprez)i(?=dent)|(?<=\bsp)i(?=ker)",
        "и",
    ),
    (r"(?<=\bf)i(?=lm)|(?<=\bs)i(?=stem)|(?<=\bl)i(?=der)|(?<=\bd)i(?=rek)|(?<=\bkred)i(?=t)", "и"),
    (
        "|".join(rf"(?<={_FRONT}{_CONSONANT * length})i(?!a)" for length in (1, 2, 3, 4))
        + rf"|(?<=[{VOWELS}]i)i|(?<=eu)i|(?<={_FRONT}{_CONSONANT}u{_CONSONANT})i"
        + "|"
        + "|".join(
            rf"(?<=\b{_CONSONANT * length})i(?={_CONSONANT}{{1,4}}{_FRONT}|{_CONSONANT}{{1,3}}\b)"
            for length in (0, 1, 2)
        ),
        "і",
    ),
    *UMLAUT,
)
"""The Latin of 2021 as most people type it, without ı: i is і beside front vowels, else и."""

QAZAQPARAT: Final = (
    ("ç|ch", "ч"), ("ş|sh", "ш"), ("c", "ц"), ("ya", "я"), ("yw|yu", "ю"), ("y", "й"), ("ï", "и"),
    ("ı", "ы"), ("i", "і"), ("w", "у"), ("u", "ұ"), ("ü", "ү"), ("ö", "ө"), ("ä", "ә"), ("ğ", "ғ"),
    ("ñ", "ң"), *_COMMON, ("x", "х"), ("h", "һ"),
)  # fmt: skip

ARABIC: Final = {
    "ا": "а", "ب": "б", "ۆ": "в", "گ": "г", "ع": "ғ", "د": "д", "ە": "е", "ج": "ж", "ز": "з",
    "ي": "и", "ك": "к", "ک": "к", "ق": "қ", "ل": "л", "م": "м", "ن": "н", "ڭ": "ң", "و": "о",
    "پ": "п", "ر": "р", "س": "с", "ت": "т", "ۋ": "у", "ۇ": "ұ", "ف": "ф", "ح": "х", "خ": "х",
    "ھ": "һ", "ه": "һ", "چ": "ч", "ش": "ш", "ى": "ы", "ی": "и", "ٵ": "ә", "أ": "ә", "ٶ": "ө",
    "ؤ": "ө", "ٷ": "ү", "ٸ": "і", "ئ": "і", "إ": "е", "آ": "а",
    "،": ",", "؛": ";", "؟": "?", "۔": ".", "٪": "%",
    **{chr(0x0660 + n): str(n) for n in range(10)}, **{chr(0x06F0 + n): str(n) for n in range(10)},
}  # fmt: skip
"""The hamza that makes a word soft is `HAMZA`; diacritics, tatweel and marks of direction fall."""

HAMZA: Final = "ٴء"
SOFT: Final = str.maketrans("аоұы", "әөүі")
"""What the hamza before a word does to its vowels."""
UNHARMONIC: Final = (
    "[вфч]|^(?:парламен|депутат|департамен|комитет|комисси|министр|аген|регламен|документ|кодекс"
    "|проект|аппарат|секретар|кабинет|президент|премер|спикер|партия|програм|ер(?:лан|жан|бол|дос"
    "|нар|нұр))"
)
"""Words from other languages and names: their vowels stay as printed."""

KEY: Final = {
    "ё": "е", "э": "е", "й": "и", "ы": "и", "і": "и", "ї": "и", "я": "иа", "ю": "иу", "щ": "ш",
    "ц": "тс", "ъ": "", "ь": "", "ә": "а", "ө": "о", "ұ": "у", "ү": "у", "ў": "у", "қ": "к",
    "ң": "н", "ғ": "г", "һ": "х", "ґ": "г", "є": "е",
}  # fmt: skip
"""Cyrillic to the key of finding; letters that are not named stay."""

LATIN_KEY: Final = {
    "shch": "ш", "dzh": "ж", "dj": "ж", "zh": "ж", "kh": "х", "sh": "ш", "ch": "ч", "gh": "г",
    "ye": "е", "yo": "е", "ck": "к",
    "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и",
    "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р",
    "s": "с", "t": "т", "u": "у", "v": "в", "w": "в", "x": "кс", "y": "и", "z": "з",
    "ä": "а", "á": "а", "ö": "о", "ó": "о", "ü": "у", "ú": "у", "ū": "у", "ý": "у", "ğ": "г",
    "ǵ": "г", "ş": "ш", "ñ": "н", "ń": "н", "ı": "и", "ï": "и", "ç": "ч",
}  # fmt: skip
"""Latin of any kind to the key of finding, longest first."""

LOOKS_CYRILLIC: Final = str.maketrans("ABCEHIKMOPTXYacehikmoptxy", "АВСЕНІКМОРТХУасеһікмортху")
LOOKS_LATIN: Final = str.maketrans("АВСЕНІКМОРТХУасеһікмортху", "ABCEHIKMOPTXYacehikmoptxy")
"""Letters of the other alphabet that look the same, as misprints put them into a word."""
