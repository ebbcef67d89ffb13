"""English words of dates: the calendar that reads them."""

from tracker.lang.base import Rule
from tracker.lang.calendar import Calendar
from tracker.lang.due_en import DAY, DUE, MONTH, NOT_DUE, YEAR

PAST = Rule(
    name="en.past",
    pattern=r"\b(?:was|were|had|has\s+been|have\s+been|did)\b",
    finds={"Five schools were built this year.": "were"},
    skips=["Five schools will be built."],
)
FORWARD = Rule(
    name="en.forward",
    pattern=r"\b(?:will|shall|must|should|plan(?:s|ned)?|to\s+be|is\s+to|are\s+to|instruct\w*|order\w*"
    r"|task\w*|urge\w*|ask\w*|expect\w*|schedul\w*|propose\w*|promise\w*|aims?|intends?)\b",
    finds={"It was said that five schools will open this year.": "will"},
    skips=["Five schools were built this year."],
)

PRINTED = (
    Rule(
        name="en.date.month_day",
        pattern=rf"\b{MONTH}\s+{DAY}\b(?!,\d|\.\d|\s*(?:%|percent|million|billion))"
        rf"(?:,?\s+{YEAR})?",
        finds={
            "March 29, 2023 the chamber met.": "March 29, 2023",
            "It met on March 29.": "March 29",
        },
        skips=["You may 29 times ask.", "In March 2023 it met."],
        case=True,
    ),
    Rule(
        name="en.date.day_month",
        pattern=rf"(?<![\d.,])\b{DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR})?",
        finds={"29 March 2023 the chamber met.": "29 March 2023"},
        skips=["On 29 Marches they sang.".replace("Marches", "marches")],
        case=True,
    ),
    Rule(
        name="en.date.figures",
        pattern=r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{2})\.(?P<year>(?:19|20)\d\d)(?!\d|\.\d)",
        finds={"Published 29.03.2023": "29.03.2023"},
        skips=["Section 29.03."],
    ),
    Rule(
        name="en.date.iso",
        pattern=r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
        finds={"Updated 2023-03-29": "2023-03-29"},
        skips=["The years 2023-24."],
    ),
)

RELATIVE = (
    Rule(
        name="en.day.ago",
        pattern=r"\b(?P<ago>today|yesterday)\b(?!['’]s)",
        finds={"Today the chamber met.": "Today"},
        skips=["Today’s world is fast.", "Tomorrow it meets."],
    ),
    Rule(
        name="en.day.weekday",
        pattern=r"\bon\s+(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
        finds={"The faction met on Wednesday.": "on Wednesday"},
        skips=["On Wednesdays it meets."],
    ),
)

OTHER_WEEK = Rule(
    name="en.day.other_week",
    pattern=r"\b(?:next|last|every|will|scheduled|planned|upcoming|to\s+be\s+held)\b",
    finds={"Next the chamber meets on Wednesday.": "Next"},
    skips=["The chamber met on Wednesday."],
)

CALENDAR = Calendar(
    months={
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
        "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
    },
    weekdays={"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6},
    units={"day": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half",
           "year": "year"},
    numbers={
        "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30,
        "first": 1, "second": 2, "third": 3, "fourth": 4,
    },
    which={"this": 0, "the current": 0, "next": 1, "the coming": 1},
    edges={"end": "end", "close": "end", "new": "end", "beg": "start", "start": "start", "mid": "mid"},
    seasons={"spring": 5, "summer": 8, "autumn": 11, "fall": 11},
    ago={"today": 0, "yesterday": 1},
    due=DUE,
    not_due=NOT_DUE,
    past=PAST,
    forward=FORWARD,
    printed=PRINTED,
    relative=RELATIVE,
    other_week=OTHER_WEEK,
)  # fmt: skip
