"""Files, folders, lines, addresses and feeds come out one item each; a bad one costs no other."""

import datetime as dt
import hashlib
import io
import json
import tracemalloc
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tracker.ingest import addresses, fetch
from tracker.ingest.addresses import Web
from tracker.ingest.decode import decode
from tracker.ingest.fetch import Failure, Ignored, sources
from tracker.ingest.records import Source

RU = "Депутаты палаты одобрили законопроект о мостах в первом чтении. "
KK = "Палата депутаттары көпірлер туралы заң жобасын мақұлдады, ұсыныс өңірге жіберілді. "


def found(*arguments: object, stdin: bytes = b"", web: Web | None = None) -> list[fetch.Found]:
    return list(sources(map(str, arguments), io.BytesIO(stdin), web))


def reasons(*arguments: object, stdin: bytes = b"", web: Web | None = None) -> list[str]:
    return [f.reason for f in found(*arguments, stdin=stdin, web=web) if isinstance(f, Failure)]


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_text_file_is_known_by_its_name_without_ending(tmp_path):
    path = written(tmp_path, "мост.2024.txt", RU)
    (source,) = found(path)

    assert isinstance(source, Source)
    assert (source.name, source.id, source.raw, source.media) == (
        str(path),
        "мост.2024",
        RU,
        "text",
    )
    assert source.sha256 == hashlib.sha256(RU.encode()).hexdigest()


def test_a_page_is_marked_as_html(tmp_path):
    (source,) = found(written(tmp_path, "page.HTM", f"<p>{RU}</p>"))

    assert isinstance(source, Source)
    assert source.media == "html"


def test_a_json_file_gives_all_its_fields(tmp_path):
    record = {
        "id": 17,
        "url": "https://www.site.kz/news/1",
        "title": "Мосты",
        "published": "2024-04-13T23:30:00+05:00",
        "text": RU,
    }
    (source,) = found(written(tmp_path, "a.json", json.dumps(record)))

    assert isinstance(source, Source)
    assert (source.id, source.url, source.outlet) == ("17", record["url"], "site.kz")
    assert (source.title, source.published) == ("Мосты", dt.date(2024, 4, 13))


def test_a_json_file_may_hold_html(tmp_path):
    (source,) = found(written(tmp_path, "a.json", json.dumps({"html": f"<p>{RU}</p>"})))

    assert isinstance(source, Source)
    assert (source.id, source.media) == ("a", "html")


def test_a_json_text_full_of_tags_is_read_as_html(tmp_path):
    tagged = json.dumps({"text": f"<p>{RU}</p><p>{RU}</p>"})
    plain = json.dumps({"text": f"{RU} Ставка < 5 %, рост > 3 %."})
    items = found(written(tmp_path, "a.jsonl", f"{tagged}\n{plain}"))

    assert [item.media for item in items if isinstance(item, Source)] == ["html", "text"]


def test_the_lines_of_a_jsonl_are_named_by_their_numbers(tmp_path):
    lines = ['{"id": "one", "text": "Мост."}', "", '{"text": "Дорога."}']
    path = written(tmp_path, "many.jsonl", "\r\n".join(lines))
    one, two = found(path)

    assert isinstance(one, Source)
    assert isinstance(two, Source)
    assert (one.name, one.id) == (f"{path}:1", "one")
    assert (two.name, two.id) == (f"{path}:3", "many:3")
    assert one.sha256 == hashlib.sha256(lines[0].encode()).hexdigest()


def test_a_line_separator_inside_a_text_cuts_no_line(tmp_path):
    line = json.dumps({"text": "Мост\u2028открыт\u0085сегодня."}, ensure_ascii=False)
    (source,) = found(written(tmp_path, "a.jsonl", f"{line}\n"))

    assert isinstance(source, Source)
    assert source.raw == "Мост\u2028открыт\u0085сегодня."


def test_a_bad_line_costs_no_other(tmp_path):
    good = json.dumps({"text": RU})
    path = written(
        tmp_path,
        "a.jsonl",
        "\n".join([good, "{broken", "[1]", '{"id": "x", "title": "без текста"}', good]),
    )
    items = found(path)

    assert [type(item) for item in items] == [Source, Failure, Failure, Failure, Source]
    assert [f.source for f in items if isinstance(f, Failure)] == [f"{path}:{n}" for n in (2, 3, 4)]
    assert [f.id for f in items if isinstance(f, Failure)] == [None, None, "x"]


