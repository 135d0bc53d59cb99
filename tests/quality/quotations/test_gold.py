"""The gold compiles, is as large as it is meant to be, and the scorer counts what its protocol says."""

import re
from collections import Counter

import pytest

from tests.quality.quotations.gold import GoldArticle, GoldError, Part, compile_case, load
from tests.quality.quotations.scorer import Guess, score, score_articles

CASE = """genre: news
h = Ганна Лис / Лис
p = organisation: пресслужба
---
# У «{s|Маяку}» відключать воду
«{d h|Воду дамо ввечері}», – сказала Ганна Лис. {i|Тариф не зросте, додала Лис.}
«{d p|Роботи тривають за планом}», – повідомили в пресслужбі «{s|Маяка}».
"""


def compiled(body: str, head: str = "genre: news") -> GoldArticle:
    return compile_case("case", "seen", f"{head}\n---\n{body}\n")


def perfect(article: GoldArticle) -> list[Guess]:
    return [
        Guess(quote["start"], quote["end"], quote["speaker"])
        for quote in article["quotes"]
        if quote["kind"] in ("direct", "block")
    ]


def test_markup_is_compiled_to_text_and_code_point_spans() -> None:
    article = compile_case("case", "seen", CASE)

    assert article["text"].startswith("У «Маяку» відключать воду\n«Воду дамо ввечері», – сказала Ганна Лис. Тариф")
    assert article["title"] == "У «Маяку» відключать воду"
    cut = [(article["text"][q["start"] : q["end"]], q["kind"], q["speaker"]) for q in article["quotes"]]
    assert cut == [
        ("Маяку", "scare", None),
        ("Воду дамо ввечері", "direct", "Ганна Лис"),
        ("Роботи тривають за планом", "direct", None),
        ("Маяка", "scare", None),
    ]
    assert [article["text"][z["start"] : z["end"]] for z in article["indirect"]] == ["Тариф не зросте, додала Лис."]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("«{d|Так» і ні", "not closed"),
        ("«Так}» і ні", "without an opening"),
        ("«{d|}»", "empty span"),
        ("«{q|Так}»", "no kind"),
        ("«{d x|Так}»", "no speaker"),
        ("a | b", "left over"),
    ],
)
def test_a_case_that_breaks_the_markup_is_refused(body: str, complaint: str) -> None:
    with pytest.raises(GoldError, match=complaint):
        compiled(body)


@pytest.mark.parametrize(
    ("part", "languages"), [("seen", {"uk": 100, "en": 14}), ("unseen", {"uk": 25, "en": 4})], ids=["seen", "unseen"]
)
def test_each_part_has_what_it_promises(part: Part, languages: dict[str, int]) -> None:
    articles = load(part)
    if not articles:
        pytest.skip(f"no {part} case: what was read has moved to the seen ones, a new half is being written")
    kinds = Counter(quote["kind"] for article in articles for quote in article["quotes"])

    assert Counter(article["language"] for article in articles) >= Counter(languages)
    assert kinds["direct"] + kinds["block"] >= 125
    assert kinds["scare"] >= 75
    for article in articles:
        assert 100 <= len(article["text"].split()) <= 800, article["id"]


def test_no_pair_of_guillemets_in_a_text_is_left_without_a_label() -> None:
    for article in load():
        labelled = [(q["start"], q["end"]) for q in article["quotes"]] + [
            (zone["start"], zone["end"]) for zone in article["ignore"]
        ]
        for mark in re.finditer("[«“„]", article["text"]):
            place = mark.start()
            assert any(start - 1 <= place <= end for start, end in labelled), (article["id"], place)


def test_the_gold_itself_scores_perfectly_and_nothing_scores_nothing() -> None:
    articles = load()
    ideal = score_articles((article, perfect(article)) for article in articles).figures()
    silent = score_articles((article, []) for article in articles).figures()

    assert [ideal[key] for key in ("f1", "speaker", "e2e_f1", "wrong_names", "scare_leak")] == [1, 1, 1, 0, 0]
    assert [silent[key] for key in ("f1", "e2e_f1", "scare_leak")] == [0, 0, 0]


def test_scare_leaks_indirect_leaks_and_wrong_names_are_counted_apart() -> None:
    article = compile_case("case", "seen", CASE)
    scare, said, nobody, _ = article["quotes"]
    indirect = article["indirect"][0]
    guesses = [
        Guess(scare["start"] - 1, scare["end"] + 1, None),
        Guess(said["start"] - 1, said["end"] + 2, "Ганна Рись"),
        Guess(nobody["start"], nobody["end"], "Ганна Лис"),
        Guess(indirect["start"], indirect["end"], "Ганна Лис"),
    ]

    counts = score(article, guesses).counts

    assert (counts["found"], counts["missed"], counts["false"], counts["e2e"]) == (2, 0, 2, 0)
    assert (counts["scare leak"], counts["indirect leak"], counts["wrong name"]) == (1, 1, 2)


def test_an_accepted_name_is_right_and_no_name_is_not_a_wrong_one() -> None:
    article = compile_case("case", "seen", CASE)
    _, said, nobody, _ = article["quotes"]
    named = [Guess(said["start"], said["end"], "лис"), Guess(nobody["start"], nobody["end"], None)]
    unnamed = [Guess(said["start"], said["end"], None)]

    assert score(article, named).counts["e2e"] == 2
    assert score(article, unnamed).counts["wrong name"] == 0


def test_mixed_neutral_and_ignored_predictions_count_nowhere() -> None:
    article = compiled("Лис каже, що це «{m|зовсім не кінець}». – {n|Чому так?} {x|Читайте також: усе про воду}")
    spans = [(q["start"], q["end"]) for q in article["quotes"]] + [
        (zone["start"], zone["end"]) for zone in article["ignore"]
    ]

    counts = score(article, [Guess(start, end, None) for start, end in spans]).counts

    assert not counts["false"] + counts["found"] + counts["missed"]
