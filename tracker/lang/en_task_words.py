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
IMPERATIVE = (
    r"(?:(?:ensure|develop|implement|complete|submit|prepare|take|approve|provide|create|introduce|organi[sz]e|conduct|carry\s+out|strengthen|reduce|launch"
    r"|accelerate|speed\s+up|establish|finish|build|consider|adopt|allocate|expand|improve|intensify|finali[sz]e|bring|draw\s+up|determine|identify|revise"
    r"|amend|inspect|eliminate|prevent|coordinate|raise|resolve|solve|include|exclude|connect|moderni[sz]e|digiti[sz]e|analy[sz]e|attract|simplify|optimi[sz]e"
    r"|restore|install|equip|work\s+out|set\s+up|step\s+up|pay\s+(?:special|particular)|keep|make|give|hold|begin|continue)\s+(?!by\b|is\b|was\b|are\b)[\w“\"]"
    r"|(?:update|monitor|increase|repair|transfer|start|check|audit|review|study|support|control|report|supply|purchase|plant|design)\s+(?:the|an?|all|its|their|every)\s)"
)
IMPERATIVE_ITEM = Rule(
    name="en.task.imperative_item",
    pattern=r"^\s*(?=(?:(?:together|jointly|in\s+cooperation)\s+with\s+[^;\n]{3,120}?,\s+|(?:by|before|until|within|no\s+later\s+than)\s+[^,;\n]{3,50},\s+){0,2}"
    rf"{IMPERATIVE})",
    finds={
        "Together with akimats, by May 1, implement the platform.": "",
        "Ensure the safety of dams.": "",
    },
    skips=["Work goes on.", "The ministry will ensure it.", "Control over it was tightened."],
)
MUST_ITEM = Rule(
    name="en.task.must_item",
    pattern=r"^\s*(?=(?:the\s+)?(?:(?:relevant|local|sectoral|central|state)\s+)?(?:ministr(?:y|ies)|government|akims?|akimats?|agenc(?:y|ies)|committees?|national\s+bank"
    r"|state\s+bodies|executive\s+bodies|government\s+(?:bodies|agencies)|prosecutor|ministers?|prime\s+minister)\b[^.;:!?\n]{0,140}?\s(?:must|should|shall"
    r"|needs?\s+to|(?:is|are)\s+to)\s+(?!be\b)[a-z])",
    finds={"Government agencies must ensure prompt approval.": ""},
    skips=["Agencies do much.", "Drivers must wait."],
)
INQUIRY = Rule(
    name="en.task.addressee",
    pattern=r"\b(?:inquiry|inquiries|query|request|appeal|letter)\s+(?:addressed\s+)?to\s+(?P<value>(?P<assignee>[^,.;:!?]{4,140}?))"
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
    r"|\b(?:deputy|parliamentary)\s+(?:requests?|quer(?:y|ies))\b",
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
