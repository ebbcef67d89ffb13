"""A sentence to what became of a task, as its words tell it."""

import re
from dataclasses import dataclass
from typing import Literal

from tracker.lang.base import Rule, one_of

Outcome = Literal["done", "partly_done", "in_progress", "not_done", "withdrawn"]


@dataclass(frozen=True)
class OutcomeRule:
    outcome: Outcome
    rule: Rule


_RU_DONE_STEMS_WORDS = """
выполнен исполнен реализован завершен завершён закончен построен открыт сдан введен введён
принят подписан утвержден утверждён внесен внесён направлен отправлен передан собран
отремонтирован восстановлен расчищен очищен закуплен приобретен приобретён поставлен установлен
подключен подключён проведен проведён выделен выплачен возвращен возвращён создан запущен
разработан опубликован устранен устранён решен решён снижен повышен увеличен расширен отменен
отменён запрещен запрещён достигнут проверен рассмотрен заменен заменён пересмотрен достроен
обеспечен оснащен оснащён освоен сформирован подготовлен организован переведен переведён
проиндексирован высажен посажен проложен смонтирован заасфальтирован благоустроен газифицирован
переселен переселён обновлен обновлён модернизирован укреплен укреплён сокращен сокращён погашен
роздан раздан обучен
"""
_RU_DONE_STEMS = _RU_DONE_STEMS_WORDS.split()
_RU_DID_STEMS_WORDS = """
выполни исполни реализова заверши закончи построи откры ввел ввёл приня подписа утверди внес
внёс направи переда собра отремонтирова восстанови расчисти закупи приобре поставил установи
подключи прове выдели выплати верну созда запусти разработа опубликова устрани снизи повыси
увеличи расшири отмени запрети проверил рассмотре замени побывал посетил объеха выехал начал
ходи заработа получи представи пересмотре вырос снизил появи
"""
_RU_DID_STEMS = _RU_DID_STEMS_WORDS.split()
_RU = (
    OutcomeRule(
        "withdrawn",
        Rule(
            name="ru.outcome.withdrawn",
            pattern=(
                r"(?<!\bне )\bотозва(?:н[аоы]?|л[аи]?)\b(?!\s+лицензи)|\bотказал(?:ся|ась|ось"
                r"|ись)\s+от\s+(?:идеи|плана|поправ\w+|законопроект\w+|проекта)"
                r"|\b(?:запрет|мораторий)\s+(?:[\w-]+\s+){0,6}?"
                r"(?:отмен[её]н[ыо]?|снят[оы]?|отменили|сняли)\b"
                r"|\b(?:поручение|запрет|решение|план|проект"
                r"|законопроект)\s+(?:\w+\s+)?(?:отменен[оы]?|отменён|снят[оы]?|отменили"
                r"|сняли)\b(?!\s+с\s+контроля)"
            ),
            finds={
                "Поправки отозваны разработчиком.": "отозваны",
                "Запрет отменён досрочно.": "Запрет отменён",
                "Запрет на вывоз зерна поездом снят.": "Запрет на вывоз зерна поездом снят",
            },
            skips=[
                "У подрядчика отозвали лицензию.",
                "Поручение снято с контроля.",
                "План принят.",
            ],
        ),
    ),
    OutcomeRule(
        "not_done",
        Rule(
            name="ru.outcome.not_done",
            pattern=(
                rf"\bне\s+(?:\w+\s+)?(?:был[аои]?\s+)?{one_of(_RU_DONE_STEMS)}[аоы]?\b"
                rf"|\bне\s+(?:\w+\s+)?{one_of(_RU_DID_STEMS)}(?:л[аои]?|лс[яь]|лась|лось|лись"
                rf"|[аои])?\b"
                r"|\bиз\s+\d[\d\s]*[^.!?]{0,80}?\b(?:ни\s+один|ни\s+одн\w+|ноль|0)\b(?![\d,.%]\d)"
                r"|\bне\s+(?:исполня|выполня|реализу)\w+|\b(?:до\s+сих\s+пор|так\s+и)\s+не\b"
                r"|\bне\s+готов[аоы]?\b"
                r"|\bне\s+(?:дош|поступи|постро|уложил|справил)\w*|\bнет\s+ответа\b"
                r"|\bответа\s+(?:\w+\s+)?нет\b"
                r"|\bсрок\w*\s+(?:\w+\s+){0,5}?(?:сорва|ист[её]к|наруш)\w*"
                r"|\b(?:сорван|просрочен|провален|отложен|заморожен|приостановлен)[аоы]?\b"
                r"|\bсорвал[аи]?\b"
                r"|\bотписк\w+|\bотказал(?:ся|ась|ось|ись)\b|\bвопреки\s+(?:просьб|поручени|обещани|рекомендаци)\w+"
            ),
            finds={
                "Мост так и не построен.": "так и не",
                "Сроки ремонта станции сорваны.": "Сроки ремонта станции сорваны",
                "Пункты не исполняются три года.": "не исполняются",
                "Слушания отложены.": "отложены",
            },
            skips=["Мост построен.", "Сроки названы.", "Не только мост построен."],
        ),
    ),
    OutcomeRule(
        "partly_done",
        Rule(
            name="ru.outcome.partly",
            pattern=(
                r"\bиз\s+(?:\w+\s+)?\d[\d\s]*[^.!?]{0,60}?\b\d+"
                r"|\b\d[\d\s]*(?:[^\s.,!?]+\s+){0,6}из\s+(?:\w+\s+)?\d+"
                r"|\bчастично\b|\b(?:на|лишь|только)\s+\d[\d,]*\s*(?:%|процент\w*)|\b(?:лишь"
                r"|только)\s+\d+"
            ),
            finds={
                "Из 65 школ сданы пока 40.": "Из 65 школ сданы пока 40",
                "Заменили 7 из 12 км труб.": "7 из 12",
                "План выполнен на 80 процентов.": "на 80 процентов",
            },
            skips=["Сданы 40 школ.", "Из сёл приехали врачи."],
        ),
    ),
    OutcomeRule(
        "in_progress",
        Rule(
            name="ru.outcome.in_progress",
            pattern=(
                r"\b(?:вед[её]тся|ведутся|ид[её]т|идут|продолжа(?:ет|ют)ся|продолжа(?:ет|ют)"
                r"|строится|строятся"
                r"|готовится|готовятся|разрабатыва(?:ет|ют)ся|в\s+стадии|начат[аоы]?"
                r"|приступил\w*|начал(?:ся|ась|ось|ись)"
                r"|в\s+работе|на\s+контроле|объявлен[аоы]?|близ(?:ит|ят)ся)\b"
                r"|\bзатя(?:нул|гива)\w*|\bотста[её]т\b|\bотстают\b"
                r"|\bсрок\w*\s+(?:\w+\s+){0,5}?(?:перен|продл|сдвин|сдвига|затян)\w*"
                r"|\bначал[аи]?\s+(?:\w+\s+)?(?:стро|ремонт|возвод|реконстру|работы|прокладк)\w*"
                r"|\bперенес(?:ен|ён|л)\w*\s+(?:\w+\s+){0,3}?на\s+(?:\w+\s+)?(?:\d{4}|год|осень|весну"
                r"|лето|зиму|конец|начало|месяц|недел)\w*"
            ),
            finds={
                "Строительство моста ведётся.": "ведётся",
                "К ремонту приступили.": "приступили",
                "Ремонт моста затянулся.": "затянулся",
                "Мост начали строить.": "начали строить",
                "Сдача моста перенесена на осень.": "перенесена на осень",
                "Срок ремонта моста продлён.": "Срок ремонта моста продлён",
            },
            skips=["Мост построен."],
        ),
    ),
    OutcomeRule(
        "done",
        Rule(
            name="ru.outcome.done",
            pattern=(
                rf"\b{one_of(_RU_DONE_STEMS)}[аоы]?\b|\b{one_of(_RU_DID_STEMS)}(?:л[аои]?"
                rf"|лс[яь]|лась|лось|лись|[аои])?\b"
                r"|\bвступил[аои]?\s+в\s+силу\b|\bпринял[аи]?\b|\bоткрыл[аи]?(?:сь|ся)?\b"
                r"|\bсдали\b|\bпришл[аои]\b|\bсостоял\w+"
                r"|\bстал[аио]?\s+(?:получать|работать|ходить|действовать|принимать|платить)\b"
            ),
            finds={
                "Мост через реку построен.": "построен",
                "Запрет вступил в силу.": "вступил в силу",
                "Министерство завершило ремонт.": "завершило",
            },
            skips=["Министерство строит мост.", "Депутаты обсуждают мост."],
        ),
    ),
)
_KK_ENDS = r"(?=\s*(?:[.,;:!?»”\")–—]|$|(?:және|бірақ|деп|деді|дейді)\b))"
"""A verb that tells something ends its clause; nouns and adjectives with its ending do not."""
_KK = (
    OutcomeRule(
        "withdrawn",
        Rule(
            name="kk.outcome.withdrawn",
            pattern=(
                r"\bкері\s+(?:қайтар|шақыр)\w+|\bкүшін\s+жойды\b|\bбас\s+тарт(?:ты|қан)\b"
                r"|\bтыйым\w*\s+(?:алынып\s+тасталды|алып\s+тастады)\b"
            ),
            finds={"Заң жобасы кері қайтарылды.": "кері қайтарылды"},
            skips=["Заң күшіне енді."],
        ),
    ),
    OutcomeRule(
        "not_done",
        Rule(
            name="kk.outcome.not_done",
            pattern=(
                r"\b\w+(?:ма|ме|ба|бе|па|пе)(?:ған|ген|ды|ді|й\s+(?:отыр|келеді"
                r"|жатыр)\w*)\b(?!\s+емес)|\b\w+[ғгқк][ае]н\s+жоқ\b"
                r"|\bмерзім\w*\s+(?:\w+\s+)?(?:бұзыл|өт)\w+"
                r"|\bкейінге\s+(?:шегер|қалдыр)\w+|\bтоқтатылды\b"
            ),
            finds={
                "Көпір әлі салынған жоқ.": "салынған жоқ",
                "Тапсырма орындалмады.": "орындалмады",
                "Жөндеу мерзімі бұзылды.": "мерзімі бұзылды",
            },
            skips=["Көпір салынды.", "Тапсырма берілді."],
        ),
    ),
    OutcomeRule(
        "partly_done",
        Rule(
            name="kk.outcome.partly",
            pattern=(
                r"\b\d+\s*(?:-?\s*[а-яәіғқңөұүһ]+)?\s*(?:\w+\s+)?\w*(?:[дтн][ыі]ң)\s+(?:\d+"
                r"|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он)\w*"
                r"|\b(?:тек|небәрі)\s+\d+|\b\d+\S*\s+ғана\b|\b\d+\s*пайыз(?:ға|ы)\b"
                r"|\bішінара\b|\bжартылай\b"
            ),
            finds={
                "65 мектептің 40-ы салынды.": "65 мектептің 40",
                "Жоспар 80 пайызға орындалды.": "80 пайызға",
            },
            skips=["65 мектеп салынды."],
        ),
    ),
    OutcomeRule(
        "in_progress",
        Rule(
            name="kk.outcome.in_progress",
            pattern=(
                r"\b(?:жүріп|жүргізіліп|\w+[ыі]п)\s+жатыр\b|\bжалғас(?:уда|ып|ады)\b"
                r"|\bкірісті\b|\bбасталды\b|\b\w{2,}у[дт][ае]\b|\bорындалу\s+барысы"
                r"|\bкеші(?:гіп|кті|ктірілді|гуде)\b"
                r"|\bмерзім\w*\s+(?:\w+\s+)?(?:созыл|ұзарт|кешік)\w+"
            ),
            finds={
                "Құрылыс жүріп жатыр.": "жүріп жатыр",
                "Заң әзірленуде.": "әзірленуде",
                "Көпір мерзімі ұзартылды.": "мерзімі ұзартылды",
            },
            skips=["Құрылыс аяқталды."],
        ),
    ),
    OutcomeRule(
        "done",
        Rule(
            name="kk.outcome.done",
            pattern=(
                r"\b(?!айтты|қатысты|байланысты|маңызды|қажетті|тиісті|\w*л[ае]рд[ыі]\b)"
                r"\w{2,}(?:ыл|іл|ын|ін|ал|ел|ан|ен|р|ш|қ|к|т|с|й|з|п)(?:ды|ді|ты|ті)\b"
                rf"{_KK_ENDS}"
                r"|\bкүшіне\s+енді\b|\bпайдалануға\s+беріл\w+|\bсатып\s+алды\b"
                r"|\b(?:бітті|жетті|өтті|өсті|бастады|тексерді|қарады|аяқтады|орындады|салды"
                r"|берді|төледі|қабылдады|аяқталып)\b"
                r"|\b(?!бер|айт|тапсыр|ұсын|сұра|жүкте|ата|көзде|жоспарла)\w{2,}"
                rf"(?:[ыі]л|[ыі]н|[ае]л|[ае]н)[ғг][ае]н(?:[ыі]н?\b|\b{_KK_ENDS})"
            ),
            finds={
                "Тапсырма орындалды.": "орындалды",
                "Көпір салынды.": "салынды",
                "Әкім көпір жөнделгенін айтты.": "жөнделгенін",
            },
            skips=[
                "Көпір салынады.",
                "Көпір салу керек.",
                "Көпірлерді жөндеу керек.",
                "Маңызды көпірге қатысты сұрақ.",
                "Салынған көпір туралы айтты.",
            ],
        ),
    ),
)
_EN_DONE_WORDS = """
completed finished fulfilled implemented adopted signed launched opened built delivered approved
repaired installed enacted submitted published inspected restored paid reviewed introduced
checked examined visited considered discussed held debated toured
ratified allocated cleared commissioned resolved raised rose created established carried replaced
bought purchased connected equipped upgraded renovated cleaned increased reduced lowered planted
trained distributed relocated indexed
"""
_EN_DONE = _EN_DONE_WORDS.split()
_EN = (
    OutcomeRule(
        "withdrawn",
        Rule(
            name="en.outcome.withdrawn",
            pattern=(
                r"\b(?:withdrawn|withdrew|lifted|scrapped|revoked|cancell?ed|abandoned|dropped"
                r"|repealed)\b"
            ),
            finds={"The ban was lifted.": "lifted"},
            skips=["The ban came into force."],
        ),
    ),
    OutcomeRule(
        "not_done",
        Rule(
            name="en.outcome.not_done",
            pattern=(
                r"\b(?:not|never|n['’]t)\s+(?:yet\s+)?(?:been\s+)?(?:\w+ed|built|begun|started"
                r"|paid|met)\b|\byet\s+to\b|\bfailed\s+to\b"
                r"|\b(?:postponed|overdue|stalled|suspended|unfulfilled)\b"
                r"|\bmissed\s+(?:the\s+|its\s+|a\s+)?deadlines?\b"
                r"|\bno\s+progress\b"
            ),
            finds={
                "The bridge has not been built.": "not been built",
                "Farmers are yet to be paid.": "yet to",
            },
            skips=["The bridge has been built.", "The bridge was delayed."],
        ),
    ),
    OutcomeRule(
        "partly_done",
        Rule(
            name="en.outcome.partly",
            pattern=(
                r"\bof\s+(?:the\s+|its\s+)?\d[\d,]*\b[^.!?]{0,60}?\b\d+"
                r"|\b\d[\d,]*\s+(?:out\s+)?of\s+(?:the\s+|its\s+)?\d+"
                r"|\bpart(?:ly|ially)\b|\bonly\s+\d+|\b\d[\d.]*\s*(?:%"
                r"|per\s?cent)\s+(?:complete|done|finished|of)"
            ),
            finds={
                "Of the 65 schools promised, 40 have opened.": "Of the 65 schools promised, 40",
                "Some 40 of 65 schools have opened.": "40 of 65",
            },
            skips=["Some 40 schools have opened."],
        ),
    ),
    OutcomeRule(
        "in_progress",
        Rule(
            name="en.outcome.in_progress",
            pattern=(
                r"\bunder\s?way\b|\bunder\s+construction\b|\bon\s+track\b|\bongoing\b"
                r"|\bcontinu(?:es?|ing)\b|\b(?:is|are)\s+being\b|\b(?:has|have)\s+(?:begun"
                r"|started)\b|\bin\s+progress\b|\bdelay(?:ed|s)?\b|\bbehind\s+schedule\b"
                r"|\b(?:running|weeks?|months?|years?)\s+(?:\w+\s+){0,2}late\b"
            ),
            finds={
                "The works are on track.": "on track",
                "The bridge is being built.": "is being",
                "The bridge was delayed.": "delayed",
                "The works are running three weeks late.": "running three weeks late",
            },
            skips=["The bridge has been built.", "The latest bridge was opened."],
        ),
    ),
    OutcomeRule(
        "done",
        Rule(
            name="en.outcome.done",
            pattern=(
                rf"\b{one_of(_EN_DONE)}\b|\b(?:came|entered|gone)\s+into\s+force\b"
                r"|\b(?:was|were|been|has|have)\s+cut\b"
                rf"|\btook\s+place\b|\btakes\s+effect\b|\btook\s+effect\b"
            ),
            finds={
                "The bridge was opened.": "opened",
                "The ban came into force.": "came into force",
            },
            skips=["The ministry will build a bridge."],
        ),
    ),
)
RULES: dict[str, tuple[OutcomeRule, ...]] = {"ru": _RU, "kk": _KK, "en": _EN}
"""In the order in which they count: «сорван: готовы лишь 120» is not done, not partly done."""
DONE = {lang: next(e.rule for e in rules if e.outcome == "done") for lang, rules in RULES.items()}
"""The rule of each language for what was done."""


