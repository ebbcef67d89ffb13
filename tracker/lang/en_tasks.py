"""English words of commitments. The people of the examples are invented."""

from tracker.lang.base import Rule
from tracker.lang.en_phrases import first_phrase
from tracker.lang.pack import TaskRule, TaskRules

_TO_DO = r"to\s+(?!the\b|a\b|an\b|it\b|this\b|that\b|them\b)[a-z]+"
_HAS = r"(?:has|have|had|was|were|is|are|been|being)"
_PASSED = (
    r"(?:completed|fulfilled|carried\s+out|implemented|built|rebuilt|opened|finished|resolved|repaired"
    r"|delivered|restored|executed|closed|commissioned|met)"
)
_OF_TASK = (
    r"(?:instruction|order|task|commitment|promise|pledge|recommendation|roadmap|road\s+map|plan|target"
    r"|deadline|programme|program|project|decision)s?"
)

ORDER = Rule(
    name="en.task.order",
    pattern=r"(?<!was )(?<!were )(?<!been )(?<!be )\b(?:instructed|ordered|tasked|directed|obliged|charged"
    r"|instructs|orders|commissioned)\b(?=\s*:|\s+(?:[^.!?;:]{1,160}?\s)?to\s+[a-z])"
    r"|\bgave\s+(?:\w+\s+){0,3}?(?:instructions?|orders?)\b"
    r"|\bset\s+(?:out\s+)?(?:\w+\s+){0,3}?tasks?\s+(?:before|for|to)\s+(?P<assignee>[^.,:;!?\n]{3,100})",
    finds={
        "The Prime Minister instructed the ministry to build a bridge.": "instructed",
        "The akim gave specific instructions.": "gave specific instructions",
        "The President set the following tasks before the Government": (
            "set the following tasks before the Government"
        ),
    },
    skips=["The ministry was instructed to wait.", "He ordered tea.", "A set of tasks."],
)
ORDERED = Rule(
    name="en.task.ordered",
    pattern=r"(?<!\S)(?P<value>(?P<assignee>\w[^,.;:!?]{2,140}?))\s(?:was|were|has\s+been|have\s+been|is|are)\s+"
    r"(?:also\s+)?(?:been\s+)?(?:instructed|ordered|tasked|directed|charged|obliged|obligated|required)\s+(?:to|with)\b",
    finds={"The Ministry of Finance was instructed to check prices.": "The Ministry of Finance"},
    skips=["He instructed the ministry to wait."],
)
ASK = Rule(
    name="en.task.ask",
    pattern=r"(?<!was )(?<!were )(?<!been )(?<!be )\b(?:asked|urged|requested|recommended|called\s+(?:on|upon)"
    r"|appealed\s+to|demanded\s+that|proposed\s+that|requires|asks|urges|calls\s+(?:on|upon)|advised)\b"
    r"(?=\s+[^.!?;:]{2,200}?\s(?:to\s+[a-z]|should\s|must\s|[a-z]+\b))",
    finds={
        "Deputy Adam Inventov asked the ministry to build a bridge.": "asked",
        "The senator called on the Government to act.": "called on",
    },
    skips=["He asked twice.", "The ministry was asked to wait."],
)
ASK_FIRST = Rule(
    name="en.task.ask_first",
    pattern=r"\b(?:I|we)\s+(?:\w+\s+)?(?:ask|request|urge|call\s+(?:on|upon)|demand|propose|recommend"
    r"|instruct|appeal\s+to)\b",
    finds={"We urge the Government to build a bridge.": "We urge"},
    skips=["You ask why.", "I asked why."],
)
DECIDED = Rule(
    name="en.task.decided",
    pattern=r"\b(?:decided|resolved)\s+to\s+[a-z]+\b|\bit\s+was\s+(?:also\s+)?(?:decided|agreed|resolved)\b"
    r"|\b(?:a\s+)?decision\s+(?:was|has\s+been)\s+(?:made|taken)\b|\bmade\s+(?:a|the)\s+decision\s+to\b",
    finds={
        "The committee decided to return to the issue.": "decided to return",
        "It was decided to build a bridge.": "It was decided",
    },
    skips=["The matter is decided.", "Participants agreed that haste is bad."],
)
_CONCRETE = (
    r"(?:build|complete|finish|submit|present|prepare|develop|allocate|launch|open|provide|create|introduce"
    r"|publish|send|check|repair|restore|hold|conduct|report|review|inspect|install|purchase|buy|return"
    r"|consider|hear|sign|approve|adopt|expand|raise|increase|reduce|modernize|modernise|connect|plant"
    r"|clean|transfer|pay|discuss|draft|set\s+up|establish|organi[sz]e|deliver|start|begin|draw\s+up|audit)"
)
PLANS = Rule(
    name="en.task.plans",
    pattern=r"(?<!not )\b(?:plans?|intends?|pledged|pledges|promised|promises|vowed|undertook|committed|commits"
    r"|expects?|is\s+going|are\s+going|is\s+planning|are\s+planning)\s+(?:itself\s+)?to\s+[a-z]+",
    finds={
        "The ministry plans to build a bridge.": "plans to build",
        "The akim promised to send the list.": "promised to send",
    },
    skips=["The ministry does not plan to close it.", "The plan is ready."],
)
_BODY = (
    r"(?:[Mm]inistry|[Gg]overnment|[Aa]kimats?|[Aa]kims?|[Cc]ommittee|[Aa]gency|[Mm]inisters?|[Cc]ommission|[Dd]epartment"
    r"|National\s+Bank|state\s+bodies|local\s+authorities|prosecutors?)"
)
_VAGUE = r"(?!\s+(?:not|be|have|always|never|remain|think|understand|remember|care|take\s+care|work|know)\b)"
MUST = Rule(
    name="en.task.must",
    pattern=rf"(?P<value>(?P<assignee>\b{_BODY}\b(?:\s+[^\s.,;:!?]+){{0,7}}?)\s+(?:must|should|needs?\s+to|ha(?:s|ve)\s+to"
    rf"|is\s+obliged\s+to|are\s+obliged\s+to|(?:is|are)\s+to)\b){_VAGUE}(?=\s+[a-z]+)",
    finds={"The Ministry of Finance must amend the rules.": "Ministry of Finance must"},
    skips=["Every driver must fasten the belt.", "The Ministry must be open."],
)
APPROVED = Rule(
    name="en.task.approved",
    pattern=r"\b(?:approved|adopted|endorsed)\s+(?:the|a|an|its)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:plan|roadmap|road\s+map|programme|program|schedule|concept|strategy)\b",
    finds={"The Government approved the action plan.": "approved the action plan"},
    skips=["The Senate approved the law.", "The Senate adopted the bill."],
)
PUT_IN_PLACE = Rule(
    name="en.task.put_in_place",
    pattern=r"\b(?:working\s+group|task\s+force|special\s+commission|commission)\s+(?:[\w-]+\s+){0,5}?"
    r"(?:will\s+be|has\s+been|was|is\s+to\s+be)\s+(?:set\s+up|created|formed|established)\b",
    finds={"A working group will be set up.": "working group will be set up"},
    skips=["The working group met.", "A park was created."],
)
COMMITTED = Rule(
    name="en.task.committed",
    pattern=r"(?<!not )\b(?:committed(?:\s+itself)?\s+to\s+[a-z]+ing|(?:assured|pledged|promised|guaranteed)\b[^.!?,;]{0,60}?\bthat"
    r"\b[^.!?;]{0,100}?\b(?:will|would))\b",
    finds={"The firm committed to connecting villages.": "committed to connecting"},
    skips=["He is committed to peace.", "He promised nothing."],
)
WILL = Rule(
    name="en.task.will",
    pattern=rf"\b(?:will|would|shall)\s+(?:also\s+|soon\s+|again\s+)?{_CONCRETE}\b",
    finds={"The ministry will complete the map by July 1.": "will complete"},
    skips=["The ministry will not complete it.", "Tests will show it."],
)
WE_WILL = Rule(
    name="en.task.we_will",
    pattern=rf"\b(?:we|I)\s+(?:will|shall|plan\s+to|intend\s+to|promise\s+to|are\s+going\s+to)\s+(?:also\s+)?"
    rf"{_CONCRETE}\b",
    finds={"We will finish the clinics by 1 September.": "We will finish"},
    skips=["We will always come.", "We will not finish it."],
)
WILL_BE = Rule(
    name="en.task.will_be",
    pattern=r"\b(?:will|would|is\s+to|are\s+to)\s+be\s+(?:\w+ly\s+)?(?:built|opened|completed|repaired"
    r"|allocated|submitted|introduced|developed|created|launched|signed|purchased|delivered|installed"
    r"|established|approved|restored|finished|published)\b",
    finds={"The road will be opened by November 1.": "will be opened"},
    skips=["The road was opened.", "The road will not be opened."],
)

