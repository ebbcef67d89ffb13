"""Kazakh reports, of invented people, through all steps of reading."""

import datetime as dt
import time

import pytest

from tracker.ingest.pipeline import Reader
from tracker.ingest.records import Extraction, Source
from tracker.ingest.roster import Roster
from tracker.lang.kk_phrases import case_of, first_phrase, nominative
from tracker.settings import shipped


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Roster.read(shipped("data/kazakhstan")), weights=False)


def read(reader: Reader, text: str, published: dt.date | None = None) -> Extraction:
    return reader.read(Source(name="test", id="test", raw=text, published=published))


def speeches(found: Extraction) -> list[tuple[str, str, str]]:
    return [(s.speaker, s.quotation, s.text) for s in found.speeches]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("«Су жоқ, жол жоқ. Бұған кім жауап береді?» – деді депутат Асан Жалғанов.", None),
        ("– Су жоқ, жол жоқ. Бұған кім жауап береді? – деді депутат Асан Жалғанов.", None),
        ("«Су жоқ, жол жоқ. Бұған кім жауап береді?» деп атап өтті депутат Асан Жалғанов.", None),
        ("Депутат Асан Жалғанов: «Су жоқ, жол жоқ. Бұған кім жауап береді?»", None),
        ("«Су жоқ, жол жоқ. Бұған кім жауап береді?» – деп қынжылды депутат Асан Жалғанов.", None),
    ],
)
def test_a_kazakh_quotation_is_of_whom_its_attribution_names(
    reader: Reader, text: str, words: None
) -> None:
    [(speaker, kind, said)] = speeches(read(reader, text))

    assert (speaker, kind) == ("Асан Жалғанов", "direct")
    assert said.startswith("Су жоқ, жол жоқ. Бұған кім жауап береді")


@pytest.mark.parametrize(
    "further",
    [
        "Сондай-ақ жол биыл салынатынын жеткізді.",
        "Көпірдің жабылып қалғанын да жасырмады.",
        "Оның айтуынша, министрліктен әлі жауап жоқ.",
        "Ол құжаттың дайын екенін де ескертті.",
    ],
)
def test_a_verb_without_subject_goes_on_with_who_spoke_right_before(
    reader: Reader, further: str
) -> None:
    text = f"Депутат Асан Жалғанов ауылда су жоқ екенін айтты. {further}"

    found = speeches(read(reader, f"{text}\n\nМинистр Сәуле Ойданова жиынға келмеді."))

    assert [speaker for speaker, _, _ in found] == ["Асан Жалғанов"] * 2


@pytest.mark.parametrize(
    "further",
    [
        "Комиссия мүшелері жол биыл салынатынын жеткізді.",
        "Жол биыл салынатынын министрліктен хабарлады.",
        "Сондай-ақ агенттік жол биыл салынатынын хабарлады.",
        "Жиын кеше өтті. Жол биыл салынатынын жеткізді.",
    ],
)
def test_a_verb_without_subject_says_nothing_where_it_may_be_another_s(
    reader: Reader, further: str
) -> None:
    text = f"Депутат Асан Жалғанов ауылда су жоқ екенін айтты. {further}"

    assert len(speeches(read(reader, text))) == 1


def test_who_is_named_without_office_and_is_president_is_meant_by_that_word(
    reader: Reader,
) -> None:
    text = "Қасым-Жомарт Тоқаев палатаға келді. Мемлекет басшысы заң керек екенін айтты."

    found = speeches(read(reader, text, dt.date(2024, 5, 2)))

    assert [speaker for speaker, _, _ in found] == ["Қасым-Жомарт Тоқаев"]


