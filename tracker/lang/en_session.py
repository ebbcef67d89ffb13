"""English words for the event at which the words of a report were said. People are invented."""

from tracker.lang.base import Rule
from tracker.lang.pack import ChamberRule, KindRule, SessionRules

_MEETING = r"(?:meeting|session|sitting|gathering)"

JOINT = Rule(
    name="en.session.joint",
    pattern=rf"\bjoint\s+(?:plenary\s+)?{_MEETING}s?\s+of\s+(?:the\s+|its\s+)?(?:both\s+|two\s+)?(?:the\s+)?(?:kazakh(?:stan[’']s)?\s+)?(?:chambers|houses|parliament"
    r"|senate\s+and|m[aä][jz]h?ilis\s+and)\b(?!\s+will\s+(?:take\s+place|be\s+held)\s+later)",
    finds={"At a joint session of the chambers he spoke.": "joint session of the chambers"},
    skips=["A joint meeting of the committees."],
)
PLENARY = Rule(
    name="en.session.plenary",
    pattern=rf"\bplenary\s+{_MEETING}\b(?!s)|\b(?:in|at)\s+the\s+plenary\b(?!\s+\w)",
    finds={"The bill passed at a plenary session.": "plenary session"},
    skips=["Plenary sessions are long."],
)
FACTION = Rule(
    name="en.session.faction",
    pattern=rf"\b{_MEETING}\s+of\s+(?:the\s+)?(?:[\w’'“”\"-]+\s+){{1,4}}?faction\b"
    rf"|\bfaction(?:’s|'s)?\s+(?:\w+\s+)?{_MEETING}\b"
    r"|\bfaction\s+(?:of\s+(?:the\s+)?(?:[\w’'“”\"-]+\s+){1,4}?)?(?:in\s+the\s+\w+\s+)?(?:discussed|discusses|heard|hears|considered|considers|met|reviewed|reviews"
    r"|gathered|debated|summed\s+up|held\s+(?:an?\s+|its\s+)?(?:\w+\s+)?(?:meeting|session|sitting))\b",
    finds={
        "The faction discussed the heating season.": "faction discussed",
        "The faction of the Ak Zhol party heard him.": "faction of the Ak Zhol party heard",
        "An extended meeting of the Amanat faction took place.": "meeting of the Amanat faction",
    },
    skips=["The faction supports the bill."],
)
BUREAU = Rule(
    name="en.session.bureau",
    pattern=r"\b(?:(?:mazhilis|m[aä]jilis|senate|quryltai|kurultai|chamber)\s+bureau|bureau\s+of\s+(?:the\s+)?"
    r"(?:mazhilis|m[aä]jilis|senate|quryltai|kurultai|chamber))\b",
    finds={"The Senate Bureau met.": "Senate Bureau"},
    skips=["The Bureau of National Statistics reported."],
)
HOUR = Rule(
    name="en.session.government_hour",
    pattern=r"\bgovernment(?:al|['’]s)?\s+hour\b",
    finds={"A government hour was held.": "government hour"},
    skips=["The government met for an hour."],
)
COMMITTEE = Rule(
    name="en.session.committee",
    pattern=rf"\b{_MEETING}\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,5}}?committee\b"
    rf"|\b(?:senate|ma[jz]h?ilis)\s+committees\s+(?:discussed|considered|held|heard|met|reviewed)\b|\bjoint\s+{_MEETING}\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,4}}?committees\b"
    rf"|\bcommittee(?:’s|'s)?\s+(?:hearing|{_MEETING})s?\b|\bcommittee\s+(?:on|for)\s+(?:[\w’'-]+\s+){{1,8}}?"
    r"(?:heard|considered|discussed|reviewed|met|held|approved|examined|debated|supported|gathered)\b"
    r"|\b(?:members|deputies)\s+of\s+the\s+(?:[\w’'-]+\s+){0,4}?committee\s+(?:(?:on|for)\s+(?:[\w’'-]+\s+){1,8}?)?"
    r"(?:heard|considered|discussed|reviewed|met|held|approved|examined|debated|supported|gathered)\b"
    r"|\bcommittee\b[^.!?]{0,120}?\b(?:chairing|chaired|presided\s+over|opened|closed)\s+the\s+"
    rf"(?:\w+\s+)?{_MEETING}",
    finds={
        "At a meeting of the Finance Committee she spoke.": "meeting of the Finance Committee",
        "The Committee on Roads heard the minister.": "Committee on Roads heard",
        "Members of the Finance Committee discussed it.": "Members of the Finance Committee discussed",
        "Committee head Adam Inventov, who was chairing the sitting, spoke.": (
            "Committee head Adam Inventov, who was chairing the sitting"
        ),
    },
    skips=["The committee chair spoke.", "The committee was chaired by nobody."],
)
CONGRESS = Rule(
    name="en.session.congress",
    pattern=r"\b(?:party\s+congress|plenum\s+of\s+(?:the\s+|its\s+)?(?:[\w’'“”\"-]+\s+){0,4}?(?:party|central\s+council|central\s+committee)|congress\s+of\s+(?:the\s+)?(?:[\w’'“”\"-]+\s+){0,4}?party"
    r"|(?:meeting|session|sitting)\s+of\s+(?:the\s+)?(?:[\w’'“”\"-]+\s+){0,5}?political\s+council"
    r"|political\s+council(?:[’']s)?\s+(?:of\s+(?:the\s+)?(?:[\w’'“”\"-]+\s+){1,3}?party\s+)?(?:meeting|session|met|held|discussed)"
    r"|(?:program(?:me)?|congress)\s+of\s+the\s+(?:[\w’'“”\"-]+\s+){1,3}?party\b[^.!?]{0,120}?\badopted)\b"
    r"|\b(?:told|at|during|opened|opening|closed|closing|addressed|addressing|convened|held)\s+"
    r"(?:the|its|a|an|party[’']s)\s+(?:(?!us\b|american|world|international)[\w-]+\s+){0,2}?(?-i:congress)\b",
    finds={
        "The congress of the party met.": "congress of the party",
        "Closing the congress, she spoke.": "Closing the congress",
        "The party held a plenum of its Central Council.": "plenum of its Central Council",
        "At the extraordinary congress he spoke.": "At the extraordinary congress",
    },
    skips=[
        "The US Congress met.",
        "A member of the Political Council came.",
        "At the World Medical congress he spoke.",
    ],
)
LOBBY = Rule(
    name="en.session.lobby",
    pattern=r"\b(?:on|at)\s+the\s+sidelines\b|\bin\s+the\s+(?:lobby|corridors?|lobbies)\b"
    r"|\bafter\s+(?:the|a)\s+(?:\w+\s+)?(?:session|sitting|meeting)\b[^.!?]{0,80}?\btold\s+(?:the\s+)?(?:reporters|journalists)\b"
    r"|\btold\s+(?:the\s+)?(?:reporters|journalists)\s+after\s+(?:the|a)\s+(?:\w+\s+)?(?:session|sitting|meeting)\b",
    finds={
        "Inventov told reporters after the plenary session that it rains.": (
            "told reporters after the plenary session"
        ),
        "On the sidelines of the Mazhilis he spoke.": "On the sidelines",
    },
    skips=["The lobby group spoke."],
)
BRIEFING = Rule(
    name="en.session.briefing",
    pattern=r"\b(?:press\s+)?briefing\b|\bpress\s+conference\b",
    finds={"At a briefing the minister spoke.": "briefing"},
    skips=["Briefly, he agreed."],
)
INTERVIEW = Rule(
    name="en.session.interview",
    pattern=r"\b(?:in|gave)\s+(?:an?\s+|his\s+|her\s+)?(?:\w+\s+){0,2}?interview\b|\binterview\s+(?:with|to|for)\b"
    r"|\b(?:was|were)\s+interviewed\s+by\b",
    finds={
        "He said this in an interview.": "in an interview",
    },
    skips=["The interviewer spoke."],
)
INTERVIEWED = Rule(
    name="en.session.interviewed",
    pattern=r"\b(?:the|this)\s+interview\s+(?:has\s+been|was)\s+(?:lightly\s+)?(?:edited|conducted|condensed|recorded|translated"
    r"|shortened|prepared)\b",
    finds={"The interview has been edited.": "The interview has been edited"},
    skips=["The interview was long."],
)
INQUIRY = Rule(
    name="en.session.inquiry",
    pattern=r"\b(?:deputy|parliamentary|written|formal|deputy['’]s)\s+(?:inquiry|request|query)\b|\b(?:sent|submitted|addressed)\s+"
    r"(?:an?\s+)?(?:\w+\s+)?inquiry\b|\binquiry\s+(?:sent\s+|addressed\s+)?to\s+(?:the\s+)?(?:prime\s+minister|government|minister)\b|\b(?:sent|submitted|addressed)\s+(?:an?|his|her|their)\s+(?:\w+\s+)?requests?\s+to\s+(?:the\s+)?(?:prime|minister|government|prosecutor|head)",
    finds={"The senator sent an inquiry to the minister.": "sent an inquiry"},
    skips=["The inquiry into the crash goes on."],
)
ROUND_TABLE = Rule(
    name="en.session.round_table",
    pattern=r"\bround[\s-]?table\b",
    finds={"Experts met at a round table.": "round table"},
    skips=["They sat at a table."],
)
CONFERENCE = Rule(
    name="en.session.conference",
    pattern=r"\b(?:at|during|attended|hosted)\s+(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){0,4}?(?:conference|forum|summit)\b"
    r"|\b(?:took\s+part|participated|spoke|speaking)\s+(?:in|at)\s+(?:the\s+opening\s+of\s+)?(?:an?\s+|the\s+)?(?:(?!press\b)[\w’'-]+\s+){0,4}?(?:conference|forum|summit)\b"
    r"|\b(?:told|addressed|addressing|opened|opening|closed|closing)\s+the\s+(?:(?!press\b)[\w’'-]+\s+){0,3}?"
    r"(?:conference|forum|summit)\b",
    finds={
        "At an international conference he spoke.": "At an international conference",
        "Inventov told the conference so.": "told the conference",
    },
    skips=["He invited them to a forum.", "He told the press conference so."],
)
PRESENTATION = Rule(
    name="en.session.presentation",
    pattern=r"\b(?:hosted|held|at)\s+(?:an?\s+|the\s+)?presentation\b",
    finds={"The Mazhilis hosted a presentation of the code.": "hosted a presentation"},
    skips=["He made slides."],
)
VISIT = Rule(
    name="en.session.visit",
    pattern=r"\b(?:working\s+(?:trip|visit)|(?:is|was|are|were)\s+on\s+(?:an?\s+)?(?:\w+\s+)?visit\s+(?:to|in)|(?:paid|paying|made|making)\s+(?:an?\s+)(?:\w+\s+)?visit\s+to|during\s+(?:his|her|their|the)\s+(?:\w+\s+)?(?:visit|trip)|visited\s+the)\b",
    finds={"During his visit to the region he met farmers.": "During his visit"},
    skips=["Visitors came."],
)
MEETING = Rule(
    name="en.session.meeting",
    pattern=r"\b(?:(?:received|receives)\s+(?:[\w’'-]+\s+){0,4}?(?:ambassador|minister|head|delegation|speaker|president|chair\w*|akim|governor|premier)|met\s+with"
    r"|(?:at|during|held|chaired)\s+(?:an?\s+|the\s+)?(?:(?!chamber|mazhilis|majilis|senate|parliament)\w+\s+){0,3}?meeting"
    r"(?!\s+of\s+(?:the\s+)?(?:mazhilis|m[aä]jilis|senate|parliament|chamber|quryltai)\b)"
    r"|(?:took\s+part|takes\s+part|participated|taking\s+part|spoke|speaking)\s+(?:in|at)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,3}?meeting"
    r"|(?:working\s+group|commission|headquarters|council)(?:\s+(?:on|for|under)\s+[^.,!?]{3,70}?)?\s+(?:met|convened|gathered)\b|(?:chaired|held)\s+(?:an?|the)\s+(?:\w+\s+){0,2}?headquarters"
    r"|meeting\s+(?:was|is|has\s+been)\s+(?:held|chaired)|government[’']?s?\s+(?:session|sitting|meeting)"
    r"|(?:session|sitting)\s+of\s+the\s+(?:[\w’'-]+\s+){0,3}?(?:government|cabinet|commission|council|assembly|headquarters|(?<=national\s)kurulta[iy]|(?<=national\s)quryltai))\b",
    finds={
        "He chaired a Government session.": "Government session",
        "The Speaker received the Ambassador of Finland.": "received the Ambassador",
    },
    skips=["They met."],
)
SITTING = Rule(
    name="en.session.sitting",
    pattern=r"\b(?:mazhilis|m[aä]jilis|senate|parliament|quryltai|kurultai|chamber)(?:’s|'s)?\s+(?:session|sitting|meeting)\b"
    r"|\b(?:session|sitting|meeting)\s+of\s+(?:the\s+)?(?:newly\s+elected\s+|new\s+)?(?:mazhilis|m[aä]jilis|senate|parliament|quryltai|kurultai|chamber)\b"
    r"|\b(?:mazhilis|m[aä]jilis|senate|parliament|quryltai|kurultai)\s+(?:opened|began|started|resumed|held|convened|closed|concluded)\s+(?:its|the|an?)\s+"
    r"(?:\w+\s+){0,3}?(?:session|sitting|meeting)\b",
    finds={
        "The Quryltai opened its first session.": "Quryltai opened its first session",
        "At a session of the Mazhilis he spoke.": "session of the Mazhilis",
    },
    skips=["A session of the court."],
)
ADOPTED = Rule(
    name="en.session.adopted",
    pattern=r"\b(?:mazhilis|m[aä]jilis|senate|senators|deputies|parliament)\b[^.!?]{0,60}?\b(?:adopted|approved|passed"
    r"|backed|considered|ratified|endorsed)\b|\bin\s+(?:the\s+)?(?:first|second|two)\s+readings?\b",
    finds={"The Senate approved the law.": "Senate approved"},
    skips=["The President signed the law."],
)

