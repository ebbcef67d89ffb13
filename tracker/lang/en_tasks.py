"""English words of commitments. The people of the examples are invented."""

from tracker.lang import en_duties as duties
from tracker.lang import en_not_tasks as no_tasks
from tracker.lang import en_progress as progress
from tracker.lang import en_promises as promises
from tracker.lang import en_task_words as words
from tracker.lang.base import Rule
from tracker.lang.en_phrases import first_phrase
from tracker.lang.pack import TaskRule, TaskRules

_NOT_BY_US = (
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bwhen )(?<!\bif )(?<!\bonce )(?<!\bas )(?<!\bbeing )"
    r"(?<!\bis )(?<!\bare )"
)
_BACKED = (
    r"support(?=\s+(?:(?:the|this|these|his|her|our|their|its|an?)\s+)?(?:\w+\s+){0,2}?(?:bill|draft|law|candida\w+|initiatives?|proposals?"
    r"|amendments?|idea|document|decision|reforms?|course|party|nomination|it|them|us|him|her)\b|\s*[.,;!?]|\s*$)"
)
_THINK = (
    r"(?:understand|believe|note|remember|think|bear|keep\s+in\s+mind|forgive|trust|listen|vote|look(?!\s+into)|come|be|stand|rise|honou?r|applaud|speak|comment|elaborate|hurry|wait"
    r"|(?:adopt|approve|reject|pass|back|postpone|adjourn)\s+(?:the|this|a|these)\s+(?:\w+\s+)?(?:bill|law|draft|code|amendments|vote|session|sitting)(?!\s+(?:before|by|until|within|no\s+later|this|in)\b)"
    r"|take\s+(?:the\s+floor|part|a\s+seat)|observe\s+a|"
    rf"{_BACKED})"
)

_DO = r"(?!(?:step|resign|leave|run|retire|quit|become|stay|go|come|be|try|wait|speak|stand|nominate)\b)[a-z]+"

