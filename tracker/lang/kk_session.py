"""Kazakh words for the event at which the words of a report were said. People are invented."""

from tracker.lang.base import Rule
from tracker.lang.pack import ChamberRule, KindRule, SessionRules

_HELD = r"(?:өтті|өткен|өтіп\s+жатыр|өтеді|болды)"

JOINT = Rule(
    name="kk.session.joint",
    pattern=r"\b(?:палаталар\w*\s+)?бірлескен\s+(?:отырыс|сессия)\w*",
    finds={"Палаталардың бірлескен отырысында Президент сөйледі.": (
        "Палаталардың бірлескен отырысында"
    )},
    skips=["Бірлескен жоба басталды."],
)  # fmt: skip
PLENARY = Rule(
    name="kk.session.plenary",
    pattern=r"\b(?:жалпы|пленарлық|пленарлы)\s+отырыс(?!қа)\w*",
    finds={"Сенаттың жалпы отырысында заң мақұлданды.": "жалпы отырысында"},
    skips=["Жоба жалпы отырысқа шығарылады.", "Жалпы құны қымбат."],
)
FACTION = Rule(
    name="kk.session.faction",
    pattern=r"\bфракция\w*\s+(?:\w+\s+){0,2}?(?:отырыс|жиын|жиналыс|кездесу)(?!қа|ға)\w*"
    r"|\bфракциясы\s+(?!жетекші|мүше|атынан)[^.!?]{0,140}?(?:талқылады|қарады|тыңдады|жиналды|бас\s+қосты)(?!\w)",
    finds={"Партия фракциясы заң жобасын талқылады.": "фракциясы заң жобасын талқылады", "Партия фракциясының кеңейтілген отырысы өтті.": (
        "фракциясының кеңейтілген отырысы"
    )},
    skips=["Фракция жетекшісі сөйледі."],
)  # fmt: skip
BUREAU = Rule(
    name="kk.session.bureau",
    pattern=r"\b(?:мәжіліс|сенат|палата|құрылтай)\w*\s+бюро\w*(?:\s+отырыс\w*)?",
    finds={"Палата бюросының отырысы өтті.": "Палата бюросының отырысы"},
    skips=["Статистика бюросы хабарлады."],
)
HOUR = Rule(
    name="kk.session.government_hour",
    pattern=r"\bүкімет\s+сағат(?!ына\s+шығар)\w*",
    finds={"Мәжілісте Үкімет сағаты өтті.": "Үкімет сағаты"},
    skips=["Мәселені Үкімет сағатына шығарады.", "Үкімет отырысы."],
)
COMMITTEE = Rule(
    name="kk.session.committee",
    pattern=(
        r"\bкомитет\w*\s+(?:\w+\s+){0,2}?отырыс(?!қа)\w*"
        r"|\bкомитетінде\s+(?:[^\s.!?]+\s+){0,9}?(?:қаралды|талқыланды|таныстырылды|өтті|мақұлданды)(?!\w)"
    ),
    finds={
        "Қаржы комитетінің отырысында министр сөйледі.": "комитетінің отырысында",
        "Сенаттың Мәдениет комитетінде заң жобасы қаралды.": ("комитетінде заң жобасы қаралды"),
    },
    skips=["Комитет төрағасы сөйледі."],
)
CONGRESS = Rule(
    name="kk.session.congress",
    pattern=r"\b(?:партия\w*\s+(?:\w+\s+){0,3}?(?:съез|құрылтай)|съез[дiі])\w*|\bсаяси\s+кеңес\w*",
    finds={"Партияның кезектен тыс съезі өтті.": "Партияның кезектен тыс съезі"},
    skips=["Партия мүшесі сөйледі."],
)
LOBBY = Rule(
    name="kk.session.lobby",
    pattern=r"\bкулуар\w*",
    finds={"Министр Мәжіліс кулуарында жауап берді.": "кулуарында"},
    skips=["Министр жауап берді."],
)
BRIEFING = Rule(
    name="kk.session.briefing",
    pattern=r"\b(?:брифинг|баспасөз\s+(?:конференция|мәслихат))\w*",
    finds={"Министр брифингте айтты.": "брифингте"},
    skips=["Баспасөз қызметі хабарлады."],
)
INTERVIEW = Rule(
    name="kk.session.interview",
    pattern=r"\bсұхбат(?:ында|та|\s+бер|ында|ымызда|тас)\w*",
    finds={"Ол мұны сұхбатында айтты.": "сұхбатында"},
    skips=["Ол мұны айтты."],
)
INQUIRY = Rule(
    name="kk.session.inquiry",
    pattern=r"\bсауал(?!нама)\w*",
    finds={"Сенатор министрге депутаттық сауал жолдады.": "сауал"},
    skips=["Сауалнама жүргізілді."],
)
ROUND_TABLE = Rule(
    name="kk.session.round_table",
    pattern=r"\bдөңгелек\s+үстел\w*",
    finds={"Кітапханада дөңгелек үстел өтті.": "дөңгелек үстел"},
    skips=["Үстел сынды."],
)
CONFERENCE = Rule(
    name="kk.session.conference",
    pattern=r"(?<!баспасөз )\b(?:конференция|форум|саммит)(?:да|де|ында|інде|сында|\s+өтті|ға\s+қатыс)\w*",
    finds={"Ол халықаралық форумда сөйледі.": "форумда"},
    skips=["Баспасөз конференциясында айтты."],
)
PRESENTATION = Rule(
    name="kk.session.presentation",
    pattern=r"\b(?:таныстырылым|тұсаукесер|презентация)\w*(?=\s+(?:\w+\s+)?өтті|нда)",
    finds={"Кодекстің таныстырылымы өтті.": "таныстырылымы"},
    skips=["Ол презентация дайындады."],
)
VISIT = Rule(
    name="kk.session.visit",
    pattern=r"\b(?:жұмыс\s+сапар|іссапар)\w*|\bсапар(?:ы|ының|ында|мен)\s+(?:барысында|аясында|бар)\w*"
    r"|\b(?:тұрғындар|сайлаушылар|ұжым)\w*мен\s+(?:кезде|жүзде)\w+",
    finds={"Сенатор жұмыс сапарымен ауданға барды.": "жұмыс сапарымен"},
    skips=["Сапар ұзақ болды."],
)
MEETING = Rule(
    name="kk.session.meeting",
    pattern=(
        rf"\b(?:кеңес|жиын|кездесу|жиналыс|отырыс|мәслихат)(?:і|ы|інде|ында|те|та|де|да)?\s+(?:\w+\s+)?{_HELD}(?!\w)"
        r"|\b(?:кездесу|жиын|кеңес|отырыс|жиналыс)\s+барысында"
        r"|\b(?:елші|министр|төраға|басшы|делегация|өкіл|президент)\w*(?:н|ды|ді|ты|ті)\s+(?:[\w-]+\s+){0,2}?қабылдады\b"
    ),
    finds={"Институтта сараптамалық кездесу өтті.": "кездесу өтті"},
    skips=["Кездесуге дайындық жүріп жатыр.", "Мәжіліс заңды екінші оқылымда қабылдады."],
)
MEETING_AT = Rule(
    name="kk.session.meeting_at",
    pattern=(
        r"\b(?:институт|университет|академия|министрлі[кг]|әкімді[кг]|мектеп|кітапхана|орталы[қғ]|музей|театр"
        r"|ауыл|аудан|облыс|қала|зауыт|кәсіпорын)\w{0,4}[дт][ае]\s+[^.!?]{0,300}?\b(?:кеңес|жиын|кездесу|жиналыс)"
        r"(?:і|ы)?\s+(?:\w+\s+)?(?:өтті|өткен|болды)(?!\w)"
    ),
    finds={"Заң институтында кездесу өтті.": "институтында кездесу өтті"},
    skips=["Мәжілісте кездесу өтті."],
)
SITTING = Rule(
    name="kk.session.sitting",
    pattern=(
        r"\b(?:мәжіліс|сенат|палата|парламент|құрылтай)\w*\s+(?:\w+\s+)?отырыс(?!қа|тарында)\w*"
        r"|\bқұрылтайдың\s+отырыс\w+"
    ),
    finds={"Мәжіліс отырысында заң қабылданды.": "Мәжіліс отырысында"},
    skips=["Үкімет отырысында."],
)
ADOPTED = Rule(
    name="kk.session.adopted",
    pattern=(
        r"\b(?:мәжіліс|сенат|депутаттар|сенаторлар)(?:те|та|тер)?\b[^.!?]{0,90}?\b(?:мақұлдады|қабылдады|қарады"
        r"|қолдады|бекітті|ратификациялады|мақұлданды|қабылданды|қаралды|талқыланды)(?!\w)"
    ),
    finds={"Сенат балалар туралы заңды мақұлдады.": "Сенат балалар туралы заңды мақұлдады"},
    skips=["Заңға Президент қол қойды."],
)

