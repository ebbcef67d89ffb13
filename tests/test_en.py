"""English reports, of invented people, through all steps of reading."""

import datetime as dt

import pytest

from tracker.ingest.pipeline import Reader
from tracker.ingest.records import Extraction, Source
from tracker.ingest.roster import Roster
from tracker.settings import shipped


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Roster.read(shipped("data/kazakhstan")), weights=False)


def read(reader: Reader, text: str, published: dt.date | None = None) -> Extraction:
    return reader.read(Source(name="test", id="test", raw=text, published=published))


def speeches(found: Extraction) -> list[tuple[str, str, str]]:
    return [(s.speaker, s.quotation, s.text) for s in found.speeches]


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is closed and nobody cares,” said deputy Adam Inventov.",
        "“The bridge is closed and nobody cares,” deputy Adam Inventov said.",
        '"The bridge is closed and nobody cares," stressed Senator Adam Inventov at the meeting.',
        "Deputy Adam Inventov said: “The bridge is closed and nobody cares.”",
        "- The bridge is closed and nobody cares, - said deputy Adam Inventov.",
    ],
)
def test_an_english_quotation_is_of_whom_its_attribution_names(reader: Reader, text: str) -> None:
    [(speaker, kind, said)] = speeches(read(reader, text))

    assert (speaker, kind) == ("Adam Inventov", "direct")
    assert said.rstrip(",.") == "The bridge is closed and nobody cares"


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Adam Inventov said that the bridge was closed.",
        "According to deputy Adam Inventov, the bridge is closed.",
        "The bridge is closed, deputy Adam Inventov noted.",
        "Deputy Adam Inventov, who leads the Ak Zhol party, criticized the closing.",
        "Deputy Adam Inventov, a member of the committee, told Senator Eva Madeupova about roads.",
        "Of the ten bridges, four are closed, Vice Minister of Transport Adam Inventov reported.",
        "In a letter to Senator Eva Madeupova, deputy Adam Inventov asked to close the bridge.",
        "Deputy Adam Inventov of the Respublica faction warned that the bridge was closing.",
        "In her reply to Senator Eva Madeupova, deputy Adam Inventov called it “a shame”.",
        "By his estimate, said deputy Adam Inventov, 30 bridges are closed.",
        "Senator Eva Madeupova met with deputy Adam Inventov, who thanked her for the bridge.",
        "The same opinion is shared by deputy Adam Inventov.",
    ],
)
def test_an_english_sentence_with_a_word_of_speech_is_indirect(reader: Reader, text: str) -> None:
    assert speeches(read(reader, text)) == [("Adam Inventov", "indirect", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Reports were delivered by Minister Adam Inventov and Akim Eva Madeupova.",
        "After the words of Speaker Sara Fictova, deputies Adam Inventov (Oral) and Eva Madeupova "
        "(Semey) took the floor.",
    ],
)
def test_everyone_who_was_heard_is_mentioned_and_nobody_else(reader: Reader, text: str) -> None:
    found = speeches(read(reader, text))

    assert sorted(found) == [("Adam Inventov", "mention", text), ("Eva Madeupova", "mention", text)]


@pytest.mark.parametrize("words", ["As the senator informed,", "According to the senator,"])
def test_the_office_means_whoever_spoke_before(reader: Reader, words: str) -> None:
    text = f"Senator Eva Madeupova said that the bridge was closed. {words} ten more will follow."

    assert [s.speaker for s in read(reader, text).speeches] == ["Eva Madeupova"] * 2


@pytest.mark.parametrize(
    "before",
    ["The floor was given to", "A co-report was made by the Chairman of the Committee on Roads"],
)
def test_he_is_whoever_the_sentence_before_brings_in(reader: Reader, before: str) -> None:
    text = (
        "Minister of Transport Sara Fictova said that the bridge was closed.\n"
        f"{before} Adam Inventov. He recalled that ten more had been promised."
    )

    assert [s.speaker for s in read(reader, text).speeches][-1] == "Adam Inventov"


def test_an_object_of_the_sentence_before_is_not_he(reader: Reader) -> None:
    text = (
        "President Adam Inventov highly appreciated the work of Sara Fictova as Speaker. "
        "He instructed the Government to build a bridge.\nThe Head of State thanked the deputies."
    )
    found = read(reader, text)

    assert [t.set_by for t in found.tasks] == ["Adam Inventov"]
    assert {s.speaker for s in found.speeches} == {"Adam Inventov"}
    assert {p.name: p.role for p in found.people} == {
        "Adam Inventov": "President",
        "Sara Fictova": None,
    }


