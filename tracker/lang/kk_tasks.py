"""Kazakh words of commitments. The people of the examples are invented.

The verb stands last and its addressee before it, in the dative («министрлікке … тапсырды») or,
with verbs of asking, in the ablative («Үкіметтен … сұрады»).
"""

from tracker.lang.base import Rule, one_of
from tracker.lang.kk_duties import (
    BROKEN,
    FULFILLED,
    IMPERATIVE,
    INQUIRED_OF,
    MUST,
    MUST_DAT,
    OFFICIAL_IMPERATIVE,
    PLAN_APPROVED,
    PUT_IN_PLACE,
    RECOMMENDED,
    RESOLVED,
    WE_DECIDED,
    WILL_DO,
)
from tracker.lang.kk_phrases import POSTPOSITION as POSTPOSITION_WORDS
from tracker.lang.kk_phrases import case_of, first_phrase
from tracker.lang.kk_progress import (
    COMPLETE,
    FAILED,
    IN_HAND,
    ON_ORDER,
    PROGRESS,
    PROGRESS_OF,
    UNDER_WAY,
)
from tracker.lang.pack import TaskRule, TaskRules

_TO_DO = r"\w{2,40}(?:у|ю)(?:ы|і)?(?:ды|ді|н|ға|ге|на|не)\s+(?:[\w-]+\s+){0,2}?"
"""«салуды», «жариялауын», «қарауға»: what is to be done, right before the verb of asking."""
_CLOSES = r"(?=\s*(?:[.,;:!?»\"…]|$|еді\b|болатын\b|екен\b))"
_PAST = rf"(?:(?:ды|ді|ты|ті)(?!\w)|(?:ған|ген|қан|кен){_CLOSES}(?:\s*(?:еді|болатын|екен))?)"
"""Finite forms; «қабылдаған күннен» goes on and is none."""

