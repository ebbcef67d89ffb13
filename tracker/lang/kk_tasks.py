"""Kazakh words of commitments. The people of the examples are invented.

The verb stands last and its addressee before it, in the dative («министрлікке … тапсырды») or,
with verbs of asking, in the ablative («Үкіметтен … сұрады»).
"""

from tracker.lang.base import Rule
from tracker.lang.kk_duties import (
    BROKEN,
    FULFILLED,
    IMPERATIVE,
    INQUIRED,
    INQUIRED_OF,
    LET_BE,
    LET_IT,
    MUST,
    MUST_DAT,
    OFFICIAL_IMPERATIVE,
    PLAN_APPROVED,
    PLEA,
    PUT_IN_PLACE,
    RECOMMENDED,
    RECOMMENDED_LAST,
    RESOLVED,
    WE_DECIDED,
    WILL_DO,
)
from tracker.lang.kk_not_tasks import ABROAD_LEAD, HOME, IN_YEAR, NOT_TASKS, THEN
from tracker.lang.kk_phrases import POSTPOSITION as POSTPOSITION_WORDS
from tracker.lang.kk_phrases import case_of, first_phrase
from tracker.lang.kk_progress import (
    COMPLETE,
    FAILED,
    IN_HAND,
    NO_TASK,
    ON_ORDER,
    PROGRESS,
    PROGRESS_OF,
    SET_EARLIER,
    UNDER_WAY,
)
from tracker.lang.kk_promises import (
    HE_WILL,
    HE_WILL_DUE,
    PLANNED,
    PLANS,
    PROMISED,
    PROMISED_SO,
    WE_MUST,
    WE_WILL,
    WE_WILL_DUE,
    WILL,
    WILL_BE,
    WILL_BE_TOLD,
    WILL_DUE,
    WILL_RISE,
)
from tracker.lang.kk_words import CLOSES, PAST
from tracker.lang.pack import TaskRule, TaskRules

