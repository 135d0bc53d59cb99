"""The learned scale: lines that no rule foresees go, what a reporter writes between paragraphs stays."""

import os
import subprocess
import sys

import pytest

from reader.cleaning import clean
from reader.importing import read_bytes
from reader.values import Article, Cleaning

ABOVE, BELOW = "Новини\nПолітика\nСпорт\nРеклама\n", "\nЧитайте також: Як доглядати за туями\n"
HEAD = "У Заліщиках відремонтують пристань\n14 березня 2026\n"
PARAGRAPHS = (
    "Міська рада Заліщиків у четвер погодила ремонт старої пристані, де влітку зупиняються туристичні човни.",
    "Роботи почнуться у квітні, коли спаде вода, і триватимуть до середини червня, розповіла начальниця управління.",
    "На ремонт виділили чотири мільйони гривень: замінять палі, настил і поручні, а біля сходів поставлять лавки.",
    "Пристань збудували ще за Австро-Угорщини, і відтоді її лагодили двічі, востаннє у вісімдесятих роках.",
)
FURNITURE = (
    "Озивайтеся, наша редакція поруч",
    "Гортайте нашу стрічку",
    "А ще в нас є історія про млин: читайте її тут",
    "Наша редакція на зв’язку з вами щодня, тож озивайтеся",
)
REPORTED = (
    "Що буде зі старою пристанню",
    "«Ми чекали на цей ремонт десять років»",
    "— Палі вже привезли.",
    "Човни тим часом приставатимуть до насипу.",
    "поручні – 61 тис. грн",
)


def cleaned(line: str, above: str = ABOVE, below: str = BELOW) -> tuple[Article, Cleaning]:
    body = "\n".join((*PARAGRAPHS[:2], line, *PARAGRAPHS[2:]))
    article = read_bytes(f"{above}{HEAD}{body}{below}".encode(), file_name="пристань.txt")
    return article, clean(article)


def removed(article: Article, cleaning: Cleaning) -> dict[str, str]:
    return {article.text[one.span.start : one.span.end]: one.rule for one in cleaning.removals}


@pytest.mark.parametrize("line", FURNITURE)
def test_a_call_that_no_rule_foresees_is_left_out_with_its_reason(line: str) -> None:
    article, cleaning = cleaned(line)
    assert removed(article, cleaning)[line] == "learned"
    (removal,) = (one for one in cleaning.removals if one.rule == "learned")
    assert removal.reason is not None
    assert 0.5 < removal.confidence <= 0.9


@pytest.mark.parametrize("line", REPORTED)
def test_what_a_reporter_writes_between_paragraphs_stays(line: str) -> None:
    assert not {line, *PARAGRAPHS} & removed(*cleaned(line)).keys()


@pytest.mark.parametrize("line", FURNITURE)
def test_a_text_without_a_page_round_it_is_not_asked(line: str) -> None:
    assert "learned" not in removed(*cleaned(line, above="", below="")).values()


@pytest.mark.parametrize("line", FURNITURE[:2])
def test_traits_stand_in_the_order_of_the_words_whatever_the_order_of_sets(line: str) -> None:
    program = (
        "import sys\nfrom reader.cleaning.traits import Setting, of_vocabulary\n"
        "from reader.cleaning.lines import Line\n"
        "from reader.values import Block, TextSpan\nwords = sys.argv[1]\nspan = TextSpan(0, len(words))\n"
        "empty = frozenset()\nprint(list(of_vocabulary(Line(span, Block(span), words), Setting(empty, empty, 0, 1))))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program, f"{line}, бо наша редакція чекає на ваші листи та дзвінки"],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(1, 5)
    }
    assert len(told) == 1
