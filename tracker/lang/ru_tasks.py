"""Russian words of commitments: orders, requests, and the table of all rules.

The people of the examples are invented.
"""

from tracker.lang.base import Rule, one_of
from tracker.lang.pack import TaskRule, TaskRules
from tracker.lang.ru_duties import (
    ASK_YOU,
    COMMANDER,
    EXECUTIVE,
    IMPERATIVE,
    INSISTS,
    LAID_ON,
    MUST,
    MUST_DAT,
    MUST_FIRST,
    POINTED,
    PRESCRIBED,
    RECOMMENDED,
    TOLD_TO,
)
from tracker.lang.ru_not_tasks import ABROAD_LEAD, HOME, IN_YEAR, NOT_TASKS, THEN
from tracker.lang.ru_phrases import first_phrase
from tracker.lang.ru_progress import (
    COMPLETE,
    FAILED,
    FULFILLED,
    IN_HAND,
    LATE,
    NO_TASK,
    PROGRESS,
    PROGRESS_OF,
    SET_EARLIER,
    UNDER_WAY,
)
from tracker.lang.ru_promises import (
    APPROVED,
    BODY_PLANS,
    DECIDED,
    DECIDED_ON,
    IS_PROMISED,
    PLANNED,
    PLANS,
    PROMISED_THAT,
    PROMISED_THEY,
    PUT_IN_PLACE,
    SAID_WILL,
    THEY_DECIDED,
    THEY_WILL,
    WE_WILL,
    WILL,
    WILL_BE,
    WILL_BE_BY,
    WILL_BE_DONE_BY,
    WILL_DO,
)
from tracker.lang.ru_words import INFINITIVE, TO_DO

