"""A text cut into pieces that each know which facts stand there."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.web.annotate import Mark, annotate

BODY = "Айдар сказал: «Мост построим до июня».\nВсе согласились."


def mark(words, kind="speech", number=0):
    start = BODY.index(words)
    return Mark(start, start + len(words), kind, f"{kind}, rule x", f"/{kind}/{number}", number)


def flat(paragraphs):
    return [piece for paragraph in paragraphs for piece in paragraph]


def test_a_text_without_facts_is_its_paragraphs():
    assert [[piece.text for piece in p] for p in annotate(BODY, [])] == [
        ["Айдар сказал: «Мост построим до июня»."],
        ["Все согласились."],
    ]


def test_a_fact_inside_another_knows_both_and_the_inner_comes_first():
    pieces = flat(annotate(BODY, [mark("Мост построим до июня"), mark("до июня", "task")]))

    inner = next(p for p in pieces if p.text == "до июня")
    assert [m.kind for m in inner.marks] == ["task", "speech"]


def test_facts_that_overlap_share_the_words_between_them():
    pieces = flat(annotate(BODY, [mark("Мост построим"), mark("построим до июня", "task")]))

    assert [(p.text, {m.kind for m in p.marks}) for p in pieces if p.marks] == [
        ("Мост ", {"speech"}),
        ("построим", {"speech", "task"}),
        (" до июня", {"task"}),
    ]


def test_a_fact_ends_once_even_where_it_spans_paragraphs():
    long = Mark(0, len(BODY), "session", "session", "/s")

    ends = [p.ends for p in flat(annotate(BODY, [long]))]

    assert ends == [(), (long,)]


def test_two_facts_of_the_same_words_are_both_reached():
    twins = [mark("Мост", "task", 1), mark("Мост", "task", 2)]

    assert [p.ends for p in flat(annotate(BODY, twins)) if p.ends] == [tuple(twins)]


def test_what_may_not_be_shown_becomes_one_gap():
    start = BODY.index("Все")

    paragraphs = annotate(BODY, [mark("Все", "mention")], [(start, len(BODY))])

    assert [p.gap for p in flat(paragraphs)] == [True, False, False]
    assert "".join(p.text for p in flat(paragraphs)) == "Все согласились."


def test_a_mark_outside_the_text_is_left_out():
    assert not any(p.marks for p in flat(annotate("коротко", [Mark(3, 99, "task", "", "")])))


@st.composite
def texts_with_marks(draw):
    body = draw(st.text(alphabet="абв \n", max_size=60))
    place = st.integers(0, len(body))
    spans = draw(st.lists(st.tuples(place, place), max_size=8))
    kinds = ("speech", "task", "mention")
    marks = [Mark(min(a, b), max(a, b), kinds[n % 3], "", "", n) for n, (a, b) in enumerate(spans)]
    shown = draw(st.none() | st.lists(st.tuples(place, place).map(sorted).map(tuple), max_size=4))
    return body, marks, shown


@given(texts_with_marks())
def test_no_letter_is_lost_added_or_shown_that_must_not_be(drawn):
    body, marks, shown = drawn

    pieces = flat(annotate(body, marks, shown))

    together = "".join(p.text for p in pieces)
    if shown is None:
        assert together == body.replace("\n", "")
    else:
        allowed = "".join(
            letter
            for place, letter in enumerate(body)
            if letter.strip() and any(s <= place < e for s, e in shown)
        )
        assert "".join(together.split()) == allowed
    ended = [m for p in pieces for m in p.ends]
    assert len(ended) == len(set(ended))
    for piece in pieces:
        assert set(piece.ends) <= set(piece.marks)
