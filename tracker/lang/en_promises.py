"""English words of undertakings: what somebody says that he, or a body, will do."""

from tracker.lang.base import Rule

_BE = r"be|have|not|never|always|remain|continue|become|grow|need|depend|require|affect|lead|cost|last|face"
_VAGUE = (
    rf"(?:{_BE}|see|show|come|go|know|think|believe|understand|remember|help|allow|enable|make\s+it|take\s+place|try"
    r"|do\s+everything|work|strive|benefit|visit|attend|arrive|travel|participate|take\s+part|meet|live|suffer|pay\s+attention|speak|say|tell|ask|vote|support|happen|rise|fall"
    r"|consider(?!\s+(?:the\s+)?(?:issue|possibility|question|matter|proposal|request))|discuss|debate|convene|gather|return\s+to|enter"
    r"|hold\s+(?:[\w-]+\s+){0,5}?(?:sessions?|sittings?|meetings?|summit|forum|congress|elections?|vote|talks|referendum|conference|briefing))"
)
_COURTESY = (
    r"(?!\s*(?:convey|think|visit|attend|participate|take\s+part|join|continue|deepen|maintain|support|come|go|see|remain|stay|run|vote|become|meet|discuss"
    r"|debate|consider|cooperate|strengthen|expand\s+(?:\w+\s+)?(?:ties|cooperation|relations|trade)|develop\s+(?:\w+\s+)?(?:ties|cooperation|relations))\b)"
)
DOES = rf"(?!{_VAGUE}\b)[a-z]{{3,}}"
"""A verb that is something to be done."""
_SOON = r"(?:also\s+|soon\s+|again\s+|fully\s+|jointly\s+|additionally\s+|certainly\s+)?"
_OWN = (
    r"(?:ministry|government|akimat|committee|agency|department|company|operator|faction|party|fund|bank|commission"
    r"|bureau|council|prosecutors?|authorities|contractor|chamber|holding)"
)
_MADE = (
    r"(?:built|unveiled|put\s+into\s+commission|opened|completed|repaired|allocated|submitted|introduced|developed|created|launched|signed|purchased"
    r"|delivered|installed|established|approved|restored|finished|published|commissioned|transferred|provided"
    r"|connected|supplied|put\s+into\s+operation|handed\s+over|reconstructed|moderni[sz]ed|carried\s+out|implemented"
    r"|eliminated|paid|raised|increased|reduced|resettled|digiti[sz]ed|equipped|resolved|solved|fulfilled|presented"
    r"|prepared|expanded|abolished|brought|sent|returned|covered|checked|re-examined|heard\s+again|reviewed\s+again|restarted"
    r"|gasified|electrified|renovated|overhauled|upgraded|replaced|dismantled|distributed|disbursed|recruited|trained"
    r"|settled|rebuilt|laid|planted|cleaned|registered|inspected|audited|revised|amended|drawn\s+up|formed|set\s+up)"
)