FAILED = Rule(
    name="en.task.failed",
    pattern=r"\bbehind\s+schedule\b|\b(?:deadlines?|term|schedule|target)\b[^.!?;]{0,80}?\b(?:missed|passed|"
    r"extended|postponed|broken|disrupted|not\s+met)\b"
    rf"|\b(?:{_HAS}\s+(?:still\s+)?(?:not|never)\s+(?:yet\s+)?(?:been\s+)?)(?:fully\s+)?{_PASSED}\b"
    r"|\b(?:remains?|remained|left)\s+(?:unfulfilled|unfinished|incomplete|unresolved|on\s+paper)\b"
    rf"|\bfailed\s+to\s+(?:meet|complete|fulfil|fulfill|implement|build|deliver|finish)\b"
    rf"|\b(?:construction|work|implementation|repair)\b[^.!?;]{{0,60}}?\b{_HAS}\s+(?:been\s+)?(?:delayed|overdue)",
    finds={
        "Work in the district had fallen behind schedule.": "behind schedule",
        "The order remains unfulfilled.": "remains unfulfilled",
        "The deadline for the rest was missed.": "deadline for the rest was missed",
    },
    skips=["The order was fulfilled.", "The deadline is July 1."],
)
PROGRESS_OF = Rule(
    name="en.task.progress_of",
    pattern=rf"\b(?:of|out\s+of)\s+(?:the\s+)?\d[\d,]*\s+[^.!?;]{{2,100}}?\b\d[\d,]*\s+(?:\w+\s+)?(?:has|have|had|were|was)\s+"
    rf"(?:already\s+)?(?:been\s+)?(?:already\s+)?{_PASSED}\b"
    rf"|\b\d[\d,]*\s+(?:out\s+)?of\s+(?:the\s+)?\d[\d,]*\s+[^.!?;]{{2,100}}?\b(?:has|have|had|were|was)\s+(?:already\s+)?"
    rf"(?:been\s+)?{_PASSED}\b"
    rf"|\b\d[\d.,]*\s*(?:%|percent|per\s+cent)\s+of\s+(?:the\s+)?(?:\w+\s+){{0,3}}?(?:{_OF_TASK}|work)\s+{_HAS}\s+(?:been\s+)?{_PASSED}",
    finds={
        "Of the 650 clinics planned, 331 have been opened.": (
            "Of the 650 clinics planned, 331 have been opened"
        ),
        "2,300 of the 2,900 houses lost in the flood had been rebuilt.": (
            "2,300 of the 2,900 houses lost in the flood had been rebuilt"
        ),
    },
    skips=["Of the 107 deputies, 90 voted.", "The houses had been rebuilt."],
)
PROGRESS = Rule(
    name="en.task.progress",
    pattern=rf"\b{_OF_TASK}\b[^.!?;,]{{0,90}}?\b(?:has|have|had|was|were)\s+(?:been\s+)?(?:already\s+|fully\s+)?"
    rf"{_PASSED}\b|\b(?:has|have|had)\s+been\s+(?:already\s+|fully\s+)?(?:completed|fulfilled|carried\s+out)\b"
    rf"|\b(?:is|are|remains?)\s+(?:fully\s+)?on\s+track\b",
    finds={
        "All instructions of the President were fulfilled.": (
            "instructions of the President were fulfilled"
        ),
        "The clinic in the village had been completed.": "had been completed",
    },
    skips=["The instructions were given.", "The bridge is closed."],
)
UNDER_WAY = Rule(
    name="en.task.under_way",
    pattern=r"\b(?:only|partly|partially|so\s+far|under\s+way|underway|in\s+progress|on\s+track|continues?"
    r"|is\s+being|are\s+being|\d[\d,]*\s+of\s+the\s+\d|of\s+the\s+\d[\d,]*)\b",
    finds={"The work is under way.": "under way"},
    skips=["The work is complete."],
)
IN_HAND = Rule(
    name="en.task.in_hand",
    pattern=r"\b(?:(?:instruction|order|commitment|promise|pledge|recommendation)s?|ordered|instructed|promised)\b[^.!?;]{0,100}?\b(?:under\s+way|underway|in\s+progress"
    r"|being\s+(?:implemented|carried\s+out|fulfilled|executed))\b",
    finds={"The order is being carried out.": "order is being carried out"},
    skips=["The work is under way.", "The order was given."],
)
COMPLETE = Rule(
    name="en.task.complete",
    pattern=rf"(?<!not )(?<!not been )\b{_PASSED}\b",
    finds={"The plan was fulfilled.": "fulfilled"},
    skips=["The plan was not fulfilled."],
)