def test_this_was_said_by_speaks_of_no_dateline(reader: Reader) -> None:
    text = "АСТАНА. ҚАЗТІЛШІ – Бұл туралы депутат Асан Жалғанов жалпы отырыста айтты."

    assert speeches(read(reader, text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Депутат Асан Жалғанов ауылда су жоқ екенін айтты.",
        "Сенатор Асан Жалғанов қаржының мардымсыздығына тоқталды.",
        "Сала басшысы Асан Жалғанов жолдың бітпегенін жасырмады.",
        "Министр Асан Жалғанов жол биыл бітеді деп нақтылады.",
        "Депутат Асан Жалғанов жол биыл бітеді дейді.",
        "Депутат Асан Жалғанов жолдың тозғанын айтып, көпірді мысалға алды.",
        "Мәжіліс депутаты Асан Жалғанов ауыл тұрғындарының судан қысылып отырғанын атап өтті.",
        "Депутат Асан Жалғановтың айтуынша, үш ауылда ауыз су мүлдем жоқ.",
        "Депутат Асан Жалғановтың пікірінше, ауылға су керек.",
        "Депутат Асан Жалғанов ауылға су керек деп есептейді.",
        "Баяндамашы, сенатор Асан Жалғанов ауылда су жоқ екенін мәлімдеді.",
        "Су министрлігі департаментінің директоры Асан Жалғанов ауылда су бар екенін хабарлады.",
    ],
)
def test_a_kazakh_sentence_with_a_word_of_speech_is_indirect(reader: Reader, text: str) -> None:
    assert speeches(read(reader, text)) == [("Асан Жалғанов", "indirect", text)]


def test_a_name_that_stood_with_its_office_is_known_without_it(reader: Reader) -> None:
    text = "Отырысты депутат Сәуле Ойданова ашты. Сәуле Ойданова судың аз екенін айтты."

    assert speeches(read(reader, text)) == [
        ("Сәуле Ойданова", "indirect", "Сәуле Ойданова судың аз екенін айтты.")
    ]


def test_the_content_before_this_was_said_is_part_of_the_speech(reader: Reader) -> None:
    text = "Биыл бес мектеп салынады. Бұл туралы министр Асан Жалғанов Мәжіліс кулуарында айтты."

    assert speeches(read(reader, text)) == [("Асан Жалғанов", "indirect", text)]


def test_everyone_who_took_the_floor_is_mentioned(reader: Reader) -> None:
    text = "Жиында депутаттар Асан Жалғанов пен Сәуле Ойданова сөз сөйледі."

    assert speeches(read(reader, text)) == [
        ("Асан Жалғанов", "mention", text),
        ("Сәуле Ойданова", "mention", text),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Мәжіліс депутаттары бағаның өскенін айтты.",
        "Журналистер баға жайын сұрады.",
        "Сенат заңды мақұлдады, деп хабарлайды Tilshi.kz.",
        "Бұл туралы палатаның баспасөз қызметі хабарлады.",
        "Айта кетейік, депутат Асан Жалғанов 2021 жылы сайланған.",
    ],
)
def test_what_nobody_in_particular_says_is_no_speech(reader: Reader, text: str) -> None:
    assert speeches(read(reader, text)) == []


@pytest.mark.parametrize(
    ("text", "kind", "setter", "assignee", "due"),
    [
        (
            "Спикер Асан Жалғанов Қаржы министрлігіне есепті екі апта ішінде ұсынуды тапсырды.",
            "order", "Асан Жалғанов", "Қаржы министрлігі", dt.date(2025, 2, 17),
        ),
        (
            "Депутат Асан Жалғанов Үкіметтен жыл соңына дейін жолды салуды сұрады.",
            "request", "Асан Жалғанов", "Үкімет", dt.date(2025, 12, 31),
        ),
        (
            "Сенатор Асан Жалғанов Үкіметке бағаны қайта қарауды ұсынды.",
            "request", "Асан Жалғанов", "Үкімет", None,
        ),
        (
            "Аудан әкімі Асан Жалғанов бір ай ішінде ұңғыманы іске қосуға уәде берді.",
            "undertaking", "Асан Жалғанов", "Асан Жалғанов", dt.date(2025, 3, 3),
        ),
        (
            "Депутат Асан Жалғанов бұл мәселені Үкімет сағатына шығаратынын айтты.",
            "undertaking", "Асан Жалғанов", "Асан Жалғанов", None,
        ),
    ],
)  # fmt: skip
def test_a_kazakh_task_has_who_set_it_and_who_must_do_it(
    reader: Reader, text: str, kind: str, setter: str, assignee: str, due: dt.date | None
) -> None:
    [task] = read(reader, text, dt.date(2025, 2, 3)).tasks

    assert (task.type, task.set_by, "; ".join(task.assigned_to)) == (kind, setter, assignee)
    assert task.due == due


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Мемлекет басшысының былтырғы тапсырмасы толық орындалды.", "done"),
        ("Бұған дейін берілген 24 тапсырманың 19-ы орындалған.", "in_progress"),
        ("Мәжіліске берілген тапсырма орындалмады.", "failed"),
    ],
)
def test_how_far_a_kazakh_task_has_come_is_told(reader: Reader, text: str, state: str) -> None:
    [task] = read(reader, text).tasks

    assert (task.type, task.state) == ("progress", state)


