"""What the window's program is told when it is started."""

from pathlib import Path

import pytest

from ui import app


def test_files_and_the_library_are_read() -> None:
    assert app.arguments(["--library", "here", "a b.txt"]) == app.Wanted((Path("a b.txt"),), Path("here"))


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_no_library(capsys: pytest.CaptureFixture[str], name: str) -> None:
    with pytest.raises(SystemExit) as end:
        app.arguments(["--library", name])
    assert end.value.code == 2
    assert "--library" in capsys.readouterr().err


def test_an_empty_name_is_no_file_and_not_the_whole_folder_either(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        app.arguments(["a.txt", ""])
    assert end.value.code == 2
    assert "FILE" in capsys.readouterr().err