_ORDERED = """
поручил поручила поручило поручили поручает поручаю поручаем обязал обязала обязало обязали
распорядился распорядилась приказал приказала велел велела предписал предписало предписали
""".split()
ORDER = Rule(
    name="ru.task.order",
    pattern=(
        rf"\b(?:{one_of(_ORDERED)}|да(?:л|ла|ло|ли|ю|[её]т)\s+(?:\w+\s+){{0,3}}?"
        rf"(?:поручени[еяй]|указани[еяй])|постав(?:ил|ила|или|лена|лены)\s+(?:\w+\s+){{0,4}}?задач[уаи])\b{TO_DO}"
    ),
    finds={
        "Премьер поручил министерству построить мост.": "поручил",
        "Аким дал конкретные поручения службам проверить мост.": "дал конкретные поручения",
    },
    skips=[
        "Работа идёт по поручению Президента.",
        "Поручения исполнены.",
        "Аким дал ряд поручений.",
        "– поручил Ильяс Выдумаев.",
    ],
)
TASK_BETWEEN = Rule(
    name="ru.task.set_between",
    pattern=r"\bпостав(?:ил[аи]?|лен[аы])\s+перед\s+(?P<assignee>[^.,;:!?]{4,120}?)\s+(?:(?:конкретн|нов|важн|сложн|ряд)\w*\s+)?задач[уи]?\b",
    finds={
        "Премьер поставил перед министерством задачу построить мост.": (
            "поставил перед министерством задачу"
        )
    },
    skips=["Аким поставил задачу построить мост."],
)
GAVE_TIME = Rule(
    name="ru.task.gave_time",
    pattern=(
        r"\bда(?:л|ла|ли|но|ны|[её]тся)\s+(?P<value>(?:[\w-]+\s+){0,5}?(?:недел\w|дн(?:ей|я)|день|сут\w+|месяц\w*|срок\w*)"
        r"\s+(?:[\w-]+\s+){0,3}?(?:на|чтобы|для)\b)"
    ),
    finds={"Премьер дал акимам две недели на устранение ям.": "акимам две недели на"},
    skips=["Акимам дали слово.", "Срок дан до мая."],
)
TASK_BEFORE = Rule(
    name="ru.task.set_before",
    pattern=(
        r"\bпостав(?:ил[аи]?|лен[аы])\s+(?:\w+\s+){0,3}?(?:задач[уаи]\s+)?перед\s+(?P<assignee>(?:[^\s,.;:!?]+\s+){0,3}?"
        r"(?:правительств\w+|министерств\w+|акимат\w*|аким\w+|депутат\w+|фракци\w+|комитет\w*|ведомств\w+))"
    ),
    finds={
        "Я поставил задачу перед правительством построить мост.": "поставил задачу перед правительством"
    },
    skips=["Перед правительством стоит мост."],
)
ORDERED = Rule(
    name="ru.task.ordered",
    pattern=(
        r"\b(?:поручено|предписано|приказано|велено|поставлен[аы]\s+(?:\w+\s+){0,2}?задач[аи]|указано\s+на\s+необходимость"
        rf"|дан[оы]?\s+(?:\w+\s+){{0,3}}?(?:поручени[ея]|указани[ея]))\b{TO_DO}"
    ),
    finds={
        "Министерству поручено построить мост.": "поручено",
        "Министерству указано на необходимость сдавать отчёты.": "указано на необходимость",
        "Акиму области дано поручение проверить мост.": "дано поручение",
    },
    skips=["Поручение исполнено.", "Это поручено Ильясу Выдумаеву."],
)
_AGENT = (
    r"(?:президентом|главой\s+(?:государства|правительства)|правительством|(?:вице-)?премьер(?:-министр)?ом|(?:вице-)?министром|акимом"
    r"|спикером|(?:вице-)?председателем|руководителем|парламентом|мажилисом|сенатом|фракцией|комитетом|советом|бюро|комиссией)"
)
ORDERED_BY = Rule(
    name="ru.task.ordered_by",
    pattern=(
        rf"\b(?P<setter>{_AGENT}(?:\s+[^\s.,;:!?]+){{0,6}}?)\s+(?P<value>(?P<verb>(?:было\s+|были\s+)?(?:поручено|предписано|даны?\s+(?:\w+\s+){{0,2}}?"
        rf"(?:поручени[ея]|указани[ея])|поставлен[аы]\s+(?:\w+\s+){{0,2}}?задач[аи])))\b{TO_DO}"
    ),
    finds={"Главой государства поручено построить мост.": "поручено"},
    skips=["Министерству поручено построить мост.", "Главой государства назначен аким."],
)
CONTROL = Rule(
    name="ru.task.control",
    pattern=(
        r"\b(?:взят[аоы]?|взял[аи]?|поставлен[аоы]?|поставил[аи]?)\s+(?:\w+\s+){0,3}?на\s+"
        r"(?:\w+\s+)?контроль\b"
    ),
    finds={"Вопрос взят на депутатский контроль.": "взят на депутатский контроль"},
    skips=["Контроль за ценами усилен."],
)
BY_ORDER_WILL = Rule(
    name="ru.task.by_order_will",
    pattern=(
        r"\b(?P<value>(?:по|во\s+исполнение)\s+(?:моему\s+|его\s+|е[её]\s+)?поручени(?:ю|я|ям)\b[^.!?]{0,120}?"
        r"\bбуд(?:ет|ут)\s+(?:[\w-]+\s+){0,3}?[а-яё]{3,}(?:[ея]н|ён|ан|т)[аоы]?)\b"
    ),
    finds={
        "По моему поручению будет проведено исследование.": "По моему поручению будет проведено"
    },
    skips=["По поручению премьера акиматы разобрали плотины.", "Поручение будет исполнено."],
)
APPOINTED = Rule(
    name="ru.task.appointed",
    pattern=(
        r"\b(?P<value>ответственн\w+\s+(?:за\s+[^.,;!?]{3,60}?\s+)?(?:определ[её]н|назнач[её]н|закрепл[её]н)[аоы]?\s+"
        r"(?P<assignee>[^.,;:!?]{4,90}))"
    ),
    finds={
        "Ответственным за сбор определён Комитет по вопросам воды.": (
            "Ответственным за сбор определён Комитет по вопросам воды"
        )
    },
    skips=["Ответственный чиновник ушёл."],
)
BY_ORDER = Rule(
    name="ru.task.by_order",
    pattern=(
        r"\b(?:по|во\s+исполнение)\s+поручени(?:ю|я|ям)\s+(?P<setter>(?:[^\s.,!?]+\s+){1,4}?)"
        r"(?P<assignee>[^.,!?]{3,60}?)\s+"
        r"(?P<value>(?:разработал|подготовил|построил|открыл|разобрал|создал|запустил|завершил|внедрил"
        r"|принял|выделил|направил|провел|провёл|отремонтировал|утвердил|увеличил|снизил|вернул)[аои]?)\b"
    ),
    finds={"По поручению премьера акиматы разобрали плотины.": "разобрали"},
    skips=["Работа идёт по поручению Президента."],
)

