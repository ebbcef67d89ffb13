"""Charts of how commitments fare: stage by stage, late, by topic."""

from collections import Counter

from tracker.queries import flow
from tracker.queries.charts import Count
from tracker.queries.course import LATE, STAGES
from tracker.web.chart_kinds import Chart, all_of, standing, standing_parts
from tracker.web.texts import lazy_gettext as N_
from tracker.web.topic_names import topic_name


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
            "tasks-by-stage",
            N_("From given to confirmed"),
            N_(
                "How many tasks were given, how many of them are said or shown to be done, and "
                "how many of these are confirmed elsewhere."
            ),
            N_(
                "The responsible side’s own word confirms nothing, and what no report here tells "
                "of may be done all the same. What is only partly done is not counted as done."
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