MAZHILIS = Rule(
    name="kk.session.mazhilis",
    pattern=r"(?-i:\bМәжіліс)\w*|\bмәжіліс(?:мен\w*|\s+(?:депутат|кулуар|төраға|отырыс)\w*)",
    finds={"Мәжіліс депутаты айтты.": "Мәжіліс", "Мұны мәжілісмен айтты.": "мәжілісмен"},
    skips=["Сенатор айтты.", "Кешкі мәжіліс өтті."],
)
SENATE = Rule(
    name="kk.session.senate",
    pattern=r"\bсенат(?!\w*\s+(?:республикашыл|демократ))\w*",
    finds={"Сенатор айтты.": "Сенатор"},
    skips=["Мәжіліс депутаты айтты."],
)
QURYLTAI = Rule(
    name="kk.session.quryltai",
    pattern=r"(?<!ұлттық )(?<!халықтық )(?-i:\bҚұрылтай)\w*",
    finds={"Құрылтай отырысында заң қаралды.": "Құрылтай"},
    skips=["Ұлттық Құрылтайдың отырысы өтті.", "Партия құрылтайы өтті."],
)
PARLIAMENT = Rule(
    name="kk.session.parliament",
    pattern=r"\bпалаталар\w*\s+бірлескен\s+\w+|\bпарламент\w*\s+бірлескен\s+\w+",
    finds={"Палаталардың бірлескен отырысы өтті.": "Палаталардың бірлескен отырысы"},
    skips=["Парламент депутаты айтты."],
)

