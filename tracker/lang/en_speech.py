"""English words that tell who speaks. The people of the examples are invented."""

from tracker.lang.base import Rule, one_of
from tracker.lang.pack import SpeechRules

PASSIVE = (
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )(?<!\bbe )(?<!\bis )"
    r"(?<!\bare )(?<!\bas )(?<!\bthe )(?<!\ba )(?<!\bto )"
)
"""Not «it was noted», «as noted above», «the proposed bill», «to be told»."""
TOLD = """
said noted stressed added argued believed considered emphasized emphasised underlined underscored
highlighted recalled warned promised assured admitted acknowledged remarked replied answered
clarified confirmed denied insisted stated announced explained observed complained conceded
maintained predicted estimated suggested pointed concluded claimed declared commented asserted
vowed pledged cautioned reminded informed criticized criticised praised thanked congratulated
invited voiced supported rejected lamented countered objected agreed disagreed welcomed reported
mentioned outlined wondered hoped quipped joked
""".split()
TELLS = """
says notes stresses adds argues believes considers thinks emphasizes emphasises underlines
underscores highlights recalls warns promises admits acknowledges remarks explains points insists
states maintains predicts suggests claims hopes expects confirms agrees disagrees supports doubts
""".split()
GERUNDS = """
noting adding stressing saying emphasizing emphasising recalling warning arguing explaining
underlining highlighting pointing
""".split()
ASKED = "proposed urged asked recommended requested demanded appealed advised invited".split()
ASKS = "proposes urges asks recommends requests demands appeals calls".split()

SAY = Rule(
    name="en.speech.say",
    pattern=rf"\b{PASSIVE}(?:{one_of(TOLD)}|told|thought|felt|spoke\s+(?:out|against|in\s+favou?r))\b"
    r"(?!\s+(?:earlier|above|by|bill|amount|number|period|value)\b)",
    finds={
        "Deputy Adam Inventov said the bridge was closed.": "said",
        "Inventov told deputies that prices had grown.": "told",
        "The Speaker noted that the bill was ready.": "noted",
    },
    skips=["It was noted that prices grew.", "As noted above, prices grew."],
)
SAYS = Rule(
    name="en.speech.says",
    pattern=rf"\b{PASSIVE}{one_of(TELLS)}\b(?!\s+of\b)",
    finds={"Lawyer Adam Inventov believes the bill is good.": "believes"},
    skips=["He makes notes of it.", "Many believe it."],
)
ASK = Rule(
    name="en.speech.ask",
    pattern=rf"\b{PASSIVE}(?:{one_of(ASKED)}|{one_of(ASKS)}|called\s+(?:on|upon|for))\b"
    r"(?!\s+(?:by|amendments?|bill|to\s+be\s+given\s+the\s+floor|for\s+the\s+floor)\b)",
    finds={
        "Inventov asked the ministry to check the prices.": "asked",
        "The senator called for a new law.": "called for",
    },
    skips=["The proposed bill is long.", "Prices are proposed by the ministry."],
)
EXPRESS = Rule(
    name="en.speech.express",
    pattern=r"\b(?:expressed|voiced|conveyed)\s+(?:\w+\s+){0,3}?(?:hope|concern|confidence|gratitude"
    r"|doubts?|support|readiness|regret|opinion|view|appreciation|interest|thanks|condolences)\b"
    r"|\braised\s+(?:\w+\s+){0,3}?(?:issues?|questions?|problems?|concerns?)\b"
    r"|\b(?:drew|paid|called)\s+(?:\w+\s+)?attention\b|\bdid\s+not\s+rule\s+out\b"
    r"|\b(?:is|was)\s+(?:confident|convinced|certain|sure)\s+that\b",
    finds={
        "Inventov expressed his sincere gratitude to doctors.": ("expressed his sincere gratitude"),
        "The deputy raised the issue of roads.": "raised the issue",
    },
    skips=["The senator raised a glass.", "He expressed it otherwise."],
)
GERUND = Rule(
    name="en.speech.gerund",
    pattern=rf",\s+(?P<value>{one_of(GERUNDS)})\b",
    finds={"Inventov closed the meeting, noting that work goes on.": "noting"},
    skips=["Noting is easy.", "A warning sign."],
)