_ASKED = """
попросил попросила попросило просит потребовал потребовала потребовало требует призвал призвала
призвало призывает рекомендовал рекомендовала рекомендовало рекомендует порекомендовал
порекомендовала предложил предложила предложило предлагает посоветовал посоветовала
""".split()
_THEY_ASKED = """
попросили просят потребовали требуют призвали призывают рекомендовали рекомендуют предложили
предлагают
""".split()
_THEY = "депутаты мажилисмены сенаторы парламентарии избранники участники делегаты авторы".split()
_NOT_THE_FLOOR = r"(?!(?:\s+[\w.]+){0,9}\s+(?:слов[оа]|возможность|регламент\w*|тишин\w+|проголосовать|поддержать)\b)"
ASK = Rule(
    name="ru.task.ask",
    pattern=rf"\b{one_of(_ASKED)}\b{_NOT_THE_FLOOR}{TO_DO}",
    finds={
        "Сенатор попросила министра построить мост.": "попросила",
        "Депутат потребовал от ведомства закупить машины.": "потребовал",
    },
    skips=[
        "Депутат попросил дать ему слово.",
        "Спикер попросил депутата соблюдать регламент.",
        "Закон требует внимания.",
    ],
)
THEY_ASK = Rule(
    name="ru.task.they_ask",
    pattern=(
        rf"\b{one_of(_THEY)}\s+(?:[^\s.!?,]+\s+){{0,6}}?(?P<value>{one_of(_THEY_ASKED)})\b"
        rf"{_NOT_THE_FLOOR}{TO_DO}"
    ),
    finds={"Депутаты попросили министра построить мост.": "попросили"},
    skips=["В компании попросили министра построить мост.", "Депутаты требуют внимания."],
)
ASK_FIRST = Rule(
    name="ru.task.ask_first",
    pattern=(
        r"\b(?:прошу|просим|требую|требуем|призываю|призываем|предлагаю|предлагаем|рекомендую"
        rf"|рекомендуем)\b(?=[^.!?]{{0,260}}?(?:{INFINITIVE}))"
    ),
    finds={"Прошу Правительство построить мост.": "Прошу", "Просим вас принять меры.": "Просим"},
    skips=["Прошу слова.", "Прошу вас, коллеги."],
)
ASK_TO_ORDER = Rule(
    name="ru.task.ask_to_order",
    pattern=(
        r"\b(?P<value>(?:прошу|просим|прос(?:ит|ил|ила)|предлага(?:ю|ем|ет))\s+(?:(?:вас|премьер-министра|правительство)\s+)?"
        r"(?:дать\s+(?:[\w-]+\s+)?поручени[ея]|поручить)\s+(?P<assignee>[^.,;:!?]{4,110}?))"
        rf"\s+(?=(?:[^\s.!?]+\s+){{0,6}}?(?:{INFINITIVE}))"
    ),
    finds={
        "Прошу дать поручение министерству построить мост.": "Прошу дать поручение министерству",
        "Депутат просит поручить акимату проверить мост.": "просит поручить акимату",
    },
    skips=["Прошу дать слово.", "Прошу построить мост."],
)
ASKS_IN_IT = Rule(
    name="ru.task.asks_in_it",
    pattern=(
        r"\b(?P<value>(?:запрос|обращени|письм)\w*[^.!?]{0,120}?,\s+(?:в\s+котор(?:ом|ых)|где)\s+(?:\w+\s+)?"
        rf"(?:прос(?:ит|ят|ил[аи]?)|предлага(?:ет|ют)|предложил[аи]?|требу(?:ет|ют)|потребовал[аи]?))(?=[^.!?]{{0,200}}?(?:{INFINITIVE}))"
    ),
    finds={
        "Он направил запрос министру, в котором просит построить мост.": (
            "запрос министру, в котором просит"
        )
    },
    skips=["Он направил запрос, в котором описал мост."],
)
INQUIRY_SENT = Rule(
    name="ru.task.inquiry",
    pattern=(
        r"\bобратил(?:ся|ась|ись)\s+(?:к|ко|в)\s+(?P<assignee>[^.!?]{3,140}?)\s+с\s+"
        r"(?:просьбой|требованием|предложением|призывом)\b"
    ),
    finds={
        "Сенатор обратилась к министру с просьбой построить мост.": (
            "обратилась к министру с просьбой"
        )
    },
    skips=["Сенатор обратилась к министру."],
)