@pytest.mark.parametrize(
    "text",
    [
        "Депутат Асан Жалғанов ауылға су керек деп есептейді.",
        "Заң жобасында айыппұл мөлшерін арттыру көзделген.",
        "Депутат Асан Жалғанов бағаның өсетінін айтты.",
        "Тұрғындардың бірі автобус бағытын ашуды сұрады.",
        "«Бұған кім жауап береді?» – деп сұрады депутат Асан Жалғанов.",
    ],
)
def test_an_opinion_or_a_bill_is_no_task(reader: Reader, text: str) -> None:
    assert read(reader, text).tasks == ()


def test_the_items_of_a_kazakh_list_are_tasks_of_their_own(reader: Reader) -> None:
    text = (
        "Отырыс соңында фракция жетекшісі Асан Жалғанов бірқатар тапсырма берді:\n"
        "– депутаттарға сайлаушылармен кездесу өткізу;\n"
        "– жастар қанатына қосымшаны сынап көру."
    )

    assert [(t.set_by, t.assigned_to) for t in read(reader, text).tasks] == [
        ("Асан Жалғанов", ("депутаттар",)),
        ("Асан Жалғанов", ("жастар қанаты",)),
    ]


@pytest.mark.parametrize(
    ("text", "chamber", "kind"),
    [
        ("Сенаттың жалпы отырысында заң мақұлданды.", "senate", "plenary"),
        ("Палаталардың бірлескен отырысында Президент сөйледі.", "parliament", "joint"),
        ("Мәжілісте партия фракциясының кеңейтілген отырысы өтті.", "mazhilis", "faction"),
        ("Мәжіліс бюросының отырысы өтті.", "mazhilis", "bureau"),
        ("Сенаттың Қаржы комитетінің отырысында заң қаралды.", "senate", "committee"),
        ("Мәжілісте Үкімет сағаты өтті.", "mazhilis", "government_hour"),
        ("Министр Мәжіліс кулуарында жауап берді.", "mazhilis", "lobby"),
        ("Сенатор Қаржы министріне депутаттық сауал жолдап, көмек сұрады.", "senate", "inquiry"),
        ("Кітапханада дөңгелек үстел өтті.", "other", "round_table"),
        ("Министр бүгінгі брифингте бағаның өскенін айтты.", "other", "briefing"),
        ("Партияның кезектен тыс съезі өтті.", "party", "congress"),
        ("Құрылтайдың жалпы отырысы өтті.", "quryltai", "plenary"),
    ],
)
def test_a_kazakh_event_has_its_chamber_and_kind(
    reader: Reader, text: str, chamber: str, kind: str
) -> None:
    session = read(reader, text).session

    assert session is not None
    assert (session.chamber, session.kind) == (chamber, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Сенат отырысы палата төрағасы Асан Жалғановтың төрағалығымен өтті.",
        "Сенаттың отырысы өтті. Отырысты палата төрағасы Асан Жалғанов жүргізді.",
    ],
)
def test_who_presided_is_the_chair(reader: Reader, text: str) -> None:
    session = read(reader, text).session

    assert session is not None
    assert session.chair == "Асан Жалғанов"


def test_a_kazakh_form_tells_its_case_and_its_nominative() -> None:
    forms = ["министрлігіне", "Үкіметтен", "әкімдікке", "қанатына", "министрлік"]

    assert [case_of(form) for form in forms] == ["dat", "abl", "dat", "dat", None]
    assert [nominative(form) for form in forms] == [
        "министрлігі", "Үкімет", "әкімдік", "қанаты", "министрлік",
    ]  # fmt: skip


def test_the_first_phrase_in_the_dative_is_the_addressee() -> None:
    assert first_phrase("жастар қанатына қосымшаны сынау", ("dat",)) == (0, 15, "жастар қанаты")
    assert first_phrase("осыған орай жол салу", ("dat",)) is None


