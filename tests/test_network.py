"""The network of deputies and sessions: drawn from what is stored, told in files and pages."""

import datetime as dt
import io
import json
from dataclasses import replace

import pytest

from tests.factories import a_mention, a_person, a_report, a_seat, a_session
from tracker import network
from tracker.errors import ExportError
from tracker.network.places import NODES
from tracker.network.store import _holds
from tracker.queries.participation import (
    ParticipationRow,
    appears_with,
    participations,
)
from tracker.queries.when import When

AIDAR, SALIMA, ELNUR = "aidar-qumtobe", "salima-tasbulaq", "elnur-beisenbaev"
TODAY = When.now()


def a_link(person, session, sentences=1, day=None):
    return ParticipationRow(
        person, session, sentences, 0, 0, 0, sentences, "plenary", "mazhilis", None, day
    )


def a_sitting(db, *people, n=1, **values):
    """A plenary sitting of which one report tells, that names the people."""
    names = ", ".join(f"Лицо{person}" for person in people)
    report = a_report(db, f"Состоялось заседание {n}. Выступили {names}.", url=f"https://a.kz/{n}")
    session = a_session(db, report, **values)
    for person in people:
        a_mention(db, report, f"Лицо{person}", person=person)
    return session


def four_deputies(db):
    """Three sittings that tie four deputies differently."""
    a_person(db, "zere-aqtobe", family_ru="Актобеева", given_ru="Зере")
    a_seat(db, "zere-aqtobe")
    a_sitting(db, AIDAR, SALIMA, ELNUR, n=1)
    a_sitting(db, AIDAR, SALIMA, n=2)
    a_sitting(db, ELNUR, "zere-aqtobe", n=3)


def test_pairs_weigh_what_a_deputys_own_page_says(db):
    four_deputies(db)

    pairs = network.together(participations(db))

    weights = {(p.first, p.second): (p.sessions, p.weight) for p in pairs}
    assert weights == {
        (AIDAR, SALIMA): (2, 1.5),
        (ELNUR, "zere-aqtobe"): (1, 1.0),
        (AIDAR, ELNUR): (1, 0.5),
        (ELNUR, SALIMA): (1, 0.5),
    }
    for partner in appears_with(db, ELNUR):
        pair = tuple(sorted((ELNUR, partner.person)))
        assert weights[pair] == (partner.sessions, partner.weight)


def test_only_the_strongest_pairs_of_each_deputy_are_kept():
    links = [a_link("centre", f"s{n}") for n in range(30)]
    links += [a_link(f"p{n:02}", f"s{n}") for n in range(30)]

    kept = network.together(links, strongest=3)

    assert len(kept) == 30  # the centre's three, and each other's only one
    assert {p.weight for p in kept} == {1.0}


def test_nobody_is_together_with_himself():
    assert network.together([a_link("a", "s"), a_link("b", "t")]) == []
    assert network.together([]) == []


def test_stored_pairs_are_those_of_the_facts(db):
    four_deputies(db)
    live = network.pairs(db)

    network.refresh(db)

    assert _holds(db, TODAY)
    assert network.pairs(db) == live == network.together(participations(db))


def test_stored_pairs_are_not_used_for_another_day(db):
    a_sitting(db, AIDAR, SALIMA, n=1, date=dt.date(2024, 5, 1))
    network.refresh(db)

    assert network.pairs(db, when=When(dt.date(2024, 4, 30))) == []


