"""Under which rubric a dump stands: where it says so, and nothing where it does not."""

import pytest

from reader.importing.rubrics import rubric_of

TITLE = "Старий млин на Тихій знову меле борошно для трьох сіл"


@pytest.mark.parametrize(
    ("head", "rubric"),
    [
        (("Рубрика: Громада",), "Громада"),
        (("Category: Farming",), "Farming"),
        (("Головна › Новини › Довкілля",), "Довкілля"),
        (("Головна / Млини / Старий млин на Тихій знову…",), "Млини"),
        (("Гавань", "Культура"), "Культура"),
        (("Гавань", "Новини Культура Спорт"), None),
        (("Головна › Новини",), None),
        (("Гавань > Порт > Млин",), None),
        ((), None),
    ],
)
def test_the_rubric_is_the_label_the_crumb_or_the_word_over_the_headline(
    head: tuple[str, ...], rubric: str | None
) -> None:
    assert rubric_of([*head, TITLE, "4 травня 2025"], len(head)) == rubric