def test_a_list_of_those_who_came_is_no_office_of_the_one_before(reader: Reader) -> None:
    text = (
        "Жиынға депутат Сәуле Ойданова, аудармашылар мен ғалымдар қатысты. "
        "– Сөздің күші көп, – деп күлді ғалым."
    )

    assert speeches(read(reader, text)) == []


def test_kazakh_latin_typed_without_the_dotless_letter_is_read_by_harmony(reader: Reader) -> None:
    text = (
        "Mäjilis deputaty Asan Jalğanov auyldyñ jağdaiyn aitty.\n"
        "«Mektepte su joq, biz keşe keldik», – dedi deputat."
    )

    found = read(reader, text)

    assert found.document.text.endswith("– деді депутат.")
    assert ("Asan Jalğanov", "direct", "Mektepte su joq, biz keşe keldik") in [
        (s["speaker"], s["quotation"], s["text"]) for s in found.as_json()["speeches"]
    ]


def test_a_pronoun_is_not_whoever_the_quotation_speaks_of(reader: Reader) -> None:
    text = (
        "«Танымал ақын Асан Жалғанов былай деген еді: су – өмір. Мен соған сенемін», – деді "
        "депутат Сәуле Ойданова.\nОл ауылға су керек екенін айтты."
    )

    assert [s.speaker for s in read(reader, text).speeches] == ["Сәуле Ойданова"] * 2


@pytest.mark.parametrize(
    ("text", "assignee"),
    [
        ("Спикер Асан Жалғанов Ұлттық экономика министрлігіне есеп беруді тапсырды.",
         "Ұлттық экономика министрлігі"),
        ("Спикер Асан Жалғанов жергілікті органдарға бағаны тексеруді тапсырды.",
         "жергілікті органдар"),
        ("Спикер Асан Жалғанов дәрігерлерге қарсы қылмысты азайтуды тапсырды.", ""),
    ],
)  # fmt: skip
def test_a_kazakh_addressee_is_the_phrase_in_the_dative(
    reader: Reader, text: str, assignee: str
) -> None:
    [task] = read(reader, text).tasks

    assert "; ".join(task.assigned_to) == assignee


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ауыл министрлігі депутат Асан Жалғановтың сауалына жауап берді.", "депутат"),
        ("Экология министрі депутат Асан Жалғановқа жауап берді.", "депутат"),
        (
            "Мәжіліс төрағасының орынбасары Асан Жалғанов жауап берді.",
            "Мәжіліс төрағасының орынбасары",
        ),
    ],
)
def test_a_ministry_before_a_deputy_is_no_part_of_his_office(
    reader: Reader, text: str, office: str
) -> None:
    [person] = read(reader, text).people

    assert person.role == office


def test_the_name_behind_an_office_is_its_bearer_only_in_the_same_case(reader: Reader) -> None:
    text = "Мемлекет басшысы Пьер Дюпонның сапары барысында ел дамып келе жатқанын айтты."

    assert speeches(read(reader, text)) == []


def test_a_connective_is_no_part_of_the_name_of_a_body(reader: Reader) -> None:
    text = "Осыған байланысты облыс әкімдігі Қаржы министрлігіне ұсыныс жолдаған."
    [task] = read(reader, text).tasks

    assert (task.set_by, task.assigned_to) == ("облыс әкімдігі", ("Қаржы министрлігі",))