ACCORDING = Rule(
    name="en.speech.according",
    pattern=r"\b(?:according\s+to|in\s+the\s+(?:opinion|view|words)\s+of|as\s+(?:noted|stated|said|"
    r"reported|explained|stressed|emphasized|pointed\s+out)\s+by)\s+"
    r"(?P<value>(?P<speaker>[^,.;:!?]{2,120}))",
    finds={
        "According to Adam Inventov, prices grow.": "Adam Inventov",
        "As noted by the Head of State, time flies.": "the Head of State",
    },
    skips=["Accordingly, prices grow.", "The law is noted by many."],
)
IN_VIEW = Rule(
    name="en.speech.in_view",
    pattern=r"\bin\s+(?P<value>(?P<speaker>his|her|(?-i:[A-Z])[\w-]+(?:\s+(?-i:[A-Z])[\w-]+)?(?=[’']s)))"
    r"(?:[’']s)?\s+(?:opinion|view|words)\b",
    finds={
        "In her view, pensioners are forgotten.": "her",
        "In Inventov’s opinion, all is well.": "Inventov",
    },
    skips=["In their view, all is well.", "In view of the flood."],
)

QUOTE_ONLY = Rule(
    name="en.speech.quote_verb",
    pattern=r"\b(?:asked|wrote|writes|continued|exclaimed|began|went\s+on|asks|tweeted|posted|responded"
    r"|tells|summed\s+up|shared|wondered|appealed)\b",
    finds={"asked the deputy": "asked", "Inventov wrote on his page": "wrote"},
    skips=["the question of the deputy"],
)
QUOTE_NOBODY = Rule(
    name="en.speech.quote_nobody",
    pattern=r"\b(?:reads|the\s+(?:statement|message|document|report|press\s+release)\s+(?:says|said|reads))\b",
    finds={"the statement reads": "the statement reads"},
    skips=["said the deputy"],
)

_SAID = r"said|stated|reported|noted|announced|told|declared|made|confirmed"
BACK = Rule(
    name="en.speech.back",
    pattern=rf"^\W*(?:this|that|such\s+(?:an?\s+)?(?:opinion|statement|proposal))\s+(?:was|is|has\s+been)\s+"
    rf"(?:{_SAID}|expressed|voiced)\s+(?:\w+\s+){{0,8}}?by\s+(?P<value>(?P<speaker>[^,.;:!?]{{3,120}}))"
    rf"|^\W*(?:[\w’'.-]+\s+){{1,8}}?(?:{_SAID})\s+(?:this|so)\s+(?:at|during|in|on|to)\b",
    finds={"This was announced at a briefing by Adam Inventov.": "Adam Inventov"},
    skips=["This was clear to all.", "This was reported."],
)
MENTION = Rule(
    name="en.speech.mention",
    pattern=r"\b(?:(?:also\s+)?(?:spoke|speaking)\s+(?:at|about|on|during|before|to)|also\s+spoke"
    r"|took\s+the\s+floor|delivered\s+(?:a|the|his|her)\s+(?:report|speech|address)"
    r"|made\s+(?:a|the)\s+(?:report|presentation)|gave\s+(?:a|the|his|her)\s+(?:speech|report)"
    r"|shared\s+(?:his|her|their)\s+(?:views?|opinions?|thoughts?))\b",
    finds={
        "Deputies Adam Inventov and Eva Madeupova also spoke at the meeting.": "also spoke at",
        "Inventov took the floor first.": "took the floor",
    },
    skips=["Inventov spoke out against the bill.", "The speech was long."],
)
LEAD = Rule(
    name="en.speech.lead",
    pattern=r"\b(?:commented\s+on|answered\s+(?:\w+\s+){0,3}?questions?|replied\s+to\s+(?:\w+\s+){0,3}?questions?"
    r"|(?:told|explained|spoke|said)\s+(?:\w+\s+){0,3}?(?:how|why|who|when|where|whether|about\s+what)\b"
    r"|reacted\s+to|gave\s+(?:an?\s+)?(?:interview|comment)|briefed)\b",
    finds={"The minister explained why the road is late.": "explained why"},
    skips=["The minister explained that the road is late."],
)

