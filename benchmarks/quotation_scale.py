"""Learns resources/quotes/learned.json: the weights that decide who spoke where the rules are in doubt, and in which
pairs of marks that no rule took somebody's words stand; and what they do on articles that they were not learned from.

    python -m benchmarks.quotation_scale [--cases FOLDER ... --said FILE] [--write]

The rules have read the cases and are right on nearly all, so what they say now would be believed too much: the traits
take what the rules of the day said before anybody had looked at a case (tests/quality/quotations/first_contact.json).
A conditional logit over the candidates of each quotation, and logistic regression over pairs, by AdaGrad with L2, no
package. Folds are of cases that follow one another, so mostly of one author; a fold's figures are of cases outside its
training.
"""

import argparse
import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.quotation_cases import Case, Said, of_gold, of_own_articles
from reader.language.detection import detected
from reader.quotes import VERSION
from reader.quotes.candidates import Candidate, candidates_for
from reader.quotes.cast import Cast, Told, manner
from reader.quotes.find import ByRules, read_by_rules
from reader.quotes.learned import LearnedScale, told_of
from reader.quotes.lexicon import Lexicon, lexicon
from reader.quotes.pair_traits import FEWEST, pair_traits
from reader.quotes.people import Person
from reader.quotes.roles import Roles
from reader.quotes.spoken import SpokenScale
from reader.quotes.surroundings import Surroundings
from reader.values import Article, Cleaning, FoundBy
from tests.quality.quotations.gold import compile_case, load
from tests.quality.quotations.scorer import overlap, trimmed

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "resources" / "quotes" / "learned.json"
FIRST_CONTACT = ROOT / "tests" / "quality" / "quotations" / "first_contact.json"
FOLDS = {"uk-s": 21, "own-": 120, "": 8}  # cases of one fold
ROUNDS, RATE = 15, 0.2
L2_SHARED, L2_MANNER = 3.0, 5.0
FEWEST_CASES = 3
WEIGHT_OF_STRUCK = 0.3
# Likelihoods, '' for every other manner: on folds by author one wrong name less still cost two right ones at most.
NEED = {"": 0.6, "before": 0.55}
KEEP = {"": 0.55, "before": 0.7, "interview": 0.6, "pronoun": 0.8, "role": 0.7, "same": 0.7}
OVERRULE, PAST_BAR = 0.7, 0.8
LEAST = 0.05
ROUNDS_OF_PAIRS, L2_PAIRS, FEWEST_PAIRS, NEED_OF_PAIRS = 20, 1.5, 4, 0.85
STRUCK, TRIALS = 0.5, 2
OF_PEOPLE = frozenset(
    {"generic_roles", "human_words", "passers_by", "kin", "statuses", "elders", "other_parties", "heads", "chiefs"}
)
_Value = TypeVar("_Value")
Trait = tuple[str, str]


class Row(NamedTuple):
    """A quotation in doubt; ``right``: which candidates are, ``rules_right``: whether whom the rules named is."""

    case: str
    told: Told
    candidates: list[Candidate]
    right: list[bool]
    rules_right: bool
    weight: float
    is_struck: bool

    def traits(self) -> list[list[Trait]]:
        kind = manner(self.told)
        return [[(own, one) for own in ("", kind) for one in each.traits] for each in self.candidates]


def as_then(read: ByRules, said: Said | None) -> list[Told | None]:
    """What the rules read, with whom they named then; None where then and now one is certain and the other not."""
    persons = {one.person.name: one.person for one in read.speakers.people.mentions}
    found: list[Told | None] = []
    for draft, speaking in zip(read.drafts, read.spoken, strict=True):
        now = told_of(draft, speaking)
        if said is None:
            found.append(now)
            continue
        span = (draft.content.start, draft.content.end)
        then = max(said, key=lambda one: overlap((one[0], one[1]), span), default=None)
        if then is None or overlap((then[0], then[1]), span) <= 0.5:
            found.append(None)
            continue
        person = _named(then[2], persons)
        by = FoundBy(then[3]) if person is not None and then[3] else None
        if now.certain:
            found.append(now)
        else:
            found.append(replace(now, person=person, found_by=by))
    return found


