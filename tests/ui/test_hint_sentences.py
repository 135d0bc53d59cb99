"""What search says beside its answers is known to the window: no hint is swallowed."""

import pytest

from ui import wording


@pytest.mark.parametrize("hint", ["typo", "layout", "transliteration", "some", "unparsed", "rebuilding", "behind"])
def test_every_hint_of_search_has_its_line(hint):
    assert wording.hint_sentence(hint, "слово")