_TO_DO = r"\w{2,40}(?:у|ю)(?:ы|і)?(?:ды|ді|н|ға|ге|на|не)\s+(?:[\w-]+\s+){0,2}?"
"""«салуды», «жариялауын», «қарауға»: what is to be done, right before the verb of asking."""
_DOING = r"\w{2,40}(?:уды|уді|юды|юді|уын|уін|юын|юін|уларын|улерін)(?!\w)[^.!?]{0,240}?"
"""«салуды … тапсырды»: «тапсыр» alone is to hand something over, a medal or a paper."""
_HANDS = rf"(?:тапсыр|бұйыр)(?:{PAST}|ып\s+отыр|ғалы\s+отыр)"
ORDER = Rule(
    name="kk.task.order",
    pattern=(
        rf"(?:{_DOING}|\bдеп\s+(?:[\w-]+\s+)?|\b(?:мыналарды|мынаны|бұны|мұны|осыны|оны|жұмысты|міндетті)\s+(?:\w+\s+){{0,3}}?)\b(?P<verb>{_HANDS})"
        rf"|\b(?:{_HANDS}(?=[^.!?]{{0,30}}:)|міндетте{PAST}|(?:тапсырма(?:лар)?|нұсқау|жарлық)\s+бер{PAST}"
        rf"|міндет(?:тер|ін|терін)?\s+(?:қой|жүкте){PAST}|(?<=\wды\s)жүкте{PAST}|(?<=\wді\s)жүкте{PAST}"
        rf"|тапсырма(?:лар)?\s+жүкте{PAST}|(?:(?<=\wуды\s)|(?<=\wуді\s))(?:қатаң\s+)?ескертті(?!\w))"
    ),
    finds={
        "Спикер министрлікке жолды салуды тапсырды.": "салуды тапсырды",
        "Премьер бірқатар тапсырма берді:": "тапсырма берді",
        "Спикер министрлікке тапсырды:": "тапсырды",
        "Ол филиалдарға жолды тексеруді жүктеді.": "жүктеді",
    },
    skips=[
        "Тапсырма орындалды.",
        "Берілген тапсырма көп.",
        "Елші сенім грамоталарын тапсырды.",
        "Президент спортшыларға туды тапсырған еді.",
        "Күміс жүлде оған бұйырды.",
    ],
)
ORDERED = Rule(
    name="kk.task.ordered",
    pattern=(
        r"\w[ую](?:ы|і)?\s+(?:[\w,-]+\s+){0,8}?"
        rf"(?P<verb>тапсырылды(?!\w)|тапсырылған{CLOSES})|\w[ую]\s+міндет(?:тер)?і\s+жүктел(?:ді(?!\w)|ген{CLOSES})"
        r"|\b(?:(?<!міндеті )(?<!міндеттері )жүктелді|міндеттелді|(?:тапсырма|нұсқау)(?:лар)?\s+(?:берілді|жүктелді))(?!\w)"
        rf"|\b(?:(?<!міндеті )(?<!міндеттері )жүктелген|міндеттелген|тапсырма\s+берілген){CLOSES}"
    ),
    finds={"Министрлікке жолды салу тапсырылды.": "лу тапсырылды"},
    skips=[
        "Тапсырма орындалды.",
        "Агенттік өзіне жүктелген міндетті орындады.",
        "Төрағалық Қазақстанға тапсырылды.",
        "Оған өкілдің міндеттері жүктелді.",
    ],
)
CONTROL = Rule(
    name="kk.task.control",
    pattern=(
        r"\b(?:мәселе|тапсырма|жұмыс|орындал|сауал|жоба|құрылыс|жол\s+картас|ұсыныс|бағдарлама|іске\s+ас|жоспар)\w*\s+(?:[^.!?]{1,120}?\s)??"
        r"(?P<value>(?P<verb>(?:депутаттық\s+|қатаң\s+|ерекше\s+|партиялық\s+)?бақылау(?:ға|ына)\s+(?:алды|алынды|алынған|қойды|қойылды)))(?!\w)"
    ),
    finds={"Мәселе депутаттық бақылауға алынды.": "депутаттық бақылауға алынды"},
    skips=["Бақылау күшейді.", "Өрт таңға жуық бақылауға алынды."],
)
ASK = Rule(
    name="kk.task.ask",
    pattern=(
        rf"\b{_TO_DO}(?P<value>(?:сұра|өтін|ұсын|шақыр){PAST}|талап\s+ет{PAST}|сұрап\s+отыр(?!\w)"
        r"|(?:сұрайды|ұсынады|талап\s+етеді)(?!\w))"
    ),
    finds={
        "Депутат Үкіметтен бағаны тексеруді сұрады.": "сұрады",
        "Сенатор министрліктен көпірді салуды талап еткен болатын.": "талап еткен болатын",
    },
    skips=["«Неге?» – деп сұрады депутат.", "Жоба назарға ұсынылды."],
)
PROPOSAL_SENT = Rule(
    name="kk.task.proposal_sent",
    pattern=rf"\b(?:ұсыныс|өтініш)\w*\s+(?:жолда|білдір|жібер|айт|енгіз|жаса|таста){PAST}",
    finds={"Әкімдік министрлікке ұсыныс жолдаған.": "ұсыныс жолдаған"},
    skips=["Министрлікке бес ұсыныс түсті."],
)
DEMANDS = Rule(
    name="kk.task.demands",
    pattern=(
        r"\b(?:(?:мынадай|келесі|мына|бірқатар|бірнеше|нақты|төмендегі|\w+)\s+)?(?:талап|ұсыныс|ұсыным|өтініш|сұраныс)\w*\s+"
        rf"(?:қой|айт|білдір|жолда|енгіз|жаса){PAST}(?=\s*:)|\b(?:талап|ұсыныс|өтініш)\w*\s+(?:қойып|айтып|білдіріп|енгізіп)\s+отыр(?!\w)"
        r"|\b(?:сұрайды|сұраймын|сұраймыз|талап\s+етеді|ұсынады|ұсынамыз)(?=\s*:)"
    ),
    finds={"Сауал авторы Үкіметке мынадай талап қойып отыр:": "талап қойып отыр"},
    skips=["Талап күшейді:", "Депутат ұсыныс айтты."],
)
ASK_FIRST = Rule(
    name="kk.task.ask_first",
    pattern=(
        r"\b(?:сұрай(?:мын|мыз)|өтіне(?:мін|міз)|ұсына(?:мын|мыз)|тапсыра(?:мын|мыз)|шақыра(?:мын|мыз)"
        r"|талап\s+ете(?:мін|міз))(?!\w)"
    ),
    finds={"Үкіметтен бағаны тексеруді сұраймыз": "сұраймыз"},
    skips=["Неге сұрайсыз?"],
)
ASK_YOU = Rule(
    name="kk.task.ask_you",
    pattern=(
        r"(?:\bқұрметті\s+(?P<assignee>[^,!?]{3,60})[,!]\s[^.?]{0,200}?)?(?P<value>\b\w{2,30}(?:уыңыз|уіңіз|юіңіз|юыңыз|уларыңыз|улеріңіз)(?:ды|ді)"
        r"\s+(?:\w+\s+){0,2}?(?:сұрай|өтіне|талап\s+ете|ұсына)(?:мын|мыз|мін|міз))(?!\w)"
    ),
    finds={"Мәселені шешіп беруіңізді сұраймын": "беруіңізді сұраймын"},
    skips=["Мәселені шешуді сұраймын"],
)
AT_LEVEL = Rule(
    name="kk.task.at_level",
    pattern=rf"(?P<value>(?P<assignee>\b\w+))\s+(?:деңгейінде|тарапынан)\s+[^.!?]{{3,200}}?(?:ұсын|сұра){PAST}",
    finds={"Депутат Үкімет деңгейінде шешім қабылдауды ұсынды.": "Үкімет"},
    skips=["Депутат бағаны тексеруді ұсынды."],
)
DECIDED = Rule(
    name="kk.task.decided",
    pattern=(
        rf"(?<!қате )(?<!мұндай )\bшешім\s+(?:қабылда|шығар){PAST}|\bшешім\s+(?:(?:қабылданды|шығарылды)(?!\w)|қабылданған{CLOSES})|\b(?:бұйрық|қаулы)қ?қа\s+қол\s+қой{PAST}|\bдеп\s+(?:шеш(?:ті|кен|ілді|ілген)|ұйғар"
        rf"{PAST})|\w[уы]ға\s+(?:шешім\s+|ұйғарым\s+)(?:етті|жасады)|(?<=\wуға\s)ұйғар{PAST}|(?<=\wуге\s)ұйғар{PAST}"
    ),
    finds={
        "Комитет жұмыс тобын құру туралы шешім қабылдады.": "шешім қабылдады",
        "Штаб құру туралы шешім қабылданған еді.": "шешім қабылданған",
    },
    skips=["Шешім әзірге қабылданған жоқ.", "Мәселе шешілді."],
)
OFFICIAL = Rule(
    name="kk.task.official",
    pattern=(
        r"\b(?:министр|үкімет|әкім|комитет|агентті|орган|мекеме|ведомство|прокур|полиция|банк|қор|палата|комисси|депутат|сенатор"
        r"|премь?ер|президент|басшы|төраға|төрайым|басқарма|департамент|кеңес|фракция|филиал|кәсіпорын|компания|оператор|ұйым|одақ"
        r"|мәслихат|инспекция|қызмет|орталық|мердігер|университет|сот|штаб|топ|тоб|директор|омбудсмен|парламент|мәжіліс|сенат"
        r"|бюро|аппарат|холдинг|жетекші|хатшы|орынбасар|әріптес|коллегия|уәкіл|қанат)\w*$"
    ),
    finds={"облыс әкімдері": "әкімдері"},
    skips=["соңғы аптасы", "ұсынысы", "ата-аналар", "компания жолаушылары"],
)
POSTPOSITION = Rule(
    name="kk.task.postposition",
    pattern=rf"^{POSTPOSITION_WORDS.pattern}",
    finds={" қарсы қылмыс": " қарсы"},
    skips=[" жолды салуды"],
)
JOINT = Rule(
    name="kk.task.joint",
    pattern=r"^\s*(?:,|пен|мен|бен|және)\s(?:[^.!?;:]{0,80}\s)?$",
    finds={" пен министр ": " пен министр "},
    skips=[" туралы ", " пен жол."],
)
ITEM = Rule(
    name="kk.task.item",
    pattern=r"^\s*(?:[–—•*-]\s*|\d{1,2}[).]\s+|[а-я]\)\s+)",
    finds={"– жол салу;": "– ", "2) жол салу": "2) "},
    skips=["Жол салу."],
)
INQUIRY = Rule(
    name="kk.task.addressee",
    pattern=(
        r"(?<!\S)(?P<value>(?P<assignee>(?:[^\s.!?,;:]{1,40}\s+){1,9}?(?:[^\s.!?,;:]{1,40}[ғгқкн][ае]"
        r"|[^\s.!?,;:]{1,40}[дтн][ыі]ң(?=\s+ат))))\s+(?:атына\s+)?(?:(?:депутаттық|ресми|арнайы)\s+)?"
        r"(?:сауал|үндеу|сұрау|сұраныс|хат|өтініш|ұсыным(?:дар)?|ұсыныс(?:тар)?)\s+(?:жолда|жібер|бағытта|ұсын)\w*"
    ),
    finds={
        "Ол министр Асан Жалғановқа депутаттық сауал жолдады.": "Ол министр Асан Жалғановқа",
        "Ол министр Асан Жалғановтың атына сауал жолдады.": "Ол министр Асан Жалғановтың",
    },
    skips=["Сауалға жауап келді."],
)
INQUIRY_TO = Rule(
    name="kk.task.inquiry_to",
    pattern=(
        r"(?<!\S)(?P<value>(?P<assignee>(?:[^\s.!?,;:]{1,40}\s+){0,9}?[^\s.!?,;:]{1,40}[ғгқкн][ае]))\s+"
        r"(?:арналған|арнаған|жолдаған|жіберген|бағытталған)\s+(?:депутаттық\s+|ресми\s+)?(?:сауал|хат|үндеу)\w*"
    ),
    finds={"Ол Қаржы министрлігіне арналған сауалында баға жайын айтты.": (
        "Ол Қаржы министрлігіне"
    )},
    skips=["Балаларға арналған орталық ашылды."],
)  # fmt: skip
ADVISED = Rule(
    name="kk.task.advised",
    pattern=(
        r"\bұсын(?:ым|ыс)(?:дар|тар)?[ыі]?\s+(?P<value>(?P<assignee>[^\s.!?,;:]{1,40}[ғгқкн][ае]))\s+"
        r"(?:жолданды|жіберілді|берілді|ұсынылды)(?!\w)"
    ),
    finds={"Палатаның ұсынымдары Үкіметке жолданды.": "Үкіметке"},
    skips=["Ұсыныстар ескерілді."],
)
TARGET = Rule(
    name="kk.task.target",
    pattern=(
        r"(?<![\d№.,-])(?P<value>(?P<number>\d{1,3}(?:[ \d]{0,12}\d)?(?:,\d+)?)\s+(?:ауыл(?:дық)?\s+(?=мекте|үй|нысан)|жаңа\s+)?"
        r"(?P<unit>(?:мың|млн|млрд|трлн|миллион|миллиард)?\s*"
        r"(?:пайыз|%|теңге|шақырым|километр|мекте[пб]\w*|орын|гектар|тонна|жұмыс\s+орны|үй|пәтер|нысан|тармақ|ауыл|адам"
        r"|отбасы)))"
    ),
    finds={
        "100 ауыл мектебін жөндеу": "100 ауыл мектебін",
        "300 мектеп салу": "300 мектеп",
        "9 млрд теңге бөлу": "9 млрд теңге",
    },
    skips=["15 қазанға дейін", "2024 жылы"],
)

