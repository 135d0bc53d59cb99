"""The benchmark's row of textacy: where textacy or its model is missing, one sentence says which and how to get it."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[3] / "benchmarks" / "quotations.py"


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    if not SCRIPT.is_file():
        pytest.skip("the benchmarks do not stand beside these tests")
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = importlib.util.spec_from_file_location("quotations_benchmark", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_without_textacy_the_row_is_left_out_with_a_sentence(
    benchmark: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    said = benchmark.textacy_quotations()
    assert said == f"textacy is left out: spacy is not installed. {benchmark.ADVICE}"


def test_without_a_model_the_row_is_left_out_with_a_sentence(
    benchmark: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(name: str) -> None:
        raise OSError(f"Can't find model {name}")

    spacy, textacy, extract = ModuleType("spacy"), ModuleType("textacy"), ModuleType("textacy.extract")
    spacy.load = load  # type: ignore[attr-defined]
    extract.direct_quotations = list  # type: ignore[attr-defined]
    for name, module in (("spacy", spacy), ("textacy", textacy), ("textacy.extract", extract)):
        monkeypatch.setitem(sys.modules, name, module)
    said = benchmark.textacy_quotations()
    assert said.startswith("textacy is left out: spaCy has none of the English models en_core_web_sm, ")
    assert benchmark.ADVICE in said
