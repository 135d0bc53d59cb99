"""Pairs of marks: straight ones told apart by neighbours, shared and missing closing marks, runs of paragraphs."""

import pytest

from reader.quotes.marks import pairs
from reader.values import TextSpan


def contents(text: str) -> list[str]:
    lines, at = [], 0
    for line in text.split("\n"):
        if line:
            lines.append(TextSpan(at, at + len(line)))
        at += len(line) + 1
    return [pair.content.of(text) for pair in pairs(text, lines)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('«Так», “так”, „так“, „так” і "так"', ["Так", "так", "так", "так", "так"]),
        ("«Ми читали «Кобзаря» всім класом»", ["Ми читали «Кобзаря» всім класом"]),
        ('"Театр "Арка" отримав грант", - каже він', ['Театр "Арка" отримав грант']),
        ('"Увесь район заводу "Маяк", - каже він', ['Увесь район заводу "Маяк']),
        ("«Театр «Арка», – каже він. «Далі»", ["Театр «Арка", "Далі"]),
        ('Екран 65" коштує 20 тисяч', []),
        ("«Перше.\n«Друге.\n«Третє», – каже", ["Перше.\n«Друге.\n«Третє"]),
        ('Мова: "Перше.\n\nДруге". Потім "третє"', ["Перше.\n\nДруге", "третє"]),
        ("«Не закрито тут.\n«Інше» закрито. Кінець", ["Не закрито тут.\n«Інше"]),
        ("«Не закрито тут.\nІнше «закрито» далі.", ["Не закрито тут.", "закрито"]),
        ("“You said ‘no,’” he said", ["You said ‘no,’"]),
        (
            '«Є напис «стіна».\nТому "так" не буде.\nІ третє», – каже',
            ['Є напис «стіна».\nТому "так" не буде.\nІ третє'],
        ),
        ("«Пансіонат «Затишок» заснували торік.\nДалі «ні»", ["Пансіонат «Затишок", "ні"]),
        ("«Торговий дім «Лад» належить «Мрії» з Києва.\nДалі", ["Торговий дім «Лад", "Мрії"]),
    ],
)
def test_outer_pairs(text: str, inside: list[str]) -> None:
    assert contents(text) == inside