ORDER = Rule(
    name="kk.task.order",
    pattern=(
        rf"\b(?:тапсыр{_PAST}|тапсырып\s+отыр|міндетте{_PAST}|(?:тапсырма(?:лар)?|нұсқау|жарлық)\s+бер{_PAST}"
        rf"|міндет(?:тер|ін|терін)?\s+(?:қой|жүкте){_PAST}|бұйыр{_PAST}|(?<=\wды\s)жүкте{_PAST}|(?<=\wді\s)жүкте{_PAST}"
        rf"|тапсырма(?:лар)?\s+жүкте{_PAST})"
    ),
    finds={
        "Спикер министрлікке жолды салуды тапсырды.": "тапсырды",
        "Премьер бірқатар тапсырма берді:": "тапсырма берді",
        "Ол филиалдарға жолды тексеруді жүктеді.": "жүктеді",
    },
    skips=["Тапсырма орындалды.", "Берілген тапсырма көп."],
)
ORDERED = Rule(
    name="kk.task.ordered",
    pattern=(
        r"\b(?:тапсырылды|жүктелді|міндеттелді|(?:тапсырма|нұсқау)(?:лар)?\s+(?:берілді|жүктелді))(?!\w)"
        rf"|\b(?:тапсырылған|жүктелген|міндеттелген|тапсырма\s+берілген){_CLOSES}"
    ),
    finds={"Министрлікке жолды салу тапсырылды.": "тапсырылды"},
    skips=["Тапсырма орындалды.", "Агенттік өзіне жүктелген міндетті орындады."],
)
CONTROL = Rule(
    name="kk.task.control",
    pattern=r"\b(?:депутаттық\s+|қатаң\s+|ерекше\s+)?бақылау(?:ға|ына)\s+(?:алды|алынды|алынған|қойды|қойылды)(?!\w)",
    finds={"Мәселе депутаттық бақылауға алынды.": "депутаттық бақылауға алынды"},
    skips=["Бақылау күшейді."],
)
ASK = Rule(
    name="kk.task.ask",
    pattern=(
        rf"\b{_TO_DO}(?P<value>(?:сұра|өтін|ұсын|шақыр){_PAST}|талап\s+ет{_PAST}|сұрап\s+отыр(?!\w)"
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
    pattern=rf"\b(?:ұсыныс|өтініш)\w*\s+(?:жолда|білдір|жібер|айт|енгіз|жаса|таста){_PAST}",
    finds={"Әкімдік министрлікке ұсыныс жолдаған.": "ұсыныс жолдаған"},
    skips=["Министрлікке бес ұсыныс түсті."],
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
        r"(?:\bқұрметті\s+(?P<assignee>[^,!?]{3,60})[,!]\s[^.?]{0,200}?)?(?P<value>\b\w{2,30}(?:уыңыз|уіңіз|юіңіз|уларыңыз|улеріңіз)(?:ды|ді)"
        r"\s+(?:\w+\s+){0,2}?(?:сұрай|өтіне|талап\s+ете|ұсына)(?:мын|мыз|мін|міз))(?!\w)"
    ),
    finds={"Мәселені шешіп беруіңізді сұраймын": "беруіңізді сұраймын"},
    skips=["Мәселені шешуді сұраймын"],
)
AT_LEVEL = Rule(
    name="kk.task.at_level",
    pattern=rf"(?P<value>(?P<assignee>\b\w+))\s+(?:деңгейінде|тарапынан)\s+[^.!?]{{3,200}}?(?:ұсын|сұра){_PAST}",
    finds={"Депутат Үкімет деңгейінде шешім қабылдауды ұсынды.": "Үкімет"},
    skips=["Депутат бағаны тексеруді ұсынды."],
)
DECIDED = Rule(
    name="kk.task.decided",
    pattern=(
        rf"(?<!қате )(?<!мұндай )\bшешім\s+(?:қабылда|шығар){_PAST}|\bшешім\s+(?:(?:қабылданды|шығарылды)(?!\w)|қабылданған{_CLOSES})|\b(?:бұйрық|қаулы)қ?қа\s+қол\s+қой{_PAST}|\bдеп\s+(?:шеш(?:ті|кен)|ұйғар"
        rf"{_PAST})|\w[уы]ға\s+(?:шешім\s+|ұйғарым\s+)(?:етті|жасады)|(?<=\wуға\s)ұйғар{_PAST}|(?<=\wуге\s)ұйғар{_PAST}"
    ),
    finds={
        "Комитет жұмыс тобын құру туралы шешім қабылдады.": "шешім қабылдады",
        "Штаб құру туралы шешім қабылданған еді.": "шешім қабылданған",
    },
    skips=["Шешім әзірге қабылданған жоқ.", "Мәселе шешілді."],
)
_MAKE = (
    "әзірле аяқта сал тексер бөл енгіз ұсын қара жібер жолда өткіз ұйымдастыр жүргіз шығар жеткіз жөнде "
    "аш құр іске бекіт тарт қайтар жарияла түсір орнат тапсыр қабылда кеңейт арттыр азайт сатып ал баянда "
    "жаңарт жаңғырт бітір баст жалғастыр күшейт жетілдір дайында көшір қос айналдыр тұрғыз қамтамасыз "
    "жүзеге бақыла қадағала пысықта қарастыр көбейт түзет шеш ретте өзгерт төле өте қалпына жинақта "
    "сынақтан ендір көтер жеңілдет толықтыр тазала қорға отырғыз"
).split()
_MAKES = one_of(_MAKE)
_GROWS = set(
    "арттыр азайт көбейт кеңейт күшейт жетілдір жеңілдет көтер өзгерт түсір айналдыр ал аш".split()
)
"""What a law or a method does, too, and no body alone."""
_MAKES_SURELY = one_of([verb for verb in _MAKE if verb not in _GROWS])
_MAKES_OURSELVES = one_of([*(v for v in _MAKE if v not in ("ал", "өте")), "сатып ал", "қолға ал"])
PLANS = Rule(
    name="kk.task.plans",
    pattern=(
        r"\b(?:жоспарлап\s+(?:отыр|жатыр|жүр)|жоспарлайды|жоспарлауда|көздеп\s+отыр|ниеттеніп\s+отыр|ниетті|ниеттенеді"
        r"|қолға\s+алмақ(?:шы)?|бел\s+буды"
        rf"|{_MAKES}\w{{0,3}}(?:\s+(?:ет|асыр|қос|келтір|өткіз))?(?:мақ|мек|пақ|пек|бақ|бек)(?:шы|ші)?)(?!\w)(?!\s+(?:емес|түгіл|еді|болған|болып|болды)(?!\w))"
    ),
    finds={
        "Министрлік екі мектеп салуды жоспарлап отыр.": "жоспарлап отыр",
        "Әкімдік жолды жөндемек.": "жөндемек",
    },
    skips=[
        "Министрлік жоспар жасады.",
        "Ол ештеңе айтпақ емес.",
        "Жол жоспарланған.",
        "Ол құжатты өткізбек болған.",
    ],
)
PLANNED = Rule(
    name="kk.task.planned",
    pattern=(
        r"(?P<assignee>\b(?:министр|үкімет|әкімді|агентті|комитет|кеңес|комисси|ведомство|фракция|басқарма)"
        r"\w*)\s+(?![^.!?]{0,200}(?:отырыс|сағат|жиын|кездесу|съез|сайлау|тыңдау|форум)\w{0,4}\s+(?:\w+\s+)?(?:өт|жоспарлан))"
        r"[^.!?]{0,260}?(?P<value>жоспарланып\s+отыр(?:ған\w*)?(?!\w)|жоспарлануда(?!\w)"
        rf"|жоспарланған{_CLOSES}|{_MAKES}\w{{0,4}}?(?:ыл|іл|л|ын|ін|н)(?:мақ|мек|пақ|пек|бақ|бек)(?!\w))"
    ),
    finds={
        "Әкімдік дерегінше, биыл бес мектеп салу жоспарланып отыр.": "жоспарланып отыр",
        "Мәселе Үкіметаралық кеңесте қаралмақ.": "қаралмақ",
    },
    skips=[
        "Министрлік жоспарланған көлемді орындады.",
        "Көп өзгеріс жоспарланып отыр.",
        "Фракциясының отырысы бейсенбіде өткізілмек.",
        "Министрдің қатысуымен Үкімет сағаты жоспарланған.",
    ],
)
PROMISED = Rule(
    name="kk.task.promised",
    pattern=r"\b(?:(?<!деп )уәде\s+(?:бер|ет)(?:ді|ті|ген|кен)|міндеттен(?:ді|ген))(?:\s*(?:еді|болатын))?(?!\w)",
    finds={"Әкім жолды салуға уәде берді.": "уәде берді"},
    skips=["Уәде орындалмады.", "» – деп уәде берді министр."],
)
_TOLD = r"(?:айтты|айтқан|мәлімдеді|жеткізді|хабарлады|уәде\s+етті|сендірді|баяндады|нақтылады|растады|жариялады)"
HE_WILL = Rule(
    name="kk.task.he_will",
    pattern=(
        rf"\b{_MAKES_SURELY}\w{{0,4}}?(?:\s+(?:ет|асыр|қос|келтір|өткіз|ал))?(?<![ыі]л)(?<![ыі]н)(?<![мбп][ае])(?:а|е|й)т[ыі]н[ыі]н\s+"
        rf"(?:\w+\s+)?{_TOLD}(?!\w)"
    ),
    finds={
        "Депутат мәселені Үкіметке жеткізетінін мәлімдеді.": "жеткізетінін мәлімдеді",
        "Әкім жобаны жүзеге асыратынын айтты.": "жүзеге асыратынын айтты",
    },
    skips=[
        "Министр бағаның өсетінін айтты.",
        "Министр жолдың салынғанын айтты.",
        "Министр жолды салмайтынын айтты.",
    ],
)
_BUILT = (
    r"(?:мектеп|балабақша|аурухана|емхана|театр|кітапхана|музей|ғимарат|жол|көпір|станса|станция|зауыт|кешен|құбыр|ЖЭО|нысан"
    r"|үй|жатақхана|саябақ|әуежай|вокзал|тоннель|канал|су\s?қойма|бөгет|пункт|фабрика|орталық|орталығы|қазандық|стадион|колледж"
    r"|университет|павильон|терминал|бекет|желі)"
)
_RISES = (
    r"(?:салын|бой\s+көтер|тұрғызыл|жөндел|жаңғыртыл|жаңартыл|ашыл|іске\s+қосыл|пайдалануға\s+беріл|қалпына\s+келтіріл"
    r"|қайта\s+жаңғыртыл|кеңейтіл|тартыл)"
)
WILL_RISE = Rule(
    name="kk.task.will_rise",
    pattern=(
        rf"\b(?:{_BUILT}\w*(?:\s+[^\s.!?;:]+){{0,6}}?\s+(?:да\s+|де\s+)?{_RISES}(?:ады|еді|мақ|мек)"
        r"|(?:құрылыс|жөндеу|жаңғырту)\w*\s+(?:жұмы\w+\s+)?(?:\w+\s+){0,2}?(?:бастал|аяқтал|жүргізіл)(?:ады|еді|мақ|мек))(?!\w)"
    ),
    finds={
        "Ауданда жаңа мектеп салынады.": "мектеп салынады",
        "Театрдың құрылысы биыл басталмақ.": "құрылысы биыл басталмақ",
    },
    skips=["Мектеп салынды.", "Айыппұл енгізіледі.", "Сайлау ашылады."],
)
WILL_BE_TOLD = Rule(
    name="kk.task.will_be_told",
    pattern=(
        rf"\b\w{{2,30}}(?:[ыі]л|[ыі]н|лан|лен)(?:а|е)т[ыі]н[ыі](?:н\s+(?:\w+\s+)?{_TOLD}|\s+(?:туралы\s+)?(?:хабарлан|айтыл)(?:ды|ған{_CLOSES}))"
        r"(?!\w)"
    ),
    finds={"Министр жолдың биыл салынатынын айтты.": "салынатынын айтты"},
    skips=["Министр жолдың салынғанын айтты."],
)
WILL = Rule(
    name="kk.task.will",
    pattern=rf"\b{_MAKES}\w{{0,4}}?(?:айды|ейді|йды|йді|ады|еді)(?!\w)",
    finds={"Министрлік 1 шілдеге дейін картаны аяқтайды.": "аяқтайды"},
    skips=["Министрлік картаны аяқтады."],
)
WE_WILL = Rule(
    name="kk.task.we_will",
    pattern=(
        rf"\b(?:{_MAKES_OURSELVES}\w{{0,4}}?(?:\s+(?:ет|асыр|қос|келтір|өткіз|ал))?|\w+п\s+бітір)(?<![мбп]а)(?<![мбп]е)(?:а|е|й)"
        r"(?:мыз|міз)(?!\w)(?!\s+(?:де(?:генше|генде|сек|ген)|ба|бе|ма|ме)(?!\w))(?!\s+деп\s+(?:ойла|үміт|айт|жүр))"
        r"|\bжоспарлап\s+отыр(?:мыз|мын)(?!\w)|\b(?:міндеттенеміз|уәде\s+бере(?:міз|мін))(?!\w)|[уү]\s+жоспар(?:ымызда|да)\s+бар(?!\w)"
    ),
    finds={
        "Жыл соңына дейін мектепті саламыз": "саламыз",
        "Қазандықты 1 қазанға дейін отқа қосамыз": "қосамыз",
        "Жобаны іске асырамыз": "іске асырамыз",
    },
    skips=[
        "Мектепті салдық",
        "Мектепті салмаймыз",
        "Жерге жеткіземіз дегенше баға өседі",
        "Құжатты жаңартамыз деп жүргенде жыл бітеді",
        "Сын-қатерге төтеп береміз",
        "Біз мұны жасай аламыз",
    ],
)
WE_MUST = Rule(
    name="kk.task.we_must",
    pattern=r"\b\w{2,30}(?:уымыз|уіміз|юіміз)\s+(?:керек|қажет|тиіс)(?!\w)",
    finds={"Биыл құрылысты бастауымыз керек": "бастауымыз керек"},
    skips=["Құрылысты бастау керек"],
)
WILL_BE = Rule(
    name="kk.task.will_be",
    pattern=(
        r"\b(?:салынады|ашылады|бөлінеді|жөнделеді|аяқталады|енгізіледі|әзірленеді|тапсырылады|орнатылады"
        r"|қабылданады|беріледі|тартылады|құрылады|іске\s+қосылады|жүзеге\s+асырылады|бітеді|бекітіледі|қосылады|көшіріледі"
        r"|жарияланады|шығарылады|ұсынылады|жаңартылады|жаңғыртылады|жеткізіледі|тексеріледі|төленеді|қайтарылады|тазаланады"
        r"|пысықталады|қаралады|жіберіледі|жолданады|ұйымдастырылады|қалпына\s+келтіріледі|қамтылады|шешіледі|алынады"
        r"|(?:жұмы|құрылы|жөнде|көшіру)\w*\s+(?:\w+\s+)?(?:бас|аяқ)талады|көшіру\s+басталады)(?!\w)"
    ),
    finds={"Жол 1 қарашаға дейін ашылады.": "ашылады"},
    skips=["Жол ашылды."],
)