_WHOM = (
    r"(?:the|all|an?|his|her|its|their|each|both|every|sectoral|relevant|central|regional|local|state|government\w*|ministers?|ministr\w+|akim\w*|heads?"
    r"|members?|committees?|deputies|deputy|colleagues|responsible|competent|authori[sz]ed|several|cabinet|governors?|officials?|agencies|bodies"
    r"|law|senators|prime|prosecutors?|national|specific)\b"
)
_DEED = (
    r"(?:inspections?|audits?|investigations?|reviews?|creation|checks?|probe|revision|evacuation|closure|construction|suspension|development"
    r"|establishment|inventory|preparation|demolition|repair|introduction|reduction|cancellation|transfer|resettlement|restoration)"
)
ORDER = Rule(
    name="en.task.order",
    pattern=rf"{_NOT_BY_US}\b(?:instructed|ordered|tasked|directed|obliged|charged|assigned|commissioned|entrusted|mandated"
    r"|instructs|instructing|ordering|tasking|directing)\b"
    r"(?=\s*:|\s+(?:[^.!?;:]{1,160}?\s)?to\s+[a-z]|\s+[^.!?;:]{2,120}:\s*$)"
    rf"|{_NOT_BY_US}\b(?:tasked|entrusted|commissioned|tasks|entrusts)(?=\s+[^.!?;:,]{{3,100}}?\swith\s+(?:the\s+)?(?:\w+ly\s+)?\w+(?:ing|ion|ment)\b)"
    rf"|{_NOT_BY_US}\bordered(?=\s+(?:the\s+|an?\s+)(?:[\w-]+\s+){{0,2}}?{_DEED}\b)"
    r"|\b(?:set|gave|outlined|issued)\s+(?:[\w’'-]+\s+){0,4}?(?:tasks?|instructions?|orders?)\s*:\s*(?=to\s+[a-z])"
    rf"|{_NOT_BY_US}\b(?:ordered|directed|instructed|decreed)(?=\s+that\s+[^.!?;:]{{8,160}})"
    rf"|\b(?:gave|issued)\s+(?:\w+\s+){{0,3}}?(?:instructions?|orders?|directives?)\b(?=\s+[^.!?;:]{{0,120}}?\bto\s+(?!{_WHOM})[a-z])"
    r"|\bset\s+(?:out\s+)?(?:\w+\s+){0,3}?tasks?\s+(?=to\s+(?!the\b|its\b|his\b|an?\b|all\b)[a-z])"
    r"|\b(?:gave|issued|set)\s+(?!(?:our|your|it|him|her)sel|themsel)[^.!?;:,]{3,100}?\s(?:a|the)\s+(?:\w+\s+)?task\s+(?:to\s+[a-z]|of\s+\w+ing\b)"
    r"|\bset\s+(?:out\s+)?(?:(?!(?:our|your|it|him|her)sel|themsel)\w+\s+){0,3}?tasks?\s+of\s+\w+ing\b",
    finds={
        "The Prime Minister instructed the ministry to build a bridge.": "instructed",
        "The akim gave specific instructions to repair the road.": "gave specific instructions",
        "The akim set the task to repair the road.": "set the task ",
        "The Speaker tasked the committee with drafting a code.": "tasked",
        "The Prime Minister ordered that the akimat repair the road.": "ordered",
        "The Prime Minister has ordered an inspection of dams.": "ordered",
        "The President set specific tasks: to build and to repair.": "set specific tasks: ",
        "The President set the Government the task of doubling wages.": (
            "set the Government the task of doubling"
        ),
    },
    skips=[
        "The ministry was instructed to wait.",
        "He ordered tea.",
        "A set of tasks.",
        "The code obliges firms to wait.",
    ],
)
GAVE = Rule(
    name="en.task.gave",
    pattern=r"\b(?:gave|issued|set|outlined|formulated|made|adopted|voiced|addressed)\s+(?:[\w’'-]+\s+){0,5}?(?:instructions|orders|tasks"
    r"|assignments)\b(?:\s+(?:to|for|before)\s+(?P<assignee>[^.,:;!?\n]{3,100}))?",
    finds={
        "The akim gave a number of instructions.": "gave a number of instructions",
        "The President set the following tasks before the Government": (
            "set the following tasks before the Government"
        ),
    },
    skips=["The instructions are clear."],
)
GAVE_TO = Rule(
    name="en.task.gave_to",
    pattern=r"\b(?:gave|issued|set|handed|assigned)\s+(?P<assignee>(?!(?:an?|several|some|many|specific|the\s+following|number)\b)"
    r"[^.,:;!?\n]{3,90}?)\s+(?:(?:an?\s+(?:number|series|range|list|set)\s+of|the\s+following|several|specific|concrete|clear"
    r"|direct|strict|relevant|appropriate|two|three|four|five|six|seven|a|an)\s+){1,3}(?:instructions?|orders?|tasks?|assignments?)\b",
    finds={
        "The President gave the Government a number of specific instructions:": (
            "gave the Government a number of specific instructions"
        ),
    },
    skips=["He gave a number of instructions.", "The instructions are clear."],
)
GAVE_TIME = Rule(
    name="en.task.gave_time",
    pattern=r"\b(?:gave|gives|has\s+given)\s+(?P<assignee>(?!(?:up|him|her|them|an?)\b)[^.,:;!?\n]{3,90}?)\s+(?:until\s+[^,.;:!?]{3,30}?"
    r"|(?:an?|one|two|three|four|six|\d+)\s+(?:more\s+)?(?:days?|weeks?|months?|years?))\s+to\s+[a-z]+",
    finds={
        "He gave the akim three months to mend it.": "gave the akim three months to mend",
    },
    skips=["He gave it two months ago.", "He gave the deputies two minutes to speak."],
)
RECOMMENDED = Rule(
    name="en.task.recommended",
    pattern=r"\b(?:gave|made|adopted|voiced|developed|addressed|sent)\s+(?:[\w’'-]+\s+){0,5}?(?:recommendations|proposals|requests)\b"
    r"(?:\s+(?:to|for)\s+(?P<assignee>[^.,:;!?\n]{3,100}))?",
    finds={
        "The committee adopted recommendations to the Government.": (
            "adopted recommendations to the Government"
        )
    },
    skips=["The recommendations are clear."],
)
ASK = Rule(
    name="en.task.ask",
    pattern=rf"{_NOT_BY_US}\b(?:asked|urged|requested|recommended|called\s+(?:on|upon)"
    r"|appealed\s+to|demanded|(?:proposed|suggested|insisted)(?=\s+that\b)|wants?(?=\s+the\s+(?:government|ministr|akim|committee|agency|prime|national))|(?:proposed|proposes|suggested|suggests)(?=\s+to\s+[a-z])|asks|urges|(?:requests|demands)(?=\s+(?:that|the)\b)"
    r"|recommends|proposes(?=\s+that\b)|calls\s+(?:on|upon)|advised|invited(?=\s+(?:the\s+)?(?:government|ministr|akim|committee|deputies|agency))|asking|urging|demanding|requesting"
    r"|(?<!the )(?<!\bto )(?<!\bnot )(?<!\bwill )(?<!I )(?<!we )(?:ask|urge|demand|request)(?=\s*:|\s+(?:the|to|that)\s))\b"
    rf"(?!\s+(?:whether|if|how|why|what|when|where|who|about|by|for\b|him|her|them|questions?|{_THINK})\b)"
    rf"(?!\s+(?:(?!to\b)[\w’'-]+\s+){{1,6}}to\s+(?:\w+ly\s+)?{_THINK}\b)"
    r"(?!\s+(?:[\w’'-]+\s+){1,4}?for\s+(?:support|help|understanding|patience|forgiveness|time|the\s+floor|calm)\b)"
    r"(?!\s+(?:his|her|their|its|the|all)\s+(?:[\w’'-]+\s+)?[\w’'-]+\s*[.,!?])"
    r"(?!\s+(?:(?!to\b)[\w’'-]+\s+){1,8}?(?:about|whether|how|why|what|if|when|where)\b)"
    r"(?!(?<=invited)\s+[^.!?;:]{2,80}?\sto\s+(?:\w+ly\s+)?(?:visit|attend|participate|take|join|come|tour|invest|speak|explore|cooperate|pay)\b)"
    r"(?=\s+[^.!?;:]{2,200}?\s[a-z]+\b|[^.!?;:]{0,120}:\s*$)",
    finds={
        "Deputy Adam Inventov asked the ministry to build a bridge.": "asked",
        "The senator called on the Government to act.": "called on",
    },
    skips=[
        "The Minister spoke when asked by the press to say a word.",
        "He invited the Speaker to visit Tokyo.",
        "He asked the minister about books.",
        "He asked twice.",
        "The ministry was asked to wait.",
        "He asked why it was late.",
    ],
)
ASKED_HIM = Rule(
    name="en.task.asked_him",
    pattern=r"\b(?:request|inquiry|letter|appeal|address)\b[^.!?;:]{0,40}?\bto\s+(?P<assignee>[^.,;:!?]{3,100}?),?\s+(?:asking|requesting"
    r"|urging|demanding|calling\s+on|in\s+which\s+(?:he|she)\s+(?:asks?|asked|urged|requested))\s+(?:(?:him|her|them|it)\s+)?to\s+[a-z]+",
    finds={
        "She sent a request to the Prosecutor General asking him to check it.": (
            "request to the Prosecutor General asking him to check"
        ),
    },
    skips=["She sent him a request to check it."],
)
ADDRESSED = Rule(
    name="en.task.addressed",
    pattern=r"\b(?:addressed|approached|(?:appealed|turned|applied|wrote)\s+to)\s+(?P<assignee>[^.,:;!?]{3,100}?),?\s+with\s+(?:an?\s+|the\s+|his\s+|her\s+)"
    r"(?:\w+\s+){0,2}?(?:requests?|proposals?|demands?|inquiry|appeals?|initiative)\s+(?:to\s+[a-z]+|that\b|on\s+\w+ing\b|for\s+\w+ing\b)",
    finds={
        "The deputy addressed the Minister of Health with a request to cut prices.": (
            "addressed the Minister of Health with a request to cut"
        ),
    },
    skips=["He addressed the chamber with a speech."],
)
SENT_REQUEST = Rule(
    name="en.task.sent_request",
    pattern=r"\b(?:sent|submitted|made|forwarded|addressed|filed)\s+(?:an?|the|his|her|its|their)\s+(?:\w+\s+){0,2}?(?:request|proposal|appeal|demand|inquiry|letter)"
    r"\s+to\s+(?P<assignee>[^.,:;!?]{3,80}?)\s+to\s+[a-z]+",
    finds={
        "She sent a request to the akim to build a bridge.": (
            "sent a request to the akim to build"
        ),
    },
    skips=["She sent a letter to the akim."],
)
TASK_BEFORE = Rule(
    name="en.task.task_before",
    pattern=r"\bset\s+(?:an?\s+|the\s+)?(?:corresponding|respective|similar|same|specific|concrete)\s+tasks?\s+(?:before|for|to)\s+"
    r"(?P<assignee>[^.,:;!?\n]{3,100}?)(?=\s+(?:with|together|by|until|within|before|stressing)\b|[.,;]|\s*$)",
    finds={
        "He set a corresponding task before the Ministry of Health.": (
            "set a corresponding task before the Ministry of Health"
        ),
    },
    skips=["He set a task to build.", "He set the table before the guests."],
)
ASK_FIRST = Rule(
    name="en.task.ask_first",
    pattern=r"\b(?:I|we)\s+(?:(?!did|do|never)\w+\s+)?(?:ask|request|urge|call\s+(?:on|upon)|demand|propose|recommend"
    rf"|appeal\s+to)\b(?!\s+(?:myself|ourselves|why|what|how|whether|if)\b)(?!\s+(?:(?!to\b)[\w’'-]+\s+){{1,5}}(?:not\s+)?to\s+(?:not\s+)?{_THINK}\b)",
    finds={"We urge the Government to build a bridge.": "We urge"},
    skips=["You ask why.", "I asked why.", "I ask the deputies to understand us."],
)
ASK_YOU = Rule(
    name="en.task.ask_you",
    pattern=r"\b(?:I|we)\s+(?:(?!did|do|never)\w+\s+)?(?:ask|request|urge|call\s+(?:on|upon)|appeal\s+to)\s+you\s+to\s+(?:\w+ly\s+)?(?:instruct|order|consider|take\s+(?!part|the\s+floor)"
    r"|provide|allocate|resolve|solve|check|instigate|initiate|review|revise|return|restore|stop|suspend|extend|ensure|create|set\s+up|introduce|develop|work\s+out"
    r"|study|inform|submit|include|exclude|increase|reduce|raise|cancel|abolish|amend|conduct|hold|give|pay\s+attention|speed\s+up|accelerate|organi[sz]e|build|repair|explain)\b",
    finds={"We ask you to take the issue under control.": "We ask you to take "},
    skips=["I ask you to support the bill.", "I ask you to take the floor."],
)
ORDER_FIRST = Rule(
    name="en.task.order_first",
    pattern=r"\b(?:I|we)\s+(?:(?!did|do|never)\w+\s+)?(?:instruct|order|task|oblige|commission)\b(?=\s+(?:[^.!?;:]{2,200}?\b)?to\s+[a-z]|[^.!?;]{2,100}:)",
    finds={"I instruct the Government to build a bridge.": "I instruct"},
    skips=["We order tea."],
)
DEMANDED = Rule(
    name="en.task.demanded",
    pattern=rf"{_NOT_BY_US}\b(?:demanded|demands)(?=\s+to\s+(?!know\b)[a-z])",
    finds={"The Prime Minister demanded to mend the road by June.": "demanded"},
    skips=["He demanded to know why."],
)
DECIDED = Rule(
    name="en.task.decided",
    pattern=rf"\b(?:decided|resolved)\s+to\s+{_DO}\b|\b(?:decided|resolved)\s+that\s+[^.!?;,]{{3,80}}?\b(?:should|must|will|would)\b|\bit\s+was\s+(?:also\s+)?(?:decided|agreed|resolved)\b"
    rf"|\b(?:a\s+)?decision\s+(?:was|has\s+been)\s+(?:made|taken)\b|\b(?:made|took|reached|has\s+taken|have\s+taken)\s+(?:a|the)\s+decision\s+to\b"
    rf"|\b(?:announced|made\s+public|voiced)\s+(?:his|her|its|the|a|their)\s+(?:\w+\s+)?decision\s+to\s+{_DO}\b"
    rf"|\bdecision\s+to\s+[a-z]+\b[^.!?;]{{2,100}}?\b(?:was|has\s+been)\s+(?:made|taken)\b",
    finds={
        "The committee decided to return to the issue.": "decided to return",
        "It was decided to build a bridge.": "It was decided",
        "She announced her decision to raise wages.": "announced her decision to raise",
    },
    skips=[
        "He decided to step down.",
        "The matter is decided.",
        "Participants agreed that haste is bad.",
    ],
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

TASKS = TaskRules(
    rules=(
        TaskRule(progress.FAILED, "progress", state="failed"),
        TaskRule(progress.PROGRESS_OF, "progress", state="in_progress"),
        TaskRule(progress.PROGRESS, "progress", state="done"),
        TaskRule(progress.IN_HAND, "progress", setter="told", state="in_progress"),
        TaskRule(duties.BY_ORDER, "order", "report", setter="told", state="done"),
        TaskRule(duties.BY_ORDER_WILL, "order", "report", setter="told", needs_assignee=True),
        TaskRule(duties.BY_ORDER_WILL_BE, "order", "report", setter="told"),
        TaskRule(duties.ASSIGNED, "order", setter="commander", needs_assignee=True),
        TaskRule(duties.ORDERED, "order", setter="commander", opens_list=True),
        TaskRule(duties.CHARGED, "order", setter="commander", needs_assignee=True),
        TaskRule(duties.GIVEN_TO, "order", setter="commander", needs_assignee=True),
        TaskRule(duties.IT_WAS_ORDERED, "order", setter="commander", opens_list=True),
        TaskRule(duties.ADVISED, "request", setter="told", needs_assignee=True, opens_list=True),
        TaskRule(duties.OBLIGED, "order", setter="told", needs_assignee=True, needs_setter=True),
        TaskRule(ORDER, "order", setter="subject", assignee=("acc",), opens_list=True),
        TaskRule(
            ASK, "request", "report", "subject", ("acc",), needs_assignee=True, opens_list=True
        ),
        TaskRule(ASKED_HIM, "request", "report", "subject", needs_assignee=True),
        TaskRule(ADDRESSED, "request", "report", "subject", needs_assignee=True),
        TaskRule(SENT_REQUEST, "request", "report", "subject", needs_assignee=True),
        TaskRule(ORDER_FIRST, "order", "quote", "speaker", ("acc",), opens_list=True),
        TaskRule(
            ASK_FIRST, "request", "quote", "speaker", ("acc",), needs_assignee=True, opens_list=True
        ),
        TaskRule(duties.TOOK_CONTROL, "order", "report", "subject"),
        TaskRule(duties.HEADLESS, "order", "report", setter="commander", needs_assignee=True),
        TaskRule(DEMANDED, "order", "report", "subject", by_executive=True),
        TaskRule(
            duties.BY_NAME, "order", "quote", "speaker", needs_assignee=True, by_executive=True
        ),
        TaskRule(ASK_YOU, "request", "quote", "speaker", opens_list=True),
        TaskRule(GAVE_TIME, "order", "report", "subject", needs_assignee=True),
        TaskRule(GAVE, "order", "report", "subject", opens_list=True, announces=True),
        TaskRule(GAVE_TO, "order", "report", "subject", opens_list=True, announces=True),
        TaskRule(RECOMMENDED, "request", "report", "subject", opens_list=True, announces=True),
        TaskRule(duties.FOLLOWING, "order", "report", opens_list=True, announces=True),
        TaskRule(duties.ADVISED_TO, "request", setter="told", needs_assignee=True, opens_list=True),
        TaskRule(TASK_BEFORE, "order", "report", "subject", needs_assignee=True),
        TaskRule(DECIDED, "decision", "report", "subject", opens_list=True),
        TaskRule(APPROVED, "decision", "report", "subject", needs_setter=True),
        TaskRule(PUT_IN_PLACE, "decision", "report", "told"),
        TaskRule(
            duties.MUST,
            "order",
            setter="commander",
            needs_assignee=True,
            needs_due=True,
            opens_list=True,
        ),
        TaskRule(
            duties.MUST,
            "order",
            setter="told",
            needs_assignee=True,
            by_executive=True,
            opens_list=True,
        ),
        TaskRule(
            duties.NECESSARY_FOR,
            "order",
            setter="told",
            needs_assignee=True,
            needs_setter=True,
        ),
        TaskRule(
            promises.COMMITTED_BODY,
            "undertaking",
            "report",
            "told",
            needs_setter=True,
            needs_due=True,
        ),
        TaskRule(
            promises.COMMITTED, "undertaking", "report", "subject", ("nom",), needs_setter=True
        ),
        TaskRule(promises.WE_WILL, "undertaking", "quote", "speaker"),
        TaskRule(promises.BODY_WILL, "undertaking", "quote", "speaker", needs_due=True),
        TaskRule(promises.PLANS, "undertaking", "report", "subject", ("nom",), needs_setter=True),
        TaskRule(
            promises.WILL,
            "undertaking",
            "report",
            "subject",
            ("nom",),
            needs_setter=True,
            needs_due=True,
        ),
        TaskRule(promises.IT_IS_PLANNED, "undertaking", "any", "told", needs_due=True),
        TaskRule(promises.WILL_BE, "undertaking", "any", "told", needs_due=True),
        TaskRule(
            duties.TO_TELL,
            "order",
            setter="told",
            needs_assignee=True,
            needs_setter=True,
            needs_due=True,
        ),
    ),
    continues=(duties.CONTINUES,),
    item=(
        words.ITEM,
        words.ORDINAL_ITEM,
        words.BARE_ITEM,
        words.NAMED_ITEM,
        words.IMPERATIVE_ITEM,
        words.MUST_ITEM,
    ),
    not_task=no_tasks.RULES,
    in_year=(no_tasks.IN_YEAR,),
    then=(no_tasks.THEN,),
    no_progress=(progress.NO_TASK,),
    set_earlier=(progress.SET_EARLIER,),
    abroad_lead=(no_tasks.ABROAD_LEAD,),
    home=(no_tasks.HOME,),
    groups={
        r"\bcolleagues\b": "colleagues",
        r"\bakims\b": "akims",
        r"\bakimats\b": "akimats",
        r"\bakimat\b": "akimat",
        r"\b(?:regional\s+)?governors\b": "governors",
        r"\bregional\s+akims\b": "regional akims",
        r"\bakims\s+of\s+(?:the\s+|all\s+)?regions\b": "akims of the regions",
        r"\bakim\s+of\s+the\s+region\b": "akim of the region",
        r"\bakim\s+of\s+the\s+city\b": "akim of the city",
        r"\bakim\s+of\s+the\s+district\b": "akim of the district",
        r"\blocal\s+executive\s+bodies\b": "local executive bodies",
        r"\b(?:relevant|competent|authorized)\s+(?:state|government)\s+bodies\b": "state bodies",
        r"\bstate\s+bodies\b": "state bodies",
        r"\bgovernment\s+(?:agencies|bodies)\b": "government agencies",
        r"\bministries\b": "ministries",
        r"\bcontractors?\b": "contractor",
        r"\blaw\s+enforcement\s+(?:agencies|bodies)\b": "law enforcement agencies",
        r"\bcommittees\b": "committees",
        r"\b(?:fellow\s+)?deputies\b": "deputies",
        r"\bministers\b": "ministers",
        r"\bsenators\b": "senators",
        r"\b(?:members\s+of\s+the\s+(?:government|cabinet)|(?:cabinet|government)\s+members)\b": "members of the Government",
    },
    phrase=first_phrase,
    infinitive=(words.TO_DO,),
    official=(words.OFFICIAL,),
    joint=(duties.JOINT,),
    jointly=(duties.JOINTLY,),
    commander=(duties.COMMANDER,),
    executive=(duties.EXECUTIVE,),
    same_body={
        r"(?:the\s+)?ministry": "ministry",
        r"(?:the\s+)?committee": "committee",
        r"(?:the\s+)?akimat": "akimat",
    },
    inquiry=(words.INQUIRY,),
    inquired=(words.INQUIRED,),
    number=(words.TARGET,),
    done=(progress.COMPLETE,),
    failed=(progress.FAILED,),
    in_progress=(progress.UNDER_WAY,),
)