def test_a_second_refresh_moves_nobody_far(db):
    four_deputies(db)
    network.refresh(db)
    before = network.stored_places(db)

    a_sitting(db, AIDAR, n=4)
    network.refresh(db)

    after = network.stored_places(db)
    assert len(after) == len(before) + 1
    assert all(0 <= x <= network.SIDE and 0 <= y <= network.SIDE for x, y in after.values())
    moved = [max(abs(after[n][0] - x), abs(after[n][1] - y)) for n, (x, y) in before.items()]
    assert sorted(moved)[len(moved) // 2] < network.SIDE / 3


def test_the_same_facts_give_the_same_picture(db):
    four_deputies(db)
    rows = participations(db)

    assert network.places.force_layout(rows, {}) == network.places.force_layout(rows, {})


def test_a_network_of_nothing_is_refreshed_too(db):
    network.refresh(db)

    assert network.stored_places(db) == {}
    assert network.measures(db)[0] == []


def test_measures_count_sessions_partners_and_ways_between(db):
    four_deputies(db)
    network.refresh(db)

    rows, state = network.measures(db)

    elnur = next(row for row in rows if row.person == ELNUR)
    assert (elnur.sessions, elnur.partners, elnur.together) == (2, 3, 2.0)
    assert elnur.betweenness == pytest.approx(2 / 3, abs=0.01)  # alone he leads to Зере
    assert {row.community for row in rows} == {1, 2}
    assert state.engine in ("networkx", "igraph")


def test_igraph_and_networkx_agree_on_the_ways_between():
    igraph = pytest.importorskip("igraph", reason="the extra «graph» is not installed")
    from tracker.network.measure import _by_igraph, _by_networkx

    links = [a_link(p, s) for s, people in enumerate(("abc", "cd", "de", "ab")) for p in people]
    links = [replace(link, session=str(link.session)) for link in links]
    pairs, people = network.together(links), list("abcde")

    ours, theirs = _by_networkx(people, pairs)[2], _by_igraph(igraph, people, pairs)[2]
    assert ours == pytest.approx(theirs)


def test_a_figure_keeps_the_strongest_links_that_it_can_hold():
    rows = [a_link(f"p{n}", f"s{n}", sentences=5000 - n) for n in range(600)]

    kept = network.drawing(rows, {})

    assert len(kept.places) == NODES
    assert kept.links[0].sentences == 5000 and len(kept.links) == NODES // 2


def test_who_has_no_place_yet_stands_beside_his_neighbours():
    rows = [a_link("old", "s1"), a_link("new", "s1"), a_link("stranger", "s2")]
    stored = {("person", "old"): (100, 100), ("session", "s1"): (120, 100)}

    places = network.drawing(rows, stored).places

    assert places["person", "old"] == (100, 100)
    x, y = places["person", "new"]
    assert abs(x - 120) <= 40 and abs(y - 100) <= 40
    assert set(places) >= {("person", "stranger"), ("session", "s2")}


def test_a_neighbourhood_has_its_deputy_in_the_middle_and_sessions_in_order_of_days():
    rows = [
        a_link("he", "late", day=dt.date(2024, 6, 1)),
        a_link("he", "early", day=dt.date(2024, 5, 1)),
        a_link("other", "late", day=dt.date(2024, 6, 1)),
    ]

    places = network.drawing(rows, {}, around="he").places

    assert places["person", "he"] == (500, 500)
    assert places["session", "early"][1] > places["session", "late"][1]  # from the top, clockwise
    assert places == network.drawing(rows, {}, around="he").places


def test_graphml_and_node_link_read_back_as_the_same_network(db):
    import networkx as nx

    four_deputies(db)
    graph = network.graph_of(db, participations(db), TODAY)

    xml = nx.read_graphml(io.BytesIO(network.graphml(graph)))
    linked = nx.node_link_graph(
        json.loads(json.dumps(network.node_link(graph))), edges="links", name="key"
    )

    assert dict(xml.nodes(data=True)) == dict(linked.nodes(data=True))
    assert list(xml.edges(data=True)) == list(linked.edges(data=True))
    assert linked.nodes[f"person:{AIDAR}"]["faction"] == "amanat"
    assert {data["role"] for *_, data in linked.edges(data=True)} == {"mentioned"}
    assert nx.is_bipartite(linked) and linked.number_of_edges() == 7


def test_a_graphml_file_appears_whole_or_not_at_all(db, tmp_path):
    network.write_graphml(db, tmp_path / "network.graphml")

    assert (tmp_path / "network.graphml").read_bytes().startswith(b"<?xml")
    with pytest.raises(ExportError, match="choose another place"):
        network.write_graphml(db, tmp_path / "no" / "network.graphml")
