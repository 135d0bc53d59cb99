"""On a laptop screen of 1366 x 768 pixels, at every usual scaling, the window and all dialogs fit; nothing is cut."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "scale"), [("uk", "1"), ("en", "1.5"), ("uk", "2"), ("uk", "2.25"), ("en", "2.25")]
)
def test_everything_fits_on_a_small_screen(tmp_path: Path, language: str, scale: str) -> None:
    laptop = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96}
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [{**laptop, "dpr": 1}]}), encoding="utf-8")
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    command = [sys.executable, "-m", "tests.ui.small_screen", language]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr[-2_000:]
    told = json.loads(run.stdout.splitlines()[-1])
    assert told["screen"] == [round(1366 / float(scale)), round(768 / float(scale))]
    assert told["dialogs"] > 12
    assert told["wrong"] == []
