"""`make bench`: reports a CPU second of the reader against the plain natasha pipeline, in one run.

The baseline is what natasha 1.6 does to a text, called directly on the same libraries and weights:
razdel's sentences and words, slovnet's NER, morphology and syntax with stock kernels (natasha
itself needs packages that no longer install; its own wrapping and name normalisation would only
make the baseline slower). Every measurement is a process of its own on one BLAS thread; CPU
seconds are the process's own, without start-up. TRACKER_REPORTS names a folder of reports; else
the annotated reports of tests/gold/open are read again and again.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[threads] = "1"

GOLD = Path(__file__).parents[1] / "gold" / "open"
ENOUGH = 60
"""Reports a measurement reads at least."""
EVERY_LANGUAGE = (
    "Депутат сказал, что закон принят.\nДепутат заң қабылданғанын айтты.\nThe deputy said it is so."
)


def collected() -> dict[str, list[dict[str, str]]]:
    """Relevant reports, Russian ones apart, and irrelevant ones, as records of a .jsonl."""
    from io import BytesIO

    from tracker.ingest.clean import clean
    from tracker.ingest.fetch import sources
    from tracker.ingest.records import Source
    from tracker.ingest.relevance import relevant

    folder = os.environ.get("TRACKER_REPORTS")
    where = folder or str(GOLD / "reports.jsonl")
    found: dict[str, list[dict[str, str]]] = {"russian": [], "all": [], "irrelevant": []}
    for source in sources([where], BytesIO()):
        if not isinstance(source, Source):
            continue
        cleaned = clean(source)
        record = {"id": source.id, "url": source.url or "", "text": source.raw}
        if not relevant(cleaned)[0]:
            found["irrelevant"].append(record)
            continue
        found["all"].append(record)
        if not set("әғқңөұүһіáǵńóúý") & set(cleaned.text.lower()):
            found["russian"].append(record)
    return found


def repeated(records: list[dict[str, str]]) -> list[dict[str, str]]:
    """At least ENOUGH records, by going round."""
    times = -(-ENOUGH // len(records)) if records else 0
    return [r | {"id": f"{r['id']}-{n}"} for n in range(times) for r in records]


def ours(file: str, only_relevant: bool) -> int:
    from tracker.ingest.fetch import sources
    from tracker.ingest.pipeline import Reader
    from tracker.ingest.records import Source
    from tracker.ingest.roster import Roster
    from tracker.lang.packs import PACKS
    from tracker.settings import Settings

    reader = Reader(Roster.read(Settings().country))
    found = [s for s in sources([file], sys.stdin.buffer) if isinstance(s, Source)]
    for raw in (found[0].raw, EVERY_LANGUAGE):  # what is built late belongs to the start
        reader.read(Source(name="start", id="start", raw=raw))
    for pack in PACKS.values():
        for rule in pack.rules():
            assert rule.compiled
    started(found)
    for source in found:
        reader.read(source, only_relevant=only_relevant)
    return len(found)


def natasha(file: str) -> int:
    from importlib.metadata import files

    from navec import Navec
    from razdel import sentenize, tokenize
    from slovnet import NER, Morph, Syntax

    paths = {p.name: p.locate() for p in files("natasha") or ()}
    navec = Navec.load(paths["navec_news_v1_1B_250K_300d_100q.tar"])
    ner = NER.load(paths["slovnet_ner_news_v1.tar"])
    morph = Morph.load(paths["slovnet_morph_news_v1.tar"])
    syntax = Syntax.load(paths["slovnet_syntax_news_v1.tar"])
    for model in (ner, morph, syntax):
        model.navec(navec)
    texts = [json.loads(line)["text"] for line in Path(file).read_text("utf-8").split("\n") if line]
    started(texts)
    for text in texts:
        words = [[t.text for t in tokenize(s.text)] for s in sentenize(text)]
        ner(text)
        list(morph.map(words))
        list(syntax.map(words))
    return len(texts)


def started(_: object) -> None:
    """Marks where start-up ends and reading begins."""
    global _cpu, _wall
    _cpu, _wall = time.process_time(), time.perf_counter()


def measured(what: str, file: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench", what, file]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(run.stdout.splitlines()[-1])


def two_processes(file: str) -> float:
    """How many times faster two processes at once are than one, wall clock, without start-up."""
    one = measured("ours", file)
    command = [sys.executable, "-m", "tests.bench", "ours", file]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    walls = [json.loads(p.communicate()[0].splitlines()[-1])["wall"] for p in both]
    return 2 * one["wall"] / max(walls)


def main() -> None:
    if len(sys.argv) == 3:
        what, file = sys.argv[1:]
        count = natasha(file) if what == "natasha" else ours(file, what == "skip")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        cpu, wall = time.process_time() - _cpu, time.perf_counter() - _wall
        print(json.dumps({"reports": count, "cpu": cpu, "wall": wall, "peak_mb": peak}))
        return
    found = collected()
    with tempfile.TemporaryDirectory() as folder:
        for name, records in found.items():
            lines = [json.dumps(r, ensure_ascii=False) for r in repeated(records)]
            Path(folder, f"{name}.jsonl").write_text("\n".join(lines), "utf-8")
        for name in ("russian", "all"):
            file = str(Path(folder, f"{name}.jsonl"))
            if not found[name]:
                continue
            a, b = measured("ours", file), measured("natasha", file)
            speed = {k: m["reports"] / m["cpu"] for k, m in (("ours", a), ("natasha", b))}
            print(
                f"{name}: {len(found[name])} relevant reports, {a['reports']:.0f} read: "
                f"{speed['ours']:.1f} reports a CPU second, plain natasha pipeline "
                f"{speed['natasha']:.1f}; ratio {speed['ours'] / speed['natasha']:.2f}; "
                f"peak {a['peak_mb']:.0f} MB against {b['peak_mb']:.0f} MB"
            )
        file = str(Path(folder, "all.jsonl"))
        print(f"two processes against one: {two_processes(file):.2f} times the reports a second")
        if found["irrelevant"]:
            skip = measured("skip", str(Path(folder, "irrelevant.jsonl")))
            print(
                f"irrelevant: {len(found['irrelevant'])} reports told apart at "
                f"{skip['reports'] / skip['cpu']:.0f} a CPU second"
            )


_cpu = _wall = 0.0

if __name__ == "__main__":
    main()