def test_a_dateline_before_a_quotation_leaves_it_one(reader: Reader) -> None:
    text = "ASTANA. KAZINFORM «The bridge will be closed,» Minister Adam Inventov said."

    assert [s.quotation for s in read(reader, text).speeches] == ["direct"]


def test_a_quotation_is_taken_up_again_after_its_attribution(reader: Reader) -> None:
    text = "“Half of them are closed,” deputy Adam Inventov said with a smile, “but we can swim.”"

    assert [(s.speaker, s.text) for s in read(reader, text).speeches] == [
        ("Adam Inventov", "Half of them are closed,"),
        ("Adam Inventov", "but we can swim."),
    ]


@pytest.mark.parametrize("verb", ["said", "believe"])
def test_what_several_say_is_said_by_each(reader: Reader, verb: str) -> None:
    text = f"Deputies Adam Inventov and Eva Madeupova {verb} that the bridge is closed."

    assert sorted(speeches(read(reader, text))) == [
        ("Adam Inventov", "indirect", text),
        ("Eva Madeupova", "indirect", text),
    ]


def test_what_it_recalls_is_no_words_of_the_one_before(reader: Reader) -> None:
    text = "Deputy Adam Inventov left. The bridge, it recalled, was closed."

    assert speeches(read(reader, text)) == []


def test_words_about_who_is_interviewed_between_two_turns_are_the_reporters(reader: Reader) -> None:
    text = (
        "In an interview Senator Eva Madeupova speaks about bridges.\n"
        "– Why are there so few?\n– Because nobody builds them.\n"
        "According to the senator, ten were closed.\n"
        "– And the other ones?\n– They stand."
    )

    assert [s.text for s in read(reader, text).speeches if s.quotation == "indirect"] == [
        "According to the senator, ten were closed."
    ]


def test_words_that_an_unknown_person_says_are_not_given_to_the_one_before(reader: Reader) -> None:
    text = (
        "Deputy Adam Inventov said that the bridge was closed.\n"
        "“It is the third one this year,” a passer-by with two bags sighed."
    )

    assert [s.quotation for s in read(reader, text).speeches] == ["indirect"]


def test_everyone_who_also_spoke_is_mentioned(reader: Reader) -> None:
    text = "Deputies Adam Inventov and Eva Madeupova also spoke at the meeting."

    assert speeches(read(reader, text)) == [
        ("Adam Inventov", "mention", text),
        ("Eva Madeupova", "mention", text),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was noted that prices grew.",
        "Critics feared that haste would follow.",
        "The Senate adopted the bill, according to the press service of the chamber.",
        "Deputy Adam Inventov was asked to leave.",
        "The proposed bill is long, and deputy Adam Inventov supported by many has left.",
    ],
)
def test_what_nobody_in_particular_says_is_no_speech(reader: Reader, text: str) -> None:
    assert speeches(read(reader, text)) == []


@pytest.mark.parametrize(
    ("text", "kind", "setter", "assignee", "due"),
    [
        (
            "Speaker Adam Inventov instructed the Ministry of Finance to report within two weeks.",
            "order", "Adam Inventov", "Ministry of Finance", dt.date(2025, 2, 17),
        ),
        (
            "Deputy Adam Inventov asked the Government to build the road by the end of the year.",
            "request", "Adam Inventov", "Government", dt.date(2025, 12, 31),
        ),
        (
            "Senator Adam Inventov called on the Ministry of Finance to check the prices.",
            "request", "Adam Inventov", "Ministry of Finance", None,
        ),
        (
            "The Ministry of Transport plans to build forty bridges in 2026.",
            "undertaking", "Ministry of Transport", "Ministry of Transport", dt.date(2026, 12, 31),
        ),
        (
            "Akim Adam Inventov promised to repair the boiler by July 1.",
            "undertaking", "Adam Inventov", "Adam Inventov", dt.date(2025, 7, 1),
        ),
    ],
)  # fmt: skip
def test_an_english_task_has_who_set_it_and_who_must_do_it(
    reader: Reader, text: str, kind: str, setter: str, assignee: str, due: dt.date | None
) -> None:
    [task] = read(reader, text, dt.date(2025, 2, 3)).tasks

    assert (task.type, task.set_by, "; ".join(task.assigned_to)) == (kind, setter, assignee)
    assert task.due == due