MAZHILIS = Rule(
    name="en.session.mazhilis",
    pattern=r"\b(?:mazhilis|m[aä]jilis|majilisman|mazhilisman|lower\s+(?:house|chamber))\b",
    finds={"A Mazhilis deputy spoke.": "Mazhilis"},
    skips=["The Senate met."],
)
SENATE = Rule(
    name="en.session.senate",
    pattern=r"(?<!US )(?<!U\.S\. )\b(?:senate|senators?|upper\s+(?:house|chamber))\b",
    finds={"The Senate met.": "Senate"},
    skips=["The Mazhilis met.", "The US Senate met."],
)
QURYLTAI = Rule(
    name="en.session.quryltai",
    pattern=r"(?<!national )\b(?:quryltai|qurultay|kurultai|kurultay)\b",
    finds={"The Quryltai met.": "Quryltai"},
    skips=["The National Kurultai met."],
)
PARLIAMENT = Rule(
    name="en.session.parliament",
    pattern=r"\bjoint\s+(?:plenary\s+)?(?:session|meeting|sitting)\s+of\s+(?:the\s+|its\s+)?(?:both\s+|two\s+)?(?:the\s+)?(?:kazakh(?:stan[’']s)?\s+)?"
    r"(?:chambers|houses|parliament|senate\s+and|m[aä][jz]h?ilis\s+and)\b",
    finds={"A joint session of the chambers met.": "joint session of the chambers"},
    skips=["The Parliament met."],
)

