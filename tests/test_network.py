"""The network of deputies and sessions: drawn from what is stored, told in files and pages."""

import csv
import datetime as dt
import io
import json
import re
import shutil
import threading
from dataclasses import replace

import pytest
from sqlmodel import select

from tests.factories import a_mention, a_person, a_report, a_seat, a_session
from tracker import network
from tracker.db import change, now
from tracker.errors import ExportError
from tracker.models import Mention, ReviewState
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


# pages --------------------------------------------------------------------------------------------


def links_of(client, question=""):
    lines = client.get(f"/network.csv?bom=0{question}").get_data(as_text=True).splitlines()
    return [(row["person_id"], row["session_id"]) for row in csv.DictReader(lines)]


def test_the_page_the_figure_and_the_files_tell_the_same_links(client, db):
    four_deputies(db)

    page = client.get("/network/").get_data(as_text=True)
    figure = client.get("/network.json").get_json()
    linked = client.get("/network/data.json").get_json()

    edges = re.findall(r'/network/edge\?deputy=([^&]+)&amp;session=([^"]+)"', page)
    lines = [trace for trace in figure["data"] if trace.get("meta") == "links"]
    assert sorted(edges) == sorted(links_of(client))
    assert len(edges) == len(linked["links"]) == sum(len(t["customdata"]) for t in lines) == 7
    assert figure["layout"]["meta"]["caption"] == (
        "Shown: links – 7, deputies – 4, sessions – 3. Nothing is hidden."
    )


def test_a_link_opens_its_sentences_and_another_is_not_found(client, db):
    session = a_sitting(db, AIDAR)
    elsewhere = a_sitting(db, SALIMA, n=2)

    page = client.get(f"/network/edge?deputy={AIDAR}&session={session.id}")

    assert "Выступили <mark>Лицоaidar-qumtobe</mark>." in page.get_data(as_text=True)
    assert client.get(f"/network/edge?deputy={AIDAR}&session={elsewhere.id}").status_code == 404
    assert client.get("/network/edge?deputy=nobody&session=nothing").status_code == 404
    assert client.get("/network/edge").status_code == 404


def test_a_pair_adds_up_to_the_weight_in_the_list(client, db):
    four_deputies(db)

    pairs = client.get("/network/pairs").get_data(as_text=True)
    one = client.get(f"/network/pair?first={AIDAR}&second={SALIMA}").get_data(as_text=True)

    assert "1/(n−1)" in pairs and "Newman 2001" in pairs
    weights = re.findall(r'data-label="Weight">([\d.]+)<', one)
    assert sum(map(float, weights)) == 1.5
    assert 'data-label="Weight">1.5<' in pairs


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("&faction=amanat", {AIDAR}),
        ("&kind=joint", {SALIMA}),
        ("&chamber=senate", {SALIMA}),
        ("&since=2024-06-01", {SALIMA}),
        (f"&deputy={AIDAR}", {AIDAR, ELNUR}),
        ("&as_of=2024-05-02", {AIDAR, ELNUR}),
        ("&role=spoke", set()),
    ],
)
def test_filters_are_the_same_for_page_figure_and_files(client, db, question, kept):
    a_sitting(db, AIDAR, ELNUR, n=1, date=dt.date(2024, 5, 1))
    a_sitting(db, SALIMA, n=2, date=dt.date(2024, 7, 1), chamber="senate", kind="joint")

    figure = client.get(f"/network.json?{question[1:]}").get_json()
    page = client.get(f"/network/?{question[1:]}").get_data(as_text=True)

    drawn = [t["customdata"] for t in figure["data"] if t.get("meta") == "people"]
    assert {person for people in drawn for person in people} == kept
    assert {person for person, _ in links_of(client, question)} == kept
    assert set(re.findall(r"edge\?deputy=([^&]+)&", page)) == kept


def test_the_table_is_sorted_by_links_without_a_script(client, db):
    a_sitting(db, SALIMA, n=1, date=dt.date(2024, 5, 1))
    a_sitting(db, AIDAR, n=2, date=dt.date(2024, 7, 1))

    def first(sort):
        page = client.get(f"/network/?sort={sort}").get_data(as_text=True)
        return re.search(r'<th scope="row"><a href="/deputies/([^"]+)"', page)[1], page

    assert first("date")[0] == first("-person")[0] == SALIMA
    assert first("-date")[0] == AIDAR
    assert 'aria-sort="descending"' in first("-date")[1]
    assert "sort=date" in first("-date")[1]  # the next click turns it round
    assert client.get("/network/?sort=nonsense").status_code == 400