def test_the_items_of_an_english_list_are_tasks_even_without_a_colon(reader: Reader) -> None:
    text = (
        "President Adam Inventov set the following tasks before the Government\n"
        "- to raise wages by 30%;\n"
        "- to build 40 schools."
    )

    assert [(t.set_by, t.assigned_to, t.number) for t in read(reader, text).tasks] == [
        ("Adam Inventov", ("Government",), 30.0),
        ("Adam Inventov", ("Government",), 40.0),
    ]


@pytest.mark.parametrize(
    ("opening", "kind", "setter"),
    [
        ("The Government was instructed:", "order", "Adam Inventov"),
        ("The following instructions were given to the Government.", "order", None),
        ("In particular, the Government was recommended:", "request", None),
        ("He gave a number of instructions to the Government.", "order", "Adam Inventov"),
    ],
)
@pytest.mark.parametrize("bullet", ["- ", "1) ", ""])
def test_a_list_after_a_passive_order_is_its_tasks(
    reader: Reader, opening: str, kind: str, setter: str | None, bullet: str
) -> None:
    text = (
        "President Adam Inventov noted that bridges are closed.\n"
        f"{opening}\n\n"
        f"{bullet}to count the bridges before 1 July;\n"
        f"{bullet}together with the Supreme Audit Chamber, to submit a list, as promised;"
    )

    assert [(t.type, t.set_by, t.assigned_to) for t in read(reader, text).tasks] == [
        (kind, setter, ("Government",)),
        (kind, setter, ("Government", "Supreme Audit Chamber")),
    ]


def test_ordinals_after_an_announced_order_are_its_items(reader: Reader) -> None:
    text = (
        "President Adam Inventov gave the following instructions.\n"
        "Firstly, the Government needs to count the bridges. There are many of them.\n"
        "Secondly, the Ministry of Water should draw up a map.\n"
        "Thirdly, it is necessary to build a dam.\n"
        "The guests left."
    )

    assert [(t.set_by, t.assigned_to) for t in read(reader, text).tasks] == [
        ("Adam Inventov", ("Government",)),
        ("Adam Inventov", ("Ministry of Water",)),
        ("Adam Inventov", ()),
    ]


def test_a_decision_in_items_tells_each_body_what_to_do(reader: Reader) -> None:
    text = (
        "It was decided:\n1) to recommend to the Ministry of Ecology to count the bridges;\n"
        "2) to instruct the akimat to build a dam."
    )

    assert [(t.type, t.assigned_to) for t in read(reader, text).tasks] == [
        ("decision", ("Ministry of Ecology",)),
        ("decision", ("akimat",)),
    ]


@pytest.mark.parametrize(
    ("text", "assignee"),
    [
        (
            "Control was assigned to the Administration of the President.",
            "Administration of the President",
        ),
        ("Control over the work was entrusted to the relevant Committee.", "relevant Committee"),
        ("The Ministry of Energy was tasked with preparing a plan.", "Ministry of Energy"),
    ],
)  # fmt: skip
def test_who_is_tasked_in_the_passive_must_do_it(reader: Reader, text: str, assignee: str) -> None:
    [task] = read(reader, text).tasks

    assert (task.type, task.set_by, task.assigned_to) == ("order", None, (assignee,))


def test_what_is_necessary_after_an_order_is_for_the_same_bodies(reader: Reader) -> None:
    text = (
        "“The Government and the National Bank must bring prices down. It is necessary to lend "
        "40 billion tenge to mills,” President Adam Inventov said."
    )

    assert [t.assigned_to for t in read(reader, text).tasks] == [
        ("Government", "National Bank")
    ] * 2


