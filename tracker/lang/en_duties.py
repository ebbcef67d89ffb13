"""English words of duties that have no subject who gives them: passive orders, «must»."""

from tracker.lang.base import Rule
from tracker.lang.en_task_words import IMPERATIVE

_BODY = (
    r"(?:ministr(?:y|ies)|governments?|akimats?|akims?|committees?|agenc(?:y|ies)|(?:prime\s+|vice\s+|deputy\s+)*ministers?|commissions?|departments?"
    r"|national\s+bank|state\s+bodies|(?:local\s+)?(?:executive\s+)?bodies|authorities|prosecutors?|faction|council"
    r"|bureau|operators?|national\s+compan(?:y|ies)|regulator|administration|holding|fund|heads\s+of\s+regions"
    r"|contractors?|developers?|law\s+enforcement\s+agencies|supreme\s+audit\s+chamber|working\s+group)"
)
_WIDER = (
    rf"(?:{_BODY}|offices?|services?|banks?|compan(?:y|ies)|police|branches|organi[sz]ations|universit(?:y|ies)|institutes?|boards?|holdings?"
    r"|heads\s+of\s+(?:\w+\s+){0,2}?(?:bodies|agencies|regions|departments))"
)
_WAS = r"(?:was|were|has\s+been|have\s+been|had\s+been|is|are)\s+(?:also\s+|further\s+|separately\s+|additionally\s+|then\s+)?"
_TO_DO = r"to\s+(?!the\b|a\b|an\b|it\b|this\b|that\b|them\b|him\b|her\b)[a-z]+"
_BY = r"(?:\s+by\s+(?P<setter>[^,.;:!?]{3,80}?))?"
_WITH = r"(?:,?\s+(?:together|jointly|along)\s+with\s+[^.;:!?]{3,80}?,?)?"
_BY_WHEN = r"(?:,?\s+(?:within|before|until|no\s+later\s+than|in)\s+[^,.;:!?]{3,40}?,?)?"
_VAGUE = r"(?!\s+(?:not|resign|step\s+down|dissolve|be|have|always|never|remain|think|understand|remember|care|take\s+care|work|know)\b)"
_DUTY = (
    r"(?:control|supervision|oversight|monitoring|responsibility|coordination|execution|implementation|preparation"
    r"|development|drafting|solution|organi[sz]ation|task|work|repair|construction|inspection|verification|check)"
)

