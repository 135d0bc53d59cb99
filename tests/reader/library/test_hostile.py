"""A batch of hostile files: each gets an outcome with a sentence, a good file among them is imported, none is slow."""

import time
from pathlib import Path

import pytest

from reader.library import Library
from reader.library.child import WALL_SECONDS
from reader.values import ImportOutcome
from tests.hostile import HOSTILE

NAMES = (
    "empty",
    "noise-page",
    "picture-named-text",
    "gzip-bomb-named-page",
    "word-without-a-space",
    "nul-bytes",
    "nested-mhtml",
    "many-parts",
    "lone-surrogates",
    "nested-div",
    "many-attributes",
    "data-uris",
    "billion-laughs",
    "json-ld-of-wrong-kinds",
    "bidi-and-zalgo",
)


@pytest.mark.slow
def test_hostile_files_fail_with_a_sentence_and_stop_nothing(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    chosen = [one for one in HOSTILE if one.name in NAMES]
    assert len(chosen) == len(NAMES)
    for one in chosen:
        (folder / f"{one.name}{one.suffix}").write_bytes(one.make())
    good = folder / "zz-good.txt"
    good.write_text("Ярмарок меду\n\nНа ярмарок приїхали пасічники з дванадцяти сіл.\n", encoding="utf-8")
    started = time.monotonic()
    results = {Path(one.file_path).stem: one for one in library.imports.run([folder])}
    assert time.monotonic() - started < WALL_SECONDS * len(chosen)
    assert results["zz-good"].outcome is ImportOutcome.ADDED
    assert set(results) == {*NAMES, "zz-good"}
    for name, result in results.items():
        assert result.outcome in (ImportOutcome.ADDED, ImportOutcome.FAILED), name
        assert (result.reason == "") == (result.outcome is ImportOutcome.ADDED), name
        assert "Traceback" not in result.reason
        assert "Error:" not in result.reason, f"{name}: {result.reason}"