def test_what_an_inquiry_asks_is_asked_of_whom_it_was_sent_to(reader: Reader) -> None:
    text = "In her inquiry to Prime Minister Adam Inventov Senator Eva Madeupova asked to act."

    [task] = read(reader, text).tasks

    assert (task.set_by, task.assigned_to) == ("Eva Madeupova", ("Adam Inventov",))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Out of 11 thousand km planned, 7.2 thousand km have been repaired.", "in_progress"),
        ("Five akimats had disrupted the deadlines for the repair.", "failed"),
        ("All instructions of the Head of State were fulfilled.", "done"),
        ("Of the 650 clinics planned, 331 have been opened.", "in_progress"),
        ("The deadline for the road was missed.", "failed"),
        ("The order remains unfulfilled.", "failed"),
    ],
)
def test_how_far_an_english_task_has_come_is_told(reader: Reader, text: str, state: str) -> None:
    [task] = read(reader, text).tasks

    assert (task.type, task.state) == ("progress", state)


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Adam Inventov believes that more bridges are needed.",
        "The bill will ban anonymous boxes by 2027.",
        "Participants agreed that haste is bad.",
        "It is necessary to build more bridges.",
        "The second reading is expected in January.",
        "The journalists asked whether Minister Adam Inventov was ready to close the bridge.",
        "The committee supported the draft law and decided to submit it to the plenary session.",
        "In Hungary, where the government has promised to build bridges by 2027, it is hot.",
        "The parliament of Sweden instructed the government to build a bridge by 2027.",
        "“I would ask the deputies to understand that it is late,” Minister Adam Inventov said.",
        "Minister Adam Inventov was asked to comment on the bridge.",
        "The Russian Ministry of Transport plans to build a bridge by 2027.",
        "The committee backed a bill that will build bridges by 2027.",
        "Journalists asked Minister Adam Inventov about the bridge.",
        "Speaker Adam Inventov urged citizens to come to the polls.",
    ],
)
def test_an_opinion_or_a_bill_is_no_task(reader: Reader, text: str) -> None:
    assert read(reader, text).tasks == ()


@pytest.mark.parametrize(
    ("text", "chamber", "kind"),
    [
        ("The bill passed at a plenary session of the Senate on Dec. 4.", "senate", "plenary"),
        ("A joint session of the chambers was held.", "parliament", "joint"),
        ("A meeting of the Amanat faction took place in the Mazhilis.", "mazhilis", "faction"),
        ("The Senate Bureau met to set the agenda.", "senate", "bureau"),
        ("The Mazhilis Committee on Roads heard the minister.", "mazhilis", "committee"),
        ("A government hour was held in the Majilis.", "mazhilis", "government_hour"),
        ("The minister spoke on the sidelines of the Mazhilis.", "mazhilis", "lobby"),
        ("Experts met at a round table in Almaty.", "other", "round_table"),
        ("The minister spoke at a briefing.", "other", "briefing"),
        ("The congress of the party met in Astana.", "party", "congress"),
        ("The first plenary session of the Quryltai opened.", "quryltai", "plenary"),
    ],
)
def test_an_english_event_has_its_chamber_and_kind(
    reader: Reader, text: str, chamber: str, kind: str
) -> None:
    session = read(reader, text).session

    assert session is not None
    assert (session.chamber, session.kind) == (chamber, kind)


@pytest.mark.parametrize(
    "text",
    [
        "A session of the Senate was held, chaired by Speaker Adam Inventov.",
        "A session of the Senate was chaired by the head of the group, Senator Adam Inventov.",
        "A session of the Senate was chaired by Speaker of the Chamber Adam Inventov.",
        "The Senate held a plenary session. Speaker Adam Inventov presided.",
    ],
)
def test_who_presided_is_the_chair(reader: Reader, text: str) -> None:
    session = read(reader, text).session

    assert session is not None
    assert session.chair == "Adam Inventov"


def test_a_pronoun_is_whom_its_own_sentence_begins_with(reader: Reader) -> None:
    text = (
        "Lawyer Eva Madeupova believes the draft is good. “It is short,” she said.\n"
        "Sara Fictova, head of a fund, was less happy: small funds, she warned, would close."
    )

    assert [s.speaker for s in read(reader, text).speeches] == [
        "Eva Madeupova",
        "Eva Madeupova",
        "Sara Fictova",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Its leader, Serik Inventai, recalled that the bridge was closed.",
        "Serik Inventai said that the bridge was closed.",
    ],
)
def test_a_known_given_name_beside_a_verb_of_speech_is_a_person(reader: Reader, text: str) -> None:
    assert speeches(read(reader, text)) == [("Serik Inventai", "indirect", text)]


def test_a_newspaper_that_says_something_is_no_person(reader: Reader) -> None:
    assert read(reader, "Capital Wire said that the bridge was closed.").people == ()


