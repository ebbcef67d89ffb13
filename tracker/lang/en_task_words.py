"""English words around commitments: list items, inquiries, offices, numbers."""

from tracker.lang.base import Rule

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
