"""English words around a party's name that tell whether the party is meant.

``¤`` stands where the name stood: «a deputy from ¤», «the ¤ faction», «¤ Avenue». The people and
parties of the examples are invented.
"""

import re

from tracker.lang.base import Rule, one_of
from tracker.lang.en_words import LANDS, PEOPLES

_OPEN = r"[«\"“„‘']?\s*"
_CLOSE = r"[»\"”“’']?"
_PEOPLE = (
    r"(?:deput(?:y|ies)|MPs?|M\.P\.s?|lawmakers?|law-makers?|legislators?|members?|representatives?|candidates?"
    r"|parliamentarians?|ma[jz]h?ilisman|ma[jz]h?ilismen|leaders?|(?:co-?)?chair(?:man|woman|person|men|persons|s)?|heads?"
    r"|factions?|fractions?|congress|party\s+lists?|colleagues?|branch(?:es)?|nominees?|supporters?|secretary|delegates?"
    r"|politicians?|spokes(?:man|woman|person))"
)
_RULING = (
    r"(?:(?:ruling|governing|opposition|pro-\w+|liberal|left-wing|centrist|parliamentary)\s+)?"
)
_NUMBER = r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|no\s+seats)"
_TITLE = (
    r"(?:(?:people[’']?s?[’']?|democratic|patriotic|green|political|parliamentary|ma[jz]h?ilis|senate|party|ruling|first|former"
    r"|deputy|senior|executive|regional|\w+\s+regional|fellow|central|kazakhstani?)\s+){0,4}"
)