@pytest.mark.parametrize(
    "text",
    [
        "Adam Inventov chaired a meeting on bridges.",
        "Adam Inventov, a miner from Taraz, left.",
        "The bridge was closed by Adam Inventov, 46, a miner.",
        "Adam Inventov: We build bridges.",
        "Three other deputies, Adam Inventov and Eva Madeupova, took the floor.",
    ],
)
def test_what_is_told_of_people_alone_makes_a_name_one(reader: Reader, text: str) -> None:
    assert "Adam Inventov" in [p.name for p in read(reader, text).people]


@pytest.mark.parametrize(
    "text",
    [
        "The Timur Motors company built it.",
        "Timur Motors Opens Plant",
        "He holds a licence of category C. Nobody drives.",
    ],
)
def test_a_given_name_of_a_firm_or_a_headline_is_nobody(reader: Reader, text: str) -> None:
    assert not read(reader, text).people


def test_turns_of_a_talk_are_known_by_the_initials_of_who_answers(reader: Reader) -> None:
    text = (
        "Wire: What surprised you?\n"
        "Adam Inventov: How slow a bridge is.\n"
        "Wire: Do you regret it?\n"
        "A. I.: I said: “Colleague, I have not finished my bridge.” That is all.\n"
    )
    assert speeches(read(reader, text))[-1] == (
        "Adam Inventov",
        "direct",
        "I said: “Colleague, I have not finished my bridge.” That is all.",
    )


def test_a_question_before_the_attribution_of_an_answer_is_not_of_who_answers(
    reader: Reader,
) -> None:
    text = (
        "Senator Eva Madeupova asked: “How many bridges are closed?” "
        "Minister Adam Inventov replied: “Two bridges are closed.”"
    )
    assert [s for s, _, _ in speeches(read(reader, text))] == ["Eva Madeupova", "Adam Inventov"]


def test_marks_before_the_comma_leave_the_attribution_its_own(reader: Reader) -> None:
    text = (
        "Senator Eva Madeupova noted that bridges are closed.\n"
        "«The bridges are open, and nobody closed them», Minister Adam Inventov said when asked."
    )
    assert [s for s, _, _ in speeches(read(reader, text))] == ["Eva Madeupova", "Adam Inventov"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Adam Inventov chaired a meeting on bridges.\nThe Head of State noted it.", True),
        ("Minister Adam Inventov chaired a meeting.\nThe Head of State noted it.", False),
        ("Adam Inventov chaired a session of the Senate.\nThe Head of State noted it.", False),
        ("Adam Inventov chaired a session of the Senate.\nThe Speaker noted it.", True),
    ],
)
def test_who_presides_without_an_office_is_called_by_it(
    reader: Reader, text: str, speaker: bool
) -> None:
    assert bool(speeches(read(reader, text))) is speaker


def test_another_land_has_a_president_of_its_own(reader: Reader) -> None:
    text = (
        "The President of Finland Adam Inventov came. President Eva Madeupova met him.\n"
        "The President of Finland noted that bridges are open."
    )
    assert [s for s, _, _ in speeches(read(reader, text))] == ["Adam Inventov"]


@pytest.mark.parametrize(
    "words", ["The Prime Minister noted it.", "The Ak Zhol faction member noted it."]
)
def test_an_office_is_not_his_deputys_nor_another_partys(reader: Reader, words: str) -> None:
    text = (
        "First Deputy Prime Minister Adam Inventov came.\n"
        "Eva Madeupova, a deputy from the Amanat party, came.\n"
        f"{words}"
    )
    assert not speeches(read(reader, text))


def test_he_who_orders_is_who_spoke_right_before(reader: Reader) -> None:
    text = (
        "Akim Adam Inventov reported that roads are built. "
        "President Daulet Madeupov criticized the akim for the bridges. "
        "He gave the akim three months to repair them."
    )
    assert [t.set_by for t in read(reader, text).tasks] == ["Daulet Madeupov"]


def test_an_item_names_first_who_must_do_it(reader: Reader) -> None:
    text = (
        "The following instructions were given to the akimats:\n"
        "1. To the Ministry of Finance to count the bridges.\n"
        "2. The Ministry of Transport together with the Supreme Audit Chamber to mend them.\n"
    )
    assert [t.assigned_to for t in read(reader, text).tasks] == [
        ("Ministry of Finance",),
        ("Ministry of Transport", "Supreme Audit Chamber"),
    ]