_GIVER = ("dat",)
TASKS = TaskRules(
    rules=(
        TaskRule(FAILED, "progress", state="failed"),
        TaskRule(BROKEN, "progress", setter="told", state="failed"),
        TaskRule(PROGRESS_OF, "progress", state="in_progress"),
        TaskRule(FULFILLED, "progress", setter="told", state="done"),
        TaskRule(PROGRESS, "progress", state="done"),
        TaskRule(ON_ORDER, "progress", setter="subject", state="done"),
        TaskRule(IN_HAND, "progress", state="in_progress"),
        TaskRule(ORDER, "order", "report", "subject", _GIVER, opens_list=True),
        TaskRule(ORDERED, "order", setter="commander", assignee=_GIVER, opens_list=True),
        TaskRule(CONTROL, "order", setter="subject"),
        TaskRule(PROMISED, "undertaking", "report", "subject", ("nom",), needs_setter=True),
        TaskRule(PROMISED_SO, "undertaking", "report", "told", needs_setter=True),
        TaskRule(
            ASK,
            "request",
            "report",
            "subject",
            ("dat", "abl", "acc"),
            needs_assignee=True,
            opens_list=True,
        ),
        TaskRule(
            DEMANDS,
            "request",
            "report",
            "subject",
            ("dat", "abl"),
            needs_assignee=True,
            announces=True,
            opens_list=True,
        ),
        TaskRule(PROPOSAL_SENT, "request", "report", "subject", _GIVER, needs_assignee=True),
        TaskRule(AT_LEVEL, "request", "report", "subject", needs_assignee=True),
        TaskRule(
            ASK_FIRST,
            "request",
            "quote",
            "speaker",
            ("dat", "abl", "acc"),
            needs_assignee=True,
            opens_list=True,
        ),
        TaskRule(ASK_YOU, "request", "quote", "speaker", needs_setter=True),
        TaskRule(INQUIRED_OF, "request", "report", "subject", _GIVER, needs_assignee=True),
        TaskRule(RECOMMENDED, "request", setter="commander", needs_assignee=True),
        TaskRule(
            RECOMMENDED_LAST, "request", setter="commander", needs_assignee=True, opens_list=True
        ),
        TaskRule(LET_IT, "order", setter="told", needs_assignee=True, needs_setter=True),
        TaskRule(MUST_DAT, "order", setter="told", needs_assignee=True),
        TaskRule(MUST, "order", setter="told", needs_assignee=True, needs_due=True),
        TaskRule(MUST, "order", setter="told", needs_assignee=True, needs_setter=True),
        TaskRule(PLEA, "request", "quote", "speaker", needs_setter=True),
        TaskRule(IMPERATIVE, "order", "quote", "speaker", needs_due=True),
        TaskRule(LET_BE, "order", "quote", "speaker", needs_due=True, needs_setter=True),
        TaskRule(OFFICIAL_IMPERATIVE, "order", "quote", "speaker", needs_setter=True),
        TaskRule(DECIDED, "decision", "report", "subject"),
        TaskRule(WE_DECIDED, "decision", "quote", "speaker", needs_setter=True),
        TaskRule(RESOLVED, "decision", "report", "subject", needs_setter=True),
        TaskRule(PLAN_APPROVED, "decision", "report", "subject"),
        TaskRule(PUT_IN_PLACE, "decision", "report", "told"),
        TaskRule(WILL_DO, "undertaking", "report", "subject", ("nom",), needs_setter=True),
        TaskRule(HE_WILL, "undertaking", "report", "subject", ("nom",), needs_setter=True),
        TaskRule(
            HE_WILL_DUE,
            "undertaking",
            "report",
            "subject",
            ("nom",),
            needs_setter=True,
            needs_due=True,
        ),
        TaskRule(WILL_BE_TOLD, "undertaking", "report", "subject", needs_due=True),
        TaskRule(PLANS, "undertaking", "report", "subject", ("nom",), needs_setter=True),
        TaskRule(PLANNED, "undertaking", "report", "subject"),
        TaskRule(
            WILL, "undertaking", "any", "subject", ("nom",), needs_setter=True, needs_due=True
        ),
        TaskRule(WILL_RISE, "undertaking", "quote", "speaker", needs_setter=True),
        TaskRule(WILL_RISE, "undertaking", "report", "told", needs_setter=True),
        TaskRule(WE_WILL, "undertaking", "quote", "speaker"),
        TaskRule(WE_MUST, "undertaking", "quote", "speaker", needs_setter=True, needs_due=True),
        TaskRule(
            WILL_DUE, "undertaking", "any", "subject", ("nom",), needs_setter=True, needs_due=True
        ),
        TaskRule(WE_WILL_DUE, "undertaking", "quote", "speaker", needs_due=True),
        TaskRule(WILL_BE, "undertaking", "any", "told", needs_due=True),
    ),
    item=(ITEM,),
    not_task=NOT_TASKS,
    in_year=(IN_YEAR,),
    then=(THEN,),
    no_progress=(NO_TASK,),
    set_earlier=(SET_EARLIER,),
    abroad_lead=(ABROAD_LEAD,),
    home=(HOME,),
    official=(OFFICIAL,),
    groups={
        r"\bәріптестер\w{2,4}\b": "әріптестер",
        r"\bдепутаттарға\b|\bдепутаттардан\b|\bдепутаттарды\b": "депутаттар",
        r"\bәкімдерге\b|\bәкімдерден\b|\bәкімдерді\b": "әкімдер",
        r"\bаппаратқа\b|\bаппараттан\b": "аппарат",
        r"\bминистрліктер(?:ге|ден|ді)\b": "министрліктер",
        r"\bәкімдіктер(?:ге|ден|ді)\b": "әкімдіктер",
        r"\bминистрлер(?:ге|ден|ді)\b": "министрлер",
        r"\bмемлекеттік\s+органдар(?:ға|дан|ды)\b": "мемлекеттік органдар",
        r"\bминистрлік(?:ке|тен|ті)\b": "министрлік",
        r"\bәкімдік(?:ке|тен|ті)\b": "әкімдік",
        r"\bагенттік(?:ке|тен|ті)\b": "агенттік",
        r"\bведомствоға\b|\bведомстводан\b": "ведомство",
        r"\b(?:вице-)?министр(?:ге|ден|ді)\b": "министр",
        r"\b(?:премь?ер-министр|премь?ер)(?:ге|ден|ді)\b": "премьер",
        r"\bәкім(?:ге|нен|ді)\b": "әкім",
    },
    phrase=first_phrase,
    case_of=case_of,
    not_addressed=(POSTPOSITION,),
    joint=(JOINT,),
    same_body={
        r"министрлі[кг]\w*": "ministry",
        r"ведомство\w*": "ministry",
        r"әкімді[кг]\w*": "akimat",
        r"комитет\w*": "committee",
    },
    inquiry=(INQUIRY, INQUIRY_TO, ADVISED),
    inquired=(INQUIRED,),
    number=(TARGET,),
    done=(COMPLETE,),
    failed=(FAILED,),
    in_progress=(UNDER_WAY,),
)
