"""The site as a program reads it, and as an editor's program writes to it."""

import datetime as dt
import json
import re
from types import SimpleNamespace

import pytest
from jsonschema import Draft202012Validator
from sqlalchemy import select
from werkzeug.datastructures import MultiDict

from tests.factories import (
    a_faction_mention,
    a_mention,
    a_report,
    a_session,
    a_speech,
    a_task,
    an_update,
    withdrawn,
)
from tracker.db import writing
from tracker.exports import KINDS, json_text, rows
from tracker.models import Account
from tracker.queries.tasks import updates
from tracker.queries.when import When
from tracker.review.accounts import (
    add_account,
    bearer_of,
    close_account,
    find,
    give_token,
    revoke_token,
)
from tracker.web.api.lists import _SOURCES
from tracker.web.api.parameters import FILTERS, LARGEST_PAGE

PASSWORD = "correct horse battery"
KIND_NAMES = list(KINDS)
TEXT = (
    "Состоялось пленарное заседание Мажилиса. "
    "Айдар Кумтобеев поручил министерству построить мост до 1 июня. "
    "Фракция «Аманат» согласилась. «Мост нужен людям», — сказал Айдар Кумтобеев."
)
SHOWN = {
    "state": "done",
    "basis": "confirmed_elsewhere",
    "date": "2024-06-03",
    "reason": "the bridge stands",
    "evidence_url": "https://example.org/bridge",
    "words": "Мост открыт.",
}


@pytest.fixture
def world(db):
    """A fact of every kind, two tasks among them."""
    report = a_report(db, TEXT)
    worked_out = {"date": None, "date_inferred": dt.date(2024, 5, 1), "date_rule": "ru.today"}
    words = "Состоялось пленарное заседание Мажилиса"
    session = a_session(db, report, words=words, **worked_out)
    task = a_task(
        db,
        "построить мост до 1 июня",
        report=report,
        set_by_name="Айдар Кумтобеев",
        set_by_person="aidar-qumtobe",
        responsible=(("министерство", None, "ministry-of-bridges"),),
    )
    a_task(db, "починить дорогу")
    an_update(db, task)
    speech = a_speech(db, "Мост нужен людям", report=report)
    a_mention(db, report, "Айдар Кумтобеев", person="aidar-qumtobe")
    a_faction_mention(db, report, "Аманат", "amanat")
    return SimpleNamespace(
        reports=report.id,
        sessions=session.id,
        tasks=task.id,
        speeches=speech.id,
        deputies="aidar-qumtobe",
        factions="amanat",
    )


@pytest.fixture
def token(engine):
    with writing(engine) as db:
        add_account(db, "Dana", PASSWORD)
        return give_token(db, "Dana")


def exported(kind, db, settings):
    """What the export of a kind holds now, as JSON knows it."""
    return json.loads(json_text(rows(kind, db, When.now(), settings.site_url)))


def give(client, task_id, values, token=None):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return client.post(f"/api/v1/tasks/{task_id}/updates", json=values, headers=headers)


def wider(kind):
    """The question that keeps all rows: pages of sessions keep sittings only."""
    return "?meetings=all" if kind == "sessions" else ""


# Reading ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_a_list_holds_the_rows_of_its_export(client, db, settings, world, kind):
    answer = client.get(f"/api/v1/{kind}{wider(kind)}")

    wanted = exported(kind, db, settings)
    assert wanted
    assert (answer.json["rows"], answer.json["total"]) == (wanted, len(wanted))
    assert answer.json["next"] is None


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_a_record_holds_the_row_of_its_export(client, db, settings, world, kind):
    wanted = {row["id"]: row for row in exported(kind, db, settings)}[getattr(world, kind)]

    answer = client.get(f"/api/v1/{kind}/{getattr(world, kind)}").json

    assert {name: answer[name] for name in wanted} == wanted
    assert set(answer) - set(wanted) == ({"updates"} if kind == "tasks" else set())


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_pages_follow_one_another_and_leave_nothing_out(client, db, settings, world, kind):
    found, address = [], f"/api/v1/{kind}?per_page=1{wider(kind).replace('?', '&')}"
    while address:
        answer = client.get(address).json
        assert len(answer["rows"]) == 1
        found += answer["rows"]
        address = (answer["next"] or "").removeprefix(settings.site_url)

    assert found == exported(kind, db, settings)