CHAIRED = Rule(
    name="kk.session.chair",
    pattern=r"(?P<value>(?P<chair>[^.!?;:]{4,170}?(?:н|д|т)[ыі]ң))\s+(?:төраға|басшы|жетекші)лы[гғ][ыі]мен(?!\w)",
    finds={"Жиын Асан Жалғановтың төрағалығымен өтті.": "Жиын Асан Жалғановтың"},
    skips=["Төрағалық Қазақстанға өтті."],
)
CHAIRED_IT = Rule(
    name="kk.session.chair_it",
    pattern=(
        r"\b(?:отырыс|жиын|жиналыс|кеңес|съез|сессия|кездесу)\w*\s+(?P<value>(?P<chair>[^.!?;:]{4,150}?))\s+"
        r"(?:жүргізді|төрағалық\s+етті|ашты|басқарды|өткізді|модераторлық\s+етті)(?!\w)"
    ),
    finds={"Отырысты палата Төрағасы Асан Жалғанов жүргізді.": "палата Төрағасы Асан Жалғанов"},
    skips=["Отырыс аяқталды."],
)
HE_CHAIRED = Rule(
    name="kk.session.he_chaired",
    pattern=(
        r"^\W{0,4}(?P<value>(?P<chair>\w[^.!?;:]{3,170}?))\s+(?:отырыс|жиын|жиналыс|кеңес)\w*\s+"
        r"(?:өткізді|жүргізді|ашты|төрағалық\s+етті)(?!\w)"
    ),
    finds={"Спикер Асан Жалғанов палата отырысын өткізді.": "Спикер Асан Жалғанов палата"},
    skips=["Отырыс өтті."],
)
CONVOCATION = Rule(
    name="kk.session.convocation",
    pattern=r"\b(?P<value>[IVXІ]+|\d{1,2}|бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші)(?:-?(?:ші|шы))?"
    r"\s+шақырыл\w+",
    finds={"VIII шақырылымдағы Мәжіліс депутаттары.": "VIII"},
    skips=["Шақырылған қонақ."],
)
NUMBER = Rule(
    name="kk.session.number",
    pattern=r"\b(?P<value>[IVXІ]+|\d{1,2}|бірінші|екінші|үшінші|төртінші|бесінші)(?:-?(?:ші|шы))?\s+сессия\w*",
    finds={"Парламенттің үшінші сессиясы ашылды.": "үшінші"},
    skips=["Сессия жабылды."],
)
ELSEWHERE = Rule(
    name="kk.session.elsewhere",
    pattern=(
        r"^\W*(?:еске\s+сал\w+|айта\s+кет\w+|бұған\s+дейін|осыған\s+дейін|бұдан\s+бұрын|мұның\s+алдында"
        r"|естеріңізге\s+сал\w+)\b[^.!?]*|\b(?:өткен\s+жолғы|алдыңғы|келесі)\s+(?:\w+\s+)?отырыс\w*"
        r"|\b(?:ұлттық|халықтық)\s+құрылтай\w*(?:\s+\w+\s+отырыс\w*)?"
    ),
    finds={"Еске салайық, Мәжіліс заңды қабылдаған.": "Еске салайық, Мәжіліс заңды қабылдаған"},
    skips=["Отырыста министр сөйледі."],
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
        KindRule(INTERVIEW, "interview"),
        KindRule(PRESENTATION, "presentation"),
        KindRule(CONFERENCE, "conference", "other"),
        KindRule(VISIT, "visit", "other"),
        KindRule(INQUIRY, "inquiry", sure=False),
        KindRule(MEETING_AT, "meeting", "other", sure=False),
        KindRule(MEETING, "meeting", sure=False),
        KindRule(SITTING, "plenary", sure=False),
        KindRule(ADOPTED, "plenary", sure=False),
    ),
    chambers=(
        ChamberRule(PARLIAMENT, "parliament"),
        ChamberRule(MAZHILIS, "mazhilis"),
        ChamberRule(SENATE, "senate"),
        ChamberRule(QURYLTAI, "quryltai"),
    ),
    chair=(CHAIRED, CHAIRED_IT, HE_CHAIRED),
    convocation=(CONVOCATION,),
    number=(NUMBER,),
    elsewhere=(ELSEWHERE,),
)
