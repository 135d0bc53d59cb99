"""The dictionary is mapped and not copied, and reads as dawg_python would read it."""

import array
import struct
from pathlib import Path

import pytest
from dawg_python import wrapper

from reader.language import mapped, morphology


def test_the_dictionary_is_mapped() -> None:
    words = morphology._analyser().dictionary.words
    assert isinstance(words.dct._units, memoryview)
    assert isinstance(words.guide._units, memoryview)


def test_tables_are_read_as_they_stand_one_after_the_other(tmp_path: Path) -> None:
    numbers, pairs = array.array("I", [7, 0, 4_000_000_000]), bytes([1, 2, 3, 4])
    (tmp_path / "two").write_bytes(struct.pack("=I", 3) + numbers.tobytes() + struct.pack("=I", 2) + pairs)
    mapped.install()
    dictionary, guide = wrapper.Dictionary(), wrapper.Guide()
    with (tmp_path / "two").open("rb") as file:
        dictionary.read(file)
        guide.read(file)
    assert list(dictionary._units) == list(numbers)
    assert (guide.child(1), guide.sibling(1), guide.size()) == (3, 4, 4)


def test_a_dictionary_that_was_cut_short_is_refused(tmp_path: Path) -> None:
    (tmp_path / "short").write_bytes(struct.pack("=I", 9) + b"\0" * 8)
    mapped.install()
    with (tmp_path / "short").open("rb") as file, pytest.raises(EOFError):
        wrapper.Dictionary().read(file)
