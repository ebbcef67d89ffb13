"""All rooms of the site, one blueprint a noun."""

from tracker.web import (
    bodies,
    charts,
    data,
    deputies,
    factions,
    find,
    home,
    methods,
    people,
    reports,
    sessions,
    speeches,
    tasks,
)

BLUEPRINTS = (
    home.bp,
    find.bp,
    deputies.bp,
    people.bp,
    sessions.bp,
    tasks.bp,
    speeches.bp,
    reports.bp,
    factions.bp,
    bodies.bp,
    methods.bp,
    charts.bp,
    data.bp,
)
