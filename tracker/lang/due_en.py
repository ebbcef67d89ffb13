"""English words of deadlines, and of dates that limit nothing."""

from tracker.lang.base import Rule
from tracker.lang.calendar import DueRule

MONTH = (
    r"(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
WHICH = r"(?P<which>this|the\s+current|next|the\s+coming)"
OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?:{YEAR}|{WHICH}\s+year))"
BY = r"\b(?:by|before|until|till|no\s+later\s+than|not\s+later\s+than|due\s+on|prior\s+to)\s+"
NUMBER = r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|a|an"
ORDINAL = r"first|second|third|fourth|1st|2nd|3rd|4th"
EDGE = r"(?:the\s+)?(?P<edge>end|beginning|start|middle|mid|close)(?:\s+of\s+|-)"
QUARTER = rf"(?:the\s+)?(?P<quarter>{ORDINAL})\s+quarter\b"
HALF = rf"(?:the\s+)?(?P<half>{ORDINAL})\s+half\s+of\b"

DUE = (
    DueRule(
        name="en.due.by_month_day",
        pattern=rf"{BY}{MONTH}\s+{DAY}\b{OF_YEAR}?",
        finds={
            "Submit the plan by July 1.": "by July 1",
            "The report is due no later than May 15, 2025.": "no later than May 15, 2025",
        },
        skips=["The law of June 1, 2024 is in force.", "Since May 15 prices grew."],
    ),
    DueRule(
        name="en.due.by_day_month",
        pattern=rf"{BY}(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}{OF_YEAR}?",
        finds={"The roads will open by 1 July 2024.": "by 1 July 2024"},
        skips=["From 1 July the tariff grows."],
    ),
    DueRule(
        name="en.due.from",
        pattern=rf"\b(?:starting\s+|beginning\s+)?(?:from|as\s+of|starting|beginning)\s+{MONTH}\s+{DAY}\b{OF_YEAR}?"
        r"(?!\s*(?:to\b|until\b|till\b|through\b|[-–]))",
        finds={"Money will be paid from January 1, 2026.": "from January 1, 2026"},
        skips=["Since May 15 prices grew.", "It works from May 1 to June 1."],
        loose=True,
    ),
    DueRule(
        name="en.due.by_month",
        pattern=rf"{BY}(?:{EDGE})?(?:late\s+|early\s+)?{MONTH}(?!\s+\d{{1,2}}\b){OF_YEAR}?",
        finds={
            "The plan must be ready by July 2025.": "by July 2025",
            "Repairs end by the end of March.": "by the end of March",
        },
        skips=["Since March prices grew.", "He was met by Mayor Ospan."],
        case=True,
    ),
    DueRule(
        name="en.due.by_year",
        pattern=rf"{BY}(?:{EDGE})?(?:late\s+|early\s+|the\s+year\s+)?{YEAR}\b"
        r"(?!\s*(?:%|percent|tenge|people|units|million|billion|times))",
        finds={
            "The grid will be built by 2027.": "by 2027",
            "Debts are to be paid by the end of 2025.": "by the end of 2025",
        },
        skips=["The programme has run since 2023.", "Prices grew by 2050 tenge."],
    ),
    DueRule(
        name="en.due.by_end",
        pattern=rf"{BY}{EDGE}(?:{WHICH}\s+|the\s+)?(?P<unit>year|half-year|quarter|month|week)\b",
        finds={
            "A school will open by the end of the year.": "by the end of the year",
            "Answer before the end of next week.": "before the end of next week",
        },
        skips=["By the end of the debate all agreed."],
    ),
    DueRule(
        name="en.due.by_unit_end",
        pattern=rf"{BY}(?:the\s+)?(?P<unit>year|month|quarter|week)[\s-]?(?P<edge>end)\b",
        finds={
            "A school will open by year-end.": "by year-end",
            "A school will open by the yearend.": "by the yearend",
        },
        skips=["The year ended well."],
    ),
    DueRule(
        name="en.due.by_quarter",
        pattern=rf"{BY}(?:{EDGE})?{QUARTER}(?:{OF_YEAR})?",
        finds={
            "Acts will pass by the end of the second quarter.": "by the end of the second quarter",
        },
        skips=["A quarter of schools are full."],
    ),
    DueRule(
        name="en.due.by_half",
        pattern=rf"{BY}(?:{EDGE}){HALF}\s+(?:{YEAR}|{WHICH}\s+year|the\s+year)",
        finds={
            "Acts will pass by the end of the first half of 2025.": (
                "by the end of the first half of 2025"
            ),
        },
        skips=["The first half of 2025 was dry."],
    ),
    DueRule(
        name="en.due.by_new_year",
        pattern=rf"{BY}(?:the\s+)?(?P<edge>new)\s+(?P<unit>year)\b",
        finds={"The school opens by the New Year.": "by the New Year"},
        skips=["A new year has come."],
    ),
    DueRule(
        name="en.due.deadline",
        pattern=rf"\bdeadlines?\b[^.;!?]{{0,40}}?(?P<value>{MONTH}\s+(?:{DAY},?\s+)?{YEAR})",
        finds={"The deadline for the rest, December 2025, was missed.": "December 2025"},
        skips=["The deadline was missed."],
        case=True,
    ),
    DueRule(
        name="en.due.in_season",
        pattern=rf"\b(?:in|this|next)\s+(?:the\s+)?(?P<season>spring|summer|autumn|fall)\b(?:\s+of\s+{YEAR})?",
        finds={"The faction will hear it in the autumn.": "in the autumn"},
        skips=["Autumn was warm.", "In the falling rain."],
        loose=True,
    ),
    DueRule(
        name="en.due.in_quarter",
        pattern=rf"\bin\s+{QUARTER}{OF_YEAR}?",
        finds={"The bill will come in the first quarter of 2024.": "in the first quarter of 2024"},
        skips=["A quarter of schools are full."],
        loose=True,
    ),
    DueRule(
        name="en.due.in_half",
        pattern=rf"\bin\s+{HALF}\s+(?:{YEAR}|{WHICH}\s+year|the\s+year)",
        finds={"Tests start in the second half of the year.": "in the second half of the year"},
        skips=["In half of the schools."],
        loose=True,
    ),
    DueRule(
        name="en.due.in_month",
        pattern=rf"\bin\s+(?:late\s+|early\s+|mid-)?{MONTH}(?:{OF_YEAR})?(?!\s*\d)",
        finds={"The bill will come in May 2025.": "in May 2025"},
        skips=["In Maytown all is calm.", "Since May 2025."],
        case=True,
        loose=True,
    ),
    DueRule(
        name="en.due.in_year",
        pattern=rf"\b(?:in|during|at\s+the\s+end\s+of)\s+(?:late\s+)?{YEAR}\b(?!\s+\w+s\b)",
        finds={"The plant will start in 2026.": "in 2026"},
        skips=["In 2026 schools there is no water.", "Since 2023."],
        loose=True,
    ),
    DueRule(
        name="en.due.this_year",
        pattern=rf"\b(?:later\s+)?{WHICH}\s+(?P<unit>year|quarter|month|week)\b(?!['’]s)",
        finds={"The school opens this year.": "this year", "Talks go on next week.": "next week"},
        skips=["Last year a school opened.", "This matter is clear."],
        loose=True,
    ),
    DueRule(
        name="en.due.within",
        pattern=rf"\bwithin\s+(?:the\s+next\s+)?(?:(?:{NUMBER})\s?(?:[-–]|to|or)\s?)?"
        rf"(?:(?P<count>{NUMBER})[\s-])?(?:calendar\s+)?(?P<unit>days?|weeks?|months?|quarters?|years?)\b",
        finds={
            "Reply to the inquiry within two weeks.": "within two weeks",
            "Send the plan within a month.": "within a month",
        },
        skips=["Within the ministry opinions differ."],
    ),
    DueRule(
        name="en.due.within_of_event",
        pattern=rf"\bwithin\s+(?:{NUMBER})[\s-](?:calendar\s+|working\s+)?(?:days?|weeks?|months?|years?)\s+"
        r"(?:of|after|from|following)\b",
        finds={"Reply within a month of the inquiry.": "within a month of"},
        skips=["Reply within a month."],
    ),
    DueRule(
        name="en.due.term",
        pattern=rf"\b(?:within|in)\s+(?:a|the)\s+(?P<count>{NUMBER})-(?P<unit>day|week|month|year)"
        r"\s+(?:period|term|time)",
        finds={"Answer in a two-week period.": "in a two-week period"},
        skips=["A two-week trip."],
    ),
    DueRule(
        name="en.due.in_the_next",
        pattern=rf"\b(?:in|over|during|within|for)\s+the\s+(?:next|nearest|coming)\s+(?P<count>{NUMBER})\s+(?P<unit>days?|weeks?|months?|years?)\b",
        finds={"Schools will be built in the nearest three years.": "in the nearest three years"},
        skips=["In the past three years schools were built."],
        loose=True,
    ),
    DueRule(
        name="en.due.after",
        pattern=rf"\bin\s+(?P<count>{NUMBER})\s+(?P<unit>days?|weeks?|months?|years?)(?:['’]\s+time)?\b"
        r"(?!\s+(?:of|ago|since|after))",
        finds={"Report back in two weeks.": "in two weeks"},
        skips=["In the past two weeks.", "Two weeks ago."],
        loose=True,
    ),
    DueRule(
        name="en.due.workdays",
        pattern=rf"\bwithin\s+(?:{NUMBER})\s+(?P<unit>(?:working|business)\s+days?)\b",
        finds={"Reply within 10 working days.": "within 10 working days"},
        skips=["Ten working days passed."],
    ),
    DueRule(
        name="en.due.by_weekday",
        pattern=r"\b(?:by|before|until|no\s+later\s+than)\s+(?:this\s+|next\s+|the\s+coming\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|tomorrow)\b",
        finds={"Submit the draft by Friday.": "by Friday"},
        skips=["On Friday he spoke."],
    ),
    DueRule(
        name="en.due.soon",
        pattern=r"\b(?:as\s+soon\s+as\s+possible|immediately|urgently|without\s+delay|promptly"
        r"|in\s+the\s+(?:shortest\s+possible\s+time|near\s+future|coming\s+(?:days|weeks|months))"
        r"|in\s+a\s+timely\s+manner|(?:before|by)\s+the\s+end\s+of\s+the\s+session)\b",
        finds={"The matter must be solved as soon as possible.": "as soon as possible"},
        skips=["Soon all will be known."],
    ),
    DueRule(
        name="en.due.before_event",
        pattern=r"\b(?:before|by)\s+(?:the\s+)?(?:(?:start|beginning|onset)\s+of\s+)?(?:the\s+|this\s+)?(?:next\s+|coming\s+)?"
        r"(?:(?:first|second|third|next)\s+(?:reading|meeting|session|sitting)|(?:new\s+)?(?:heating\s+season|school\s+year|academic\s+year|spring|summer|autumn|winter"
        r"|flood\s+season|(?:growing|sowing|planting|harvest(?:ing)?|next|fire|irrigation|construction|holiday)\s+season|harvest|first\s+frosts|elections))\b",
        finds={
            "Fix the boiler before the start of the heating season.": (
                "before the start of the heating season"
            ),
        },
        skips=["The heating season began."],
    ),
    DueRule(
        name="en.due.recurring",
        pattern=r"\b(?:quarterly|monthly|weekly|annually|every\s+(?:quarter|month|week|six\s+months)"
        r"|(?:once|twice)\s+a\s+(?:quarter|month|year))\b(?!\s+(?:income|wage|salary|allowance|payment))",
        finds={"Report on progress quarterly.": "quarterly"},
        skips=["The monthly allowance grows."],
    ),
)

NOT_DUE = (
    Rule(
        name="en.not_due.range",
        pattern=r"\bfrom\s+(?:19|20)\d\d\s+(?:to|until|till)\s+(?:19|20)\d\d\b",
        finds={"Prices grew from 2020 until 2023.": "from 2020 until 2023"},
        skips=["Build it until 2023."],
    ),
    Rule(
        name="en.not_due.programme",
        pattern=r"\b(?:programme?|strategy|concept|doctrine)(?:\s+(?!to\b|will\b|must\b|should\b|shall\b)"
        r"[\w’'-]+){0,8}?\s+(?:until|till|by)\s+(?:19|20)\d\d\b",
        finds={
            "The strategy of the party until 2029 was read.": "strategy of the party until 2029"
        },
        skips=["The strategy should be adopted by 2029."],
    ),
)
