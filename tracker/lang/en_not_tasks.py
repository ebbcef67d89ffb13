"""English sentences that hold no task, whatever other rules find: bills, abroad, outlooks, history."""

from tracker.lang.base import Rule, one_of
from tracker.lang.en_words import LANDS, PEOPLES

_BODY = (
    r"(?:parliament|governments?|ministry|ministers?|president|prime\s+minister|congress|cabinet|authorities|senate|duma|king"
    r"|chancellor|lawmakers|deputies|mps|governor|regulator|court|premier|mayor|side|bundestag|rada|knesset|state|countr(?:y|ies))"
)
_CITY = (
    r"(?:neighbou?ring\s+(?-i:[A-Z])[\w-]+(?!\s+(?:region|district|village))|moscow|beijing|washington|tashkent|bishkek|dushanbe|baku|ankara|minsk"
    r"|kyiv|kiev|brussels|berlin|london|paris|tokyo|seoul|delhi|tehran|warsaw|vienna|budapest|omsk|chelyabinsk|orenburg|novosibirsk|tatarstan)"
)
_TOLD = (
    r"(?:ordered|instructed|obliged|decided|asked|tasked|urged|directed|banned|promised|pledged|plans|intends|will|would|told"
    r"|set\s+up|introduced|approved|adopted|demanded|called\s+on|recommended|orders|instructs|asks)"
)
_NO_ORDER = (
    r"(?![^.!?]*\b(?:asked|asks|urged|urges|instructed|instructs|tasked|demanded|proposes|proposed\s+(?:to|that)|called\s+on|calls\s+on"
    r"|recommended|requested)\b)"
)
_UNTOLD = (
    r"(?:(?!\b(?:asked|asks|instructed|tasked|urged|urges|ordered|proposed|recommended|called\s+on)\s+(?:that\s+|to\s+)?(?:the\s+)?"
    r"(?:governments?|ministr|akim|prime|national|agency|committee|foreign|deput))[^.!?])*?"
)
"""Words in which nobody of ours is told anything yet."""
_ORDERED = r"(?:instructed|ordered|tasked|decided|directed|asked|obliged|resolved|adopted|approved)"
_BEGUN = (
    r"(?:fulfil\w*|implement\w*|carried\s+out|complet\w+|unfulfilled|behind|deadlines?|missed|still|so\s+far|to\s+date|already|built"
    r"|today|this\s+year|by\s+\d|until\s+\d)"
)