def test_what_a_figure_hides_is_counted(client, db, monkeypatch):
    four_deputies(db)
    monkeypatch.setattr(network, "LINKS", 5)

    figure = client.get("/network.json").get_json()

    caption = figure["layout"]["meta"]["caption"]
    assert "Shown: links – 5, deputies – 3, sessions – 3." in caption
    assert "links – 2, deputies – 1, sessions – 0; the table has them all." in caption


def test_a_figure_of_the_largest_network_can_be_sent():
    from tracker import charts
    from tracker.charts import Group, Words

    people, sessions = [f"deputy-number-{n}" for n in range(300)], [f"s{n:09}" for n in range(700)]
    rows = [a_link(people[n % 300], sessions[n * 7 % 700], 2) for n in range(4000)]
    rows = list({(r.person, r.session): r for r in rows}.values())
    words = Words(
        roles=dict.fromkeys(("presided", "spoke", "tasked", "mentioned"), "участвовал"),
        groups=[Group("Фракция", "#123456", tuple(people), 0)],
        person=lambda slug: f"Константин Длиннофамильный-{slug[-3:]}",
        sessions="Заседания",
        session=lambda row: "12.05.2024",
        sentences="Предложений",
        addresses={"person": "/{0}", "session": "/{0}", "link": "/{0}/{1}"},
        caption="",
    )

    text, links = charts.fitting(
        lambda links: charts.network(network.drawing(rows, {}, links=links), words), network.LINKS
    )

    assert len(text.encode()) <= charts.BYTES == 200_000
    assert links >= 1500


def test_measures_are_shown_for_the_newest_state_only(client, db):
    four_deputies(db)
    network.refresh(db)
    db.commit()

    now_page = client.get("/network/people").get_data(as_text=True)
    then_page = client.get("/network/people?known_at=2024-01-01").get_data(as_text=True)

    assert "Зере Актобеева" in now_page and "no ranking" in now_page
    assert "Зере Актобеева" not in then_page and "for the newest state only" in then_page


def test_the_network_of_a_moment_is_the_one_exported_then(client, db):
    four_deputies(db)
    before = client.get("/network.csv").data
    moment = now().isoformat(timespec="microseconds").replace("+00:00", "Z")
    for mention in db.exec(select(Mention).where(Mention.person_id == AIDAR)).all():
        change(db, mention, now(), "editor", review_state=ReviewState.rejected)
    network.refresh(db)
    db.commit()

    assert AIDAR not in str(client.get("/network.csv").data)
    assert client.get(f"/network.csv?known_at={moment}").data == before


def test_the_drawing_of_a_moment_stays_the_same_whatever_is_read_later(client, db):
    four_deputies(db)
    network.refresh(db)
    db.commit()
    moment = now().isoformat(timespec="microseconds").replace("+00:00", "Z")
    addresses = [f"/network.json?known_at={moment}{more}" for more in ("", f"&deputy={AIDAR}")]
    before = [client.get(address).data for address in addresses]

    for mention in db.exec(select(Mention).where(Mention.person_id == SALIMA)).all():
        change(db, mention, now(), "editor", review_state=ReviewState.rejected)
    network.refresh(db)
    db.commit()

    assert [client.get(address).data for address in addresses] == before
    assert client.get("/network.json").data != before[0]


def test_graphml_comes_as_a_file(client, db):
    four_deputies(db)

    answer = client.get("/network.graphml?faction=amanat")

    assert answer.headers["Content-Disposition"] == 'attachment; filename="network.graphml"'
    assert answer.data.count(b"<edge ") == 2


@pytest.mark.browser
def test_a_click_on_the_middle_of_a_line_opens_its_sentences(app, db):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    from playwright.sync_api import sync_playwright
    from waitress.server import create_server

    session = a_sitting(db, AIDAR)
    server = create_server(app, host="127.0.0.1", port=0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        )
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.effective_port}/kk/network/")
        page.wait_for_selector("figure[data-drawn=yes]")
        caption = page.inner_text("figcaption")
        box = page.locator(".scatterlayer .point").last.bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_selector(".hoverlayer .hovertext")
        told = page.text_content(".hoverlayer .hovertext")
        page.mouse.down()
        page.mouse.up()
        page.wait_for_url("**/network/edge?**")
        opened = page.url
        browser.close()
    server.close()
    thread.join(5)

    assert opened.endswith(f"/kk/network/edge?deputy={AIDAR}&session={session.id}")
    assert "Айдар Құмтөбеев" in told and "тек аталған" in told
    assert "байланыс – 1" in caption
