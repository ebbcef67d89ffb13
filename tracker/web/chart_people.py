"""Who must do what: a list of people by name, where other commitments have a chart."""

from collections.abc import Iterator

from flask import g, render_template

from tracker.exports.columns import Value
from tracker.queries.duties import duties
from tracker.web import commitments
from tracker.web.addresses import permalink_of
from tracker.web.listing import listing_of
from tracker.web.shown import may_quote, person_name
from tracker.web.topic_names import topic_name

COLUMNS = (
    *("person_id", "name", "task_id", "text", "published", "state", "basis", "clock"),
    *("review_state", "topics", "permalink"),
)


def page() -> str:
    """The people of a page, each with the words of all tasks."""
    keep, kept = commitments.narrowed()
    return render_template(
        "charts/people.html",
        listing=listing_of([], duties(g.db, keep, g.when)),
        arguments={"by": commitments.PEOPLE} | kept,
        sort=commitments.SORTS[commitments.PEOPLE],
        name=commitments.NAME,
        **commitments.selector(commitments.PEOPLE),
    )


def rows() -> Iterator[dict[str, Value]]:
    """The same people and tasks, one row for each that one must do."""
    for duty in duties(g.db, commitments.narrowed()[0], g.when):
        for row in duty.tasks:
            e = row.evidence
            values: tuple[Value, ...] = (
                *(duty.person, person_name(duty.person), row.id),
                *(row.words if may_quote(e.own_words) else None, e.published),
                *(row.state.value, row.basis.value, row.clock, e.review_state.value),
                tuple(topic_name(slug) for slug in row.topics),
                permalink_of("tasks.record", task_id=row.id),
            )
            yield dict(zip(COLUMNS, values, strict=True))
