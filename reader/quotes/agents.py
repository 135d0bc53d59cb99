"""The masculine of a feminine noun for an office or a trade (речниця, тренерка, фахівчиня): either is one kind."""

from reader.quotes.readings import animate

# Endings of feminine agents and of their masculines, where the dictionary has these (фахівчиня, співачка, військова).
_MASCULINES = (
    ("чиня", "ець"), ("виця", "вець"), ("миця", "мець"), ("чка", "к"), ("йка", "й"), ("ька", "ький"), ("ова", "овий"),
    ("ена", "ений"), ("іла", "ілий"), ("стка", "ста"),
)  # fmt: skip


# Feminines whose masculine no ending tells.
_IRREGULAR = {
    "бійчиня": "боєць", "стрільчиня": "стрілець", "членкиня": "член", "лісничка": "лісничий", "майстриня": "майстер",
    "поліцейська": "поліцейський", "військова": "військовий", "послиня": "посол", "свідкиня": "свідок",
}  # fmt: skip


def masculine(lemma: str) -> str:
    """The masculine of a feminine agent where it is regular: речниця, тренерка, медикиня."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    for ending, other in (
        ("ниця", "ник"),
        ("киня", "к"),
        ("гиня", "г"),
        ("истка", "ист"),
        ("їстка", "їст"),
        ("міністерка", "міністр"),
    ):
        if lemma.endswith(ending) and len(lemma) > len(ending) + 2:
            return lemma.removesuffix(ending) + other
    if lemma.endswith(("рка", "тка", "нка", "лька")) and animate(lemma[:-2]):
        return lemma[:-2]
    for ending, other in _MASCULINES:
        if lemma.endswith(ending) and _is_lemma(lemma.removesuffix(ending) + other):
            return lemma.removesuffix(ending) + other
    if lemma.endswith("лька") and animate(lemma[:-3] + "ь"):
        return lemma[:-3] + "ь"
    return lemma


def _is_lemma(word: str) -> bool:
    return any(one.known and one.lemma == word for one in animate(word))