PLANS = Rule(
    name="en.task.plans",
    pattern=r"(?<!\bnot )(?<!\bno )(?<!\bany )(?<!such )(?<!without )\b(?:(?<!\bthe )(?<!\ba )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!’s )(?<!'s )plans?|intends?|pledged|pledges|promised|promises|vowed|undertook|undertakes|committed"
    r"|commits|expects?|(?<!parties )(?<!sides )(?<!also )agreed|is\s+going|are\s+going|is\s+planning|are\s+planning)\s+(?:itself\s+)?to\s+"
    rf"{_COURTESY}[a-z]+",
    finds={
        "The ministry plans to build a bridge.": "plans to build",
        "The akim promised to send the list.": "promised to send",
    },
    skips=[
        "The parties agreed to deepen ties.",
        "The ministry does not plan to close it.",
        "The ministry has no plans to close it.",
        "He criticized the plan to close it.",
        "The plan is ready.",
    ],
)
COMMITTED = Rule(
    name="en.task.committed",
    pattern=r"(?<!\bnot )\b(?:committed(?:\s+itself)?\s+to\s+[a-z]+ing|(?:assured|pledged|promised|guaranteed)\b[^.!?,;]{0,60}?\bthat"
    r"\b[^.!?;]{0,100}?\b(?:will|would))\b",
    finds={"The firm committed to connecting villages.": "committed to connecting"},
    skips=["He is committed to peace.", "He promised nothing."],
)
COMMITTED_BODY = Rule(
    name="en.task.committed_body",
    pattern=rf"\b(?:assured|pledged|promised|guaranteed|said|noted|reported|informed|announced|added|explained|stated)\b[^.!?,;]{{0,60}}?"
    rf"(?:\bthat\b[^.!?;]{{0,60}}?)?\b(?P<value>(?P<assignee>(?:the|its|his|her)\s+(?:[\w-]+\s+){{0,2}}?{_OWN})\s+(?:will|would|plans\s+to|intends\s+to)"
    rf"\s+{_SOON}{DOES})\b",
    finds={"She promised that by May the Ministry would bring it up.": "the Ministry would bring"},
    skips=["She promised that by May all would be well."],
)
WILL = Rule(
    name="en.task.will",
    pattern=rf"\b(?:will|would|shall)\s+{_SOON}{DOES}\b",
    finds={"The ministry will complete the map by July 1.": "will complete"},
    skips=["The ministry will not complete it.", "Tests will show it."],
)
BODY_WILL = Rule(
    name="en.task.body_will",
    pattern=rf"\b(?P<value>(?P<assignee>(?:the|our|this)\s+(?:[\w’'-]+\s+){{0,3}}?{_OWN}(?:\s+(?:of|for|on)\s+(?-i:[A-Z])[\w-]+"
    rf"(?:\s+(?:and\s+)?(?-i:[A-Z])[\w-]+){{0,5}})?)\s+(?:will|shall|plans\s+to|intends\s+to|is\s+going\s+to)\s+{_SOON}{DOES})\b",
    finds={"By July the Ministry will bring the share to 95%.": "the Ministry will bring"},
    skips=["The bill will bring order.", "The Ministry will not bring it."],
)
WE_WILL = Rule(
    name="en.task.we_will",
    pattern=r"\b(?:we|I)(?:\s+(?:will|shall|plan\s+to|intend\s+to|promise\s+to|undertake\s+to|are\s+going\s+to|am\s+going\s+to)|[’']ll)"
    r"\s+(?:also\s+)?(?:build|complete|finish|submit|present|prepare|develop|allocate|launch|open|provide|create|introduce"
    r"|publish|send|check|repair|restore|hold|conduct|report|review|inspect|install|purchase|buy|return"
    r"|consider|hear|sign|approve|adopt|expand|raise|increase|reduce|modernize|modernise|connect|plant|clean"
    r"|transfer|pay|discuss|draft|set\s+up|establish|organi[sz]e|deliver|start|begin|draw\s+up|audit|hand\s+over"
    r"|commission|put|bring|close|eliminate|resolve|solve|implement|cover|supply|reconstruct|lay|equip|send)\b",
    finds={"We will finish the clinics by 1 September.": "We will finish"},
    skips=["We will always come.", "We will not finish it."],
)
WILL_BE = Rule(
    name="en.task.will_be",
    pattern=rf"\b(?:will|would|is\s+to|are\s+to|(?:is|are)\s+(?:planned|scheduled|expected|due|set)\s+to)\s+be\s+(?:\w+ly\s+)?{_MADE}\b",
    finds={"The road will be opened by November 1.": "will be opened"},
    skips=["The road was opened.", "The road will not be opened."],
)
IT_IS_PLANNED = Rule(
    name="en.task.it_is_planned",
    pattern=rf"\bit\s+is\s+(?:also\s+|further\s+)?(?:planned|expected|scheduled|targeted|envisaged|intended)\s+to\s+(?!adopt\b|rain\b|snow\b|note\b|reach\b|exceed\b|amount\b|total\b){_SOON}{DOES}\b",
    finds={"It is planned to open a plant by May.": "It is planned to open"},
    skips=["It is planned for May.", "It is planned to discuss the bill by May."],
)