def _named(name: str | None, persons: dict[str, Person]) -> Person | None:
    if name is None or name in persons:
        return persons[name] if name else None
    stem = name.split()[-1][:5]
    return next((person for person in persons.values() if person.name.split()[-1][:5] == stem), None)


def struck(chance: random.Random, language: str) -> Lexicon:
    """The lexicon without a share of what kinds of people it knows, as on an article that nobody has read."""
    whole = lexicon(language)
    words = {
        name: frozenset(word for word in sorted(found) if chance.random() >= STRUCK) if name in OF_PEOPLE else found
        for name, found in whole.words.items()
    }
    return replace(
        whole,
        words=words,
        role_groups=_thinned(chance, whole.role_groups),
        narrower=_thinned(chance, whole.narrower),
        agents=_thinned(chance, whole.agents),
    )


def _thinned(chance: random.Random, table: dict[str, _Value]) -> dict[str, _Value]:
    return {term: value for term, value in sorted(table.items()) if chance.random() >= STRUCK}


def rows_of(case: Case, said: Said | None, words: Lexicon | None = None) -> Iterator[Row]:
    """The quotations in doubt, each after the ones before it were decided rightly."""
    read = read_by_rules(Article(text=case.text), Cleaning(), words)
    if read is None:
        return
    then = as_then(read, said)
    told = [one or told_of(draft, now) for one, draft, now in zip(then, read.drafts, read.spoken, strict=True)]
    speakers = read.speakers
    cast = Cast(speakers.layout, speakers.words, speakers.people, speakers.referents)
    for number, one in enumerate(told):
        accepted = case.accepted(read, number)
        if accepted is None:
            continue
        found = candidates_for(cast, told, number)
        right = [accepted(each.person.name if each.person else None) for each in found]
        if then[number] is not None and not one.certain and any(right):
            ruled = accepted(one.person.name if one.person is not None else None)
            weight = case.weight * (WEIGHT_OF_STRUCK if words is not None else 1)
            yield Row(case.name, one, found, right, ruled, weight, words is not None)
        if one.person is None and any(right) and not right[0]:
            told[number] = replace(one, person=found[right.index(True)].person, found_by=FoundBy.CARRIED)


def fitted(rows: Sequence[Row]) -> dict[Trait, float]:
    """A conditional logit by AdaGrad, with L2 that is stronger for what holds in one manner alone."""
    spread: defaultdict[Trait, set[str]] = defaultdict(set)
    often = Counter[Trait]()
    for row in rows:
        for traits in row.traits():
            often.update(traits)
            for trait in traits:
                spread[trait].add(row.case)
    kept = {trait for trait, cases in spread.items() if len(cases) >= FEWEST_CASES}
    weighed = [([[one for one in each if one in kept] for each in row.traits()], row) for row in rows]
    weights: defaultdict[Trait, float] = defaultdict(float)
    steps: defaultdict[Trait, float] = defaultdict(lambda: 1e-6)
    chance = random.Random(0)
    for _ in range(ROUNDS):
        chance.shuffle(weighed)
        for candidates, row in weighed:
            slopes: defaultdict[Trait, float] = defaultdict(float)
            likely = _likely(weights, candidates)
            whole = sum(one for one, right in zip(likely, row.right, strict=True) if right)
            for traits, one, right in zip(candidates, likely, row.right, strict=True):
                for trait in traits:
                    slopes[trait] += row.weight * (one - (one / whole if right else 0.0))
            for trait, slope in slopes.items():
                pull = slope + (L2_MANNER if trait[0] else L2_SHARED) * weights[trait] / often[trait]
                steps[trait] += pull * pull
                weights[trait] -= RATE * pull / math.sqrt(steps[trait])
    return dict(weights)


def _likely(weights: dict[Trait, float], candidates: Sequence[Sequence[Trait]]) -> list[float]:
    sums = [sum(weights[trait] for trait in traits) for traits in candidates]
    most = max(sums)
    parts = [math.exp(one - most) for one in sums]
    return [part / sum(parts) for part in parts]