def test_a_list_whose_verb_stands_in_its_last_item_is_a_list_of_tasks(reader: Reader) -> None:
    text = (
        "Депутат Асан Жалғанов Қаржы министрлігінен:\n"
        "1. Бір ай ішінде тізімді жариялауды;\n"
        "2. Бағаны тексеруді сұрады."
    )
    tasks = read(reader, text, dt.date(2025, 2, 3)).tasks

    assert [(t.set_by, t.assigned_to, t.due) for t in tasks] == [
        ("Асан Жалғанов", ("Қаржы министрлігі",), dt.date(2025, 3, 3)),
        ("Асан Жалғанов", ("Қаржы министрлігі",), None),
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "деп айтты ",
        "Оның айтуынша, ",
        "– деді ол. ",
        "«деді» ",
        "министрлікке тапсырды ",
        "said he, ",
    ],
)
def test_a_long_hostile_report_is_read_in_seconds(reader: Reader, piece: str) -> None:
    began = time.process_time()

    read(reader, piece * (20_000 // len(piece)))

    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("text", "chair"),
    [
        ("Палата төрағасы Асан Жалғанов төрағалық еткен жиында заң талқыланды.", "Асан Жалғанов"),
        ("Жиынды жүргізген Асан Жалғанов бағаның өскенін айтты. Жиын кеше өтті.", "Асан Жалғанов"),
        ("Палата төрағасы Асан Жалғанов келді. Төраға жиын өткізді.", "Асан Жалғанов"),
        ("Жиында Асан Жалғанов жаңа мектеп ашты. Жиын кеше өтті.", None),
    ],
)
def test_who_presided_is_told_in_many_ways(reader: Reader, text: str, chair: str | None) -> None:
    session = read(reader, text).session

    assert session is not None
    assert session.chair == chair


@pytest.mark.parametrize(
    ("text", "kind", "chamber"),
    [
        ("Президент мұны қаржы агенттігінде өткен жиында айтты.", "meeting", "other"),
        ("Мемлекет басшысы Асан Жалғановты қабылдады.", "meeting", "other"),
        ("Үкімет отырысында жылу маусымы қаралды.", "meeting", "other"),
        ("Партияның кезектен тыс сезі өтті.", "congress", "party"),
    ],
)
def test_kazakh_meetings_outside_the_chambers(
    reader: Reader, text: str, kind: str, chamber: str
) -> None:
    session = read(reader, text).session

    assert session is not None
    assert (session.kind, session.chamber) == (kind, chamber)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Депутат Асан Жалғанов мәселені Үкіметке жеткізетінін мәлімдеді.", "kk.task.he_will"),
        ("«Ауылда жаңа мектеп салынады», – деді әкім Асан Жалғанов.", "kk.task.will_rise"),
        ("«Мәселені қарастырыңыздар», – деді Асан Жалғанов.", "kk.task.official_imperative"),
        ("«Жұмысты 1 шілдеге дейін бастауымыз керек», – деді Асан Жалғанов.", "kk.task.we_must"),
        ("«Орден беру туралы шешім қабылдадым», – деді Асан Жалғанов.", "kk.task.we_decided"),
        ("Қаржы министрлігі он күн ішінде қаражат бөлуге тиіс.", "kk.task.must"),
        (
            "Президенттің тапсырмасымен осы ауылда төрт жылда үш үлкен мектеп салынды.",
            "kk.task.on_order",
        ),
    ],
)
def test_kazakh_commitments_in_many_ways(reader: Reader, text: str, rule: str) -> None:
    assert [task.rule for task in read(reader, text).tasks] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "«Сын-қатерге төтеп береміз», – деді Асан Жалғанов.",
        "«Құжатты жаңартамыз деп жүргенде жыл бітеді», – деді Асан Жалғанов.",
        "Агенттік өзіне жүктелген міндетті орындап келеді.",
        "Тілшілер министр Асан Жалғановтан пікір білдіруін өтінді.",
        "Сала басшысы Асан Жалғанов ата-аналарды форманы ертерек алуға шақырды.",
        "Министрдің қатысуымен бейсенбіде Үкімет сағаты жоспарланған.",
    ],
)
def test_kazakh_words_that_commit_nobody(reader: Reader, text: str) -> None:
    assert read(reader, text).tasks == ()


@pytest.mark.parametrize(
    "text",
    [
        "Депутат Асан Жалғанов: «Былтыр да осындай уәде берілген», – деді.",
        "Депутат Асан Жалғанов жиынға келді. «Былтыр да осындай уәде берілген», – деді.",
        "− Былтыр да осындай уәде берілген, − деді депутат Асан Жалғанов.",
    ],
)
def test_a_quotation_is_of_who_stands_before_it_where_the_verb_names_nobody(
    reader: Reader, text: str
) -> None:
    assert speeches(read(reader, text)) == [
        ("Асан Жалғанов", "direct", "Былтыр да осындай уәде берілген")
    ]


def test_what_several_say_is_nobody_s(reader: Reader) -> None:
    text = "Сарапшы Асан Жалғанов жиынға келді. Сарапшылардың айтуынша, баға өседі."

    assert speeches(read(reader, text)) == []


def test_a_place_behind_a_name_is_no_name_of_a_place(reader: Reader) -> None:
    text = "Депутат Асан Жалғанов келді. Асан Жалғанов ауыл мектебінің тозғанын айтты."

    assert [s for s, _, _ in speeches(read(reader, text))] == ["Асан Жалғанов"]


