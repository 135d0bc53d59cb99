"""A real library in a temporary folder, and files to import."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.library import Library

STORY = """Міст через Ворсклу відкрили після ремонту
Полтавська хвиля
12 березня 2026

У Полтаві 12 березня відкрили міст через Ворсклу, який ремонтували два роки. Рух дозволили вранці, а ввечері на
набережній зібралося кілька сотень людей.

«Ми замінили кожну балку, і тепер міст простоїть ще пів століття», – сказав головний інженер Остап Гриценко.

Читайте також: У Кременчуці подорожчав проїзд

Вантажівкам рухатися мостом поки що не дозволять: остаточні випробування призначили на квітень.

Підписуйтесь на наш канал у Telegram
"""


@pytest.fixture(autouse=True)
def _shared(shared_children: None) -> None:
    """For every library of these tests, however it was opened."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def a_file(tmp_path: Path) -> Callable[..., Path]:
    def make(text: str = STORY, name: str = "bridge.txt", encoding: str = "utf-8") -> Path:
        path = tmp_path / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(encoding))
        return path

    return make