class Marked(NamedTuple):
    """A pair of marks; ``taken``: the rules of the day took it for a quotation."""

    case: str
    traits: tuple[str, ...]
    spoken: bool
    taken: bool


def marked_of(case: Case, said: Said | None) -> Iterator[Marked]:
    """Pairs that are surely a quotation or surely none."""
    read = read_by_rules(Article(text=case.text), Cleaning())
    if read is None or not isinstance(read.speakers.roles, Roles):
        return
    near = Surroundings(read.layout, read.speakers.words, read.speakers.people, read.speakers.roles)
    spans = said if said is not None else [(one.content.start, one.content.end) for one in read.drafts]
    taken = [trimmed(case.text, span[0], span[1]) for span in spans]
    previous, before = None, False
    for pair in read.layout.pairs:
        own = trimmed(case.text, pair.open + 1, pair.close)
        then = any(overlap(own, span) > 0.3 for span in taken)
        spoken = case.is_spoken(own)
        if spoken is not None and len(near.inner(pair)) >= FEWEST:
            yield Marked(case.name, tuple(pair_traits(near, pair, previous, before)), spoken, then)
        previous, before = pair, then


def fitted_pairs(rows: Sequence[Marked]) -> SpokenScale:
    often = Counter(trait for row in rows for trait in row.traits)
    weights: defaultdict[str, float] = defaultdict(float)
    steps: defaultdict[str, float] = defaultdict(lambda: 1e-6)
    bias, bias_steps = 0.0, 1e-6
    chance = random.Random(0)
    shuffled = list(rows)
    for _ in range(ROUNDS_OF_PAIRS):
        chance.shuffle(shuffled)
        for row in shuffled:
            slope = SpokenScale(bias, 0, weights).likelihood(row.traits) - row.spoken
            bias_steps += slope * slope
            bias -= RATE * slope / math.sqrt(bias_steps)
            for trait in row.traits:
                if often[trait] >= FEWEST_PAIRS:
                    pull = slope + L2_PAIRS * weights[trait] / often[trait]
                    steps[trait] += pull * pull
                    weights[trait] -= RATE * pull / math.sqrt(steps[trait])
    kept = {trait: round(weight, 2) for trait, weight in sorted(weights.items()) if abs(weight) >= LEAST}
    return SpokenScale(round(bias, 2), NEED_OF_PAIRS, kept)


def measure_pairs(rows: Sequence[Marked]) -> None:
    """Of the pairs that the rules of the day left: which are found, and which names and titles with them."""
    likely: list[tuple[float, Marked]] = []
    for fold in sorted({_fold(row) for row in rows}):
        scale = fitted_pairs([row for row in rows if _fold(row) != fold])
        likely += [(scale.likelihood(row.traits), row) for row in rows if _fold(row) == fold]
    left = [(share, row) for share, row in likely if not row.taken]
    print(f"{len(rows)} pairs, {len(left)} not taken then, {sum(row.spoken for _, row in left)} of them quotations")
    for need in (0.5, 0.6, 0.7, 0.8, 0.9):
        found = [row.spoken for share, row in left if share >= need]
        print(f"  need {need}: {sum(found)} found, {len(found) - sum(found)} others taken")


def scale_of(
    weights: dict[Trait, float], need: Mapping[str, float] = NEED, keep: Mapping[str, float] = KEEP
) -> LearnedScale:
    by_manner: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (kind, trait), weight in sorted(weights.items()):
        if abs(weight) >= LEAST:
            by_manner[kind][trait] = round(weight, 2)
    return LearnedScale(need, keep, OVERRULE, PAST_BAR, by_manner.pop("", {}), dict(by_manner))


def outcome(row: Row, person: Person | None) -> str:
    right = [each.person for each, right in zip(row.candidates, row.right, strict=True) if right]
    if person in right or (person is row.told.person and row.rules_right):
        return "right"
    return "nobody" if person is None else "wrong"


