"""What README and CONTRIBUTING tell a person to type exists."""

import re
from pathlib import Path

import dev
from reader.cli.parser import build_parser

ROOT = Path(__file__).resolve().parent.parent
PAGES = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md")}


def test_every_command_of_dev_that_is_told_of_exists() -> None:
    told = {command for page in PAGES.values() for command in re.findall(r"(?:python3 |py |`)dev\.py (\w+)", page)}
    assert {"run", "test"} <= told <= set(dev.COMMANDS)


def test_every_command_of_chytalnia_in_the_readme_is_one() -> None:
    usage = build_parser().format_help()
    shown = re.findall(r"^chytalnia (\w[\w-]*)", PAGES["README.md"], re.MULTILINE)
    assert len(shown) >= 5
    assert [command for command in shown if not re.search(rf"\b{command}\b", usage)] == []


def test_every_page_and_folder_that_is_linked_exists() -> None:
    pages = [*(ROOT / name for name in PAGES), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))
