"""What was found to be a line in a dump without line ends is judged by what it reads like, too."""

import pytest

from reader.cleaning import clean, clean_text, removed_text
from reader.importing import read_bytes

BODY = [
    "У Лозівці на Слобожанщині запрацювала майстерня, у якій безкоштовно лагодять акордеони й баяни.",
    "За пів року музикант Остап Гречаний повернув до життя сорок два інструменти. Найстаріший привезли з Канади.",
    "«Люди приносять не акордеон, а спогад про діда», — розповів майстер.",
    "Гроші на міхи та клапани збирають випускники музичної школи. Торік вони передали майстерні 30 тисяч гривень.",
    "Улітку майстерня переїде з колишньої пральні до сільського клубу, бо інструментам бракує сухого повітря.",
]
TAIL = [
    "Читайте також: Скрипаль з Ромен зіграв на даху вокзалу",
    "Теги: музика, Лозівка",
    "Поділитися у Facebook",
    "Останні новини",
    "У Сумах подорожчав проїзд",
    "Школярі посадили каштанову алею",
    "© 2026 Лозівський вісник. Усі права захищено",
]
LINES = [
    *("Головна", "Новини", "Культура", "Спорт", "Контакти"),
    "У Лозівці відкрили майстерню, де лагодять старі акордеони",
    "14 травня 2026, 10:15",
    *BODY,
    *TAIL,
]


@pytest.mark.parametrize("between", [" ", "", " | ", "  "])
def test_the_article_stays_and_what_stands_around_it_goes(between: str) -> None:
    article = read_bytes(between.join(LINES).encode(), file_name="page.txt")
    cleaning = clean(article)
    shown = "".join(clean_text(article.text, cleaning).split())
    assert all("".join(words.split()) in shown for words in BODY)
    assert not any("".join(words.split()) in shown for words in TAIL)


def test_separators_are_left_out_with_a_reason() -> None:
    article = read_bytes(" | ".join(LINES).encode(), file_name="page.txt")
    cleaning = clean(article)
    assert "|" not in clean_text(article.text, cleaning)
    assert removed_text(article.text, cleaning).count("|") == len(LINES) - 1
    assert all(removal.reason is not None for removal in cleaning.removals)


def test_sentences_alone_in_one_line_lose_nothing() -> None:
    article = read_bytes(" ".join(BODY * 2).encode(), file_name="page.txt")
    assert not clean(article).removals
