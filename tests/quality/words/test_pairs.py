"""The word pairs are as many as promised, split in halves by word, and never contradict each other."""

import re
from collections import Counter
from typing import get_args

import pytest

from tests.quality.words.pairs import Name, load


@pytest.mark.parametrize("name", get_args(Name))
def test_each_file_holds_whole_pairs_once(name: Name) -> None:
    pairs = load(name)

    assert pairs
    assert len({(pair.query, pair.text) for pair in pairs}) == len(pairs)
    for pair in pairs:
        assert re.fullmatch(r"\S+( \S+)?", pair.query), pair
        assert re.fullmatch(r"\S+", pair.text), pair
        assert pair.query != pair.text, pair
        assert pair.group, pair


@pytest.mark.parametrize(
    ("name", "least"), [("must_match", 420), ("must_not_match", 420), ("en_must_match", 50), ("en_must_not_match", 50)]
)
def test_there_are_enough_pairs_and_about_half_are_unseen(name: Name, least: int) -> None:
    parts = Counter(pair.part for pair in load(name))

    assert set(parts) == {"seen", "unseen"}
    assert parts.total() >= least
    assert 0.4 <= parts["unseen"] / parts.total() <= 0.6


def test_no_word_to_be_found_is_seen_in_one_half_and_unseen_in_the_other() -> None:
    parts_of: dict[tuple[str, str], set[str]] = {}
    for pair in load("must_match"):
        parts_of.setdefault((pair.query.casefold(), pair.group), set()).add(pair.part)

    assert [query for query, parts in parts_of.items() if len(parts) > 1] == []


@pytest.mark.parametrize(("wanted", "unwanted"), [("must_match", "must_not_match"), ("homographs", "must_not_match")])
def test_what_must_match_is_never_listed_as_what_must_not(wanted: Name, unwanted: Name) -> None:
    found = {frozenset((pair.query.casefold(), pair.text.casefold())) for pair in load(wanted)}

    assert not found & {frozenset((pair.query.casefold(), pair.text.casefold())) for pair in load(unwanted)}