def test_what_another_country_orders_is_no_task(reader: Reader) -> None:
    text = "Қырғызстан президенті Асан Жалғанов үкіметке жаңа құжат әзірлеуді тапсырды."

    assert read(reader, text).tasks == ()


def test_initials_and_a_name_in_uly_are_who_bears_it_in_full(reader: Reader) -> None:
    text = "Сенатор Шыңғыс Жалғанұлы келді. Ш.Жалғанұлының пікірінше, жол керек."

    found = read(reader, text)

    assert [p.name for p in found.people] == ["Шыңғыс Жалғанұлы"]
    assert [s for s, _, _ in speeches(found)] == ["Шыңғыс Жалғанұлы"]


def test_a_name_in_the_next_paragraph_is_not_owned_by_an_office(reader: Reader) -> None:
    text = (
        "Әділет министрі Асан Жалғанов келді.\n— Құжаттың мерзімі бар, — деді министр.\n"
        "Асан Жалғановтың атап өтуінше, жұмыс аяқталды."
    )

    assert [kind for _, kind, _ in speeches(read(reader, text))] == ["direct", "indirect"]


def test_a_sentence_quoted_inside_another_is_said_by_its_subject(reader: Reader) -> None:
    text = "Депутат Асан Жалғанов «бұл мәселені шешпесек, ертең кеш болады» деп ескертті."

    assert [(w, k) for w, k, _ in speeches(read(reader, text))] == [("Асан Жалғанов", "direct")]


def test_half_a_quotation_inside_a_sentence_is_none(reader: Reader) -> None:
    text = "Депутат Асан Жалғанов «Ауыл – ел бесігі» деп аталатын жобаны таныстырды."

    assert not any(kind == "direct" for _, kind, _ in speeches(read(reader, text)))


def test_the_subject_of_a_clause_of_time_is_not_who_speaks(reader: Reader) -> None:
    text = "Министр Сәуле Ойданова сұрағанда депутат Асан Жалғанов қаржының жоғын айтты."

    assert [who for who, _, _ in speeches(read(reader, text))] == ["Асан Жалғанов"]


def test_a_sentence_that_only_goes_on_parts_no_speech(reader: Reader) -> None:
    text = "Депутат Асан Жалғанов су жоқ екенін айтты. Құбыр ескі. Жолдың тозғанын да жасырмады."

    assert [who for who, _, _ in speeches(read(reader, text))] == ["Асан Жалғанов"] * 2


def test_whoever_acts_between_two_speeches_is_meant_by_the_pronoun(reader: Reader) -> None:
    text = (
        "Сенатор Асан Жалғанов ауылға келді.\n\n«Жер қайтарылды», – деді әкім Сәуле Ойданова.\n\n"
        "Сенатор бұған қанағаттанбады. «Мерзімін айтыңыз», – деді ол."
    )

    assert speeches(read(reader, text))[-1][0] == "Асан Жалғанов"


def test_a_patronymic_in_an_address_is_of_who_was_named_before(reader: Reader) -> None:
    text = (
        "Министр Ерболат Жалғанов жиынға келді. «Ерболат Тасбайұлы, сізге он күн беремін», – деді "
        "депутат Сәуле Ойданова."
    )

    assert [p.name for p in read(reader, text).people] == ["Ерболат Жалғанов", "Сәуле Ойданова"]


def test_the_head_of_a_city_is_its_akim(reader: Reader) -> None:
    text = (
        "Облыс әкімі Асан Жалғанов қалаға келді. Қала әкімі Марат Тасбай жолдың бітпегенін айтты. "
        "«Жолды саламыз», – деді қала басшысы. «Тексереміз», – деді өңір басшысы."
    )

    found = speeches(read(reader, text))
    assert [who for who, _, _ in found][1:] == ["Марат Тасбай", "Асан Жалғанов"]


def test_an_akim_in_the_genitive_is_the_akim(reader: Reader) -> None:
    text = "Қала әкімі Асан Жалғанов жиынға келді. Әкімнің мәліметінше, биыл екі мектеп салынады."

    assert [who for who, _, _ in speeches(read(reader, text))] == ["Асан Жалғанов"]