CONTINUES = Rule(
    name="ru.task.continues",
    pattern=(
        r"^\W*(?:(?:также|кроме\s+того|при\s+этом|помимо\s+этого|вместе\s+с\s+тем),?\s+)?"
        r"(?:(?!(?:буд|должн|нужн|был|мо[гж]|хо[чт]|это|этот|эти|мы|он|она|они|вы|я|важно|нельзя|можно|прид|чтобы|если)\w*\b)"
        rf"[а-яё-]+\s+(?:[–—-]\s+)?){{0,3}}?(?P<value>{INFINITIVE})"
    ),
    finds={
        "Акимам регионов – взять вопрос под контроль.": "взять",
        "Шире использовать данные замеров.": "использовать",
        "Особое внимание уделить контролю.": "уделить",
    },
    skips=["Депутаты обсудили проект.", "Он говорил долго.", "Это будет делаться открыто."],
)
ITEM = Rule(
    name="ru.task.item",
    pattern=r"^\s*(?:[–—•*·-]\s*|\d{1,2}[).]\s+|[а-я]\)\s+)",
    finds={"– построить мост;": "– ", "2) построить мост": "2) "},
    skips=["Построить мост."],
)
INQUIRY = Rule(
    name="ru.task.addressee",
    pattern=(
        r"\bзапрос\w*\s+(?:на\s+имя\s+|в\s+адрес\s+|к\s+)?"
        r"(?P<value>(?P<assignee>[^,.;:!?]{6,140}))"
    ),
    finds={"Он озвучил запрос на имя министра Ильяса Выдумаева.": "министра Ильяса Выдумаева"},
    skips=["Он озвучил вопрос."],
)
INQUIRED = Rule(
    name="ru.task.inquired",
    pattern=r"\bдепутатск\w+\s+запрос\w*|\bзапрос\w*\s+(?:на\s+имя|в\s+адрес)\b",
    finds={"Он озвучил депутатский запрос.": "депутатский запрос"},
    skips=["По запросу редакции ответили."],
)
TARGET = Rule(
    name="ru.task.target",
    pattern=(
        r"(?<![\d№.,-])(?P<value>(?P<number>\d{1,3}(?:[ \u00a0]\d{3}){0,4}(?:,\d+)?|\d+)\s?"
        r"(?:(?!рабочих\s)[а-яё-]+(?:ых|их|ые|ие|ый|ий|ая|яя|ое|ее|ую|юю)\s+){0,2}"
        r"(?P<unit>(?:тыс\.?|тысяч[аи]?|млн|млрд|трлн|миллион\w*|миллиард\w*|триллион\w*)?\s?"
        r"(?:процент\w*|%|тенге|км|километр\w*|школ\w*|мест\w*|машин\w*|га|гектар\w*|тонн\w*"
        r"|рабочих\s+мест|домов|квартир\w*|объект\w*|пункт\w*|с[её]л(?:[аоуе]|ам|ах|ами)?|человек\w*|семе\w+)))\b"
    ),
    finds={
        "построить 300 школ": "300 школ",
        "выделить 9 млрд тенге": "9 млрд тенге",
        "отремонтировать 100 сельских школ": "100 сельских школ",
        "газифицировать 40 сёл": "40 сёл",
    },
    skips=["до 15 октября", "в 2024 году"],
)
DOING = Rule(
    name="ru.task.doing",
    pattern=INFINITIVE,
    finds={"поручил министерству построить мост": "построить"},
    skips=["часть области", "ответственность власти"],
)
OFFICIAL = Rule(
    name="ru.task.official",
    pattern=(
        r"\b(?:министр|министерств|аким|глав|председател|руководител|премьер|вице|прокур|генпрокур|ведомств"
        r"|агентств|комитет|госорган|орган|совет|комисси|управлени|департамент|служб|нацбанк|банк|правительств"
        r"|кабмин|фонд|фракци|секретариат|филиал|групп|аппарат|депутат|мажилисмен|сенатор|коллег|член|палат"
        r"|бюро|президиум|омбудсмен|директор|президент|спикер|парламент|мин[а-яё]{3,}|мвд|мчс|мид|кнб)\w*"
    ),
    finds={"профильное министерство": "министерство", "главы регионов": "главы"},
    skips=["петропавловцы", "друзья", "боевые действия"],
)