CONTINUES = Rule(
    name="en.task.continues",
    pattern=r"^\W*(?:also,?\s+|in\s+addition,?\s+|(?:he|she)\s+also\s+(?:instructed|asked|urged)\s+)?(?P<value>to\s+[a-z]+)\b",
    finds={"To build a bridge in every district.": "To build"},
    skips=["Deputies discussed the bill."],
)
ITEM = Rule(
    name="en.task.item",
    pattern=r"^\s*(?:[–—•*-]\s*|\d{1,2}[).]\s+|[a-z]\)\s+)",
    finds={"- to build a bridge;": "- ", "2) build a bridge": "2) "},
    skips=["To build a bridge."],
)
BILL = Rule(
    name="en.task.bill",
    pattern=r"^\W*(?:under\s+the\s+(?:draft|bill|law|document|code)\b|(?:the\s+|this\s+)?(?:draft|bill|law|document|code"
    r"|amendments?|oath|fee)\b[^.!?]{0,80}?\b(?:will|would|provides?|must|shall|is\s+to)\b)"
    r"|\b(?:second|first|third)\s+reading\s+is\b",
    finds={"The bill would ban boxes.": "The bill would"},
    skips=["The minister will build a bridge."],
)
INQUIRY = Rule(
    name="en.task.addressee",
    pattern=r"\b(?:inquiry|inquiries|request)\s+(?:addressed\s+)?to\s+(?P<value>(?P<assignee>[^,.;:!?]{4,140}))",
    finds={"She sent an inquiry to Minister Adam Inventov.": "Minister Adam Inventov"},
    skips=["She sent a letter."],
)
TARGET = Rule(
    name="en.task.target",
    pattern=r"(?<![\d№.,-])(?P<value>(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>(?:thousand|million|billion"
    r"|trillion)?\s*(?:%|percent|per\s+cent|tenge|kilomet\w+|km|schools?|apartments?|houses?|places?|jobs?"
    r"|hectares?|tons?|tonnes?|clinics?|facilities|families|villages?|people)))",
    finds={"to build 40 schools": "40 schools", "by 25%": "25%"},
    skips=["by July 15", "in 2024"],
)
TO_DO = Rule(
    name="en.task.to_do",
    pattern=rf"\b{_TO_DO}",
    finds={"instructed the ministry to build a bridge": "to build"},
    skips=["gave it to the ministry"],
)