def test_filters_and_times_are_those_of_the_files(client, world):
    for question in ("?q=мост", "?set_by=aidar-qumtobe", "?known_at=2001-01-01", "?state=done"):
        wanted = client.get(f"/tasks.json{question}").json

        assert client.get(f"/api/v1/tasks{question}").json["rows"] == wanted, question

    assert len(client.get("/api/v1/tasks?q=мост").json["rows"]) == 1
    assert client.get("/api/v1/tasks?known_at=2001-01-01").json["total"] == 0


def test_the_history_of_a_task_is_that_of_its_record(client, world):
    answer = client.get(f"/api/v1/tasks/{world.tasks}/updates").json

    assert answer["rows"] == client.get(f"/tasks/{world.tasks}.json").json["updates"]
    assert (answer["total"], answer["rows"][0]["words"]) == (1, "Мост построен.")


def test_others_words_stay_out_where_only_links_are_allowed(engine, settings, world):
    from dataclasses import replace

    from tracker.web import create_app

    client = create_app(replace(settings, show_text="link"), engine).test_client()

    assert "Мост построен" not in client.get(f"/api/v1/tasks/{world.tasks}/updates").text
    assert "Мост построен" not in client.get(f"/tasks/{world.tasks}.json").text
    assert [r["sentence"] for r in client.get("/api/v1/tasks").json["rows"]] == [None, None]


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_every_filter_is_told_and_no_other(app, db, world, kind):
    asked = set()

    class Arguments(MultiDict):
        def get(self, name, *rest, **more):
            asked.add(name)
            return super().get(name, *rest, **more)

    with app.test_request_context():
        app.preprocess_request()
        from flask import request

        request.args = Arguments()
        _SOURCES[kind].keep()

    assert {parameter.name for parameter in FILTERS[kind]} == asked


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("?facton=amanat", "facton"),
        ("?state=finished", "partly_done"),
        ("?since=soon", "2024-05-31"),
        ("?known_at=soon", "2024-05-31"),
        ("?page=0", "from 1"),
        ("?per_page=0", "1 to 200"),
        (f"?per_page={LARGEST_PAGE + 1}", "1 to 200"),
        ("?per_page=many", "1 to 200"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence_of_json(client, world, question, said):
    answer = client.get(f"/api/v1/tasks{question}")

    assert answer.status_code == 400
    assert list(answer.json) == ["message"]
    assert said in answer.json["message"]


def test_every_problem_under_api_is_json_and_no_page_is(client, db, world):
    for address in ("/api/", "/api/v2/tasks", "/api/v1/tasks/none", "/api/v1/tasks?page=9"):
        answer = client.get(address)
        assert (answer.status_code, answer.mimetype) == (404, "application/json"), address
    refused = client.delete("/api/v1/tasks")
    assert (refused.status_code, list(refused.json)) == (405, ["message"])
    assert client.get("/tasks/none").mimetype == "text/html"


def test_a_record_that_no_longer_holds_says_what_became_of_it(client, db):
    task = a_task(db, "построить мост")
    withdrawn(db, task)

    answer = client.get(f"/api/v1/tasks/{task.id}")

    assert (answer.status_code, answer.json["became"]) == (410, "withdrawn")
    assert client.get(f"/api/v1/tasks/{task.id}/updates").status_code == 410


def test_a_refusal_is_said_in_the_language_of_the_address(client):
    sentence = client.get("/ru/api/v1/tasks?per_page=0").json["message"]

    assert re.search("[а-я]", sentence)


def test_any_page_may_read_but_none_may_write_and_nobody_gets_a_cookie(client, world, token):
    for address in ("/api/v1/tasks", "/api/v1/nothing", "/api/v1/tasks/none", "/openapi.json"):
        answer = client.get(address)
        assert answer.headers["Access-Control-Allow-Origin"] == "*", address
        assert "Set-Cookie" not in answer.headers
    written = give(client, world.tasks, SHOWN, token)
    asked = client.options(f"/api/v1/tasks/{world.tasks}/updates")
    for answer in (written, asked, client.get("/tasks/")):
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert "Set-Cookie" not in answer.headers
    assert written.headers["Cache-Control"] == "no-store"


def test_too_many_questions_are_refused_for_a_while(client):
    codes = [client.get("/api/v1/factions").status_code for _ in range(121)]

    refused = client.get("/api/v1/sessions")
    assert (set(codes[:-1]), codes[-1], refused.status_code) == ({200}, 429, 429)
    assert list(refused.json) == ["message"]
    assert 0 < int(refused.headers["Retry-After"]) <= 61
    assert "Retry-After" not in client.get("/openapi.json").headers
    assert client.get("/factions/").status_code == 200


# Writing ---------------------------------------------------------------------------------------


def test_an_update_needs_a_token_that_holds(client, db, engine, world, token):
    before = updates(db, world.tasks)

    for wrong in (None, "", "wrong", token + "x"):
        answer = give(client, world.tasks, SHOWN, wrong)
        assert (answer.status_code, list(answer.json)) == (401, ["message"])
        assert answer.headers["WWW-Authenticate"] == "Bearer"

    assert updates(db, world.tasks) == before


def test_a_login_without_a_token_writes_nothing(client, world, token):
    here = {"Sec-Fetch-Site": "same-origin"}
    client.post("/login", data={"name": "Dana", "password": PASSWORD}, headers=here)
    assert client.get("/review/").status_code == 200

    answer = client.post(f"/api/v1/tasks/{world.tasks}/updates", json=SHOWN, headers=here)

    assert answer.status_code == 401


def test_an_update_with_evidence_is_kept_in_the_editors_name(client, world, token):
    answer = give(client, world.tasks, SHOWN, token)

    assert answer.status_code == 201
    assert {name: answer.json[name] for name in SHOWN} == SHOWN
    assert (answer.json["reviewed_by"], answer.json["review_state"]) == ("Dana", "accepted")
    assert client.get(f"/api/v1/tasks/{world.tasks}").json["state"] == "done"
    history = client.get(f"/api/v1/tasks/{world.tasks}/updates").json["rows"]
    assert answer.json in history and len(history) == 2
    assert "Dana" in client.get("/corrections/").text


@pytest.mark.parametrize("missing", [("evidence_url", "words"), ("reason",)])
def test_no_evidence_or_reason_is_refused_in_the_sentence_of_the_form(
    client, db, world, token, missing
):
    values = {name: value for name, value in SHOWN.items() if name not in missing}
    before = updates(db, world.tasks)

    answer = give(client, world.tasks, values, token)

    said = "Evidence is missing: name" if "words" in missing else "The reason is missing: say"
    assert answer.status_code == 422
    assert answer.json["message"].startswith(said)
    assert updates(db, world.tasks) == before


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"state": "finished"}, "partly_done"),
        ({"state": None}, "partly_done"),
        ({"basis": ["x"]}, "text"),
        ({"date": "soon"}, "2024-05-31"),
        ({"date": "2999-01-01"}, "ahead"),
        ({"note": "x"}, "note"),
        ({"by_responsible": "no"}, "true or false"),
        ({"by_responsible": True}, "own word"),
        ({"evidence_url": "javascript:alert(1)"}, "https://"),
        ({"report_id": "none"}, "none"),
        ({"state": "not_done"}, "kind of reason"),
    ],
)
def test_what_cannot_be_entered_is_one_sentence(client, db, world, token, changed, said):
    before = updates(db, world.tasks)

    answer = give(client, world.tasks, SHOWN | changed, token)

    assert (answer.status_code, list(answer.json)) == (422, ["message"])
    assert said in answer.json["message"]
    assert updates(db, world.tasks) == before