def test_a_long_jsonl_is_never_held_whole(tmp_path):
    line = json.dumps({"text": RU * 300}, ensure_ascii=False)
    path = written(tmp_path, "long.jsonl", f"{line}\n" * 600)
    tracemalloc.start()
    number = sum(1 for _ in sources([str(path)], io.BytesIO()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert number == 600
    assert peak < path.stat().st_size / 4


def test_a_folder_is_read_in_order_and_counts_what_it_leaves(tmp_path):
    for name in ("b/2.txt", "a.txt", "b/1.txt", "README.md", "readme.txt", ".hidden.txt", "x.pdf"):
        written(tmp_path, name, RU)
    items = found(tmp_path)

    assert [
        Path(i.name).relative_to(tmp_path).as_posix() for i in items if isinstance(i, Source)
    ] == [
        "a.txt",
        "b/1.txt",
        "b/2.txt",
    ]
    assert sum(isinstance(item, Ignored) for item in items) == 4


def test_a_bad_file_of_a_folder_costs_no_other(tmp_path):
    written(tmp_path, "a.txt", b"")
    written(tmp_path, "b.txt", RU)
    failure, source = found(tmp_path)

    assert isinstance(failure, Failure)
    assert (failure.id, failure.reason) == ("a", "It is empty: nothing to read.")
    assert isinstance(source, Source)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "It is empty"),
        ("a.txt", b" \n\0", "It is empty"),
        ("a.txt", b"%PDF-1.7 ...", "It is a PDF, not text: save its text as a .txt file"),
        ("a.txt", b"PK\x03\x04....", "It is a Word or zip file"),
        ("a.txt", bytes(range(256)) * 20, "It is binary, not text"),
        (
            "a.txt",
            "日本語の文章です。".encode("shift_jis") * 20,
            "encoding is unknown: save it as UTF-8",
        ),
        ("a.json", b"{", "It is no valid JSON at character 1"),
        ("a.json", b"[]", "It must be one JSON object"),
        ("a.json", b"{}", "It has no text: give the report as text or html"),
        ("a.json", b'{"text": "  "}', "It has an empty text"),
        ("a.json", b'{"text": ["a"]}', "Its text is not text"),
        ("a.json", b"[" * 100_000, "It is no valid JSON"),
        (
            "a.json",
            '{"text": "а", "published": "13 апреля"}',
            "Its date of publication is '13 апреля'",
        ),
        (
            "a.json",
            '{"text": "а", "published": 20240413}',
            "write it as 2024-04-13 or leave it out",
        ),
        ("a.pdf", b"%PDF", "Files ending in .pdf are not read"),
        ("a", b"text", "Files ending in nothing are not read"),
        ("a.jsonl", b"\n\n", "It is empty"),
        ("a.jsonl", '{"text": "а"}'.encode("utf-16"), "It is in UTF-16"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(tmp_path, name, content, reason):
    (told,) = reasons(written(tmp_path, name, content))

    assert reason in told
    assert told.endswith(".")
    assert "\n" not in told


def test_a_missing_file_an_empty_folder_and_a_wrong_scheme_are_told(tmp_path):
    assert reasons(tmp_path / "no.txt", tmp_path / "no.pdf", tmp_path, "ftp://site.kz/a") == [
        "There is no such file or folder: check the name.",
        "There is no such file or folder: check the name.",
        "The folder holds no report: put .txt, .html, .htm, .json, .jsonl files into it.",
        "Only http:// and https:// addresses are fetched.",
    ]


def test_a_date_of_publication_may_be_missing(tmp_path):
    lines = ['{"text": "а"}', '{"text": "а", "published": null}', '{"text": "а", "published": ""}']

    assert reasons(written(tmp_path, "a.jsonl", "\n".join(lines))) == []


def test_a_file_or_line_beyond_the_cap_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(fetch, "LARGEST", 200)
    text = written(tmp_path, "a.txt", "а" * 200)
    lines = written(tmp_path, "a.jsonl", json.dumps({"text": "x" * 500}) + '\n{"text": "а"}\n')

    assert "It is larger than" in reasons(text)[0]
    failure, source = found(lines)
    assert isinstance(failure, Failure)
    assert "The line is larger than" in failure.reason
    assert isinstance(source, Source)


def test_lone_surrogates_of_json_become_replacement_marks(tmp_path):
    (source,) = found(written(tmp_path, "a.json", r'{"text": "Мост\ud800."}'))

    assert isinstance(source, Source)
    assert source.raw == "Мост\ufffd."


@pytest.mark.parametrize(
    ("stdin", "names", "media"),
    [
        (RU.encode(), ["-"], "text"),
        (b'{"text": "a"}', ["-:1"], "text"),
        (b'{"text": "a"}\n{"text": "b"}\n', ["-:1", "-:2"], "text"),
        (b'\n{\n "text": "a"\n}\n', ["-"], "text"),
        (b"<!DOCTYPE html><p>a</p>", ["-"], "html"),
    ],
)
def test_standard_input_is_told_by_how_it_begins(stdin, names, media):
    items = found("-", stdin=stdin)

    assert [item.name for item in items if isinstance(item, Source)] == names
    assert {item.media for item in items if isinstance(item, Source)} == {media}


def test_empty_standard_input_is_told():
    assert reasons("-") == ["It is empty: nothing to read."]


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-r", "cp866", "kz1048"]


@pytest.mark.parametrize("declared", [None, "right", "utf-8", "cp1251", "koi8-r", "nonsense"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_is_decoded_whatever_is_declared(encoding, declared):
    named = encoding if declared == "right" else declared

    assert decode((RU * 3).encode(encoding), named).text == RU * 3
    if encoding not in ("cp1251", "koi8-r", "cp866"):
        assert decode((KK * 3).encode(encoding), named).text == KK * 3


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "kz1048"])
def test_a_page_names_its_encoding(encoding):
    page = f'<html><head><meta charset="{encoding}"></head><p>{RU}</p>'.encode(encoding)
    decoded = decode(page)

    assert RU in decoded.text
    assert not decoded.guessed


def test_a_guessed_encoding_is_a_warning(tmp_path):
    (source,) = found(written(tmp_path, "a.txt", RU.encode("koi8-r")))

    assert isinstance(source, Source)
    assert source.warnings == ("read as koi8-r, which nothing declares",)


def test_a_text_cut_off_inside_a_letter_is_still_utf8():
    assert decode(RU.encode() + "я".encode()[:1]).text.startswith(RU)


Pages = dict[str, tuple[int, dict[str, str], bytes]]


@pytest.fixture
def site() -> Iterator[tuple[str, Pages]]:
    """A web server of our own: its address, and what it answers to each path."""
    pages: Pages = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = pages.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", pages
    server.shutdown()
    server.server_close()
    thread.join()


HTML = {"Content-Type": "text/html; charset=windows-1251"}


def page(text: str = RU) -> tuple[int, dict[str, str], bytes]:
    return 200, HTML, f"<html><body><article><p>{text}</p></article></body></html>".encode("cp1251")


def test_an_address_gives_its_page_with_time_and_place(site):
    url, pages = site
    pages["/a"] = page()
    (source,) = found(f"{url}/a", web=Web(allow_loopback=True))

    assert isinstance(source, Source)
    assert RU in source.raw
    assert (source.name, source.url, source.outlet) == (f"{url}/a", f"{url}/a", "127.0.0.1")
    assert source.retrieved_at is not None
    assert source.sha256 == hashlib.sha256(pages["/a"][2]).hexdigest()


def test_a_redirect_is_followed_and_its_end_is_the_address(site):
    url, pages = site
    pages["/old"] = (302, {"Location": "/new"}, b"")
    pages["/new"] = page()
    (source,) = found(f"{url}/old", web=Web(allow_loopback=True))

    assert isinstance(source, Source)
    assert (source.name, source.url) == (f"{url}/old", f"{url}/new")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((404, HTML, b""), "It answers 404"),
        ((500, HTML, b""), "It answers 500"),
        ((200, {"Content-Type": "image/png"}, b"\x89PNG"), "It is image/png, not a page"),
        ((200, HTML, b""), "It is empty"),
        ((302, {"Location": "/a"}, b""), "It redirects in a circle"),
        ((302, {"Location": "file:///etc/passwd"}, b""), "It is no address on the web"),
        ((200, {"Content-Type": "application/rss+xml"}, b"<rss></rss>"), "It is a feed without"),
    ],
)
def test_an_answer_that_cannot_be_read_is_told_in_one_sentence(site, answer, reason):
    url, pages = site
    pages["/a"] = answer
    (told,) = reasons(f"{url}/a", web=Web(allow_loopback=True))

    assert told.startswith(reason)