CHAIRED_BY = Rule(
    name="en.session.chaired_by",
    pattern=r"(?:\b(?:chaired|presided\s+over|moderated|opened)\s+by"
    rf"|\b{_MEETING},?\s+(?:(?!delegation|group|commission|party|council|team|mission)[\w’'-]+\s+){{0,8}}?(?:led|headed)\s+by"
    r"|\bunder\s+the\s+chairmanship\s+of)\s+(?P<value>(?P<chair>[^.!?;:,]{3,120}"
    r"(?:,\s+(?:(?-i:Senator|Deputy|Speaker|Majilisman|Mazhilisman|deputy|senator)\s)?(?-i:[A-Z])[\w’'-]+(?:\s(?-i:[A-Z])[\w’'-]+){1,2}(?=[.,;]|\s*$))?))",
    finds={
        "The meeting was chaired by Speaker Adam Inventov.": "Speaker Adam Inventov",
        "It was chaired by the head of the Committee, Senator Adam Inventov.": (
            "the head of the Committee, Senator Adam Inventov"
        ),
        "Chaired by the Speaker, deputy Adam Inventov spoke of it.": "the Speaker",
        "It was held under the chairmanship of the Speaker of the Senate, Adam Inventov.": (
            "the Speaker of the Senate, Adam Inventov"
        ),
        "The meeting of the committee was led by Adam Inventov.": "Adam Inventov",
    },
    skips=[
        "He received a delegation headed by Adam Inventov.",
        "At the meeting with a delegation headed by Adam Inventov he spoke.",
        "The chair spoke.",
    ],
)
PRESIDED = Rule(
    name="en.session.presided",
    pattern=r"(?<!\S)(?P<value>(?P<chair>\w[^.!?;:]{2,140}?))\s(?:presided|chaired|opened\s+the\s+(?:(?!first|new|next)\w+\s+)?(?:session|meeting|sitting)"
    r"|closed\s+the\s+(?:(?!first|second|third|fourth|fifth)\w+\s+)?(?:session|meeting|sitting)|moderated|led\s+the\s+(?:session|meeting|sitting)"
    r"|(?:held|conducted|convened)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}?(?:meeting|session|sitting)\s+(?:on|to\s+discuss|dedicated\s+to|devoted\s+to"
    r"|of|about|with\s+(?:the\s+)?(?:members|akims|heads|participation|deputies|senators)))\b(?!\s+by\b)",
    finds={
        "Committee chair Eva Madeupova presided.": "Committee chair Eva Madeupova",
        "President Adam Inventov held a meeting on floods.": "President Adam Inventov",
    },
    skips=[
        "The meeting was chaired by Adam Inventov.",
        "Inventov held a meeting with Eva Madeupova.",
    ],
)
PRESIDING = Rule(
    name="en.session.presiding",
    pattern=r"(?P<value>(?P<chair>(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'.-]+){1,3})),\s+(?:who\s+)?(?:\w+\s+){0,2}?"
    r"(?:chair(?:ing|ed)|presid(?:ing|ed)\s+over|conduct(?:ing|ed)|moderat(?:ing|ed))\s+(?:the|a)\s+(?:\w+\s+)?"
    r"(?:session|meeting|sitting|hearings?|round\s+table|discussion)\b",
    finds={"Adam Inventov, who was chairing the sitting, spoke.": "Adam Inventov"},
    skips=["The sitting was chaired by Adam Inventov."],
)
CONVOCATION = Rule(
    name="en.session.convocation",
    pattern=r"\b(?P<value>[IVX]+|\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth)\s+convocation\b",
    finds={"Deputies of the eighth convocation met.": "eighth"},
    skips=["The convocation met."],
)
NUMBER = Rule(
    name="en.session.number",
    pattern=r"\b(?P<value>[IVX]+|\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth)\s+session\s+of\s+(?:the\s+)?parliament\b",
    finds={"The third session of Parliament opened.": "third"},
    skips=["A plenary session of Parliament."],
)
ELSEWHERE = Rule(
    name="en.session.elsewhere",
    pattern=r"\b(?:at|during)\s+(?:the\s+)?(?:previous|last|next|upcoming|forthcoming|coming|future)\s+(?:\w+\s+)?(?:meeting|session|sitting|congress)"
    r"|\b(?:on\s+the\s+eve\s+of|ahead\s+of|prior\s+to|in\s+preparation\s+for)\s+[^.!?,]{3,60}?(?:meeting|session|sitting|congress|summit|forum)\b"
    r"|^\W*(?:earlier|as\s+reported\s+earlier|previously|recall\s+that)\b[^.!?]*"
    r"|\b(?:to|for)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:forum|summit|conference)\b[^.!?,]*"
    r"|\bparticipation\s+in\s+[^.!?,]*",
    finds={"Earlier, the Senate met.": "Earlier, the Senate met"},
    skips=["At the meeting he spoke."],
)