ORDERED = Rule(
    name="en.task.ordered",
    pattern=rf"(?<!\S)(?P<value>(?P<assignee>\w[^,.;:!?]{{2,140}}?(?:,\s+(?:together|jointly|along)\s+with\s+[^.;:!?]{{3,80}}?,)?))\s(?!(?:is|are)\s+\w+\s+with\b){_WAS}(?:instructed|ordered|tasked|directed|assigned"
    rf"|charged\s+with\s+(?:the\s+|an?\s+)?(?:\w+\s+)?tasks?|mandated|required(?=\s+by\s+the\s+(?:head|president|prime))"
    rf"|commissioned|entrusted|given\s+(?:the\s+|an?\s+)?(?:\w+\s+){{0,2}}?(?:instructions?|tasks?|orders?|assignments?)"
    rf"|given\s+(?:until\s+[^,.;:!?]{{3,30}}?|(?:an?|one|two|three|four|six|\d+)\s+(?:more\s+)?(?:days?|weeks?|months?|years?))){_BY}{_WITH}{_BY_WHEN}(?=\s*:|\s+{_TO_DO}\b|\s+with\s|\s+of\s+\w+ing\b|\s+the\s+(?:\w+\s+)?(?:tasks?|following)|\s+that\s+)",
    finds={
        "The Ministry of Finance was instructed to check prices.": "The Ministry of Finance",
        "In this regard, the Government was instructed:": "the Government",
        "The Minister of Energy was tasked with preparing a plan.": "The Minister of Energy",
        "Akims were given the task to check prices.": "Akims",
        "Akim Adam Inventov was given a month to restore order.": "Akim Adam Inventov",
        "The group was instructed by the Speaker to wait here.": "The group",
        "The Ministry of Health, together with akims, was instructed to check it.": (
            "The Ministry of Health, together with akims,"
        ),
        "The agency was instructed within a month to check it.": "The agency",
        "The akimat was charged with the task of feeding them.": "The akimat",
    },
    skips=[
        "He instructed the ministry to wait.",
        "The driver was charged with theft.",
        "Control was assigned to the Administration.",
        "The committee is tasked with ecology.",
    ],
)
OBLIGED = Rule(
    name="en.task.obliged",
    pattern=rf"(?<!\S)(?P<value>(?P<assignee>(?:\w[^,.;:!?]{{0,60}}?\s)?{_BODY}(?:\s+(?:of|for|on)\s+[^,.;:!?]{{3,80}}?)?))\s"
    rf"{_WAS}(?:obliged|obligated|required|bound)\s+to\s+(?!be\b)[a-z]",
    finds={"The Ministry of Finance is obliged to check prices.": "The Ministry of Finance"},
    skips=["Drivers are obliged to stop.", "The ministry is required to be open."],
)
CHARGED = Rule(
    name="en.task.charged",
    pattern=rf"(?<!\S)(?P<value>(?P<assignee>(?:\w[^,.;:!?]{{0,80}}?\s)?{_WIDER}(?:\s+(?-i:[A-Z])[\w’'-]+){{0,4}}(?:\s+(?:of|for|on)\s+[^,.;:!?]{{3,80}}?)?))\s"
    rf"(?!is\b|are\b){_WAS}charged{_BY}\s+(?:to\s+[a-z]|with\s+(?:the\s+)?\w+ing\b)",
    finds={"The akimat was charged with providing cement.": "The akimat"},
    skips=["The driver was charged with stealing."],
)
GIVEN_TO = Rule(
    name="en.task.given_to",
    pattern=r"\b(?:instructions?|orders?|tasks?|assignments?|directives?)\s+(?:was|were|has\s+been|have\s+been)\s+(?:also\s+)?(?:given|issued|set)\s+"
    r"(?:to|for|before)\s+(?P<value>(?P<assignee>[^.,;:!?]{3,100}?))\s+to\s+[a-z]+",
    finds={"An instruction was given to the Ministry of Health to wait.": "the Ministry of Health"},
    skips=["Instructions were given to the akimats.", "The order was given."],
)
IT_WAS_ORDERED = Rule(
    name="en.task.it_was_ordered",
    pattern=r"\bit\s+(?:was|is|has\s+been)\s+(?:also\s+|further\s+|separately\s+)?(?:instructed|ordered|tasked)\s+(?:to\s+[a-z]+|that\b)"
    r"|\b(?:an?\s+|the\s+)?(?:\w+\s+)?(?:instruction|order|task|directive)s?\s+(?:was|were|has\s+been|have\s+been)\s+(?:also\s+)?"
    r"(?:given|issued|set)\s+to\s+(?!the\b|an?\b|all\b|its\b|his\b|her\b|their\b|him\b|her\b|them\b)(?-i:[a-z]+)\s+(?:(?:an?|the|all|this|its|his|work|new|further)\b|\d)",
    finds={
        "It was instructed to finish by July.": "It was instructed to finish",
        "A task was set to build a bridge.": "A task was set to build a",
    },
    skips=["It was ordered from China.", "An instruction was given to the Ministry."],
)
ADVISED = Rule(
    name="en.task.advised",
    pattern=rf"(?<!\S)(?P<value>(?P<assignee>(?:\w[^,.;:!?]{{0,60}}?\s)?{_WIDER}(?:\s+(?-i:[A-Z])[\w’'-]+){{0,4}}(?:\s+(?:of|for|on)\s+[^,.;:!?]{{3,80}}?)?))\s"
    rf"{_WAS}(?:recommended|advised|asked|requested|urged|called\s+(?:on|upon)|proposed|invited){_BY}"
    r"(?=\s*:|\s+to\s+(?!comment|answer|explain|clarify|be\b|speak|say|tell|take\s+the\s+floor)[a-z])",
    finds={
        "In particular, the Government was recommended:": "the Government",
        "The Ministry of Finance was asked to check prices.": "The Ministry of Finance",
        "Prosecutor General Adam Inventov is asked to check it.": (
            "Prosecutor General Adam Inventov"
        ),
    },
    skips=["The minister was asked to comment.", "Citizens were asked to vote."],
)
ADVISED_TO = Rule(
    name="en.task.advised_to",
    pattern=r"\bit\s+(?:was|is)\s+(?:also\s+)?(?:recommended|proposed|suggested)\s+(?:to|that)\s+(?P<value>(?P<assignee>the\s+[^,.;:!?]{3,80}?))"
    r"(?=\s*:|\s+(?:to\s+)?[a-z]+\s)",
    finds={"It was recommended that the Government revise the plan.": "the Government"},
    skips=["It was recommended to wait."],
)
ASSIGNED = Rule(
    name="en.task.assigned",
    pattern=rf"\b{_DUTY}\b[^.;:!?]{{0,120}}?\b(?:was|were|is|are|has\s+been|have\s+been|will\s+be)\s+(?:also\s+|personally\s+)?"
    r"(?:assigned|entrusted|given|delegated|handed\s+over|imposed|placed|laid|vested(?=\s+in))\s+(?:to|on|upon|with|(?<=vested\s)in)\s+"
    r"(?P<value>(?P<assignee>[^.,;:!?]{3,100}(?:,\s+(?-i:[A-Z])[\w-]+\s+and\s+(?-i:[A-Z])[^.,;:!?]{2,60})?))",
    finds={
        "Control over the work was assigned to the relevant Committee.": "the relevant Committee",
        "Responsibility for the repair was placed on the akimat.": "the akimat",
    },
    skips=["The work was given in full.", "The prize was given to the winner."],
)
_NAME = r"(?:(?-i:[A-Z])[\w’'-]+,?|and|of|for|on|the|with|together|jointly|relevant|state|local|executive|bodies|regional|regions|akimats?|akims?)"
HEADLESS = Rule(
    name="en.task.headless",
    pattern=r"^\W*(?P<value>(?P<assignee>(?:the\s+)?(?-i:Ministry|Ministries|Government|Akimats?|akimats?|Akims?|Agency|Committee|National\s+Bank|Minister"
    rf"|General\s+Prosecutor|Prosecutor)(?:\s+{_NAME}){{0,20}}))\s+to\s+(?:[a-z]+ly\s+)?{IMPERATIVE}",
    finds={
        "The Ministry of Culture and Information to amend the rules by May.": (
            "The Ministry of Culture and Information"
        ),
    },
    skips=[
        "The Ministry of Culture asked the akimat to amend the rules.",
        "The Ministry of Culture plans to amend the rules.",
        "The Ministry of Culture to this day has not answered.",
    ],
)
TOOK_CONTROL = Rule(
    name="en.task.took_control",
    pattern=r"\b(?:took|takes|has\s+taken|have\s+taken|put|placed|(?:will|would)\s+take)\s+(?:[\w’'-]+\s+){1,6}?under\s+(?:\w+\s+){0,3}?control\b"
    r"|\b(?:was|were|has\s+been|have\s+been|is|are|will\s+be)\s+(?:also\s+)?(?:taken|placed|put)\s+under\s+(?:the\s+)?(?:special|personal|deput(?:y|ies[’']?)|parliamentary|strict|party|constant|particular|tight|public)\s+(?:\w+\s+)?control\b",
    finds={
        "The deputies took the issue under their personal control.": (
            "took the issue under their personal control"
        ),
    },
    skips=["The fire was put under control.", "The faction must take it under control."],
)
BY_NAME = Rule(
    name="en.task.by_name",
    pattern=r"(?:^|(?<=[.!?]\s))\W*(?:dear\s+)?(?P<value>(?P<assignee>(?-i:[A-Z])[\w’-]+\s+(?-i:[A-Z])[\w’-]+(?:vich|vna|uly|ul|[kq]yzy))),\s+(?:please\s+|you\s+(?:must|should|need\s+to)\s+)?"
    rf"{IMPERATIVE}",
    finds={"Adam Inventovich, revise your plans.": "Adam Inventovich"},
    skips=["Adam Inventovich, you are right."],
)
FOLLOWING = Rule(
    name="en.task.following",
    pattern=r"\b(?:instructions?|orders?|tasks?|recommendations?|requests?|assignments?|decisions?)\b[^.;:!?]{0,80}?"
    r"\b(?:was|were|has\s+been|have\s+been)\s+(?:also\s+)?(?:given|set|issued|made|adopted|voiced|developed|sent|addressed)"
    r"(?:\s+(?:to|before|for)\s+(?P<value>(?P<assignee>[^.,;:!?]{3,100})))?",
    finds={
        "The following instructions were given to the Ministry of Finance:": (
            "the Ministry of Finance"
        ),
    },
    skips=["The instructions are clear."],
)
MUST = Rule(
    name="en.task.must",
    pattern=rf"(?<!task of the )(?<!role of the )(?<!goal of the )(?<!duty of the )(?<!purpose of the )(?<!aim of the )(?<!mission of the )(?<!job of the )(?<!tasks of the )(?<!instruct the )(?<!urge the )(?P<value>(?P<assignee>\b(?:(?!The\b)(?-i:[A-Z])[\w’'-]+\s+){{0,3}}{_BODY}\b(?:\s+(?!will\b|would\b|may\b|can\b|not\b|who\b|that\b|which\b|said\b|told\b|out\b|is\b|are\b|was\b|were\b|ha[sd]\b|have\b|[a-z]{{2,}}ed\b)[^\s.,;:!?]+){{0,7}}?(?:\s+of\s+(?:(?-i:[A-Z])[\w-]+(?:,\s+|\s+and\s+|\s+)){{2,12}}(?:regions?|oblasts?|districts?|cities))?)(?:,\s+[^,.;:!?]{{3,80}},)?\s+(?:must|should|(?<!the\s)(?<!no\s)(?<!a\s)(?<!of\s)needs?\s+to|ha(?:s|ve)\s+to"
    rf"|(?:is|are)\s+to)\b){_VAGUE}(?=\s+[a-z]+)",
    finds={
        "The Ministry of Finance must amend the rules.": "Ministry of Finance must",
        "The faction must take it under control.": "faction must",
        "The Prime Minister should act.": "Prime Minister should",
        "The commission, led by Adam Inventov, is to report.": (
            "commission, led by Adam Inventov, is to"
        ),
    },
    skips=[
        "Every driver must fasten the belt.",
        "The Ministry must be open.",
        "The task of the Government is to create a fund.",
        "The minister stressed the need to build a bridge.",
    ],
)
NECESSARY_FOR = Rule(
    name="en.task.necessary_for",
    pattern=rf"\bit\s+is\s+(?:necessary|essential|required)\s+for\s+(?P<value>(?P<assignee>(?:the\s+)?(?:\w[^,.;:!?]{{0,60}}?\s)?{_BODY}"
    r"(?:\s+(?:of|for|on)\s+[^,.;:!?]{3,60}?)?))\s+to\s+[a-z]",
    finds={"It is necessary for the Ministry of Health to act.": "the Ministry of Health"},
    skips=["It is necessary for everyone to act."],
)
TO_TELL = Rule(
    name="en.task.to_tell",
    pattern=r"\bto\s+(?:recommend|instruct|oblige|propose|entrust|task|ask|request)\s+(?:to\s+)?"
    r"(?P<value>(?P<assignee>[^,.;:!?]{3,80}?))\s+(?:to|with)\s+[a-z]",
    finds={"to recommend to the Ministry of Ecology to wait": "the Ministry of Ecology"},
    skips=["to ask about it"],
)
CONTINUES = Rule(
    name="en.task.continues",
    pattern=r"^\W*(?:also,?\s+|in\s+addition,?\s+|besides,?\s+|moreover,?\s+|at\s+the\s+same\s+time,?\s+"
    r"|(?:he|she)\s+also\s+(?:instructed|asked|urged)\s+)?(?P<value>to\s+(?!(?:do|achieve|address|solve|ensure|prevent|reach|make)\s+(?:this|that|it|so)\b|this\s+end|that\s+end|date\b|the\b|be\s+sure|recall|remind|note)[a-z]+"
    r"(?![^,.;:!?]{2,80},\s+(?:it|we|he|she|they|there|an?\s+additional)\b)"
    r"|it\s+is\s+(?:also\s+)?(?:necessary|required|essential)\s+to\s+(?!not\b)[a-z]+"
    r"|it\s+(?:must|should)\s+(?!not\b|be\s+(?:noted|said|remembered|emphasi[sz]ed|borne)\b)[a-z]+"
    r"|(?:special|particular)\s+attention\s+(?:must|should)\s+be\s+paid)\b",
    finds={
        "To build a bridge in every district.": "To build",
        "It is necessary to launch the plant.": "It is necessary to launch",
    },
    skips=[
        "Deputies discussed the bill.",
        "It should be noted that prices grew.",
        "To do this, a fund will be created.",
        "To mend the road, we need more.",
    ],
)
JOINTLY = Rule(
    name="en.task.jointly",
    pattern=r"\b(?:together|jointly|in\s+(?:cooperation|coordination|conjunction))\s+with\s+(?P<value>(?P<assignee>[^,.;:!?]{3,90}?))"
    r"(?=[,.;:!?]|\s+(?:to|a|an|within|by|before)\s|\s*$)",
    finds={"together with the Ministry of Ecology, to start": "the Ministry of Ecology"},
    skips=["together we start"],
)
JOINT = Rule(
    name="en.task.joint",
    pattern=r"^\s*,?\s*(?:and|as\s+well\s+as|together\s+with|jointly\s+with|along\s+with|&)?\s*(?:with\s+)?(?:the\s+|all\s+|other\s+|relevant\s+)*$",
    finds={" and the ": " and the ", ", ": ", "},
    skips=[" to create a fund with the "],
)
COMMANDER = Rule(
    name="en.task.commander",
    pattern=r"^(?:the\s+)?(?:kazakh(?:stani|stan[’']s)?\s+)?(?:president|prime\s+minister|head\s+of\s+(?:the\s+)?(?:state|government))\b(?!\s+of\s+the\s+(?:\w+\s+)?"
    r"(?:association|union|bank|company|academy|federation|chamber))",
    finds={"Prime Minister": "Prime Minister"},
    skips=["Vice President", "Deputy Prime Minister"],
)
EXECUTIVE = Rule(
    name="en.task.executive",
    pattern=r"\b(?:president|prime\s+minister|premier|head\s+of\s+(?:the\s+)?(?:state|government|party)|ministers?|akim|governor|mayor|speaker|chair(?:man|woman|person)?"
    r"|party\s+leader|leader\s+of\s+the\s+(?:[\w’'“”\"-]+\s+){0,3}?party)\b(?!\s+of\s+the\s+(?:\w+\s+)?(?:association|union|company|academy|federation|club|board))",
    finds={"Deputy Prime Minister": "Prime Minister", "akim of the region": "akim"},
    skips=["deputy", "President of the Chess Federation", "lawyer"],
)
_ORDER_OF = (
    r"\b(?:at|on|by|under|following|pursuant\s+to|in\s+accordance\s+with|in\s+line\s+with|as\s+part\s+of|within\s+the\s+framework\s+of|upon)\s+(?:the\s+)?"
    r"(?=[^,.;:!?]{0,90}?\b(?:instructions?|orders?|directives?|assignments?|behalf)\b)"
    r"(?:(?:instructions?|orders?|directives?|assignments?|behalf)\s+(?:of|from|by|given\s+by|issued\s+by)\s+)?(?:the\s+)?"
    r"(?P<setter>(?:president|prime\s+minister|head\s+of\s+(?:the\s+)?(?:state|government)|speaker|akim|minister|deputy\s+prime\s+minister)(?:\s+of\s+(?:the\s+)?[\w-]+)?"
    r"(?:\s+(?-i:[A-Z])[\w’-]+(?<![’']s)){0,3})"
    r"(?:[’']s?\s+(?:\w+\s+)?(?:instructions?|orders?|directives?|assignments?))?,?\s+"
)
BY_ORDER_WILL_BE = Rule(
    name="en.task.by_order_will_be",
    pattern=rf"{_ORDER_OF}[^;:!?]{{3,160}}?\b(?P<value>(?:will|is\s+to|are\s+to|should|must|(?:is|are)\s+(?:planned|expected|scheduled)\s+to)\s+be\s+(?:\w+ly\s+)?[a-z]+(?:ed|t|n|id|lt))\b",
    finds={
        "In accordance with the President’s instruction, a concept will be developed.": (
            "will be developed"
        ),
        "At the instruction of the Head of State, 300 clinics will be built.": "will be built",
    },
    skips=["The instruction will be fulfilled.", "On behalf of the voters it will be asked."],
)
BY_ORDER_WILL = Rule(
    name="en.task.by_order_will",
    pattern=rf"{_ORDER_OF}(?P<assignee>(?:the\s+|all\s+)?(?:[\w-]+\s+){{0,3}}?{_BODY}(?:\s+(?:of|for|on)\s+[^,.;:!?]{{3,60}}?)?)\s+"
    r"(?P<value>(?:will|must|should|(?:is|are)\s+to)\s+(?:\w+ly\s+)?(?!be\b|not\b|have\b|continue\b)[a-z]+)",
    finds={
        "By the President’s order, the Government will allocate 5 billion tenge.": "will allocate",
    },
    skips=["The Government will allocate 5 billion tenge."],
)
BY_ORDER = Rule(
    name="en.task.by_order",
    pattern=rf"{_ORDER_OF}(?P<assignee>(?:the\s+|all\s+)?(?:[\w-]+\s+){{0,3}}?{_BODY}(?:\s+(?:of|for|on)\s+[^,.;:!?]{{3,60}}?)?)\s+"
    r"(?P<value>(?:has\s+|have\s+)?(?:already\s+)?(?:built|opened|developed|prepared|created|launched|completed|introduced|adopted|allocated|sent|submitted"
    r"|conducted|carried\s+out|repaired|approved|increased|reduced|dismantled|established|set\s+up))\b",
    finds={"On behalf of the Prime Minister, akimats dismantled 46 dams.": "dismantled"},
    skips=["Akimats dismantled 46 dams."],
)