def test_an_answer_beyond_the_cap_is_refused(site, monkeypatch):
    monkeypatch.setattr(addresses, "LARGEST", 1000)
    url, pages = site
    pages["/a"] = page(RU * 100)

    assert "It is larger than" in reasons(f"{url}/a", web=Web(allow_loopback=True))[0]


def test_an_answer_that_drips_is_given_up(site, monkeypatch):
    monkeypatch.setattr(addresses, "ALL_SECONDS", -1.0)
    url, pages = site
    pages["/a"] = page()

    assert reasons(f"{url}/a", web=Web(allow_loopback=True)) == [
        "It does not answer in time: try again later."
    ]


def test_an_address_that_nobody_serves_is_told():
    assert reasons("http://127.0.0.1:9/", web=Web(allow_loopback=True)) == [
        "It does not answer: check the address or try later."
    ]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
        "http://localhost:8000/",
    ],
)
def test_private_addresses_are_never_asked(address):
    assert reasons(address) == [
        "It leads to a private network, which is never asked: give a public address."
    ]


def test_a_redirect_into_a_private_network_is_not_followed(site):
    url, pages = site
    pages["/a"] = (302, {"Location": "http://10.0.0.1/"}, b"")

    assert reasons(f"{url}/a", web=Web(allow_loopback=True))[0].startswith("It leads to a private")


