"""A headline of another story alone between two paragraphs goes; the article's own subheading stays."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning import clean, lone_headlines
from reader.cleaning.lone_headlines import Labels, Surroundings, lone_scale, traits_of
from reader.importing import read_bytes
from reader.values import Article, Cleaning

ABOVE, BELOW = "Новини\nПолітика\nСпорт\nРеклама\n", "\nЧитайте також: Як доглядати за туями\n"
FERRY = (
    "У Заліщиках відремонтують пристань\n14 березня 2026\n",
    "Міська рада Заліщиків у четвер погодила ремонт старої пристані, де влітку зупиняються туристичні човни.",
    "Роботи почнуться у квітні, коли спаде вода, і триватимуть до середини червня, розповіла начальниця управління.",
    "На ремонт виділили чотири мільйони гривень: замінять палі, настил і поручні, а біля сходів поставлять лавки.",
    "Пристань збудували ще за Австро-Угорщини, і відтоді її лагодили двічі, востаннє у вісімдесятих роках.",
)
LIBRARY = (
    "В Изюме открыли библиотеку после ремонта\n3 мая 2026\n",
    "Городская библиотека Изюма снова принимает читателей: здание, разрушенное в марте, восстановили за год.",
    "Зал на первом этаже отдали детям, а на втором разместили фонд краеведческой литературы и рабочие столы.",
    "Директор библиотеки рассказала, что половину книг собрали жители соседних городов и читатели из-за границы.",
    "Следующим шагом станет ремонт подвала, где планируют устроить укрытие на сто человек с отдельным входом.",
)
OF_OTHERS = {
    FERRY: (
        "Полтавський «Ворскла» підписала форварда з Бразилії",
        "На Волині затримали контрабандистів з тонною бурштину",
        "НБУ знизив облікову ставку до 13,5%",
        "Кіт Степан із Харкова отримав власну зірку",
        "37-річний водій вантажівки заснув за кермом під Уманню",
    ),
    LIBRARY: (
        "Полиция Одессы разыскивает похитителя самокатов",
        "Динамо обыграло Шахтер в серии пенальти",
        "Цены на гречку выросли на 12% за неделю",
    ),
}
OWN = {
    FERRY: (
        "Що буде зі старою пристанню",
        "Скільки коштує ремонт пристані",
        "Чотири мільйони на палі й настил",
        "Чи встигнуть до літа?",
        "Історія з Австро-Угорщини",
        "Де тим часом зупинятимуться човни",
        "Команда: чотирнадцять людей із Тернополя",
        "Стара пристань у Заліщиках. Світлина Олега Гринюка",
        "— Палі вже привезли, чекаємо на воду",
    ),
    LIBRARY: (
        "Книги из соседних городов",
        "Что планируют в подвале",
        "Почему ремонт занял год",
    ),
}
EVERY_OTHER = [(text, line) for text, lines in OF_OTHERS.items() for line in lines]
EVERY_OWN = [(text, line) for text, lines in OWN.items() for line in lines]


def cleaned(text: tuple[str, ...], line: str, above: str = ABOVE, below: str = BELOW) -> tuple[Article, Cleaning]:
    head, *paragraphs = text
    body = "\n".join((*paragraphs[:2], line, *paragraphs[2:]))
    article = read_bytes(f"{above}{head}{body}{below}".encode(), file_name="стаття.txt")
    return article, clean(article)


def rules_of(article: Article, cleaning: Cleaning) -> dict[str, str]:
    return {article.text[one.span.start : one.span.end]: one.rule for one in cleaning.removals}


@pytest.mark.parametrize(("text", "line"), EVERY_OTHER)
def test_another_storys_headline_between_paragraphs_goes_with_a_reason(text: tuple[str, ...], line: str) -> None:
    article, cleaning = cleaned(text, line)
    assert rules_of(article, cleaning).get(line) == "lone-headline"
    (removal,) = (one for one in cleaning.removals if one.rule == "lone-headline")
    assert removal.reason is not None
    assert 0.5 < removal.confidence <= 0.9


@pytest.mark.parametrize(("text", "line"), EVERY_OWN)
def test_an_articles_own_subheading_stays(text: tuple[str, ...], line: str) -> None:
    assert not {line, *text[1:]} & rules_of(*cleaned(text, line)).keys()


@pytest.mark.parametrize(("text", "line"), EVERY_OTHER)
def test_a_text_without_a_page_round_it_keeps_all_its_lines(text: tuple[str, ...], line: str) -> None:
    assert line not in rules_of(*cleaned(text, line, above="", below=""))


@pytest.mark.parametrize(("text", "line"), EVERY_OTHER)
def test_it_goes_below_a_label_that_was_left_out_too(text: tuple[str, ...], line: str) -> None:
    head, *paragraphs = text
    body = "\n".join((*paragraphs[:2], "Читайте також", line, *paragraphs[2:]))
    article = read_bytes(f"{ABOVE}{head}{body}{BELOW}".encode(), file_name="стаття.txt")
    assert line in rules_of(article, clean(article))


@given(st.text(min_size=1, max_size=200), st.integers(0, 40), st.integers(0, 400))
@settings(max_examples=200)
def test_any_words_have_a_weight(words: str, count: int, size: int) -> None:
    none: frozenset[str] = frozenset()
    found = traits_of(f"слово {words}", Surroundings(none, none, none, none, Labels(count, size)))
    assert all(0 < strength <= 1 for strength in found.values())
    assert isinstance(lone_scale().weight(found), float)


def test_a_text_of_headlines_and_paragraphs_by_turns_costs_as_much_a_line_as_a_short_one() -> None:
    """Counted, not timed: how often words are taken apart for each line."""

    class Counting:
        def __init__(self, pattern: re.Pattern[str]) -> None:
            self.pattern, self.asked = pattern, 0

        def findall(self, words: str) -> list[str]:
            self.asked += 1
            return self.pattern.findall(words)

    def asked(turns: int) -> float:
        rows = [
            f"{paragraph} {turn}.\nНа Волині знайшли бурштин номер {turn}"
            for turn in range(turns)
            for paragraph in FERRY[1:2]
        ]
        text = "\n".join((ABOVE, FERRY[0], *rows, BELOW))
        article = read_bytes(text.encode(), file_name="стаття.txt")
        counting = Counting(lone_headlines._TOKEN)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(lone_headlines, "_TOKEN", counting)
            clean(article)
        return counting.asked / turns

    assert asked(40) > 0
    assert asked(400) <= 2 * asked(40)