_PAPER = (
    r"(?:press\s+(?:service|office)|agency|kazinform|inform|correspondent|akorda|website|news|times|wire"
    r"|post|tribune|portal|media|reuters|\.kz|tv)"
)
PRESS = Rule(
    name="en.speech.press",
    pattern=(
        r",\s+(?:as\s+)?(?:the\s+)?(?-i:[A-Z])[\w.’'-]*(?:\s+[\w.’'-]+){0,6}\s+reports(?=[.]|\s*$)"
        r"|,\s+(?:as\s+)?(?:reports|reported|according\s+to)\s+(?:by\s+)?(?:the\s+)?"
        rf"[^.!?]{{0,60}}{_PAPER}[^.!?]*"
        rf"|,\s+(?:the\s+)?[^.,!?]{{0,60}}{_PAPER}\s+(?:reported|said)(?=[.]|\s*$)"
        r"|\b[\w.’'-]+\s+(?:correspondent|press\s+service)\s+reports\b"
    ),
    finds={
        "A faction met in the Mazhilis, Capital Wire reports.": ", Capital Wire reports",
        "The bill was adopted, according to the press service of the Senate.": (
            ", according to the press service of the Senate"
        ),
    },
    skips=[
        "The minister reports that all is ready.",
        "Ten bridges are closed, the minister reported.",
        "Small funds, she warned, would drown in reports.",
    ],
)

NOBODY = Rule(
    name="en.speech.nobody",
    pattern=r"\b(?:journalists?|reporters?|deputies|senators|lawmakers|legislators|experts|participants"
    r"|critics|supporters|residents|organi[sz]ers|press\s+service|correspondents?|spokes\w+|agency"
    r"|(?:ministry|committee|commission|government|parliament|party|sides|parties|statement"
    r"|document|report|bill|draft|law|message|chamber)|observers|officials|they|we|it)\b"
    r"(?!\s+(?:chair|head|deputy|leader|member|director|of\s+the\s+\w+\s+(?:chair|head))\b)",
    finds={"Critics feared haste.": "Critics", "The ministry said so.": "ministry"},
    skips=["The deputy said so."],
)
_HEADS = (
    r"(?:vice[\s-]|prime\s+|deputy\s+(?:prime\s+)?)?(?:deputy|minister|senator|speaker|chair(?:man|woman"
    r"|person)?|president|head|leader|governor|akim|mayor|lawmaker|legislator|parliamentarian|diplomat"
    r"|ambassador|expert|economist|lawyer|premier|director|official|secretary|MP|rapporteur)"
)
PERSON = Rule(
    name="en.speech.person",
    pattern=rf"\b(?:the|mazhilis|first|faction|committee)\s+(?:\w+\s+)?{_HEADS}\b(?![’'])"
    r"(?:\s+of\s+(?:the\s+)?(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w+)*)?|\b(?:he|she)\b"
    r"|\b(?:(?:vice\s+)?prime\s+minister|head\s+of\s+state)\b(?![’'])",
    finds={
        "asked the deputy": "the deputy",
        "the Speaker of the Senate remarked": "the Speaker of the Senate",
        "He acknowledged it.": "He",
    },
    skips=["the deputies said", "a deputy’s question", "they said"],
)
PRONOUN = Rule(
    name="en.speech.pronoun",
    pattern=r"\b(?:he|she|they|we|it)\b",
    finds={"She warned of it.": "She"},
    skips=["The deputy warned."],
)
ASIDE = Rule(
    name="en.speech.aside",
    pattern=r",\s+(?:who|whom|whose|which)\b[^,.;:!?]{0,200},",
    finds={"Inventov, who heads the party, left.": ", who heads the party,"},
    skips=["Inventov, who heads the party."],
)
SHE = Rule(
    name="en.speech.she",
    pattern=r"\b(?:she|her)\b",
    finds={"She warned of it.": "She"},
    skips=["He warned of it."],
)
HE = Rule(
    name="en.speech.he",
    pattern=r"\b(?:he|his|him)\b",
    finds={"He warned of it.": "He"},
    skips=["She warned of it."],
)
OBJECT = Rule(
    name="en.speech.object",
    pattern=r"(?:^|\s)(?P<value>of|with|by|to|for|from|about|against|between|than|like|as|under|behind|told"
    r"|asked|met|received|thanked|invited|urged|instructed|reminded|informed|joined)\s+(?:the\s+|an?\s+)?$",
    finds={"In a letter to ": "to"},
    skips=["Deputy ", "to him and "],
)

SPEECH = SpeechRules(
    said=(ASK, EXPRESS, GERUND, SAYS, SAY),
    source=(IN_VIEW, ACCORDING),
    quoting=(QUOTE_NOBODY, QUOTE_ONLY),
    back=(BACK,),
    mention=(MENTION,),
    lead=(LEAD,),
    press=(PRESS,),
    nobody=(NOBODY,),
    person=(PERSON,),
    pronoun=(PRONOUN,),
    feminine=(SHE,),
    masculine=(HE,),
    objects=(OBJECT,),
    asides=(ASIDE,),
    subject_first=True,
)