@pytest.mark.parametrize("body", ["", "{", "[]", '"done"', "null"])
def test_what_is_no_object_is_one_sentence(client, world, token, body):
    answer = client.post(
        f"/api/v1/tasks/{world.tasks}/updates",
        data=body,
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}"},
    )

    assert (answer.status_code, "JSON object" in answer.json["message"]) == (422, True)


def test_an_update_of_no_task_is_not_found(client, world, token):
    assert give(client, "none", SHOWN, token).status_code == 404


# Tokens ----------------------------------------------------------------------------------------


def test_a_token_is_stored_as_a_hash_only_and_a_new_one_ends_it(db):
    add_account(db, "Dana", PASSWORD)
    first = give_token(db, "Dana")
    stored = db.exec(select(Account.token_hash)).scalars().one()
    assert first not in stored and len(first) > 40
    assert bearer_of(db, first).name == "Dana"

    second = give_token(db, "Dana")

    assert bearer_of(db, first) is None
    assert bearer_of(db, second).name == "Dana"


@pytest.mark.parametrize(
    "ends",
    [
        revoke_token,
        close_account,
        lambda db, name: add_account(db, name, PASSWORD + "!", replace=True),
    ],
    ids=["revoked", "account closed", "new password"],
)
def test_a_token_ends(db, ends):
    add_account(db, "Dana", PASSWORD)
    token = give_token(db, "Dana")

    ends(db, "Dana")

    assert bearer_of(db, token) is None
    assert find(db, "Dana").token_hash is None


