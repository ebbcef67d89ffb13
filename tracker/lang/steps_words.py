"""The patterns of `tracker.lang.steps`, a table for each language."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class StepWords(NamedTuple):
    """One step: a pattern for its being taken, one for a task that asks for it, with examples."""

    taken: str
    finds: Mapping[str, str]
    skips: Sequence[str]
    asked: str
    asks: Mapping[str, str]
    asks_not: Sequence[str]


# Russian -----------------------------------------------------------------------------------------

_RU_WORD = r"(?!(?:после|до|перед|для|и|а|но|что|где|как|чтобы)\b)[\w«»\"“”№-]+"
_RU_GAP = rf"(?:{_RU_WORD}\s+){{0,6}}?"
_RU_NOT_PAST = r"\b(?!\w+л[аои]?(?:сь|ся)?\b)"
_RU_TALK = (
    r"(?:заседани|совещани|слушани|встреч|обсуждени|переговор|консультаци|собрани|брифинг"
    r"|конференци|пресс-конференци|дискусси|дебат|презентаци|форум|кругл\w+\s+стол)\w*"
)
_RU_TALK_NOMINATIVE = (
    r"(?:заседани[ея]|совещани[ея]|слушани[ея]|встреч[аи]|обсуждени[ея]|переговоры|консультации"
    r"|собрание|брифинг|конференция|дискуссия|дебаты|презентация|форум|круглый\s+стол)"
)
_RU_CHECK = (
    r"(?:проверк|рейд|инспекци|осмотр|мониторинг|ревизи|аудит|анализ|объезд|опрос|экспертиз)\w*"
)
_RU_MONEY = r"(?:млн|млрд|трлн|миллион|миллиард|тенге|средств|деньг|денег|финансирован|бюджет)\w*"
_RU_PAPER = (
    r"(?:план|график|дорожн\w+\s+карт|программ|концепци|стратеги|смет|проектно-сметн|документаци"
    r"|обосновани|договор|контракт|меморандум|соглашени|письм|запрос|обращени|предложени"
    r"|рекомендаци|инициатив|рабоч\w+\s+групп|комисси|штаб|протокол|законопроект|закон|поправ"
    r"|постановлени|приказ|проект)\w*"
)
_RU_PAPER_NOMINATIVE = (
    r"(?:планы?|графики?|дорожная\s+карта|программ[аы]|концепция|стратегия|смета|документация"
    r"|обоснование|договоры?|контракты?|меморандум|соглашени[ея]|письм[оа]|запросы?|обращени[ея]"
    r"|предложени[ея]|рекомендации|рабочая\s+группа|комиссия|штаб|протокол|законопроект|закон"
    r"|поправки|постановление|приказ|проекты?)"
)
_RU_DRAWN = (
    r"(?:утвер|разработ|разрабат|подготов|готов|состав|согласов|подпис|заключ|приня|направ|отправ"
    r"|внес|внёс|внос|переда|созда|сформир|образова|опублик|представ|одобр|провед)"
)
RU: dict[str, StepWords] = {
    "talk": StepWords(
        taken=(
            r"\b(?:пров[её]л[аои]?|провед[её]н[аоы]?|созва\w+|собра[нл]\w*|организова\w+"
            r"|состоял\w+|прош[её]л|прошл[аои]|посвятил\w*|ид[её]т|идут|вед[её]тся|ведутся"
            rf"|участи\w+\s+в)\s+{_RU_GAP}{_RU_TALK}"
            rf"|\b(?:заверш|законч|продолж|нач|откры)\w+\s+(?:{_RU_WORD}\s+)?{_RU_TALK}"
            rf"|\b{_RU_TALK_NOMINATIVE}\s+{_RU_GAP}(?:состоял|прош|пров|заверш|законч|откры"
            r"|продолж|нача)\w+"
            r"|\b(?:обсуди|обсужд|рассмотре|рассматрива|заслуша|выслуша)\w*"
            r"|\b(?:подня|поднима)\w+\s+(?:вопрос|тем|проблем)\w*"
        ),
        finds={
            "Фракция провела 5 июля совещание о мосте.": "провела 5 июля совещание",
            "Слушания о мосте прошли в палате.": "Слушания о мосте прошли",
            "Депутаты завершили обсуждение моста.": "завершили обсуждение",
            "Комитет рассмотрел ремонт моста.": "рассмотрел",
        },
        skips=[
            "Мост открыт после заседания.",
            "На заседании сообщили, что мост построен.",
            "Ремонт моста завершён.",
        ],
        asked=(
            rf"{_RU_NOT_PAST}(?:пров[ео]|созва|организ|назнач|состо)\w+\s+{_RU_GAP}{_RU_TALK}"
            rf"|{_RU_NOT_PAST}(?:обсуд|рассмотр|заслуш|выслуш)\w+"
            r"|\b(?:вернуться|верн[её]тся|вернутся)\b"
        ),
        asks={
            "Фракция решила провести слушания о мосте.": "провести слушания",
            "Депутаты просят рассмотреть вопрос о мосте.": "рассмотреть",
        },
        asks_not=[
            "На заседании комитета поручили построить мост.",
            "Фракция провела совещание и обсудила мост: поручено построить его.",
        ],
    ),
    "visit": StepWords(
        taken=(
            r"\b(?:посети|побыва|объеха|объезди|выеха|выезжа|осмотре|проинспектирова|провери"
            rf"|проверен|проверя)\w*|\b(?:пров[её]|заверш|законч)\w+\s+{_RU_GAP}{_RU_CHECK}"
            r"|\b(?:проверка|инспекция|мониторинг|ревизия|аудит|анализ|опрос|экспертиза)\s+"
            rf"{_RU_GAP}(?:прош|пров|заверш|законч)\w+"
        ),
        finds={
            "Депутаты проверили ремонт моста.": "проверили",
            "Аудит моста завершён.": "Аудит моста завершён",
        },
        skips=["Ремонт моста завершён.", "Мост открыт."],
        asked=(
            rf"{_RU_NOT_PAST}(?:посет|побыва|объех|объезд|выех|выезд|осмотр|проинспект|провер)\w+"
            r"|\b(?:инспекци|мониторинг|ревизи|аудит|рейд|анализ|экспертиз)\w*"
        ),
        asks={"Прокуратуру просят проверить стройки.": "проверить"},
        asks_not=["Депутаты проверили мост и попросили открыть его."],
    ),
    "money": StepWords(
        taken=(
            r"\b(?:выдел|освоен|освои|профинансир)\w*"
            r"|\b(?:направ|предусмотре|запланир|зарезервир|перечис|потра|израсход|получ|наш)\w+\s+"
            rf"{_RU_GAP}{_RU_MONEY}"
            rf"|\b{_RU_MONEY}\s+{_RU_GAP}(?:направ|предусмотр|запланир|зарезервир|перечис|получ"
            r"|утвержд|наш|заложен)\w+"
        ),
        finds={
            "На мост выделено 300 миллионов тенге.": "выделено",
            "Деньги на мост предусмотрены.": "Деньги на мост предусмотрены",
        },
        skips=["Мост за 300 миллионов тенге построен."],
        asked=(
            rf"{_RU_NOT_PAST}(?:выдел|профинанс|финанс|перечис)\w+|\bосвоить\b"
            rf"|{_RU_NOT_PAST}(?:напра|предусмотр|найти|изыск|залож)\w*\s+{_RU_GAP}{_RU_MONEY}"
        ),
        asks={"Правительство обещает выделить 9 млрд тенге.": "выделить"},
        asks_not=["Поручено построить мост."],
    ),
    "paper": StepWords(
        taken=(
            rf"\b(?:{_RU_DRAWN}|получ)\w+\s+{_RU_GAP}{_RU_PAPER}"
            rf"|\b{_RU_PAPER_NOMINATIVE}\s+{_RU_GAP}{_RU_DRAWN}\w*"
        ),
        finds={
            "Министерство утвердило график ремонта.": "утвердило график",
            "План ремонта моста согласован.": "План ремонта моста согласован",
            "Создана рабочая группа по мосту.": "Создана рабочая группа",
        },
        skips=["План ремонта выполнен.", "Мост по проекту построен."],
        asked=rf"{_RU_NOT_PAST}{_RU_DRAWN}\w+\s+{_RU_GAP}{_RU_PAPER}|\bпоправ\w+|\bзаконопроект\w*",
        asks={
            "Поручено разработать план ремонта.": "разработать план",
            "Фракция решила внести законопроект.": "внести законопроект",
        },
        asks_not=["Депутат направил запрос и попросил построить мост."],
    ),
    "answer": StepWords(
        taken=(
            r"\b(?:получ|дал|дан|пришл|пришёл|поступ|представ)\w*\s+"
            rf"{_RU_GAP}(?:ответ|разъяснени|информаци|доклад|отч[её]т)\w*"
            rf"|\b(?:ответ|разъяснение|информация|доклад|отч[её]т)\s+{_RU_GAP}(?:получ|дал|дан|приш"
            r"|поступ|представ|направ)\w+"
        ),
        finds={
            "Депутаты получили ответ о мосте.": "получили ответ",
            "Ответ о мосте пришёл.": "Ответ о мосте пришёл",
        },
        skips=["В ответе сказано, что мост построен."],
        asked=(
            r"\b(?:ответить|доложить|отчитаться|проинформировать|сообщить|разъяснить|пояснить)\b"
            r"|\b(?:отч[её]т|доклад|информаци)\w*"
            r"|\bзапрос\w*\s+(?:о|об)\b(?!.*\w(?:ать|ить|еть|сти)(?:ся)?\b)"
        ),
        asks={
            "Депутаты направили запрос о мосте.": "запрос о",
            "Поручено доложить о мосте.": "доложить",
        },
        asks_not=["В запросе о мосте попросили построить его."],
    ),
}

# Kazakh ------------------------------------------------------------------------------------------

_KK_GAP = r"(?:[\w«»\"“”№-]+\s+){0,4}?"
_KK_OWN = r"(?:[ыі]н?|с[ыі]н?|[лдт][ае]р(?:[ыі]н?)?)?"
"""Endings of a thing that is held or drawn; «отырысында» is only where something was said."""
_KK_TALK = (
    r"(?:отырыс|жиын|жиналыс|кеңес|тыңдау|кездесу|талқылау|конференция|форум|брифинг|пікірталас"
    rf"|дөңгелек\s+үстел|келіссөз){_KK_OWN}"
)
_KK_MONEY = r"(?:теңге|қаржы|қаражат|ақша|миллион|миллиард|млн|млрд)\w*"
_KK_PAPER = (
    r"(?:жоспар|кесте|жол\s+карта|бағдарлама|тұжырымдама|стратегия|құжат|құжаттама|смета|жоба|шарт"
    r"|келісім|меморандум|хат|сауал|өтініш|ұсыныс|жұмыс\s+тоб|комиссия|штаб|заң|түзету"
    rf"|қаулы|бұйрық){_KK_OWN}"
)
KK: dict[str, StepWords] = {
    "talk": StepWords(
        taken=(
            rf"\b{_KK_TALK}\s+{_KK_GAP}(?:өткіз|өтті|өтіп|ұйымдастыр|бол[дғ]|болып|аяқтал|баста"
            r"|жүр|ашты|ашыл|шақыр)\w*"
            r"|\b(?:талқыла|қара(?:ды|лды|п|лған)\b|тыңда(?:ды|лды|п)\b)\w*"
            r"|\bмәселе\w*\s+(?:\w+\s+)?көтер\w+"
        ),
        finds={
            "Комитет көпір салу туралы отырыс өткізді.": "отырыс өткізді",
            "Депутаттар көпірді талқылады.": "талқылады",
        },
        skips=["Отырыста көпір салынғаны айтылды.", "Көпір салынды."],
        asked=(
            rf"\b{_KK_TALK}\s+{_KK_GAP}(?:өткізу|өткізеді|ұйымдастыру|шақыру|болады)\w*"
            r"|\b(?:талқылау|қарау|қарайды|талқылайды|тыңдау)(?:ды|ға|дың)?\b|\bоралатын\b"
            r"|\bоралу\w*"
        ),
        asks={"Фракция тыңдау өткізуге шешім қабылдады.": "тыңдау өткізуге"},
        asks_not=["Мәжілістің жалпы отырысында көпір салуды тапсырды."],
    ),
    "visit": StepWords(
        taken=r"\b(?:арала(?:ды|п)|барды|барып|тексер(?:ді|ілді|іп)|көрді|танысты)\b",
        finds={"Депутаттар көпірді тексерді.": "тексерді"},
        skips=["Көпір салынды."],
        asked=r"\b(?:аралау|аралап|бару|тексеру|танысу)\w*",
        asks={"Прокуратурадан құрылысты тексеруді сұрады.": "тексеруді"},
        asks_not=["Көпір салуды тапсырды."],
    ),
    "money": StepWords(
        taken=(
            r"\b(?:бөлін|бөлді|бөлген|игеріл)\w*"
            rf"|\b{_KK_MONEY}\s+{_KK_GAP}(?:қарастыр|жұмса|аудар|жоспарлан)\w+"
        ),
        finds={"Көпірге 300 миллион теңге бөлінді.": "бөлінді"},
        skips=["Көпір салынды."],
        asked=rf"\b(?:бөлу|бөлед)\w*|\bқаржыланд\w+|\b{_KK_MONEY}\s+{_KK_GAP}(?:қарастыру|аудару)\w*",
        asks={"Үкіметтен көпірге қаржы бөлуді сұрады.": "бөлуді"},
        asks_not=["Көпір салуды тапсырды."],
    ),
    "paper": StepWords(
        taken=(
            rf"\b{_KK_PAPER}\w*\s+{_KK_GAP}(?:бекіт|әзірле|дайында|қабылда|жаса[лнқ]|жасады"
            r"|қол\s+қой|жібер|жолда|құрды|құрыл|енгіз|ұсын|жарияла|келіс)\w*"
        ),
        finds={"Көпірді жөндеу жоспары бекітілді.": "жоспары бекітілді"},
        skips=["Көпір салынды.", "Жоспар 80 пайызға орындалды."],
        asked=(
            rf"\b{_KK_PAPER}\w*\s+{_KK_GAP}(?:бекіту|әзірлеу|дайындау|қабылдау|жасау|жіберу|құру"
            r"|енгізу|ұсыну|жариялау|енгізед|әзірлейд|қабылдайд)\w*|\bтүзету\w*|\bзаң\s+жоба\w*"
        ),
        asks={"Министрлікке жоспар әзірлеуді тапсырды.": "жоспар әзірлеуді"},
        asks_not=["Депутат сауал жолдап, көпір салуды сұрады."],
    ),
    "answer": StepWords(
        taken=r"\b(?:жауап|есеп|ақпарат)\w*\s+(?:\w+\s+)?(?:берді|беріл|алды|алын|кел|түс)\w*",
        finds={"Министрлік көпір туралы жауап берді.": "жауап берді"},
        skips=["Жауапта көпір салынғаны айтылған."],
        asked=r"\b(?:жауап|есеп|ақпарат)\w*\s+(?:беру|алу)\w*|\bбаяндау\w*|\bсауал\s+(?:жолда|жібер)\w*",
        asks={"Министрден есеп беруді сұрады.": "есеп беруді"},
        asks_not=["Көпір салуды тапсырды."],
    ),
}

# English -----------------------------------------------------------------------------------------

_EN_GAP = r"(?:(?!(?:that|after|before|to|of|for|in|on|at|and|but|with)\b)[\w’'-]+\s+){0,6}?"
_EN_TALK = (
    r"(?:meeting|sitting|session|hearing|discussion|talks|round[\s-]?table|conference|briefing"
    r"|debate|consultation|forum)s?\b"
)
_EN_PAPER = (
    r"(?:plan|schedule|timetable|road\s?map|programme|program|concept|strategy|contract|agreement"
    r"|memorandum|letter|inquiry|request|proposal|recommendation|working\s+group|commission"
    r"|task\s+force|bill|law|amendment|draft|design|documentation|estimate|study)s?\b"
)
_EN_DRAWN = (
    r"(?:approv|adopt|sign|submitt?|publish|creat|establish|prepar|draft|introduc|deliver|present"
    r"|endors|agre|send|sent|drew|drawn|launch|set\s+up|carri(?!ed\s+out))"
)
_EN_MONEY = r"(?:money|funds?|funding|million|billion|tenge|budget)\b"
_EN_BE = r"(?:is|are|was|were|been|has|have|had)"
EN: dict[str, StepWords] = {
    "talk": StepWords(
        taken=(
            r"\b(?:held|hosted|chaired|convened|opened|concluded|completed|finished|attended"
            rf"|conducted|started|began|begun)\s+{_EN_GAP}{_EN_TALK}"
            rf"|\b{_EN_TALK}\s+(?:[\w’'-]+\s+){{0,6}}?(?:{_EN_BE}\s+(?:being\s+)?(?:held|complet\w+"
            r"|open\w+|start\w+|ongoing|under\s?way)|took\s+place|continue\w*)"
            r"|\b(?:discuss|debat|consider|review)ed\b"
            r"|\braised\s+(?:the|an?)\s+(?:issue|question|matter|problem|topic)\w*"
        ),
        finds={
            "The faction held an extended meeting on the bridge.": "held an extended meeting",
            "Hearings on the bridge took place.": "Hearings on the bridge took place",
            "Deputies reviewed the repair.": "reviewed",
        },
        skips=["The bridge was opened after the meeting.", "The repair was completed."],
        asked=(
            rf"\b(?:to\s+|will\s+)(?:hold|host|convene|conduct)\s+{_EN_GAP}{_EN_TALK}"
            r"|\b(?:to|will)\s+(?:\w+\s+)?(?:discuss|debate|consider|review|return\s+to)\b"
        ),
        asks={"The faction resolved to hold hearings.": "to hold hearings"},
        asks_not=["At the session deputies told the ministry to build a bridge."],
    ),
    "visit": StepWords(
        taken=(
            r"\b(?:visited|inspected|toured|checked|examined|audited)\b"
            rf"|\b(?:completed|conducted|carried\s+out)\s+{_EN_GAP}(?:inspection|audit|check|survey)\w*"
            r"|\b(?:inspection|audit|survey)s?\s+(?:[\w’'-]+\s+){0,6}?(?:complet|conduct|carri)\w+"
        ),
        finds={"Deputies inspected the bridge.": "inspected"},
        skips=["The bridge was opened."],
        asked=r"\b(?:to|will)\s+(?:\w+\s+)?(?:visit|inspect|tour|check|examine|audit)\b|\baudit\b",
        asks={"Prosecutors were asked to inspect the site.": "to inspect"},
        asks_not=["The ministry was told to build a bridge."],
    ),
    "money": StepWords(
        taken=(
            r"\b(?:allocat|earmark|disburs)\w+"
            rf"|\b(?:set\s+aside|approv\w+|receiv\w+|provid\w+|spent|found)\s+{_EN_GAP}{_EN_MONEY}"
            rf"|\b{_EN_MONEY}\s+(?:[\w’'-]+\s+){{0,6}}?{_EN_BE}\s+(?:set\s+aside|approved|received"
            r"|provided|spent|found)"
        ),
        finds={"The Government allocated 300 million tenge.": "allocated"},
        skips=["The bridge was opened."],
        asked=rf"\b(?:allocate|earmark|fund|finance|disburse)\b|\b(?:set\s+aside|find)\s+{_EN_GAP}{_EN_MONEY}",
        asks={"Deputies asked to allocate money.": "allocate"},
        asks_not=["The ministry was told to build a bridge."],
    ),
    "paper": StepWords(
        taken=(
            rf"\b{_EN_DRAWN}\w*\s+{_EN_GAP}{_EN_PAPER}"
            rf"|\b{_EN_PAPER}\s+(?:[\w’'-]+\s+){{0,6}}?{_EN_BE}\s+(?:been\s+)?{_EN_DRAWN}\w*"
        ),
        finds={
            "The ministry approved a repair plan.": "approved a repair plan",
            "A contract for the bridge was signed.": "contract for the bridge was signed",
        },
        skips=["The bridge was opened.", "The plan was carried out in May."],
        asked=rf"\b(?:to|will)\s+{_EN_DRAWN}\w*\s+{_EN_GAP}{_EN_PAPER}|\bamendments?\b|\bbills?\b",
        asks={"The ministry was told to prepare a plan.": "to prepare a plan"},
        asks_not=["The ministry was told to build a bridge."],
    ),
    "answer": StepWords(
        taken=(
            rf"\b(?:receiv|gave|given|got|submitt|deliver|present|publish)\w*\s+{_EN_GAP}"
            r"(?:repl(?:y|ies)|answers?|reports?|response)\b"
            r"|\b(?:repl(?:y|ies)|answers?|response)\s+(?:[\w’'-]+\s+){0,4}?(?:receiv|deliver|given"
            r"|arriv|came)\w*"
        ),
        finds={"Deputies received a reply about the bridge.": "received a reply"},
        skips=["The reply says that the bridge was opened."],
        asked=r"\b(?:to|will)\s+(?:\w+\s+)?(?:reply|answer|report|explain|inform)\b",
        asks={"The minister was asked to report by May.": "to report"},
        asks_not=["The ministry was told to build a bridge."],
    ),
}