JOURNALISTS = Rule(
    name="kk.task.journalists",
    pattern=r"^\W*(?:[\w-]+\s+){0,3}?(?:журналистер|тілшілер|БАҚ\s+өкілдері)\s[^.!?]*(?:сұрады|өтінді|сұраған)(?!\w)",
    finds={"Тілшілер министрден пікір білдіруін өтінді.": (
        "Тілшілер министрден пікір білдіруін өтінді"
    )},
    skips=["Депутат министрден пікір білдіруін өтінді."],
)  # fmt: skip
OFFICIAL = Rule(
    name="kk.task.official",
    pattern=(
        r"\b(?:министр|үкімет|әкім|комитет|агентті|орган|мекеме|ведомство|прокур|полиция|банк|қор|палата|комисси|депутат|сенатор"
        r"|премь?ер|президент|басшы|төраға|төрайым|басқарма|департамент|кеңес|фракция|филиал|кәсіпорын|компания|оператор|ұйым|одақ"
        r"|мәслихат|инспекция|қызмет|орталық|мердігер|университет|сот|штаб|топ|тоб|директор|омбудсмен|парламент|мәжіліс|сенат"
        r"|бюро|аппарат|холдинг|жетекші|хатшы|орынбасар|әріптес|коллегия|уәкіл|ұлтты)\w*"
    ),
    finds={"облыс әкімдері": "әкімдері"},
    skips=["соңғы аптасы", "ұсынысы", "ата-аналар"],
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
BILL = Rule(
    name="kk.task.bill",
    pattern=(
        r"^\W*(?:заң|құжат|жоба|кодекс|ереже)\w*\s+(?:\w+\s+)?сәйкес\b|\bзаң(?:да|ның)?\s+(?:жоба\w+\s+)?[^.!?]{0,80}?"
        r"\b(?:көзделген|қарастырылған|көздейді|айқындайды|реттейді|қарастырады|тыйым\s+салады)(?!\w)"
        r"|\b(?:бірінші|екінші)\s+оқылым\w*"
    ),
    finds={"Заң жобасында айыппұл көзделген.": "Заң жобасында айыппұл көзделген"},
    skips=["Депутат заң жобасын енгізуді сұрады."],
)
INQUIRY = Rule(
    name="kk.task.addressee",
    pattern=(
        r"(?<!\S)(?P<value>(?P<assignee>(?:[^\s.!?,;:]{1,40}\s+){1,9}?(?:[^\s.!?,;:]{1,40}[ғгқкн][ае]"
        r"|[^\s.!?,;:]{1,40}[дтн][ыі]ң(?=\s+ат))))\s+(?:атына\s+)?(?:(?:депутаттық|ресми|арнайы)\s+)?"
        r"(?:сауал|үндеу|сұрау|сұраныс|хат|өтініш)\s+(?:жолда|жібер|бағытта|ұсын)\w*"
    ),
    finds={
        "Ол министр Асан Жалғановқа депутаттық сауал жолдады.": "Ол министр Асан Жалғановқа",
        "Ол министр Асан Жалғановтың атына сауал жолдады.": "Ол министр Асан Жалғановтың",
    },
    skips=["Сауалға жауап келді."],
)
TARGET = Rule(
    name="kk.task.target",
    pattern=(
        r"(?<![\d№.,-])(?P<value>(?P<number>\d{1,3}(?:[ \d]{0,12}\d)?(?:,\d+)?)\s+(?P<unit>(?:мың|млн|млрд|трлн|миллион|миллиард)?\s*"
        r"(?:пайыз|%|теңге|шақырым|километр|мектеп|орын|гектар|тонна|жұмыс\s+орны|үй|пәтер|нысан|тармақ|ауыл|адам"
        r"|отбасы)))"
    ),
    finds={"300 мектеп салу": "300 мектеп", "9 млрд теңге бөлу": "9 млрд теңге"},
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
        TaskRule(ORDERED, "order", assignee=_GIVER, opens_list=True),
        TaskRule(CONTROL, "order", setter="subject"),
        TaskRule(PROMISED, "undertaking", "report", "subject", ("nom",), needs_setter=True),
        TaskRule(
            ASK,
            "request",
            "report",
            "subject",
            ("dat", "abl", "acc"),
            needs_assignee=True,
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
        TaskRule(RECOMMENDED, "request", setter="told", needs_assignee=True),
        TaskRule(MUST_DAT, "order", setter="told", needs_assignee=True),
        TaskRule(MUST, "order", setter="told", needs_assignee=True, needs_due=True),
        TaskRule(MUST, "order", setter="told", needs_assignee=True, needs_setter=True),
        TaskRule(IMPERATIVE, "order", "quote", "speaker", needs_due=True),
        TaskRule(OFFICIAL_IMPERATIVE, "order", "quote", "speaker", needs_setter=True),
        TaskRule(DECIDED, "decision", "report", "subject"),
        TaskRule(WE_DECIDED, "decision", "quote", "speaker", needs_setter=True),
        TaskRule(RESOLVED, "decision", "report", "subject", needs_setter=True),
        TaskRule(PLAN_APPROVED, "decision", "report", "subject"),
        TaskRule(PUT_IN_PLACE, "decision", "report", "told"),
        TaskRule(WILL_DO, "undertaking", "report", "subject", ("nom",), needs_setter=True),
        TaskRule(HE_WILL, "undertaking", "report", "subject", ("nom",), needs_setter=True),
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
        TaskRule(WILL_BE, "undertaking", "any", "speaker", needs_due=True),
    ),
    item=(ITEM,),
    not_task=(BILL, JOURNALISTS),
    official=(OFFICIAL,),
    groups={
        r"\bәріптестер\w{2,4}\b": "әріптестер",
        r"\bдепутаттарға\b|\bдепутаттардан\b|\bдепутаттарды\b": "депутаттар",
        r"\bәкімдерге\b|\bәкімдерден\b|\bәкімдерді\b": "әкімдер",
        r"\bаппаратқа\b|\bаппараттан\b": "аппарат",
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
    inquiry=(INQUIRY,),
    number=(TARGET,),
    done=(COMPLETE,),
    failed=(FAILED,),
    in_progress=(UNDER_WAY,),
)
