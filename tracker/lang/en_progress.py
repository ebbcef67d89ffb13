"""English words that tell how far a task has come: done, late, going on."""

from tracker.lang.base import Rule

_HAS = r"(?:has|have|had|was|were|is|are|been|being)"
_PASSED = (
    r"(?:completed|fulfilled|carried\s+out|implemented|built|rebuilt|opened|finished|resolved|repaired"
    r"|delivered|restored|executed|closed|commissioned|met)"
)
_REACHED = (
    rf"(?:{_PASSED}|reconstructed|moderni[sz]ed|provided|connected|allocated|disbursed|paid|installed|purchased"
    r"|bought|handed\s+over|put\s+into\s+operation|supplied|reali[sz]ed|introduced|created|solved|eliminated"
    r"|removed|launched|laid|equipped|covered|returned|achieved|reached|cleaned|planted|received\s+housing)"
)
_OF_TASK = (
    r"(?:instruction|order|task|commitment|promise|pledge|recommendation|roadmap|road\s+map|plan|target"
    r"|deadline|programme|program|project|decision|measure|activit(?:y|ie))s?"
)
_TERM = r"(?:deadlines?|terms?|schedules?|timelines?|time\s*frames?|time\s+limits?|targets?)"
_NUMBER = (
    r"(?:\d[\d,.]*(?:\s+(?:thousand|million|billion|trillion))?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half|none)"
)
_WORDS = r"(?:[^.!?;]|\.(?=\d)){2,120}?"
"""Words of the sentence; a stop inside a number does not end it."""

