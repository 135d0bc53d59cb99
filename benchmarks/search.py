"""Search beside its peers: Whoosh as it comes, SQLite FTS5 and tantivy, on the same made-up library in the same run.

    python benchmarks/search.py [--articles 10000] [--seed 7] [--folder DIR] [--engines ours fts5 tantivy stock]

Peers get the dictionary form of each word as their text, so that all look for the same thing; ours also searches
title and names, ranks the literal form higher and counts all hits. Each engine builds and answers in a process of
its own. Figures are CPU milliseconds (best of three for each query, then p50 and p95 over the queries), so a busy
machine does not count.
"""

import argparse
import json
import random
import resource
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

import search_corpus  # noqa: E402 - found by the line above
import search_peers  # noqa: E402

CLASSES = {
    "frequent": "one frequent word",
    "and": "two words",
    "or": "three words, OR",
    "phrase": "phrase",
    "prefix": "prefix, newest first",
    "filter": "date + publication + annotated",
    "range": "word in a date range",
    "newest": "newest first",
}
REPEATS = 3
QUERIES = 40


def made_queries(path: Path, seed: int) -> dict[str, list[list[str]]]:
    """Queries of each class by how often words stand in the first 5,000 articles."""
    counts: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    size = 0
    for article in search_corpus.read(path):
        words = article.text.lower().split()
        counts.update(set(words))
        pairs.update(pairwise(words))
        size += 1
        if size == 5_000:
            break
    chance = random.Random(seed)
    between = sorted(word for word, count in counts.items() if 0.005 < count / size < 0.45 and len(word) > 2)
    frequent = sorted(word for word in between if counts[word] > 0.1 * size)
    seen = [pair for pair, count in pairs.most_common(4_000) if count > 2 and all(counts[w] < 0.5 * size for w in pair)]

    def some(words: Sequence[str], length: int) -> list[list[str]]:
        return [chance.sample(list(words), length) for _ in range(QUERIES)]

    return {
        "frequent": some(frequent, 1),
        "and": some(frequent, 2),
        "or": some(between, 3),
        "phrase": [list(pair) for pair in chance.sample(seen, min(QUERIES, len(seen)))],
        "prefix": [
            [word[: chance.choice((3, 3, 4, 5))]] for (word,) in some([word for word in between if len(word) > 4], 1)
        ],
        "filter": some(frequent, 1),
        "range": some(frequent, 1),
        "newest": some(frequent, 1),
    }


def stored_queries(path: Path, seed: int) -> dict[str, list[list[str]]]:
    """The queries for a library, made once: what making them takes would hide what an engine takes."""
    stored = path.with_suffix(f".queries-{seed}.json")
    if not stored.exists():
        stored.write_text(json.dumps(made_queries(path, seed), ensure_ascii=False), encoding="utf-8")
    found: dict[str, list[list[str]]] = json.loads(stored.read_text(encoding="utf-8"))
    return found