def test_proxies_of_the_environment_are_not_used(site, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    url, pages = site
    pages["/a"] = page()

    assert reasons(f"{url}/a", web=Web(allow_loopback=True)) == []


FEED = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Новости</title>
<item><title>Мосты</title><link>{url}/1</link>
<pubDate>Sat, 13 Apr 2024 23:30:00 +0500</pubDate></item>
<item><title>Нет такой</title><link>/missing</link></item>
<item><title>Опять мосты</title><link>{url}/1</link></item>
<item><title>Без адреса</title></item>
<item><title>Лента</title><link>/feed</link></item>
<item><link>/2</link></item></channel></rss>"""


def test_a_feed_gives_the_page_of_each_entry_once(site):
    url, pages = site
    pages["/feed"] = (200, {"Content-Type": "application/rss+xml"}, FEED.format(url=url).encode())
    pages["/1"] = page()
    pages["/2"] = page()
    items = found(f"{url}/feed", web=Web(allow_loopback=True))

    assert [(type(i), i.name if isinstance(i, Source) else i.source) for i in items] == [
        (Source, f"{url}/1"),
        (Failure, f"{url}/missing"),
        (Failure, f"{url}/feed"),
        (Source, f"{url}/2"),
    ]
    first = items[0]
    assert isinstance(first, Source)
    assert (first.title, first.published) == ("Мосты", dt.date(2024, 4, 13))


def test_an_atom_feed_in_windows_1251_is_read(site):
    url, pages = site
    feed = (
        '<?xml version="1.0" encoding="windows-1251"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f'<title>Лента</title><entry><title>Мосты и дороги</title><link href="{url}/1"/>'
        "<published>2024-04-13T23:30:00+05:00</published></entry></feed>"
    )
    pages["/atom"] = (200, {"Content-Type": "text/xml"}, feed.encode("cp1251"))
    pages["/1"] = page()
    (source,) = found(f"{url}/atom", web=Web(allow_loopback=True))

    assert isinstance(source, Source)
    assert (source.title, source.published) == ("Мосты и дороги", dt.date(2024, 4, 13))


def test_what_comes_before_a_failure_has_already_come_out(tmp_path):
    stream = sources([str(written(tmp_path, "a.txt", RU)), str(tmp_path / "no.txt")], io.BytesIO())

    assert isinstance(next(stream), Source)
    assert isinstance(next(stream), Failure)