FAILED = Rule(
    name="en.task.failed",
    pattern=rf"\bbehind\s+schedule\b|\b(?:lags?|lagging|lagged)\s+behind\b|\b{_TERM}\b[^.!?;]{{0,80}}?\b(?:missed|passed|"
    r"extended|postponed|broken|disrupted|violated|shifted|not\s+(?:been\s+)?met)\b"
    rf"|\b(?:disrupted|missed|broke|breached|violated|overran|thwarted|postponed|failed)\s+(?:\w+\s+){{0,3}}?{_TERM}\b"
    rf"|(?<!\bI )\b(?:(?:has|have|had|was|were)\s+(?:still\s+)?(?:not|never)\s+(?:yet\s+)?(?:been\s+)?)(?:fully\s+)?(?:{_PASSED}|started|begun"
    rf"|launched|handed\s+over|put\s+into\s+operation|eliminated)\b|\b{_OF_TASK}\b[^.!?;]{{0,80}}?\b(?:is|are)\s+(?:still\s+)?not\s+(?:being\s+)?(?:fully\s+)?{_PASSED}\b"
    rf"|\b(?:has|have)\s+yet\s+to\s+be\s+(?:{_PASSED}|launched|started|eliminated|connected|adopted|approved|submitted|introduced)\b"
    rf"|\b{_OF_TASK}\b[^.!?;]{{0,160}}?\b{_HAS}\b[^.!?;]{{0,50}}?\b(?:ignored|sabotaged|neglected|forgotten|disregarded)\b"
    r"|\b(?:remains?|remained|left)\s+(?:unfulfilled|unfinished|incomplete|on\s+paper)\b"
    rf"|\b{_OF_TASK}\b[^.!?;]{{0,80}}?\b(?:remains?|remained)\s+unresolved\b"
    r"|\b(?:fell|falls|fallen|falling)\s+short\s+of\s+(?:[\w’'-]+\s+){0,3}?(?:targets?|plans?|goals?|deadlines?|schedule)\b"
    rf"|\b(?:did|do|does|has|have|had)\s+not\s+(?:fully\s+)?(?:fulfil|fulfill|fulfilled|implement|implemented|execute|executed|carry\s+out|carried\s+out|comply\s+with"
    rf"|kept|keep|meet|met|complete|completed)\s+(?:[\w’'-]+\s+){{0,4}}?{_OF_TASK}\b"
    r"|\bfailed\s+to\s+(?:meet|complete|fulfil|fulfill|implement|build|deliver|finish|carry\s+out|execute)\b"
    rf"|\b(?:construction|work|implementation|repair)\b[^.!?;]{{0,60}}?\b{_HAS}\s+(?:been\s+)?(?:delayed|overdue|stalled)"
    rf"|\b(?:commissioning|opening|completion|launch|delivery|construction|repair)\b[^.!?;]{{0,60}}?\b{_HAS}\s+(?:been\s+)?"
    r"(?:again\s+|repeatedly\s+)?(?:postponed|delayed|moved\s+to|shifted|suspended)\b",
    finds={
        "Work in the district had fallen behind schedule.": "behind schedule",
        "The order remains unfulfilled.": "remains unfulfilled",
        "The orders are still not fulfilled.": "orders are still not fulfilled",
        "The platform has yet to be launched.": "has yet to be launched",
        "The instruction given last year has been ignored.": (
            "instruction given last year has been ignored"
        ),
        "The deadline for the rest was missed.": "deadline for the rest was missed",
        "Five akimats had disrupted the deadlines.": "disrupted the deadlines",
    },
    skips=[
        "Colleague, I have not finished.",
        "The order was fulfilled.",
        "The deadline is July 1.",
        "Guarantees are often not fulfilled.",
        "He broke the record.",
    ],
)
PROGRESS_OF = Rule(
    name="en.task.progress_of",
    pattern=rf"\b(?:out\s+)?of\s+(?:the\s+|all\s+)?{_NUMBER}\s+{_WORDS}\b{_NUMBER}\s+(?:[\w%]+\s+){{0,3}}?"
    rf"(?:has|have|had|were|was)\s+(?:already\s+)?(?:been\s+)?(?:already\s+)?{_REACHED}\b"
    rf"|\b{_NUMBER}\s+(?:out\s+)?of\s+(?:the\s+)?(?:(?:planned|total|envisaged|scheduled)\s+)?{_NUMBER}\s+{_WORDS}\b(?:has|have|had|were|was)\s+(?:already\s+)?"
    rf"(?:been\s+)?{_REACHED}\b"
    rf"|\b{_NUMBER}\s+of\s+(?:them|these|those)\s+(?:has|have|had|were|was)\s+(?:already\s+)?(?:been\s+)?{_REACHED}\b"
    r"|\b(?:is|are|was|were)\s+(?:only\s+|already\s+)?\d[\d.,]*\s*(?:%|percent|per\s+cent)\s+(?:complete|ready|done|built)"
    rf"|\b\d[\d.,]*\s*(?:%|percent|per\s+cent)\s+of\s+(?:the\s+)?(?:\w+\s+){{0,3}}?(?:{_OF_TASK}|work)\s+{_HAS}\s+(?:been\s+)?{_PASSED}",
    finds={
        "Of the 650 clinics planned, 331 have been opened.": (
            "Of the 650 clinics planned, 331 have been opened"
        ),
        "Out of 11 thousand km, 7.2 thousand km have been repaired.": (
            "Out of 11 thousand km, 7.2 thousand km have been repaired"
        ),
        "As of today 22 of them have been put into operation.": (
            "22 of them have been put into operation"
        ),
        "2,300 of the 2,900 houses lost in the flood had been rebuilt.": (
            "2,300 of the 2,900 houses lost in the flood had been rebuilt"
        ),
    },
    skips=["Of the 107 deputies, 90 voted.", "The houses had been rebuilt."],
)
PROGRESS = Rule(
    name="en.task.progress",
    pattern=rf"\b{_OF_TASK}\b[^.!?;,]{{0,90}}?\b(?:has|have|had|was|were)\s+(?:already\s+|only\s+)?(?:been\s+)?"
    rf"(?:only\s+)?(?:(?:already|fully|partially|partly|largely|almost|completely|successfully)\s+)?{_PASSED}\b|\b(?:has|have|had)\s+been\s+(?:already\s+|fully\s+)?(?:completed|fulfilled|carried\s+out)\b"
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
    pattern=r"\b(?:by\s+(?:only\s+)?\d[\d.,]*\s*(?:%|percent|per\s+cent)|only|partly|partially|so\s+far|under\s+way|underway|in\s+progress|on\s+track|continues?"
    r"|is\s+being|are\s+being|\d[\d,]*\s+of\s+the\s+(?:planned\s+|total\s+|envisaged\s+|scheduled\s+)?\d[\d,]*|of\s+the\s+\d[\d,]*|out\s+of\s+(?:the\s+)?\d[\d,.]*|\d[\d,.]*\s+of\s+(?:\d[\d,.]*|them\b|these\b|those\b)|\d[\d.,]*\s*(?:%|percent|per\s+cent)\s+(?:complete|ready|done|built|of))\b",
    finds={"The work is under way.": "under way"},
    skips=["The work is complete."],
)
IN_HAND = Rule(
    name="en.task.in_hand",
    pattern=r"\b(?:(?:instruction|order|commitment|promise|pledge|recommendation)s?|ordered|instructed|promised)\b"
    r"[^.!?;]{0,100}?\b(?:under\s+way|underway|in\s+progress|being\s+(?:implemented|carried\s+out|fulfilled|executed))\b",
    finds={"The order is being carried out.": "order is being carried out"},
    skips=["The work is under way.", "The order was given."],
)
COMPLETE = Rule(
    name="en.task.complete",
    pattern=rf"(?<!\bnot )(?<!not been )\b{_PASSED}\b",
    finds={"The plan was fulfilled.": "fulfilled"},
    skips=["The plan was not fulfilled."],
)
NO_TASK = Rule(
    name="en.task.no_progress",
    pattern=(
        r"\b(?:terms?\s+(?:of|in)\s+office|(?:deadlines?|terms?)\s+for\s+(?:\w+\s+)?(?:applications?|applying|submi\w+|registration|nominations?|entries|appeals?))\b"
        r"|\b(?:contract|lease|licen[cs]e|mandate|visa|passport)s?\b[^.!?;,]{0,30}?\b(?:terms?|completed|expired|extended)\b"
        r"|\b(?:revenue|tax|budget|export|import|production|sales|receipts)s?\s+(?:[\w-]+\s+)?(?:plan|target)s?\b|\bplan\s+for\s+(?:revenues?|receipts|exports?|taxes)\b"
        r"|\b(?:session|sitting|vote|voting|film|match|game|season|tournament|exhibition|talks|trial|hearing|elections?|census|reading|visit|investigation|debate)\b"
        r"[^.!?;,]{0,30}?\b(?:has|have|had|was|were)\s+(?:been\s+)?(?:again\s+)?(?:completed|finished|closed|opened|postponed|delayed|met)\b"
        r"|\b(?:legislative|law-?making)\s+(?:plan|work|programme|program)\b|\bprogram(?:me)?\s+of\s+the\s+(?:visit|forum|congress|trip)\b"
        r"|\bprivate\b|\b(?:company|bank|firm|employer|debtor)(?:ies|s)?\b[^.!?;,]{0,40}?\bnot\s+(?:fulfil|fulfill|fulfilled|implement|implemented|execute|executed)\b"
        rf"|\bof\s+(?:the\s+)?{_NUMBER}\s+(?:\w+\s+)?(?:deputies|senators|candidates|members|participants|delegates|bills|laws|questions|amendments|ballots|votes|indicators|crimes|complaints)\b"
    ),
    finds={
        "The term of office has been extended.": "term of office",
        "The revenue plan was fulfilled by 101 percent.": "revenue plan",
        "Of the 40 bills, 25 have been adopted.": "Of the 40 bills",
        "The session has been completed.": "session has been completed",
    },
    skips=[
        "The term for the repair has been extended.",
        "The plan was fulfilled.",
        "Of the 40 schools, 25 have been built.",
    ],
)
"""What comes to an end, or is counted, and is no task: terms, contracts, receipts, bills, votes."""
SET_EARLIER = Rule(
    name="en.task.set_earlier",
    pattern=(
        r"\b(?:instruct\w*|order(?:s|ed)?|promis\w+|pledg\w+|commit(?:ted|ments?)|plan(?:s|ned)?|target\w*|deadlines?|schedul\w+|road\s*maps?|recommend\w*|programm?e?s?|project|inquir\w+"
        r"|request\w*|tasks?|tasked|due|obliged|demand\w*|asked|decision|decided|(?:was|were|had)\s+to\s+(?:be|have)|should|supposed|envisaged)\b"
    ),
    finds={"Of the 40 schools promised, 25 have been built.": "promised"},
    skips=["Of the 40 schools, 25 have been built."],
)
"""Words that name the task whose progress is told."""