SESSION = SessionRules(
    kinds=(
        KindRule(LOBBY, "lobby"),
        KindRule(JOINT, "joint", "parliament"),
        KindRule(BUREAU, "bureau"),
        KindRule(HOUR, "government_hour"),
        KindRule(FACTION, "faction"),
        KindRule(COMMITTEE, "committee"),
        KindRule(PLENARY, "plenary"),
        KindRule(CONGRESS, "congress", "party"),
        KindRule(ROUND_TABLE, "round_table", "other"),
        KindRule(BRIEFING, "briefing", "other"),
        KindRule(INTERVIEW, "interview", beside=True),
        KindRule(INTERVIEWED, "interview", beside=True, anywhere=True),
        KindRule(PRESENTATION, "presentation"),
        KindRule(CONFERENCE, "conference", "other"),
        KindRule(VISIT, "visit", "other"),
        KindRule(INQUIRY, "inquiry", sure=False),
        KindRule(MEETING, "meeting", sure=False, beside=True),
        KindRule(SITTING, "plenary", sure=False),
        KindRule(ADOPTED, "plenary", sure=False),
    ),
    chambers=(
        ChamberRule(PARLIAMENT, "parliament"),
        ChamberRule(MAZHILIS, "mazhilis"),
        ChamberRule(SENATE, "senate"),
        ChamberRule(QURYLTAI, "quryltai"),
    ),
    chair=(CHAIRED_BY, PRESIDING, PRESIDED),
    convocation=(CONVOCATION,),
    number=(NUMBER,),
    elsewhere=(ELSEWHERE,),
)
