"""The packed codec and the evaluation over arrays give what stock Whoosh gives, on random libraries and queries."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from whoosh import index, query, scoring
from whoosh.filedb.filestore import RamStorage

from reader.search import SearchIndex, beginnings, bounds, packing, writing
from reader.search.planning import planned
from reader.search.request import parsed
from reader.search.schema import schema, values
from reader.search.snapshot import SealedIndex, Snapshot
from reader.values import SearchDocument

# Shrinking takes minutes here: each step builds two indexes.
PHASES = [Phase.explicit, Phase.reuse, Phase.generate]
# A machine busy with other work is slow in making examples, too.
SLOW = [HealthCheck.too_slow]
WORDS = ["мир", "миру", "війна", "війною", "рада", "радою", "радий", "безпеки", "безпека", "гарантія", "гарантій"]
WORDS += ["п'ять", "прес-служба", "NATO", "talks", "talk", "2022"]
LANGUAGES = ("uk", "en", None)
texts = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
names = st.lists(st.sampled_from(["Олена Рада", "Мир Війна", "НАТО"]), max_size=2, unique=True).map(tuple)
days = st.sampled_from([None, "2021-05-05", "2022-01-01", "2022-06-30", "2023-01-01"])
bodies = st.tuples(texts, texts, texts, names, days, st.sampled_from(LANGUAGES))
# Commits: each a list of (article, body), and the articles it deletes.
commits = st.lists(
    st.tuples(st.dictionaries(st.integers(1, 12), bodies, max_size=5), st.frozensets(st.integers(1, 12), max_size=2)),
    min_size=1,
    max_size=4,
)
atoms = st.one_of(
    st.sampled_from(WORDS),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(lambda words: f'"{" ".join(words)}"'),
    st.sampled_from(WORDS).map(lambda word: word[:3] + "*"),
    st.sampled_from(
        ["in:removed", "in:title", "мовець:рада", "тег:нато", "lang:uk", "after:2022", "до:2022-06", "нове:"]
    ),
)
queries = st.lists(st.tuples(st.sampled_from(["", "", "-", "OR "]), atoms), min_size=1, max_size=4).map(
    lambda parts: " ".join(sign + atom for sign, atom in parts)
)


def document(number: int, body) -> SearchDocument:
    text, title, removed, some, day, language = body
    return SearchDocument(
        number, title, text, removed, authors=some, tags=some[:1], published=day, language=language,
        quotations=tuple((name, text[:20]) for name in some),
    )  # fmt: skip


def stock(steps) -> tuple[index.FileIndex, int]:
    """The same commits through Whoosh's own writer and codec."""
    made = RamStorage().create_index(schema())
    for added, deleted in steps:
        writer = made.writer()
        for number in deleted | added.keys():
            writer.delete_by_term("id", str(number))
        for number, body in added.items():
            writer.add_document(**values(document(number, body)))
        writer.commit(merge=False)
    return made


def ours(folder: Path, steps, monkeypatch) -> SearchIndex:
    made = SearchIndex.open(folder)
    made.rebuild([], expected=0)
    # As above: segments stay as they were committed, for dropping one changes the averages.
    monkeypatch.setattr(writing, "_kept", lambda _, segments: segments)
    for added, deleted in steps:
        made.apply([document(number, body) for number, body in added.items()], deleted)
    return made


def expected_scores(searcher, tree) -> dict[int, float]:
    """Whoosh's answer, exclusions taken apart: its AndNotMatcher may let the first document through."""
    if isinstance(tree, query.AndNot):
        return {
            number: score
            for number, score in expected_scores(searcher, tree.a).items()
            if number not in expected_scores(searcher, tree.b)
        }
    numbers = searcher.reader().column_reader("number")
    return {numbers[document]: score for score, document in searcher.search(tree, limit=None).top_n}


@pytest.mark.slow
@settings(max_examples=30, deadline=None, phases=PHASES, suppress_health_check=SLOW)
@given(steps=commits, asked=st.lists(queries, min_size=3, max_size=8))
def test_same_articles_and_scores(tmp_path_factory, steps, asked):
    with pytest.MonkeyPatch.context() as monkeypatch:
        fast = ours(tmp_path_factory.mktemp("ours") / "index", steps, monkeypatch)
        snapshot = fast._snapshot
        with stock(steps).searcher(weighting=scoring.BM25F()) as searcher:
            assert searcher.doc_count() == fast.document_count()
            for text in asked:
                plan = planned(parsed(text), snapshot.beginnings, lambda _: frozenset({1, 2, 5}))
                if plan.query is None or not searcher.doc_count_all():
                    continue
                scores = snapshot.scores(plan.query)
                found = dict(zip(snapshot.values("number", scores), scores.values(), strict=True))
                assert snapshot.matches(plan.query).total == len(found)
                assert found == pytest.approx(expected_scores(searcher, plan.query)), text
        fast.close()


