"""What the core tells a person is made of sentences that can be said in another language, to its last word."""

import ast
import errno
import json
import pickle
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.values import ChytalniaError, ImportFailedError, Sentence, reason_of

READER = Path(__file__).parents[3] / "reader"
OURS = {error.__name__ for error in (ChytalniaError, *ChytalniaError.__subclasses__())} | {
    deeper.__name__ for error in ChytalniaError.__subclasses__() for deeper in error.__subclasses__()
}


def calls(of: set[str]) -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(READER.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in of:
                yield f"{path.relative_to(READER)}:{node.lineno}", node


def test_no_error_of_ours_is_told_in_bare_english() -> None:
    bare = [
        place
        for place, call in calls(OURS)
        if not call.args or isinstance(call.args[0], ast.JoinedStr | ast.Constant | ast.BinOp)
    ]
    assert bare == []


def test_no_sentence_holds_english_words_or_the_words_of_an_error() -> None:
    """A fact is a name, a number or a sentence itself; f-strings, str(error) and literals are none of them."""
    wrong = []
    for place, call in calls({"Sentence"}):
        for fact in (keyword.value for keyword in call.keywords):
            spoken = [node for node in ast.walk(fact) if isinstance(node, ast.Call)]
            worded = any(isinstance(node.func, ast.Name) and node.func.id in {"str", "repr"} for node in spoken)
            literal = isinstance(fact, ast.JoinedStr) or (
                isinstance(fact, ast.Constant) and isinstance(fact.value, str)
            )
            either = [one for node in ast.walk(fact) if isinstance(node, ast.BoolOp) for one in node.values]
            literal = literal or any(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in either)
            if worded or literal:
                wrong.append(place)
    assert wrong == []


def test_the_reason_of_any_error_is_a_sentence() -> None:
    known = [getattr(errno, name) for name in dir(errno) if name.startswith("E")]
    errors = [OSError(number, "English words") for number in known] + [
        OSError("no number"),
        ImportFailedError(Sentence("“{name}” is empty: there is nothing to read in it.", name="a")),
        ValueError("not enough values to unpack"),
        sqlite3.InterfaceError("bad parameter or other API misuse"),
        MemoryError(),
    ]
    for error in errors:
        told = reason_of(error)
        assert isinstance(told, Sentence)
        assert "English words" not in told
        assert "values to unpack" not in told
    assert "ValueError" in reason_of(ValueError("x")), "whoever mends it has something to go by"


@pytest.mark.parametrize(
    "sentence",
    [
        Sentence("It is in the library already."),
        Sentence("“{name}” is {what}, not a text.", name="а.txt", what=Sentence("a picture")),
        Sentence("{path} cannot be written: {reason}.", path=Path("/тека"), reason=reason_of(OSError(errno.EIO, "x"))),
        Sentence("{a}", a=Sentence("{b}", b=Sentence("{count}", count=3))),
    ],
)
def test_a_sentence_is_the_same_after_a_pipe_and_a_file(sentence: Sentence) -> None:
    for again in (Sentence.of_parts(json.loads(json.dumps(sentence.parts()))), pickle.loads(pickle.dumps(sentence))):
        assert again == sentence
        assert isinstance(again, Sentence)
        assert again.template == sentence.template
        for name, fact in sentence.facts.items():
            assert str(again.facts[name]) == str(fact)
            assert isinstance(again.facts[name], Sentence) == isinstance(fact, Sentence)
