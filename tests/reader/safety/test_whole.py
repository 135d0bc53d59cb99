"""Files are whole or as they were; the ballast gives room once; synced folders are recognised."""

from pathlib import Path
from unittest.mock import patch

import pytest

from reader.safety import Ballast, cloud_service, write_whole
from reader.values import ChytalniaError, LibraryFullError


@pytest.mark.parametrize("step", ["os.fsync", "Path.replace", "Path.chmod"])
def test_a_failure_at_any_step_leaves_the_old_file_and_no_other(tmp_path: Path, step: str) -> None:
    path = tmp_path / "export.md"
    path.write_text("old")
    with (
        patch(f"reader.safety.whole.{step}", side_effect=OSError(28, "No space left on device")),
        pytest.raises(LibraryFullError, match=r"export\.md"),
    ):
        write_whole(path, b"new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a"
    write_whole(path, b"one")
    path.chmod(0o640)
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640
    with pytest.raises(ChytalniaError, match="cannot be written"):
        write_whole(tmp_path / "not there" / "a", b"x")


def test_the_ballast_is_dropped_when_the_disk_is_full_and_the_work_done_again(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path)
    assert ballast.take_aboard()
    tries = []

    def work() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise LibraryFullError("full")
        return "done"

    assert ballast.saving(work) == "done"
    assert list(tmp_path.iterdir()) == []

    def hopeless() -> None:
        raise LibraryFullError("full")

    with pytest.raises(LibraryFullError):
        ballast.saving(hopeless)


def test_no_room_for_a_ballast_is_no_error(tmp_path: Path) -> None:
    assert not Ballast(tmp_path / "not there").take_aboard()


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("Dropbox/library", "Dropbox"),
        ("OneDrive - Редакція/library", "OneDrive"),
        ("Library/Mobile Documents/x", "iCloud"),
        ("Google Drive/My Drive/x", "Google Drive"),
        ("Documents/dropbox-notes", None),
    ],
)
def test_folders_of_cloud_services_are_recognised(tmp_path: Path, path: str, service: str | None) -> None:
    assert cloud_service(tmp_path / path) == service


def test_a_synced_folder_of_any_name_is_recognised_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert cloud_service(tmp_path / "a" / "b") == "Syncthing"
