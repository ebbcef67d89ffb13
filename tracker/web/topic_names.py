"""Topics in the reader's language."""

from flask import current_app

from tracker.lang.topics import NONE, Topic, read_topics
from tracker.web.addresses import language
from tracker.web.texts import gettext


def known_topics() -> tuple[Topic, ...]:
    """Those that a task can be about."""
    return read_topics(current_app.config["TRACKER"].country)


def topic_options() -> list[tuple[str, str]]:
    """Slug and name of every topic, by name; last what is asked for to find tasks of none."""
    named = sorted(((t.slug, t.name(language())) for t in known_topics()), key=lambda pair: pair[1])
    return [*named, (NONE, gettext("no topic recognised"))]


def topics_to_choose() -> list[tuple[str, str]]:
    """Slug and name of every topic that a task can have, by name."""
    return topic_options()[:-1]


def topic_name(slug: str) -> str:
    """A topic that no file names shows as it is."""
    return dict(topic_options()).get(slug, slug)
