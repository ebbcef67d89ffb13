"""English words around commitments: list items, bills, what is abroad, inquiries, offices."""

from tracker.lang.base import Rule, one_of
from tracker.lang.en_words import LANDS, PEOPLES

_TO_DO = r"to\s+(?!the\b|a\b|an\b|it\b|this\b|that\b|them\b)[a-z]+"

ITEM = Rule(
    name="en.task.item",
    pattern=r"^\s*(?:[–—•*-]\s*|\d{1,2}[).]\s+|[a-z]\)\s+)",
    finds={"- to build a bridge;": "- ", "2) build a bridge": "2) "},
    skips=["To build a bridge."],
)
ORDINAL_ITEM = Rule(
    name="en.task.ordinal_item",
    pattern=r"^\s*(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final)(?:ly)?,\s+|^\s*in\s+the\s+(?:first|second|third)"
    r"\s+place,\s+",
    finds={"Secondly, the ministry should build a bridge.": "Secondly, "},
    skips=["Second readings are long."],
)
BARE_ITEM = Rule(
    name="en.task.bare_item",
    pattern=r"^\s*(?=(?-i:to)\s+(?!the\b)[a-z]+\s|(?-i:by|before|until|within|no\s+later|together|jointly|from|starting)\s[^.;\n]{3,90},"
    r"\s+to\s+[a-z]+\s)",
    finds={"to build a bridge;": "", "by March 1, to submit the list.": ""},
    skips=["To the senator it is clear.", "By March 1 all was done."],
)
NAMED_ITEM = Rule(
    name="en.task.named_item",
    pattern=r"^\s*(?=(?:the\s+)?(?-i:[A-Z])[^.;:!?\n–—]{3,140}\s[–—-]\s+to\s+(?!the\b|an?\b|all\b)[a-z])",
    finds={"The Ministry of Finance – to count the bridges.": ""},
    skips=["Bridges – to the joy of all."],
)
BILL = Rule(
    name="en.task.bill",
    pattern=r"^\W*(?:(?:under|according\s+to)\s+the\s+(?:new\s+)?(?:rules|amendments|reform|draft|bill|law|document|code)\b|(?:the\s+|this\s+)?(?:new\s+)?"
    r"(?:draft|bill|law|document|code"
    r"|amendments?|oath|fee|norms?|provisions?)\b[^.!?]{0,80}?\b(?:will|would|provides?|must|shall|should|is\s+to|oblig\w+|requires?|introduces?|envisages?|stipulates?)\b)"
    r"|^\W*(?:it)\s+(?:also\s+|further\s+)?(?:prohibits|obliges|obligates|requires|provides|introduces|establishes|bans|sets"
    r"|allows|grants|stipulates|envisages|defines|excludes|regulates|imposes|enshrines|prescribes|clarifies|expands|specifies|enables)\b"
    r"|\b(?:second|first|third)\s+reading\s+is\b"
    r"|\b(?:bill|draft|law|code|amendments|norms|changes|measure)(?:,?\s+(?:that|which))?\s+(?:will|would|shall)\b"
    r"|\b(?:bill|draft\s+law|draft|law|code|amendments)\b[^.!?;,]{0,60}?\b(?:will|would|is\s+to|are\s+to)\s+be\s+(?:submitted|introduced"
    r"|considered|adopted|approved|published|signed|discussed|put|sent|finali[sz]ed|presented)"
    r"|\b(?:submit|send|forward|recommend|return|put|bring|refer|adopt|approve|pass|include)\s+(?:it|them|the\s+(?:\w+\s+)?(?:bill|draft|law|document|code)\w*)\s+"
    r"(?:\w+\s+){0,2}?(?:to|for|in|on|at)\s+(?:the\s+|its\s+|a\s+)?(?:plenary|senate|ma[jzä]+h?ilis|second|first|consideration|adoption|agenda|president"
    r"|chamber|vote|working)",
    finds={
        "The bill would ban boxes.": "The bill would",
        "It obliges hospitals to report injuries.": "It obliges",
        "They backed a bill that would ban boxes.": "bill that would",
        "It decided to submit it to the plenary session.": "submit it to the plenary",
    },
    skips=["The minister will build a bridge.", "It will be built.", "He requires it."],
)
ABROAD = Rule(
    name="en.task.abroad",
    pattern=rf"\b(?:parliament|government|ministry|president|congress|cabinet|authorities)\s+of\s+(?:the\s+)?{one_of(LANDS)}\b"
    rf"|\b{one_of(LANDS)}[’']s?\s+(?:\w+\s+){{0,2}}?(?:parliament|government|ministry|president|cabinet|authorities|senate)\b"
    rf"|\b{one_of(PEOPLES)}\s+(?:parliament|government|ministry|president|cabinet|authorities|side|minister|senate)\b"
    rf"|\bin\s+{one_of(LANDS)},?\s+(?:where|(?:the\s+)?(?:government|parliament|authorities"
    r"|president|prime\s+minister|chancellor|ministry|minister|senate|lawmakers|deputies|cabinet|congress))\b",
    finds={
        "The parliament of Sweden asked the government to wait.": "parliament of Sweden",
        "In Hungary, where the government has promised much, it is hot.": "In Hungary, where",
    },
    skips=["The Government of Kazakhstan asked to wait.", "He was born in Turkey."],
)
INQUIRY = Rule(
    name="en.task.addressee",
    pattern=r"\b(?:inquiry|inquiries|request|appeal|letter)\s+(?:addressed\s+)?to\s+(?P<value>(?P<assignee>[^,.;:!?]{4,140}?))"
    r"(?=[,.;:!?]|\s*$|\s+(?:(?:the\s+)?(?:senator|deput|lawmaker|mp\b|parliamentarian)|he\b|she\b|in\s+which|asking|about\b|on\b|regarding"
    r"|concerning|demanding|calling|to\s|that\b|with\b|was\b))",
    finds={
        "She sent an inquiry to Minister Adam Inventov.": "Minister Adam Inventov",
        "In her inquiry to Minister Adam Inventov the senator asked for it.": (
            "Minister Adam Inventov"
        ),
    },
    skips=["She sent a word."],
)
INQUIRED = Rule(
    name="en.task.inquired",
    pattern=r"\b(?:deputy|parliamentary|deputy[’']s|deputies[’']|his|her|an?|the)\s+(?:\w+\s+)?inquiry\b(?!\s+(?:commission|into))"
    r"|\b(?:deputy|parliamentary)\s+requests?\b",
    finds={"She said so in her inquiry.": "her inquiry"},
    skips=["The inquiry into the crash goes on."],
)
OFFICIAL = Rule(
    name="en.task.official",
    pattern=r"\b(?:ministr\w+|government|akimats?|akims?|agenc\w+|committees?|ministers?|councils?|banks?|chambers?|deputies"
    r"|prosecutors?|compan\w+|bodies|authorities|operators?|funds?|commissions?|departments?|offices?|heads?|leaders?|faction"
    r"|president|speaker|premier|cabinet|parliament|mazhilis|senate|governor|bureau|akimat|organi[sz]ations?|administration|group"
    r"|police|airlines?|regulator|holding|colleagues|branches|officials|executives|managers|party)\b",
    finds={"the Ministry of Finance": "Ministry"},
    skips=["residents of the village"],
)
TARGET = Rule(
    name="en.task.target",
    pattern=r"(?<![\d№.,-])(?P<value>(?P<number>\d[\d,]*(?:\.\d+)?)\s*"
    r"(?:(?:rural|urban|new|more|additional|extra|small|large|modern|social|public|private|residential|regional|local"
    r"|medical|affordable)\s+){0,2}(?P<unit>(?:thousand|million|billion"
    r"|trillion)?\s*(?:%|percent|per\s+cent|tenge|kilomet\w+|km|schools?|apartments?|houses?|places?|jobs?"
    r"|hectares?|tons?|tonnes?|clinics?|facilities|families|villages?|people)))",
    finds={
        "to build 40 schools": "40 schools",
        "by 25%": "25%",
        "to repair 100 rural schools": "100 rural schools",
    },
    skips=["by July 15", "in 2024"],
)
TO_DO = Rule(
    name="en.task.to_do",
    pattern=rf"\b{_TO_DO}",
    finds={"instructed the ministry to build a bridge": "to build"},
    skips=["gave it to the ministry"],
)
