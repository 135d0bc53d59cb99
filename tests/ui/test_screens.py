"""Two screens: the window comes back where it was, on a screen that is still there, with all that opens from it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOTS = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, **DOTS}
BESIDE = {"name": "beside", "x": 1366, "y": 0, "width": 1600, "height": 1000, **DOTS}
OPENED = ("window", "dates", "page", "selection", "dialog", "menu")


def started(folder: Path, *screens: dict[str, object], move: bool = False) -> dict[str, list[int]]:
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}", "QT_SCALE_FACTOR": "1"}
    command = [sys.executable, "-m", "tests.ui.two_screens", str(folder), *(["move"] if move else [])]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr[-2_000:]
    told: dict[str, list[int]] = json.loads(run.stdout.splitlines()[-1])
    return told


def inside(place: list[int], screen: dict[str, object]) -> bool:
    left, top, width, height = (int(str(screen[name])) for name in ("x", "y", "width", "height"))
    return (
        left <= place[0]
        and top <= place[1]
        and place[0] + place[2] <= left + width
        and place[1] + place[3] <= top + height
    )


@pytest.mark.slow
def test_the_window_and_what_opens_from_it_stay_on_a_screen_that_is_there(tmp_path: Path) -> None:
    moved = started(tmp_path, LAPTOP, BESIDE, move=True)
    back = started(tmp_path, LAPTOP, BESIDE)
    assert back["window"] == moved["window"]
    for told in (moved, back):
        assert [name for name in OPENED if not inside(told[name], BESIDE)] == []
    alone = started(tmp_path, LAPTOP)
    assert [name for name in OPENED if not inside(alone[name], LAPTOP)] == []