TASKS = TaskRules(
    rules=(
        TaskRule(FAILED, "progress", state="failed"),
        TaskRule(PROGRESS_OF, "progress", state="in_progress"),
        TaskRule(PROGRESS, "progress", state="done"),
        TaskRule(IN_HAND, "progress", setter="told", state="in_progress"),
        TaskRule(ORDERED, "order"),
        TaskRule(ORDER, "order", setter="subject", assignee=("acc",), opens_list=True),
        TaskRule(
            ASK, "request", "report", "subject", ("acc",), needs_assignee=True, opens_list=True
        ),
        TaskRule(
            ASK_FIRST, "request", "quote", "speaker", ("acc",), needs_assignee=True, opens_list=True
        ),
        TaskRule(DECIDED, "decision", "report", "subject"),
        TaskRule(APPROVED, "decision", "report", "subject", needs_setter=True),
        TaskRule(PUT_IN_PLACE, "decision", "report", "told"),
        TaskRule(MUST, "order", setter="told", needs_assignee=True, needs_due=True),
        TaskRule(MUST, "order", setter="told", needs_assignee=True, needs_setter=True),
        TaskRule(COMMITTED, "undertaking", "report", "subject", ("nom",), needs_setter=True),
        TaskRule(WE_WILL, "undertaking", "quote", "speaker"),
        TaskRule(PLANS, "undertaking", "report", "subject", ("nom",), needs_setter=True),
        TaskRule(
            WILL, "undertaking", "report", "subject", ("nom",), needs_setter=True, needs_due=True
        ),
        TaskRule(WILL_BE, "undertaking", "any", "speaker", needs_due=True),
    ),
    continues=(CONTINUES,),
    item=(ITEM,),
    not_task=(BILL,),
    groups={
        r"\bcolleagues\b": "colleagues",
        r"\b(?:regional\s+)?akims\b": "akims",
        r"\b(?:fellow\s+)?deputies\b": "deputies",
        r"\bministers\b": "ministers",
    },
    phrase=first_phrase,
    infinitive=(TO_DO,),
    same_body={
        r"(?:the\s+)?ministry": "ministry",
        r"(?:the\s+)?committee": "committee",
        r"(?:the\s+)?akimat": "akimat",
    },
    inquiry=(INQUIRY,),
    number=(TARGET,),
    done=(COMPLETE,),
    failed=(FAILED,),
    in_progress=(UNDER_WAY,),
)
