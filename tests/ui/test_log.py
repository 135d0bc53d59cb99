"""The log file comes with the first line that is written, and is turned over before it grows."""

import logging
from pathlib import Path

from ui.log import LogFile


def test_nothing_is_made_until_there_is_something_to_tell(tmp_path: Path) -> None:
    path = tmp_path / "chytalnia.log"
    log = LogFile(path)
    log.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    assert not path.exists()
    for number in range(4_000):
        log.handle(logging.makeLogRecord({"levelname": "INFO", "msg": "x" * 100 + str(number)}))
    log.close()
    kept = [path, path.with_name("chytalnia.log.1")]
    assert all(0 < one.stat().st_size <= 250_000 for one in kept)
    assert sorted(tmp_path.iterdir()) == sorted(kept)
    assert path.read_text("utf-8").splitlines()[-1].startswith("INFO xxx")


def test_a_closed_log_that_was_never_written_leaves_no_file(tmp_path: Path) -> None:
    log = LogFile(tmp_path / "chytalnia.log")
    log.close()
    assert not list(tmp_path.iterdir())