NAMED = Rule(
    name="en.party.named",
    pattern=rf"\b(?:factions?|fractions?|part(?:y|ies))\s*[:–—-]?\s*(?:of\s+)?(?:the\s+)?{_RULING}{_OPEN}¤"
    rf"|\b{_PEOPLE}\s+(?:from|of|for|with|in|representing)\s+(?:the\s+|both\s+)?{_RULING}{_OPEN}¤"
    rf"|\b(?:ruling|governing|opposition|pro-government|pro-presidential)\s+{_OPEN}¤"
    rf"|\b(?:on\s+behalf\s+of|representing|represents|represented|join(?:s|ed|ing)?|quit(?:s|ting)?|elected\s+(?:from|by)|nominated\s+by"
    rf"|vot(?:e|es|ed|ing)\s+for|membership\s+(?:of|in)|expelled\s+from|formerly(?:\s+(?:known\s+as|called))?|(?:renamed|rebranded|called)(?:\s+(?:as|to"
    rf"|itself))?)\s+(?:the\s+)?{_RULING}{_OPEN}¤"
    rf"|(?-i:[A-Z])[\w’'-]+\s+(?-i:[A-Z])[\w’'-]+,?\s+(?:of|from)\s+(?:the\s+)?{_RULING}{_OPEN}¤"
    rf"|¤{_CLOSE}(?:[’']s?)?\s+{_TITLE}(?:part(?:y|ies)|{_PEOPLE}|bureau|political\s+council|mandates?|votes|seats|DPK)\b"
    r"|¤[’']s\s+(?-i:[A-Z])[\w-]+\s+(?-i:[A-Z])|¤-(?:led|affiliated|dominated|nominated|backed|controlled)\b"
    rf"|¤{_CLOSE}\s+\([^()\n]{{2,60}}\)\s+{_TITLE}(?:party|{_PEOPLE})\b"
    rf"|¤{_CLOSE}\s*(?:\(|[–—:-])\s*{_NUMBER}|\(\s*{_OPEN}¤{_CLOSE}\s*[),;]"
    rf"|¤{_CLOSE}\s+(?:won|got|received|gained|secured|obtained|garnered|took|hold|holds|has|have|had|will\s+have)\s+"
    rf"(?:only\s+|just\s+|about\s+|the\s+)?(?:{_NUMBER}|majority)",
    finds={
        "A deputy from ¤ asked about pastures.": "deputy from ¤",
        "The ruling “¤” backed the bill.": "ruling “¤",
        "Adam Inventov of ¤ spoke.": "Adam Inventov of ¤",
        "¤ MP Adam Inventov spoke.": "¤ MP",
        "¤’s Eva Madeupova spoke.": "¤’s Eva M",
        "The ‘¤’ party met.": "¤’ party",
        "¤ (62 seats) and others": "¤ (6",
        "¤ – eight seats": "¤ – eight",
        "Eva Madeupova (¤, the region)": "(¤,",
        "¤ won 40 seats.": "¤ won 4",
        "on behalf of the ¤ faction": "on behalf of the ¤",
    },
    skips=[
        "He lives in ¤ Avenue.",
        "¤ is a word.",
        "The deputy spoke of ¤.",
        "Deputy ¤ Inventov spoke.",
    ],
)
OTHER = Rule(
    name="en.party.other",
    pattern=rf"¤{_CLOSE}\s+(?:avenue|ave|street|st|square|park|(?:micro)?district|village|settlement|stadium|hotel|mall|market|newspaper|weekly|magazine"
    r"|amanat[yıi]\w*|berekesi|mektebi|kelbeti|fund|foundation|bank|project|program(?:me)?s?|company|LLP|JSC|radio|TV|school"
    r"|prize|award|society|holding|corporation|residential|means(?!\s+to\b)|is\s+(?:a|the)\s+(?:kazakh\s+)?(?:word|term|concept))\b"
    rf"|¤{_CLOSE}\s*[–—-]\s*el\b"
    rf"|\b(?:newspaper|street|avenue|program(?:me)?|project|concept\s+of|villages?\s+of|word|term|meaning\s+of|(?:naghyz|nagyz|true))\s+{_OPEN}¤",
    finds={
        "He lives in ¤ Avenue.": "¤ Avenue",
        "the “¤ – El Besigi” project": "¤ – El",
        "the newspaper ¤": "newspaper ¤",
    },
    skips=["the ¤ party", "¤ means to win"],
)
GENERIC = re.compile(r"(?:people'?s?'?|social democratic|democratic) party\Z")
"""Names that parties of other countries bear, too (as `plain` spells them)."""
ANOTHERS = Rule(
    name="en.party.anothers",
    pattern=r"(?-i:\b(?!The\b|Kazakh|Both\b|And\b)[A-Z])[\w’'-]*\s+¤|¤\s+of\s+(?!Kazakh|the\s+Republic\s+of\s+Kazakh)(?-i:[A-Z])",
    finds={"the Invented ¤ won": "Invented ¤", "the ¤ of Ruritania": "¤ of R"},
    skips=["The ¤ won.", "Kazakhstan’s ¤ won.", "the ¤ of Kazakhstan"],
)
UNLISTED = Rule(
    name="en.party.unlisted",
    pattern=r"\b(?P<value>Adal|Birlik|Ruk?h?aniyat|Asar|Azat|Alga|Otan)\s+(?:(?:People[’']s|Democratic|Political)\s+)*[Pp]arty\b"
    r"|\b[Pp]arty\s+[«\"“‘](?P<after>[A-Z][^«»\"“”‘’\n]{2,40})[»\"”’]"
    r"|[«\"“](?P<before>[A-Z][^«»\"“”\n]{2,40})[»\"”]\s+(?:[Pp]olitical\s+)?[Pp]arty\b"
    r"|\b(?P<whole>(?:Communist|Agrarian|Civic|Socialist)\s+Party\s+of\s+Kazakhstan)\b",
    case=True,
    finds={
        "the Adal party": "Adal",
        "Birlik Political Party": "Birlik",
    },
    skips=["Birlik market", "the Republican Party", "a birthday party"],
)
ABROAD = re.compile(rf"\b{one_of((*LANDS, *PEOPLES))}\b", re.IGNORECASE)
"""Another country, or of one, in a text in English."""
RULES = (NAMED, OTHER, ANOTHERS, UNLISTED)
