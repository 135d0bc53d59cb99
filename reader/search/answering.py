"""From what was typed to what is shown: parse, plan, evaluate, rank, count, cut passages out of the texts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from whoosh import query as q

from reader.language.kindred import joined_otherwise
from reader.language.letters import folded
from reader.language.tokens import tokens
from reader.search.facets import facets
from reader.search.marking import Marker, has_literal, snippet
from reader.search.matches import Matches, by_publication
from reader.search.planning import EVERYWHERE, Plan, planned
from reader.search.queries import Among, DayRange
from reader.search.request import Condition, Request, first_day, parsed, with_one_word_less, without_function_words
from reader.search.schema import name_key
from reader.search.second_chance import Repair, Vocabulary, repaired, transliterated
from reader.search.snapshot import Snapshot
from reader.search.widening import Widening
from reader.values import Hit, Query, SearchAnswer, Snippet, SortOrder

Texts = Callable[[Sequence[int]], dict[int, str]]
# What a new article has over one that is _OLD days older, in points: less than any difference between good and fair.
_FRESHNESS = 0.1
_OLD = 3_650
# Ranked by more than the bare score: so many of the best.
_CONSIDERED = 100
# Literal phrases are looked for in the texts of so many of the best; more are taken on trust and only counted.
_READ = 500
_NO_SNIPPET = Snippet("")
# With so many articles found, nobody needs a second chance.
_ENOUGH = 20


@dataclass(slots=True)
class Found:
    """``ranked``: (document, article number, score), best first, as many as may be shown or looked into."""

    plan: Plan = field(default_factory=Plan)
    ranked: list[tuple[int, int, float]] = field(default_factory=list)
    total: int = 0
    matches: dict[int, str] = field(default_factory=dict)
    documents: Callable[[], set[int]] = set
    elsewhere: list[tuple[tuple[str, ...], set[int]]] = field(default_factory=list)
    hint: str = ""
    corrected: str = ""
    facets: tuple[tuple[str, str, int], ...] = ()


def conditions_of(query: Query) -> set[str]:
    """The names of states that only the store knows and that ``query`` asks for: 'unread', 'starred', 'note'..."""
    parts = (part for clause in parsed(query.text).clauses for part in clause.alternatives)
    return {part.value for part in parts if isinstance(part, Condition) and part.kind == "marked"}


def words_of(query: Query) -> frozenset[str]:
    """What ``words`` of the answer would be in a library of which nothing is known yet: to find them in an article."""
    return frozenset(planned(parsed(query.text), lambda _prefix, _limit: (), lambda _name: frozenset()).marks)


def found(snapshot: Snapshot, query: Query, marked: Mapping[str, frozenset[int]]) -> Found:
    """Everything about the answer that the index knows."""
    request = parsed(query.text, typing=query.typing)
    made = _evaluated(snapshot, request, query, marked)
    if not made.total and (shorter := without_function_words(request)) != request:
        request, made = shorter, _evaluated(snapshot, shorter, query, marked)
    if request.unparsed:
        made.hint = "unparsed"
    if made.plan.query is None or made.total >= (1 if query.quick else min(query.limit, _ENOUGH)):
        return made
    repair = _repair(snapshot, request, query)
    if repair is not None:
        made = _joined(made, _evaluated(snapshot, repair.request, query, marked), repair, query)
    if not made.total and not query.typing and (fewer := with_one_word_less(request)) is not None:
        made = _evaluated(snapshot, fewer, query, marked)
        made.matches = dict.fromkeys(made.matches, "some")
        made.hint = "some" if made.total else ""
    return made


def _repair(snapshot: Snapshot, request: Request, query: Query) -> Repair | None:
    vocabulary = _vocabulary(snapshot)
    repair = repaired(request, vocabulary)
    return transliterated(request, vocabulary) if repair is None and not query.typing else repair


def _joined(first: Found, second: Found, repair: Repair, query: Query) -> Found:
    """What was asked for, then what was probably meant and is not there already."""
    known = first.documents()
    more = [hit for hit in second.ranked if hit[0] not in known]
    fresh = len(second.documents() - known)
    if not fresh:
        return first
    first.ranked = first.ranked[: query.limit] + more
    first.total += fresh
    first.matches |= dict.fromkeys((document for document, _, _ in more), repair.kind)
    first.plan.marks |= second.plan.marks
    first.plan.literal += second.plan.literal if not known else []
    first.elsewhere += second.elsewhere if not known else []
    first.hint = repair.kind
    first.corrected = repair.corrected(query.text)
    if not known:
        first.facets = second.facets
    return first


def _vocabulary(snapshot: Snapshot) -> Vocabulary:
    def count(form: str) -> int:
        return max(snapshot.frequency(field, form) for field in ("form", "text", "title"))

    words = Widening(snapshot.beginnings, snapshot.stands, snapshot.stands("language", "ru"))

    def known(form: str) -> bool:
        if snapshot.stands("form", form):
            return True
        forms = (form, joined_otherwise(form))
        return any(words.standing(words.asked(one), name) for one in forms if one for name, _ in EVERYWHERE)

    return Vocabulary(known, count, snapshot.alive)


def _evaluated(snapshot: Snapshot, request: Request, query: Query, marked: Mapping[str, frozenset[int]]) -> Found:
    plan = planned(
        request,
        snapshot.beginnings,
        lambda name: marked.get(name, frozenset()),
        stands=snapshot.stands,
        has_russian=snapshot.stands("language", "ru"),
    )
    if plan.query is None:
        return Found(plan)
    matches = snapshot.matches(_narrowed(plan.query, query))
    ranked = _ranked(snapshot, matches, query.order, max(query.limit, _READ if plan.literal else 0))
    documents = [document for document, _ in ranked]
    return Found(
        plan,
        [
            (document, number, score)
            for (document, score), number in zip(ranked, snapshot.values("number", documents), strict=True)
        ],
        total=matches.total,
        matches=_matches(snapshot, plan, documents),
        documents=matches.documents,
        elsewhere=[(forms, snapshot.matches(other).documents()) for forms, other in plan.literal],
        facets=() if query.quick else facets(snapshot, matches),
    )


def _narrowed(tree: Any, query: Query) -> Any:
    """``tree`` with what else must hold of an article."""
    more: list[Any] = []
    for kind, value in query.facets:
        if kind == "year" and (first := first_day(value)) is not None:
            more.append(DayRange("published", first.toordinal(), date(first.year, 12, 31).toordinal()))
        else:
            more.append(q.ConstantScoreQuery(q.Term("name", name_key(kind, value)), 0.0))
    if query.among is not None:
        more.append(Among(query.among))
    return q.And([tree, *more]) if more else tree


def _ranked(snapshot: Snapshot, matches: Matches, order: SortOrder, limit: int) -> list[tuple[int, float]]:
    if order is SortOrder.PUBLISHED or order is SortOrder.ADDED:
        return [(document, 0.0) for document in matches.latest(limit, order.value)]
    if order is SortOrder.PUBLICATION:
        return [(document, 0.0) for document in by_publication(matches, limit)]
    found = matches.best(max(limit, _CONSIDERED))
    days = snapshot.values("published", [document for document, _ in found])
    best = [(score, day, document) for (document, score), day in zip(found, days, strict=True)]
    # However many are wanted, the first of them are the same.
    return (_freshened(best[:_CONSIDERED]) + _freshened(best[_CONSIDERED:]))[:limit]


def _freshened(best: Sequence[tuple[float, int, int]]) -> list[tuple[int, float]]:
    """(score, day, document) by score and day, the newer ones a little higher."""
    newest = max((day for _, day, _ in best), default=0)
    fresh = [(score + _FRESHNESS * max(0.0, 1 - (newest - day) / _OLD), day, document) for score, day, document in best]
    fresh.sort(key=lambda entry: (-entry[0], -entry[1], entry[2]))
    return [(document, score) for score, _, document in fresh]


def _matches(snapshot: Snapshot, plan: Plan, documents: Sequence[int]) -> dict[int, str]:
    """'exact' where the words stand in the very forms that were typed, else 'form'."""
    exact = set(documents)
    for form in plan.forms:
        exact &= snapshot.having(form, exact)
    return {document: "exact" if document in exact else "form" for document in documents}


def answer(made: Found, query: Query, texts: Texts) -> SearchAnswer:
    """The answer with its snippets. ``texts`` is asked once, for what is shown."""
    ranked, total = made.ranked, made.total
    if made.plan.literal and ranked:
        ranked = _literally(made, texts)
        total -= len(made.ranked) - len(ranked)
    shown = ranked[: query.limit]
    words = frozenset(made.plan.marks)
    cut = snippets([number for _, number, _ in shown[: query.snippets]], words, texts)
    hits = tuple(
        Hit(number, score, made.matches.get(document, "form"), cut.get(number, _NO_SNIPPET))
        for document, number, score in shown
    )
    return SearchAnswer(hits, total, made.hint, made.corrected, words, made.facets)


def snippets(numbers: Sequence[int], words: frozenset[str], texts: Texts) -> dict[int, Snippet]:
    """The best passage of each of these articles."""
    marker = Marker(words)
    content = texts(numbers) if numbers else {}
    return {number: snippet(text, marker) for number, text in content.items()}


def _literally(made: Found, texts: Texts) -> list[tuple[int, int, float]]:
    content = texts([number for _, number, _ in made.ranked])
    return [
        (document, number, score)
        for document, number, score in made.ranked
        if all(document in others or has_literal(content.get(number, ""), forms) for forms, others in made.elsewhere)
    ]


def completions(snapshot: Snapshot, prefix: str, limit: int) -> tuple[str, ...]:
    """Names and word forms that begin as the last word of ``prefix`` does, with the words before it; names first."""
    typed = tokens(prefix)
    if not typed or not prefix[-1:].isalnum():
        return ()
    content = folded(prefix)
    last = typed[-1]
    before = prefix[: content.span(last.start, last.end).start]
    made: dict[str, None] = {}
    for _, name, _ in snapshot.names():
        if any(word.startswith(last.form) for word in folded(name).text.split()):
            made.setdefault(before + (f'"{name}"' if " " in name else name))
        if len(made) >= max(1, limit // 2):
            break
    lower = {text.lower() for text in made}
    for form in snapshot.beginnings(last.form, limit):
        if before + form not in lower:
            made.setdefault(before + form)
    return tuple(made)[:limit]