BLANK = "~"
"""Stands for letters that do not count; a space would let a clause end before it."""
_STILL_TO_COME = {
    "ru": re.compile(
        r"\bдолж(?:ен|на|но|ны)\s+(?:\w+\s+)?быть\s+\w+"
        r"|\bбуд(?:ет|ут)\s+(?:\w+\s+){0,2}?\w+(?:н[аоы]?|т[аоы]?)\b"
        r"|\b(?:чтобы|поручил[аи]?|поручен[аоы]?|поручают?|потребовал[аи]?|требуют?|призвал[аи]?"
        r"|попросил[аи]?|просят|рекомендовал[аи]?|рекомендовано|предложил[аи]?|обязал[аи]?"
        r"|обещали?|обещают?|намерен[аоы]?|планирует(?:ся)?|планируют)\b[^,;:.!?]*",
        re.IGNORECASE,
    ),
    "kk": re.compile(
        r"\b(?:атап\s+өтт\w+|тапсыр(?:ды|ылды|ылған(?:ын?)?)|жүкте(?:ді|лді|лген(?:ін?)?)|ұсын(?:ды|ылды"
        r"|ылған(?:ын?)?)|сұра(?:ды|лды|лған(?:ын?)?)|шақырды|талап\s+етті|уәде\s+берді|міндеттеді|айтты"
        r"|айтыл(?:ды|ған(?:ын?)?)|(?<=деп\s)жеткізді|сөз\s+сөйледі|сөз\s+қозғады|назар\s+аударды"
        r"|пікір\s+білдірді|жауап\s+берді|есеп\s+берді|түсіндірді|сендірді|еске\s+салды)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:must|will|shall|should|would|is\s+to|are\s+to|has\s+to|have\s+to|to)\s+"
        r"(?:\w+\s+)?be\s+\w+",
        re.IGNORECASE,
    ),
}
"""Words for what somebody wants, orders or foresees."""


def without_orders(sentence: str, lang: str) -> str:
    """The sentence with `BLANK` for what is only ordered, asked for or foreseen in it.

    «Рекомендация исполнена: депутаты поручили завершить исследование» tells of no research.
    """
    coming = _STILL_TO_COME.get(lang, _STILL_TO_COME["en"])
    return coming.sub(lambda match: BLANK * len(match[0]), sentence)


def outcome_of(sentence: str, lang: str) -> Outcome | None:
    """What the sentence says became of a task; None where it tells of no outcome.

    «65 из 65» is done. What is still to come, or only ordered, is no outcome.
    """
    sentence = without_orders(sentence, lang)
    for each in RULES.get(lang, _EN):
        match = each.rule.compiled.search(sentence)
        if match is None:
            continue
        if each.outcome == "partly_done" and _all_of_it(match[0]):
            return "done"
        return each.outcome
    return None


def _all_of_it(words: str) -> bool:
    found = re.findall(r"\d+", words)
    return len(found) == 2 and found[0] == found[1]
