"""Every rule takes its own examples, leaves the others alone, and cannot be made to run away."""

import time

import pytest

from reader.cleaning.reasons import SAID
from reader.cleaning.rules import SCOPES, Rule, RuleBook, rule_book
from reader.cleaning.scales import Scale, scales
from reader.language.letters import unified
from reader.values import BlockRole

RULES = rule_book().rules


def names(rule: Rule) -> str:
    return rule.name


@pytest.mark.parametrize("rule", RULES, ids=names)
def test_a_rule_takes_its_hits_and_leaves_its_misses(rule: Rule) -> None:
    assert rule.hit
    assert rule.miss
    assert [words for words in rule.hit if not rule.takes(unified(words))] == []
    assert [words for words in rule.miss if rule.takes(unified(words))] == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.any], ids=names)
def test_the_quick_look_never_hides_a_hit(rule: Rule) -> None:
    assert all(any(piece in unified(words).lower() for piece in rule.any) for words in rule.hit)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.scope in ("line", "section")], ids=names)
def test_the_book_asks_a_rule_about_each_of_its_hits(rule: Rule) -> None:
    assert all(rule_book().first(unified(words)) for words in rule.hit)


def test_names_are_unique_and_every_key_is_known() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert {rule.scope for rule in RULES} <= SCOPES
    assert {rule.opens for rule in RULES} <= {"", "headlines", "short", "recurring", "offer", "final"}
    assert all(0.5 <= rule.confidence <= 1.0 for rule in RULES)
    assert {rule.role for rule in RULES if rule.scope == "keep"} == {BlockRole.BODY}
    weighed = {scale.rule.says for scale in scales()}
    assert {rule.says for rule in RULES if rule.scope != "keep"} | weighed == set(SAID)


@pytest.mark.parametrize("scale", scales(), ids=lambda scale: scale.rule.name)
def test_a_scale_weighs_its_hits_enough_and_its_misses_too_little(scale: Scale) -> None:
    nothing: frozenset[str] = frozenset()
    assert [words for words in scale.rule.hit if scale.weight(unified(words), nothing, nothing) < scale.need] == []
    told = [words for words in scale.rule.miss if words[0] not in '«"“']
    assert told
    assert [words for words in told if scale.weight(unified(words), nothing, nothing) >= scale.need] == []


def hostile(words: str, longest: int) -> list[str]:
    tails = ("!", " а" * longest, "." * longest, " | а" * longest, "а" * longest, " " * longest, " 1" * longest)
    return [(words * longest)[: longest - 1] + "щ", *((words + tail)[: longest - 1] + "q" for tail in tails)]


@pytest.mark.parametrize("rule", RULES, ids=names)
def test_no_line_makes_a_pattern_run_away(rule: Rule) -> None:
    lines = [line for words in (rule.hit[0], rule.miss[0]) for line in hostile(unified(words), min(rule.longest, 1000))]
    started = time.process_time()
    for line in lines:
        rule.takes(line)
    assert time.process_time() - started < 3


def test_a_text_in_all_letters_of_the_world_leaves_little_in_memory() -> None:
    book = RuleBook(rule_book().rules)
    for point in range(0x4E00, 0x5200):
        book.first(chr(point) + " " * 61 + "а")
        book.keeps(chr(point))
    assert len(book._sieve._known_starts) + len(book._at_first) < 10