def test_a_verb_before_its_subject_is_his_though_the_clause_goes_on(reader: Reader) -> None:
    text = "Lawmakers consider wages, said deputy Adam Inventov at a May 12 briefing."
    assert [s for s, _, _ in speeches(read(reader, text))] == ["Adam Inventov"]


def test_lines_that_name_first_who_must_do_it_are_items_without_any_sign(reader: Reader) -> None:
    text = (
        "Prime Minister Adam Inventov gave a number of instructions:\n"
        "The Ministry of Finance together with the Supreme Audit Chamber – to count the bridges.\n"
        "The Ministry of Transport, together with akimats, – to mend them.\n"
    )
    assert [t.assigned_to for t in read(reader, text).tasks] == [
        ("Ministry of Finance", "Supreme Audit Chamber"),
        ("Ministry of Transport", "akimats"),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Senate Chairman, Adam Inventov, left.", "Senate Chairman"),
        ("Another deputy, Adam Inventov, left.", "Another deputy"),
        ("Asked by the minister, Adam Inventov, the akim, left.", "the akim"),
    ],
)
def test_an_office_before_a_comma_is_of_who_is_set_beside_it(
    reader: Reader, text: str, role: str
) -> None:
    assert [p.role for p in read(reader, text).people] == [role]


def test_the_head_of_a_faction_is_whom_the_report_calls_so(reader: Reader) -> None:
    text = (
        "The faction met. It was chaired by the head of the faction Adam Inventov.\n\n"
        "MP Eva Madeupova said that bridges are closed.\n\n"
        "The head of the faction agreed that bridges matter."
    )

    assert [s.speaker for s in read(reader, text).speeches][-1] == "Adam Inventov"


def test_his_view_after_a_long_quotation_is_of_its_speaker(reader: Reader) -> None:
    text = (
        "Adam Inventov, co-chair of the party, told a briefing why it would stay out.\n\n"
        "ADAM INVENTOV, PARTY CO-CHAIR:\n"
        "“We refuse to go. Nobody asked us to go. It is late in the day. The road is closed."
        " It rains in the hills. None of us will come.”\n\n"
        "In his view, prices will not grow."
    )

    assert [s.speaker for s in read(reader, text).speeches][-1] == "Adam Inventov"


def test_lines_after_an_announced_order_are_its_tasks_without_any_sign(reader: Reader) -> None:
    text = (
        "Prime Minister Adam Inventov gave the following instructions to akimats:\n"
        "By November 1, implement a platform for the repair of bridges.\n"
        "Government agencies must approve the rules.\n"
        "The guests left."
    )

    assert [(t.set_by, t.assigned_to) for t in read(reader, text).tasks] == [
        ("Adam Inventov", ("akimats",)),
        ("Adam Inventov", ("government agencies",)),
    ]


@pytest.mark.parametrize(
    ("role", "called"),
    [("AMANAT Chairman", "the party leader"), ("Vice Speaker of the Mazhilis", "the Vice Speaker")],
)
def test_an_english_office_means_who_holds_it(reader: Reader, role: str, called: str) -> None:
    text = (
        f"{role} Adam Inventov opened the sitting of the Mazhilis. Deputy Eva Madeupova said that"
        f" it rains.\n\nWrapping up, {called} noted that bridges are closed."
    )

    assert [s.speaker for s in read(reader, text).speeches][-1] == "Adam Inventov"


def test_an_item_is_of_whom_it_names_first_and_not_of_whom_it_is_told_to(reader: Reader) -> None:
    text = (
        "Prime Minister Adam Inventov instructed:\n"
        "- Ministry of Finance: inform the deputies of the prices;\n"
        "- akimats to count the bridges."
    )

    assert [t.assigned_to for t in read(reader, text).tasks] == [
        ("Ministry of Finance",),
        ("akimats",),
    ]


def test_a_duty_told_in_a_finished_sentence_opens_no_list(reader: Reader) -> None:
    text = (
        "Prime Minister Adam Inventov stressed that the Government must act by May.\n\n"
        "The Ministry of Finance should count the bridges by June, he said."
    )

    assert [(t.assigned_to, t.due_text) for t in read(reader, text).tasks] == [
        (("Government",), "by May"),
        (("Ministry of Finance",), "by June"),
    ]
