"""Papers and authors of dumps against gold, with floors: a change may raise a floor, never lower it silently."""

import pytest

from tests.quality.test_cleaning import measured, needs

# Of those that a page states: the least share named rightly, the greatest share named wrongly.
FLOORS = {"publication": (0.97, 0.021), "authors": (0.97, 0.0)}


@pytest.mark.slow
@pytest.mark.parametrize("fact", FLOORS)
def test_papers_and_authors_are_right_or_none(fact: str) -> None:
    needs("seen")
    found = measured("seen")[1][fact]
    right, wrong = FLOORS[fact]
    assert found["right"] >= right * found.total(), found
    assert found["wrong"] + found["invented"] <= wrong * found.total(), found
