"""Charts of how commitments fare: month after month, stage by stage, late, by topic."""

from collections import Counter

from tracker.queries import flow
from tracker.queries.charts import Count
from tracker.queries.course import LATE, STAGES
from tracker.queries.when import When
from tracker.web.chart_kinds import (
    Arguments,
    Chart,
    all_of,
    fate,
    fate_parts,
    month_arguments,
    months,
    standing,
    standing_parts,
)
from tracker.web.texts import lazy_gettext as N_
from tracker.web.topic_names import topic_name


def _until(key: str, when: When) -> Arguments:
    """Tasks told of until the end of a month, as they stood then."""
    last = min(month_arguments(key)["until"], when.as_of.isoformat())
    return {"until": last, "as_of": last}


def _by_topic(found: list[Count]) -> list[tuple[str, str]]:
    """Topics, those with the most tasks first."""
    sums: Counter[str] = Counter()
    for row in found:
        sums[row.key] += row.number
    named = [(slug, topic_name(slug)) for slug in sums]
    return sorted(named, key=lambda pair: (-sums[pair[0]], pair[1]))


COURSE = {
    chart.name: chart
    for chart in (
        Chart(
            "states-over-time",
            N_("Commitments over time, by state"),
            N_(
                "All tasks told of until the end of each month, by the state they were in on its "
                "last day."
            ),
            N_(
                "It shows what was read and accepted, not what was given and done. Tasks of "
                "reports without a date are not here, and an accepted update without a date "
                "counts from the start."
            ),
            flow.states_over_time,
            "tasks.index",
            "month",
            N_("Month"),
            months,
            fate_parts,
            fate,
            _until,
        ),
        Chart(
            "bases-over-time",
            N_("Commitments over time, by what their state rests on"),
            N_(
                "All tasks told of until the end of each month, by what their state rested on "
                "then: also “in progress” and “not done” rest on something."
            ),
            N_(
                "Nothing found does not mean nothing done. Tasks of reports without a date are "
                "not here."
            ),
            flow.bases_over_time,
            "tasks.index",
            "month",
            N_("Month"),
            months,
            standing_parts,
            standing,
            _until,
        ),
        Chart(
            "tasks-by-stage",
            N_("From given to confirmed"),
            N_(
                "How many tasks were given, how many of them are said or shown to be done at "
                "least in part, and how many of these are confirmed elsewhere."
            ),
            N_(
                "The responsible side’s own word confirms nothing, and what no report here tells "
                "of may be done all the same."
            ),
            flow.tasks_by_stage,
            "tasks.index",
            "stage",
            N_("Stage"),
            all_of("stage", *STAGES),
            standing_parts,
            standing,
        ),
        Chart(
            "tasks-by-lateness",
            N_("Overdue tasks by how long"),
            N_("Tasks whose day has passed and that nobody has shown to be done, by how long ago."),
            N_(
                "Overdue means that no accepted evidence of their end is here, not that they were "
                "neglected. Tasks without a day are never overdue."
            ),
            flow.tasks_by_lateness,
            "tasks.index",
            "late",
            N_("Overdue for"),
            all_of("late", *LATE),
            standing_parts,
            standing,
        ),
        Chart(
            "tasks-by-topic",
            N_("Tasks by topic"),
            N_("Tasks by what their words speak of; one with two topics counts for both."),
            N_(
                "Topics are told by the beginnings of words and nothing else: a task can be about "
                "something that its words do not name. More tasks on a topic do not mean that "
                "more is done for it."
            ),
            flow.tasks_by_topic,
            "tasks.index",
            "topic",
            N_("Topic"),
            _by_topic,
            standing_parts,
            standing,
        ),
    )
}