BILL = Rule(
    name="en.task.bill",
    pattern=rf"^{_NO_ORDER}"
    r"\W*(?:(?:under|according\s+to)\s+the\s+(?:new\s+)?(?:rules|amendments|reform|draft|bill|law|document|code|constitution|regulations?|legislation|charter)\b|(?:the\s+|this\s+)?(?:new\s+)?"
    r"(?:draft|bill|law|document|code"
    r"|amendments?|oath|fee|norms?|provisions?|constitution|legislation|regulations?|rules|charter|convention|article\s+\d+|paragraph\s+\d+)\b[^.!?]{0,80}?\b(?:will|would|provides?|must|shall|should|is\s+to|oblig\w+|requires?|introduces?|envisages?|stipulates?)\b)"
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
PROVISION = Rule(
    name="en.task.provision",
    pattern=rf"^{_NO_ORDER}[^.!?]*?\b(?P<value>(?:bill|draft|law|code|constitution|amendments?|charter|act|document|convention|concept|legislation"
    r"|regulations?|norms?|provisions?|rules)\b(?:\s+(?:on|of|for)\s+[^,.;:!?]{3,80}?)?(?:,[^,.;:!?]{3,60},|,?\s+which|,?\s+that)?\s+"
    r"(?:also\s+|further\s+|now\s+|(?:had\s+)?never\s+|already\s+)?(?:prohibits|oblig\w+|requires?|required|provides|introduces|establishes|bans"
    r"|allows|grants|stipulates|envisages|defines|regulates|imposes|enshrines|prescribes|entitles|empowers|specifies|enables|instructs|forbids)"
    r"|(?:explained|said|noted|stressed|added|recalled|that)\s+(?:that\s+)?it\s+(?:also\s+)?(?:prohibits|obliges|requires|provides\s+for"
    r"|introduces|establishes|bans|entitles|empowers|stipulates|enshrines|prescribes)"
    r"|(?:obliged|obligated|required|bound|entitled|empowered)\s+by\s+(?:the\s+|its\s+|their\s+)?(?:law|constitution|code|rules|legislation"
    r"|regulations?|charter)|(?:by|under|according\s+to|pursuant\s+to|in\s+accordance\s+with)\s+(?:the\s+)?(?:current\s+|existing\s+)?(?:law|constitution|legislation)(?=,))",
    finds={
        "The Water Code, signed this month, obliges users to recycle.": (
            "Code, signed this month, obliges"
        ),
        "She said it obliges banks to check.": "said it obliges",
        "Akims are obliged by law to report.": "obliged by law",
    },
    skips=[
        "He obliged the akim to report.",
        "The law obliges them, and he asked the ministry to explain it.",
    ],
)
ABROAD = Rule(
    name="en.task.abroad",
    pattern=rf"^{_UNTOLD}(?P<value>"
    rf"\b(?:parliament|government|ministry|president|congress|cabinet|authorities)\s+of\s+(?:the\s+)?{one_of(LANDS)}\b"
    rf"|\b{one_of(LANDS)}(?:[’']s?)?\s+(?:(?!the\b|our\b)\w+\s+){{0,2}}?{_BODY}\b(?!\s+visit)"
    rf"|\b{one_of(PEOPLES)}\s+(?:\w+\s+){{0,2}}?{_BODY}\b"
    rf"|\bin\s+{one_of(LANDS)},?\s+(?:where|(?:the\s+)?(?:government|parliament|authorities"
    r"|president|prime\s+minister|chancellor|ministry|minister|senate|lawmakers|deputies|cabinet|congress))\b"
    rf"|\b(?:in|from|of|like|neighbou?ring)\s+(?:the\s+)?{one_of(LANDS)}\b[^.!?]{{0,80}}?\b{_BODY}\b[^.!?,]{{0,40}}?\b{_TOLD}\b"
    r"|\b(?:european|foreign|neighbou?ring|african|asian|western|nordic|baltic|another|one|other)\s+(?:\w+\s+)?(?:state|country|countries|states|nations?|republic"
    rf"|government|parliament)\b[^.!?]{{0,60}}?\b{_TOLD}\b|\b(?:our|its)\s+neighbou?rs\b[^.!?]{{0,40}}?\b{_TOLD}\b"
    rf"|\bin\s+{_CITY}\b[^.!?]{{0,80}}?\b{_BODY}\b[^.!?,]{{0,40}}?\b{_TOLD}\b"
    rf"|\b(?:his|her|their)\s+(?:own\s+)?(?:government|parliament|president|country)\s+(?:\w+\s+){{0,3}}?{_TOLD}\b"
    r")",
    finds={
        "The parliament of Sweden asked the government to wait.": "parliament of Sweden",
        "In Hungary, where the government has promised much, it is hot.": "In Hungary, where",
        "He said that in Norway the health minister had instructed hospitals to wait.": (
            "in Norway the health minister had instructed"
        ),
        "Our neighbours have just ordered a ban.": "Our neighbours have just ordered",
        "His own parliament had just instructed it to wait.": (
            "His own parliament had just instructed"
        ),
    },
    skips=[
        "He instructed the Government to build a plant with China.",
        "He instructed the Government to sign it with the Government of China.",
        "He told of his visit to Poland and asked the ministry to study it.",
        "The Government of Kazakhstan asked to wait.",
        "He was born in Turkey.",
    ],
)
OUTLOOK = Rule(
    name="en.task.outlook",
    pattern=r"\bexpress(?:ed|es|ing)?\s+(?:\w+\s+){0,2}?(?:confidence|hope|conviction|optimism|certainty|belief|doubts?)\s+that\b"
    r"|\b(?:is|was|are|were|am)\s+(?:\w+\s+)?(?:confident|convinced|certain|sure|hopeful)\s+(?:that\b|(?:the|this|these|all|it|he|she|they|we)\s+[^.!?]{2,80}?\b(?:will|would)\b)"
    r"|\b(?:hopes?|hoped)\s+(?:that\s+)?[^.!?]{2,80}?\b(?:will|would)\b|\b(?<!\bto )(?<!\bthe )(?:forecasts?|predicts?|predicted|estimates?|estimated|projections?)\b[^.!?]{0,80}?\b(?:will|would)\b"
    r"|\b(?:according\s+to|in)\s+(?:\w+\s+){0,2}?(?:forecasts?|estimates?|calculations?|projections?)\b"
    r"|^\W*(?:in|over)\s+(?:the\s+)?(?:coming\s+decades|long\s+(?:run|term))\b"
    r"|\bin\s+(?:the|a)\s+\w+\s+scenario\b|\b(?:figures|data|statistics|polls|studies|research)\b[^.!?]{0,40}?\bsuggest(?:s|ed)?\b"
    r"|\bentrusted\s+to\s+(?-i:[A-Z])[a-z]+\s+(?-i:[A-Z])"
    r"|\b(?:tax\s+rate|rate|threshold|tariff)s?\b[^.!?]{0,60}?\bwill\s+(?:rise|increase|fall|drop|amount|stay|remain)\b",
    finds={
        "He expressed confidence that by 2030 all would be well.": "expressed confidence that",
        "Experts predict that prices will fall.": "predict that prices will",
        "The tax rate will rise on January 1.": "tax rate will rise",
        "In the baseline scenario prices would slow.": "In the baseline scenario",
        "The committee was entrusted to Adam Inventov.": "entrusted to Adam I",
    },
    skips=[
        "He is confident and will build a bridge.",
        "He expressed confidence in the ministry.",
    ],
)
ASKED_WHETHER = Rule(
    name="en.task.asked_whether",
    pattern=r"\b(?:asked|asks|ask|wondered|wonders|told|inquired|explained|know|clarify|clarified|understand|question\s+(?:of|as\s+to))\b"
    r"(?:\s+(?:the|to|him|her|them|about|deputies|journalists|reporters|senators|minister|meeting)\b){0,3}\s+"
    r"(?:whether|if|how|when|why|what|where|who|which)\s+(?:the\s+)?[^.,!?;]{2,60}?\s(?:will|would|plans|planned|intends|intended)\b"
    r"|\b(?:journalists?|reporters?|correspondents?|moderator)\s+(?:also\s+)?asked\b",
    finds={
        "He asked when the ministry would build a bridge.": "asked when the ministry would",
        "Journalists asked the minister to comment.": "Journalists asked",
    },
    skips=["He asked the ministry to build a bridge.", "He told them that it would be built."],
)
SUPPOSED = Rule(
    name="en.task.supposed",
    pattern=r"^\W*(?:and\s+|but\s+)?(?:even\s+)?(?:if|unless|were|had)\s+(?!necessary|needed|required|possible|any\b)"
    r"(?![^.!?]*\b(?:instruct|ask|propose|request|urge|demand|order|task)(?:s|ed|ing)?\b)[^.!?,]{3,160},\s+[^.!?]{0,80}?"
    r"\b(?:will|would|could|may|might|shall)\b"
    r"|\bwould\s+(?:not\s+|never\s+)?have\s+(?:been\s+)?\w+(?:ed|en|ne|lt|nt|id)\b"
    r"|\bit\s+would\s+be\s+(?:\w+\s+)?(?:good|better|wrong|right|useful|fair|logical|nice|possible|wise|appropriate)\s+(?:if|to)\b",
    finds={
        "If the bill is adopted, the ministry will have to hire.": (
            "If the bill is adopted, the ministry will"
        ),
        "It would be good if they built it.": "It would be good if",
    },
    skips=[
        "If necessary, the ministry must act.",
        "If it rains, we ask the ministry to act.",
        "He asked if it would rain.",
    ],
)
LONG_AGO = Rule(
    name="en.task.long_ago",
    pattern=rf"^\W*(?:back\s+)?in\s+(?:the\s+)?(?:1[89]\d\d|20[01]\d)s?\b(?![^.!?]*\b{_BEGUN}\b)[^.!?]{{0,120}}?\b{_ORDERED}\b"
    r"|\b(?:instructed|ordered|tasked|decided|directed|obliged)\s+(?:[\w’'-]+\s+){0,2}?(?:back\s+)?in\s+(?:the\s+)?(?:1[89]\d\d|20[01]\d)s?\b"
    rf"(?![^.!?]*\b{_BEGUN}\b)|\bin\s+(?:1[89]\d\d|20[01]\d)\s+[^.!?,]{{0,60}}?\bhad\s+(?:been\s+)?{_ORDERED}\b(?![^.!?]*\b{_BEGUN}\b)"
    r"|\bcenturies\s+ago\b|\bkhans?\b[^.!?]{0,40}?\border|\b(?:eight|two|three|four|five|six|seven|nine|ten|several|many)\s+(?:centuries|decades)\s+ago\b",
    finds={
        "In 1997 the Government decided to move.": "In 1997 the Government decided",
        "The road was ordered back in 2009.": "ordered back in 2009",
    },
    skips=[
        "He instructed the ministry to build it in 2027.",
        "The plan adopted in 2019 has not been fulfilled.",
        "He instructed the ministry to revise the rules adopted by the board in 2015.",
    ],
)
NOBODY_DID = Rule(
    name="en.task.nobody_did",
    pattern=r"\b(?:nobody|no\s+one|none\s+of\s+\w+|never|neither|(?:did|has|have|had|does|do)\s+not(?:\s+yet)?|didn[’']t|without)\s+(?:(?:has|have|had|was|were)\s+)?(?:ever\s+|yet\s+)?"
    r"(?:order|instruct|ask|oblig|task|urg|request|demand|pledg|decid|committ)(?:s|e|ed|es|ing)?\b"
    r"(?![^.!?]*,[^.!?]*\b(?:instructed|ordered|tasked|asked|urged)\s+(?:the|to)\b)",
    finds={
        "Nobody ordered us to wait.": "Nobody ordered",
        "Nobody has instructed us to wait.": "Nobody has instructed",
        "The ministry did not instruct akimats to wait.": "did not instruct",
    },
    skips=["He ordered it, and nobody laughed.", "It has not kept its promise."],
)
SAID_OF_OTHERS = Rule(
    name="en.task.said_of_others",
    pattern=r"\b(?:experts?|analysts?|economists?|observers|(?:the\s+)?(?:UN|EU|IMF|OSCE|WHO|OECD|World\s+Bank|European\s+(?:Union|Commission|Parliament)|United\s+Nations"
    r"|Amnesty\s+International|Human\s+Rights\s+Watch))\s+(?:also\s+|again\s+)?(?:urged?s?|asked|called\s+on|recommend(?:s|ed)?|advised?|expects?|propos(?:e|es|ed)|will|would"
    r"|plans|demanded)\b"
    r"|\b(?:court|judge|tribunal)s?\s+(?:also\s+|then\s+)?(?:ordered|ruled|sentenced|obliged|decided|instructed|found|fined|asked|must|will)\b|\basked\s+the\s+court\b"
    r"|\b(?:election|electoral|campaign|pre-election)\s+(?:program(?:me)?|platform|promises?)\b|\bif\s+elected\b|\bcandidates?\s+(?:promised|pledged|vowed|promises)\b"
    r"|\b(?:rumou?rs?|denied|denies|refuted|dismissed)\b[^.!?]{0,80}?\b(?:will|would|plans?|intends?)\b"
    r"|\b(?:according\s+to|in\s+line\s+with|under)\s+the\s+(?:concept|norms|provisions|text)\s+of\s+the\s+(?:bill|law|draft|code|amendments)\b"
    r"|\bfirst\s+president\b[^.!?]{0,40}?\b(?:had\s+)?(?:tasked|instructed|ordered)\b",
    finds={
        "Experts urged the Government to lower taxes.": "Experts urged",
        "The court ordered the firm to pay.": "court ordered",
        "The minister denied that the ministry plans to close it.": (
            "denied that the ministry plans"
        ),
    },
    skips=[
        "The senator asked the Government to lower taxes.",
        "He asked the Supreme Court to explain it.",
    ],
)
_CHAMBER = r"(?:parliament|senate|house\s+of\s+\w+|government|opposition|lawmakers)"
ABROAD_LEAD = Rule(
    name="en.task.abroad_lead",
    pattern=(
        rf"^\W*(?:[A-Z ]{{3,}}\s*[—–-]\s*)?(?:(?:the|foreign\s+news:)\s+)?(?:{_CHAMBER}\s+of\s+(?:the\s+)?(?:{one_of(LANDS)}|(?:a|its|our)\s+neighbou?r\w*)"
        rf"|(?:{one_of(LANDS)}[’']s?|{one_of(PEOPLES)}|neighbou?ring\s+country[’']s)\s+(?:\w+\s+)?{_CHAMBER}"
        r"|bundestag|knesset|state\s+duma|verkhovna\s+rada|jogorku\s+kenesh|oliy\s+majlis|milli\s+majlis|riksdag|storting)\b"
    ),
    finds={
        "The parliament of Georgia voted on Tuesday.": "The parliament of Georgia",
        "Hungary's parliament voted.": "Hungary's parliament",
    },
    skips=["Deputies discussed what the parliament of Germany does.", "Parliament voted."],
)
"""A lead that tells of another country's parliament: so does the report, until `HOME`."""
HOME = Rule(
    name="en.task.home",
    pattern=r"\b(?:kazakh\w*|ma[jz]h?ilis|tokayev|tenge|akims?|akimats?|astana|our\s+(?:country|region))\b",
    finds={"Mazhilis deputies expected it.": "Mazhilis"},
    skips=["The Government has to present a plan."],
)
IN_YEAR = Rule(
    name="en.task.in_year",
    pattern=r"\b(?:in|since)\s+(?:the\s+|(?:early|late|mid)\s+)?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december),?\s+)?(?P<value>(?P<year>(?:19|20)\d\d))s?\b(?!\s*[-–]\s*\d)",
    finds={"In 2002 the council ordered a bridge.": "2002"},
    skips=["The council ordered a bridge by 2030."],
)
THEN = Rule(
    name="en.task.then",
    pattern=r"(?:^\W*then\b|\b(?:at\s+(?:that|the)\s+time|that\s+year|in\s+those\s+(?:years|days)|back\s+then)\b)",
    finds={"Back then the council was told to build a bridge.": "Back then"},
    skips=["He then asked the council to build a bridge."],
)
"""Words that tell of the year of the sentence before."""
ANYBODY = Rule(
    name="en.task.anybody",
    pattern=(
        rf"^{_NO_ORDER}\W*(?P<value>(?:an?|any|each|every|those|anyone|anybody|whoever)\s+(?:[\w-]+\s+){{0,2}}?(?:that|who|which)\s+(?:\w+s|is|are|will|want|plan|intend))\b"
    ),
    finds={"Any company that plans to build a dam must notify us.": "Any company that plans"},
    skips=["The company that plans to build a dam will notify us."],
)
RULES = (
    ANYBODY,
    SAID_OF_OTHERS,
    BILL,
    PROVISION,
    ABROAD,
    OUTLOOK,
    ASKED_WHETHER,
    SUPPOSED,
    LONG_AGO,
    NOBODY_DID,
)