_OBJECT = ("dat", "acc", "gen")
TASKS = TaskRules(
    rules=(
        TaskRule(FAILED, "progress", state="failed"),
        TaskRule(PROGRESS_OF, "progress", state="in_progress"),
        TaskRule(PROGRESS, "progress", state="done"),
        TaskRule(LATE, "progress", setter="told", state="failed"),
        TaskRule(IN_HAND, "progress", setter="told", state="in_progress"),
        TaskRule(FULFILLED, "progress", setter="told", state="done"),
        TaskRule(BY_ORDER, "order", setter="subject", state="done"),
        TaskRule(BY_ORDER_WILL, "order", setter="told"),
        TaskRule(APPOINTED, "order", setter="told", needs_assignee=True),
        TaskRule(TASK_BETWEEN, "order", setter="subject", opens_list=True),
        TaskRule(TASK_BEFORE, "order", setter="subject", opens_list=True),
        TaskRule(GAVE_TIME, "order", setter="subject", assignee=("dat",), needs_assignee=True),
        TaskRule(ORDER, "order", setter="subject", assignee=("dat",), opens_list=True),
        TaskRule(ORDERED_BY, "order", assignee=("dat",), opens_list=True),
        TaskRule(ORDERED, "order", setter="commander", assignee=("dat",), opens_list=True),
        TaskRule(CONTROL, "order", setter="subject"),
        TaskRule(POINTED, "order", setter="subject", needs_assignee=True),
        TaskRule(LAID_ON, "order", setter="told", needs_assignee=True),
        TaskRule(PRESCRIBED, "order", setter="subject", needs_setter=True),
        TaskRule(
            RECOMMENDED,
            "request",
            "any",
            "commander",
            ("dat",),
            needs_assignee=True,
            opens_list=True,
        ),
        TaskRule(
            INQUIRY_SENT, "request", "report", "subject", needs_assignee=True, opens_list=True
        ),
        TaskRule(ASK_TO_ORDER, "request", "any", "subject", needs_assignee=True),
        TaskRule(ASKS_IN_IT, "request", "report", "subject", needs_assignee=True),
        TaskRule(
            ASK,
            "request",
            "any",
            "subject",
            _OBJECT,
            needs_assignee=True,
            needs_setter=True,
            opens_list=True,
        ),
        TaskRule(
            THEY_ASK, "request", "any", "speaker", _OBJECT, needs_assignee=True, opens_list=True
        ),
        TaskRule(
            ASK_FIRST, "request", "quote", "speaker", _OBJECT, needs_assignee=True, opens_list=True
        ),
        TaskRule(ASK_YOU, "request", "quote", "speaker", opens_list=True),
        TaskRule(MUST_DAT, "order", setter="told", needs_assignee=True, opens_list=True),
        TaskRule(TOLD_TO, "order", setter="told", needs_assignee=True, needs_setter=True),
        TaskRule(MUST_FIRST, "order", setter="told", needs_assignee=True, opens_list=True),
        TaskRule(
            MUST, "order", setter="told", needs_assignee=True, needs_due=True, opens_list=True
        ),
        TaskRule(
            MUST, "order", setter="told", needs_assignee=True, by_executive=True, opens_list=True
        ),
        TaskRule(INSISTS, "order", setter="told", needs_assignee=True, needs_setter=True),
        TaskRule(IMPERATIVE, "order", "quote", "speaker", needs_assignee=True),
        TaskRule(IMPERATIVE, "order", "quote", "speaker", needs_due=True),
        TaskRule(DECIDED_ON, "decision", setter="told", opens_list=True),
        TaskRule(THEY_DECIDED, "decision", "report", opens_list=True),
        TaskRule(PUT_IN_PLACE, "decision", "report", "told"),
        TaskRule(APPROVED, "decision", "report", "subject", needs_setter=True),
        TaskRule(DECIDED, "decision", "report", "subject", needs_setter=True, opens_list=True),
        TaskRule(WE_WILL, "undertaking", "quote", "speaker"),
        TaskRule(PLANS, "undertaking", "any", "subject", ("nom",), needs_setter=True),
        TaskRule(SAID_WILL, "undertaking", "report", "subject", ("nom",), needs_setter=True),
        TaskRule(
            WILL, "undertaking", "report", "subject", ("nom",), needs_setter=True, same_clause=True
        ),
        TaskRule(
            WILL,
            "undertaking",
            "quote",
            "speaker",
            ("nom",),
            needs_assignee=True,
            same_clause=True,
            needs_due=True,
        ),
        TaskRule(PROMISED_THAT, "undertaking", "report", "subject", needs_setter=True),
        TaskRule(
            PROMISED_THEY, "undertaking", "report", "subject", needs_setter=True, needs_due=True
        ),
        TaskRule(
            WILL_DO,
            "undertaking",
            "report",
            "subject",
            ("nom",),
            needs_setter=True,
            same_clause=True,
        ),
        TaskRule(BODY_PLANS, "undertaking", "report", "told", needs_assignee=True),
        TaskRule(WILL_BE_BY, "undertaking", setter="told", needs_assignee=True),
        TaskRule(WILL_BE_DONE_BY, "undertaking", setter="told", needs_assignee=True),
        TaskRule(WILL_BE, "undertaking", "any", "told", needs_due=True),
        TaskRule(IS_PROMISED, "undertaking", setter="told", by_executive=True),
        TaskRule(PLANNED, "undertaking", "any", "told", needs_due=True),
        TaskRule(THEY_WILL, "undertaking", "report", "told", needs_due=True, needs_setter=True),
    ),
    continues=(CONTINUES,),
    item=(ITEM,),
    not_task=NOT_TASKS,
    in_year=(IN_YEAR,),
    then=(THEN,),
    no_progress=(NO_TASK,),
    set_earlier=(SET_EARLIER,),
    abroad_lead=(ABROAD_LEAD,),
    home=(HOME,),
    groups={
        r"(?<![\w-])коллег(?:(?P<dat>ам)|(?P<gen>)|(?P<ins>ами))\b": "коллеги",
        r"(?<![\w-])депутат(?:(?P<dat>ам)|(?P<gen>ов))\b": "депутаты",
        r"(?<![\w-])аким(?:(?P<dat>ам)|(?P<gen>ов)|(?P<ins>ами))\b": "акимы",
        r"(?<![\w-])аким(?:(?P<dat>у)|(?P<gen>а))\b(?!\s+(?:(?-i:[А-ЯЁӘҚҒҮҰІӨҢҺ])|\w+(?:ой|ого)\b|города|област|район|регион|столиц))": "аким",
        r"(?<![\w-])акимат(?:(?P<dat>ам)|(?P<gen>ов)|(?P<acc>ы)|(?P<ins>ами))\b": "акиматы",
        r"(?<![\w-])министр(?:(?P<dat>ам)|(?P<gen>ов))\b": "министры",
        r"(?<![\w-])министерств(?:(?P<dat>ам)|(?P<acc>а))\b(?!\s+\w+(?:ого|их|ых))": "министерства",
        r"(?<![\w-])(?:гос|государственн(?:ым|ые|ых)\s+)орган(?:(?P<dat>ам)|(?P<gen>ов)|(?P<acc>ы))\b": (
            "государственные органы"
        ),
        r"(?<![\w-])местн(?:ым|ые|ых)\s+исполнительн(?:ым|ые|ых)\s+орган(?:(?P<dat>ам)|(?P<gen>ов))\b": (
            "местные исполнительные органы"
        ),
    },
    phrase=first_phrase,
    commander=(COMMANDER,),
    executive=(EXECUTIVE,),
    official=(OFFICIAL,),
    infinitive=(DOING,),
    same_body={
        r"министерств\w*": "ministry",
        r"ведомств\w*": "ministry",
        r"акимат\w*": "akimat",
    },
    inquiry=(INQUIRY,),
    inquired=(INQUIRED,),
    number=(TARGET,),
    done=(COMPLETE,),
    failed=(FAILED, LATE),
    in_progress=(UNDER_WAY,),
)
