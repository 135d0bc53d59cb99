"""Prints of statements: near-duplicates meet by them, different statements do not, and none is compared with all."""

import random

from hypothesis import given
from hypothesis import strategies as st

from reader.quotes.prints import alike_by_prints, prints_of

LONG = (
    "Ми замінили кожну балку мосту, перевірили всі опори й пофарбували поручні, тож тепер він простоїть ще пів "
    "століття, якщо вантажівки не їздитимуть ним уночі"
)
WORDS = st.sampled_from(
    [
        "міст",
        "балка",
        "опора",
        "рік",
        "місто",
        "вода",
        "світло",
        "школа",
        "дорога",
        "гроші",
        "люди",
        "суд",
        "закон",
        "дім",
        "ліс",
        "поле",
    ]
)


def groups(*wordings: str) -> list[list[int]]:
    return alike_by_prints([prints_of(one) for one in wordings])


def test_wordings_that_differ_by_a_word_a_beginning_or_the_case_are_one() -> None:
    assert groups(LONG, "Зовсім інша заява про місцевий бюджет і дороги", LONG.replace("кожну", "геть кожну")) == [
        [0, 2]
    ]
    assert groups(LONG, LONG.upper()) == [[0, 1]]
    assert groups(LONG, LONG.partition(", тож")[0]) == [[0, 1]]
    assert groups(LONG, LONG.partition(", перевірили")[2]) == [[0, 1]]


def test_too_few_words_have_no_prints() -> None:
    assert prints_of("Слава Україні!") == b""
    assert groups("Слава Україні!", "Слава Україні!") == []


def test_a_phrase_in_common_makes_no_group() -> None:
    assert (
        groups("Я хочу сказати, що міст стоятиме довго", "Я хочу сказати, що податки ніхто не підніматиме цього року")
        == []
    )


def test_a_statement_of_very_many_articles_is_one_group() -> None:
    other = [f"Заява номер {at} про зовсім інші речі й нікому не цікава" for at in range(50)]
    assert groups(*[LONG] * 400, *other)[0] == list(range(400))


@given(st.lists(WORDS, min_size=9, max_size=60), st.data())
def test_five_words_in_a_row_in_common_share_a_print(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 5))
    part = words[start : start + 5]

    def cut(packed: bytes) -> set[bytes]:
        return {packed[at : at + 4] for at in range(0, len(packed), 4)}

    assert cut(prints_of(" ".join(words))) & cut(prints_of(" ".join(part)))


def test_prints_are_the_same_on_every_machine_and_in_every_run() -> None:
    assert prints_of("раз два три чотири").hex() == "71f3be9336e5caf4"


def test_mixed_up_thousands_come_apart_as_they_were_made() -> None:
    chance = random.Random(7)
    vocabulary = [f"слово{number}" for number in range(4_000)]
    made, wordings = [], []
    for number in range(600):
        told = chance.choices(vocabulary, k=chance.randint(8, 40))
        for copy in range(1 + number % 3):
            wordings.append(" ".join([*told[: len(told) // 2], *["ще"] * copy, *told[len(told) // 2 :]]))
            made.append(number)
    found = groups(*wordings)
    assert all(len({made[at] for at in one}) == 1 for one in found)
    assert sum(map(len, found)) > 0.95 * sum(1 for number in made if number % 3)