def test_accounts_without_a_token_answer_to_none(db):
    add_account(db, "Dana", PASSWORD)

    assert bearer_of(db, "") is None


# The document ----------------------------------------------------------------------------------


def refs(part):
    """Every reference in a part of the document."""
    if isinstance(part, dict):
        yield from ([part["$ref"]] if "$ref" in part else [])
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from refs(inner)


def test_the_document_lists_every_route_of_the_api(app, client):
    described = {
        (path, method.upper())
        for path, operations in client.get("/openapi.json").json["paths"].items()
        for method in operations
    }

    served = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method)
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/")
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert len(served) == 14
    assert {(path, method) for path, method in described if path.startswith("/api/")} == served


def test_the_document_is_sound_openapi(client, settings):
    document = client.get("/openapi.json").json

    assert document["openapi"].startswith("3.1.")
    assert document["info"]["title"] and document["info"]["version"]
    assert document["servers"] == [{"url": settings.site_url}]
    names = []
    for path, operations in document["paths"].items():
        for operation in operations.values():
            names.append(operation["operationId"])
            stated = [(p["in"], p["name"]) for p in operation["parameters"]]
            assert len(stated) == len(set(stated))
            in_path = {name for where, name in stated if where == "path"}
            assert in_path == set(re.findall(r"{(\w+)}", path))
            assert all(p.get("required") for p in operation["parameters"] if p["in"] == "path")
            assert all(answer["description"] for answer in operation["responses"].values())
    assert len(names) == len(set(names))
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    for ref in refs(document):
        _, _, kind, name = ref.split("/")
        assert name in document["components"][kind], ref
    written = document["paths"]["/api/v1/tasks/{id}/updates"]["post"]
    assert written["security"] == [{"token": []}]
    assert {"201", "400", "401", "404", "410", "422", "429"} <= set(written["responses"])


def test_answers_are_what_the_document_says(client, world, token):
    document = client.get("/openapi.json").json

    def conform(answer, path, method="get"):
        schema = document["paths"][path][method]["responses"][str(answer.status_code)]
        schema = schema["content"]["application/json"]["schema"]
        whole = schema | {"components": document["components"]}
        Draft202012Validator(whole).validate(answer.json)

    for kind in KIND_NAMES:
        conform(client.get(f"/api/v1/{kind}{wider(kind)}"), f"/api/v1/{kind}")
        conform(client.get(f"/api/v1/{kind}/{getattr(world, kind)}"), f"/api/v1/{kind}/{{id}}")
        conform(client.get(f"/api/v1/{kind}?page=99"), f"/api/v1/{kind}")
        conform(client.get(f"/api/v1/{kind}?page=x"), f"/api/v1/{kind}")
    history = "/api/v1/tasks/{id}/updates"
    conform(client.get(f"/api/v1/tasks/{world.tasks}/updates"), history)
    conform(give(client, world.tasks, SHOWN, token), history, "post")
    conform(give(client, world.tasks, {"state": "done"}, token), history, "post")


def test_the_page_of_downloads_leads_to_the_document(client):
    assert 'href="/openapi.json"' in client.get("/data/").text