def print_row(name: str, outcomes: Counter[str]) -> None:
    total = sum(outcomes.values())
    shares = "  ".join(f"{one} {outcomes[one] / max(1, total):6.1%}" for one in ("right", "nobody", "wrong"))
    print(f"{name:24} {total:4} in doubt  {shares}")


def measure(rows: Sequence[Row]) -> None:
    """Folds of successive cases of one language; the other folds and the other languages are learned from."""
    kept = [(need, keep) for need in (0.5, 0.6, 0.7, 0.8) for keep in (0.4, 0.5, 0.6, 0.7)]
    rules: defaultdict[str, Counter[str]] = defaultdict(Counter)
    found: dict[tuple[str, float, float], Counter[str]] = defaultdict(Counter)
    for fold in sorted({_fold(row) for row in rows}):
        weights = fitted([row for row in rows if _fold(row) != fold])
        for row in rows:
            if _fold(row) == fold and not row.is_struck:
                rules[_fold(row)[0]][outcome(row, row.told.person)] += 1
                for need, keep in kept:
                    choice = scale_of(weights, {"": need}, {"": keep}).choice(row.candidates, row.told)
                    found[_fold(row)[0], need, keep][outcome(row, choice)] += 1
    for kind, outcomes in rules.items():
        print_row(f"{kind} rules then", outcomes)
        for need, keep in kept:
            print_row(f"{kind} need {need} keep {keep}", found[kind, need, keep])


def _fold(row: Row | Marked) -> tuple[str, int]:
    """The kind of case ('uk-s') and which of its folds."""
    kind = row.case.rstrip("0123456789")
    return kind, (int(row.case[len(kind) :]) - 1) // FOLDS.get(kind, FOLDS[""])


def write(rows: Sequence[Row], pairs: Sequence[Marked]) -> None:
    scale, of_pairs = scale_of(fitted(rows)), fitted_pairs(pairs)
    table = {
        "version": VERSION,
        "made": f"python -m benchmarks.quotation_scale: conditional logit; {len(rows)} quotations in doubt of "
        f"{len({row.case for row in rows})} cases, with what the rules said before the cases were read; logistic "
        f"regression; {len(pairs)} pairs of marks",
        "need": scale.need,
        "keep": scale.keep,
        "overrule": scale.overrule,
        "past_bar": scale.past_bar,
        "shared": scale.shared,
        "by_manner": scale.by_manner,
        "pairs": {"bias": of_pairs.bias, "need": of_pairs.need, "weights": of_pairs.weights},
    }
    WEIGHTS.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(scale.shared)} weights, and {sum(map(len, scale.by_manner.values()))} of one manner")


def of_struck(cases: Sequence[Case], said: dict[str, Said]) -> Iterator[Row]:
    """The cases of long standing again, each time with another part of the lexicon struck."""
    chance = random.Random(7)
    for case in cases:
        language = (detected(case.text) or "uk").partition("-")[0]
        for _ in range(TRIALS if case.name.startswith(("uk-s", "own-")) and language == "uk" else 0):
            yield from rows_of(case, said.get(case.name), struck(chance, language))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, nargs="*", default=[], help="more folders of cases")
    parser.add_argument(
        "--said", type=Path, help="what the rules said of them before they were read, as first_contact.json"
    )
    parser.add_argument("--write", action="store_true", help="write the weights learned from all, measure nothing")
    options = parser.parse_args()
    said = json.loads(FIRST_CONTACT.read_text(encoding="utf-8"))
    if options.said:
        said |= json.loads(options.said.read_text(encoding="utf-8"))
    articles = load("seen")
    for folder in options.cases:
        articles += [compile_case(file.stem, "seen", file.read_text("utf-8")) for file in sorted(folder.glob("*.txt"))]
    cases = [*map(of_gold, articles), *of_own_articles()]
    rows = [row for case in cases for row in rows_of(case, said.get(case.name))]
    rows += of_struck(cases, said)
    if not options.write:
        measure(rows)
    pairs = [row for case in cases for row in marked_of(case, said.get(case.name))]
    if options.write:
        write(rows, pairs)
    else:
        measure_pairs(pairs)


if __name__ == "__main__":
    main()