def private_megabytes() -> float:
    """Memory of this process that no file backs."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) / 1024


def timed(ask: Callable[[list[str]], int], queries: Sequence[list[str]]) -> tuple[list[float], list[int]]:
    """Milliseconds of CPU (best of ``REPEATS``) and hits of each query."""
    times, hits = [], []
    for query in queries:
        best = float("inf")
        for _ in range(REPEATS):
            start = time.process_time()
            found = ask(query)
            best = min(best, (time.process_time() - start) * 1000)
        times.append(best)
        hits.append(found)
    return times, hits


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def measured(
    name: str, path: Path, queries: dict[str, list[list[str]]], folder: Path, *, rebuild: bool
) -> dict[str, Any]:
    """Build and ask one engine; runs in its own process."""
    engine = search_peers.ENGINES[name](folder / name)
    result: dict[str, Any] = {}
    if rebuild or not (folder / name).exists():
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir(parents=True)
        start, cpu = time.perf_counter(), time.process_time()
        count = engine.build(search_corpus.read(path))
        result["build"] = {
            "articles_per_cpu_second": round(count / (time.process_time() - cpu)),
            "wall_seconds": round(time.perf_counter() - start, 1),
            "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        }
        result["megabytes"] = round(sum(f.stat().st_size for f in (folder / name).rglob("*") if f.is_file()) / 1e6, 1)
        return result
    before, start = private_megabytes(), time.process_time()
    engine.open()
    engine.ask("frequent", queries["frequent"][0])
    result["open_ms"] = round((time.process_time() - start) * 1000, 1)
    result["queries"] = {}
    for kind in CLASSES:
        times, hits = timed(lambda query, kind=kind: engine.ask(kind, query), queries[kind])
        result["queries"][kind] = {
            "p50": round(percentile(times, 0.5), 2),
            "p95": round(percentile(times, 0.95), 2),
            "hits": round(percentile(hits, 0.5)),
        }
    result["more_megabytes"] = round(private_megabytes() - before, 1)
    result |= engine.extras(queries)
    return result


def in_process(name: str, path: Path, folder: Path, seed: int, *, rebuild: bool) -> dict[str, Any]:
    command = [
        sys.executable,
        __file__,
        "--engine",
        name,
        "--corpus",
        str(path),
        "--folder",
        str(folder),
        "--seed",
        str(seed),
    ]
    done = subprocess.run(
        [*command, *(["--rebuild"] if rebuild else [])], stdout=subprocess.PIPE, check=True, text=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def printed(results: dict[str, dict[str, Any]]) -> None:
    names = list(results)
    print("| CPU ms p50 / p95 | " + " | ".join(names) + " | ours : fts5 | ours : tantivy |")
    print("|---" * (len(names) + 3) + "|")
    for kind, title in CLASSES.items():
        cells = [results[name]["queries"][kind] for name in names]
        row = [f"{cell['p50']} / {cell['p95']} ({cell['hits']})" for cell in cells]
        p95 = {name: results[name]["queries"][kind]["p95"] for name in names}
        row += [
            f"{p95['ours'] / max(p95[peer], 0.01):.2f}" if peer in p95 and "ours" in p95 else ""
            for peer in ("fts5", "tantivy")
        ]
        print(f"| {title} | " + " | ".join(row) + " |")
    for title, key in (
        ("on disk, MB", "megabytes"),
        ("private memory more, MB", "more_megabytes"),
        ("open + 1st query, ms", "open_ms"),
    ):
        print(f"| {title} | " + " | ".join(str(results[name].get(key, "")) for name in names) + " | | |")
    for key in ("articles_per_cpu_second", "peak_megabytes"):
        print(
            f"| build: {key} | "
            + " | ".join(str(results[name].get("build", {}).get(key, "")) for name in names)
            + " | | |"
        )
    print(json.dumps({name: {k: v for k, v in found.items() if k != "queries"} for name, found in results.items()}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=Path, default=Path("/var/tmp/chytalnia-bench"))
    parser.add_argument("--engines", nargs="+", default=["ours", "fts5", "tantivy", "stock"])
    parser.add_argument("--keep", action="store_true", help="ask what an earlier run built, build only what is missing")
    parser.add_argument("--engine", help=argparse.SUPPRESS)
    parser.add_argument("--corpus", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--make-queries", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--rebuild", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.make_queries:
        stored_queries(chosen.corpus, chosen.seed)
        return
    if chosen.engine:
        queries = stored_queries(chosen.corpus, chosen.seed)
        print(json.dumps(measured(chosen.engine, chosen.corpus, queries, chosen.folder, rebuild=chosen.rebuild)))
        return
    path = search_corpus.stored(chosen.articles, chosen.seed, chosen.folder)
    built = chosen.folder / f"built-{chosen.articles}-{chosen.seed}"
    command = [sys.executable, __file__, "--make-queries", "--corpus", str(path), "--seed", str(chosen.seed)]
    subprocess.run(command, check=True)
    results: dict[str, dict[str, Any]] = {}
    for name in chosen.engines:
        note = built / f"{name}.json"
        if not (chosen.keep and note.exists()):
            found = in_process(name, path, built, chosen.seed, rebuild=True)
            note.write_text(json.dumps(found), encoding="utf-8")
        results[name] = json.loads(note.read_text(encoding="utf-8"))
        results[name] |= in_process(name, path, built, chosen.seed, rebuild=False)
    printed(results)


if __name__ == "__main__":
    main()
