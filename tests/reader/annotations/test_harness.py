"""Floors of the anchoring harness in the shared folder, on a sample of its passages; the whole of it is run by hand."""

import argparse
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from reader.annotations import anchor_words, carry_words

HARNESS = Path(__file__).resolve().parents[4] / "shared" / "tools" / "anchor_harness.py"


@pytest.fixture(scope="module")
def harness() -> ModuleType:
    if not HARNESS.exists():
        pytest.skip("the shared folder with the harness and the five articles is not beside the project")
    specification = importlib.util.spec_from_file_location("anchor_harness", HARNESS)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def verdicts(harness: ModuleType, *, with_old: bool) -> dict[str, dict[str, float]]:
    """Shares in percent by group of changes, of 40 passages under 28 changes each."""
    wanted = argparse.Namespace(n=40, seed="41", scen=list(harness.SC))
    table = {name: dict.fromkeys(("right", "twin", "sloppy", "wrong", "orphan"), 0) for name in harness.SC}
    for name, text, (start, end), changed in harness.trials(wanted):
        words = (changed.text, text[start:end], text[max(0, start - 32) : start], text[end : end + 32], start)
        old = {"old_text": text, "old_range": (start, end)}
        found = carry_words(*words, **old) if with_old else anchor_words(*words)
        table[name][harness.judge(changed, (start, end), found, text)] += 1
    groups = {"edited": harness.COSMETIC + harness.HARD, "all": list(harness.SC)}
    return {group: harness.agg(table, names)[0] for group, names in groups.items()}


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_with_the_old_text_at_hand_no_edit_leads_to_a_wrong_place(harness: ModuleType) -> None:
    found = verdicts(harness, with_old=True)
    assert found["edited"]["wrong"] == 0
    assert found["all"]["wrong"] <= 0.2
    assert found["all"]["right"] + found["all"]["twin"] >= 98


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_by_the_words_alone_few_places_are_wrong(harness: ModuleType) -> None:
    found = verdicts(harness, with_old=False)
    assert found["all"]["wrong"] <= 1
    assert found["all"]["right"] >= 95