@pytest.mark.slow
@settings(max_examples=30, deadline=None, phases=PHASES, suppress_health_check=SLOW)
@given(steps=commits, asked=st.lists(queries, min_size=3, max_size=8), wanted=st.integers(1, 6))
def test_bounds_leave_out_none_of_the_best(tmp_path_factory, steps, asked, wanted):
    """Every word frequent, every document in a row: as in a library of many thousands."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(packing, "_SMALL", 1)
        monkeypatch.setattr(beginnings, "_DEAR", 1)
        monkeypatch.setattr(packing, "_PAIRED", 1)
        for name, value in (("_FEW", 0), ("_TIMES", 1), ("_PORTION", 2)):
            monkeypatch.setattr(bounds, name, value)
        fast = ours(tmp_path_factory.mktemp("ours") / "index", steps, monkeypatch)
        snapshot = fast._snapshot
        with stock(steps).searcher(weighting=scoring.BM25F()) as searcher:
            for text in asked:
                plan = planned(parsed(text), snapshot.beginnings, lambda _: frozenset({1, 2, 5}))
                if plan.query is None or not searcher.doc_count_all():
                    continue
                expected = expected_scores(searcher, plan.query)
                assert set(snapshot.values("number", snapshot.matches(plan.query).documents())) == {*expected}
                best = snapshot.matches(plan.query).best(wanted)
                assert [score for _, score in best] == pytest.approx(sorted(expected.values(), reverse=True)[:wanted])
                numbers = snapshot.values("number", [document for document, _ in best])
                found = [(number, score) for number, (_, score) in zip(numbers, best, strict=True)]
                assert dict(found) == pytest.approx({number: expected[number] for number, _ in found}), text
        fast.close()


@pytest.mark.slow
@settings(max_examples=20, deadline=None, phases=PHASES, suppress_health_check=SLOW)
@given(steps=commits)
def test_whoosh_itself_reads_our_codec(tmp_path_factory, steps):
    """Postings and positions through Whoosh's readers, from its codec and from ours, deleted and merged."""
    fast = SearchIndex.open(tmp_path_factory.mktemp("ours") / "index")
    fast.rebuild([], expected=0)
    for added, deleted in steps:
        fast.apply([document(number, body) for number, body in added.items()], deleted)
    with stock(steps).searcher() as searcher:
        expected = articles_of(searcher.reader())
    assert articles_of_index(fast) == expected
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(writing, "_MOST_ALIKE", 1)
        many = len(fast._snapshot._segments) > 1
        assert fast.compact() or not many
    assert len(fast._snapshot._segments) <= 1
    assert articles_of_index(fast) == expected
    fast.close()


def articles_of_index(made: SearchIndex) -> dict[tuple[str, bytes], dict[int, list[int]]]:
    (folder,) = [path for path in made._generations.root.iterdir() if path.is_dir()]
    reader = SealedIndex(folder, made._generations.sealed(folder)[0]).reader()
    try:
        return articles_of(reader)
    finally:
        reader.close()


def articles_of(reader) -> dict[tuple[str, bytes], dict[int, list[int]]]:
    """Every term of every article that is not deleted: article -> positions."""
    if not reader.doc_count():
        return {}
    numbers = reader.column_reader("number")
    found: dict[tuple[str, bytes], dict[int, list[int]]] = {}
    for field in reader.indexed_field_names():
        for term in reader.lexicon(field):
            matcher = reader.postings(field, term)
            while matcher.is_active():
                positions = matcher.value_as("positions") if matcher.supports("positions") else []
                found.setdefault((field, term), {})[numbers[matcher.id()]] = positions
                matcher.next()
    return found


def test_nothing_is_capped(folder):
    """More than 255 times in an article, and beyond the 65,535th word."""
    text = "мир " * 70_000 + "кінець війни"
    made = SearchIndex.open(folder)
    made.rebuild([SearchDocument(1, "", text), SearchDocument(2, "", "кінець. А потім війна.")], expected=2)
    snapshot: Snapshot = made._snapshot
    (segment,) = snapshot._segments
    assert segment.postings("text", "мир").frequency(0) == 70_000
    phrase = planned(parsed('"мир кінець війна"'), snapshot.beginnings, lambda _: frozenset()).query
    assert snapshot.matches(phrase).documents() == {0}
    assert snapshot.matches(query.Term("text", "кінець")).total == 2
    made.apply([SearchDocument(3, "", text)], [1])
    assert snapshot is not made._snapshot
    assert made._snapshot.matches(phrase).total == 1
    made.close()


def test_a_frequent_word_keeps_the_counts_of_the_articles_before(folder):
    """Its row of frequencies is made wider when the sixth article has more than a byte holds."""
    counts = [1, 2, 3, 4, 5, 300, 7]
    made = SearchIndex.open(folder)
    made.rebuild([SearchDocument(at, "", "мир " * count) for at, count in enumerate(counts)], expected=len(counts))
    (segment,) = made._snapshot._segments
    postings = segment.postings("text", "мир")
    assert [postings.frequency(at) for at in range(len(counts))] == counts
    assert [len(postings.positions_at(at)) for at in range(len(counts))] == counts
    made.close()


def test_of_articles_that_score_alike_the_newest_are_the_best(folder, monkeypatch):
    monkeypatch.setattr(bounds, "_FEW", 0)
    monkeypatch.setattr(bounds, "_TIMES", 1)
    made = SearchIndex.open(folder)
    days = [f"2023-03-{day % 28 + 1:02}" for day in range(0, 28 * 13, 13)]  # each day once, in no order
    made.rebuild([SearchDocument(at, "", "мир", published=day) for at, day in enumerate(days)], expected=len(days))
    snapshot: Snapshot = made._snapshot
    plan = planned(parsed("ми", typing=True), snapshot.beginnings, lambda _: frozenset())
    best = snapshot.matches(plan.query).best(4)
    numbers = snapshot.values("number", [document for document, _ in best])
    assert [days[number] for number in numbers] == ["2023-03-28", "2023-03-27", "2023-03-26", "2023-03-25"]
    made.close()
