"""Writes how the patterns of the cleaning rules begin, and how long they are, so that no start has to read them:

    python -m benchmarks.cleaning_beginnings

after a change of a pattern. What the table lacks is read from the pattern, only slower.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.cleaning.beginnings import TABLE, Outline, key_of, read_outline
from reader.cleaning.rules import rule_book

PLACE = Path(__file__).resolve().parents[1] / "resources" / "cleaning" / TABLE


def table() -> dict[str, Outline]:
    return {
        key_of(pattern, whole=whole): read_outline(pattern, whole=whole) for pattern, whole in rule_book().outlined()
    }


def main() -> None:
    rows = (f'"{key}": {json.dumps(row, ensure_ascii=False)}' for key, row in sorted(table().items()))
    PLACE.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
