"""Small articles, layers and annotations for tests of the store."""

from uuid import uuid4

from reader.store import Layers
from reader.values import (
    Annotation,
    Article,
    Block,
    BlockRole,
    Cleaning,
    Motivation,
    Quotation,
    QuotationKind,
    Removal,
    Selectors,
    Sentence,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)

TEXT = "Заголовок дня\nРеклама\nМіністр сказав: «Гроші є». Кінець 😀."
WHY = Sentence("It stands below “{heading}”.", heading="Ще")
WORDS = TextSpan(TEXT.index("Гроші"), TEXT.index("». К"))


def an_article(text: str = TEXT, **fields: object) -> Article:
    told: dict[str, object] = {"title": "Заголовок дня", "authors": ("Олена Пчілка",), "language": "uk"}
    return Article(text=text, blocks=(Block(TextSpan(0, len(text))),), **{**told, **fields})  # type: ignore[arg-type]


def layers_of(text: str = TEXT, *, clean_text: str | None = None, version: str = "c1") -> Layers:
    removals = (Removal(TextSpan(14, 21), BlockRole.ADVERTISEMENT, "word", 0.9, reason=WHY),) if text == TEXT else ()
    quotations = (Quotation(WORDS, (WORDS,), QuotationKind.DIRECT, speaker="Міністр"),) if text == TEXT else ()
    clean = text.replace("Реклама\n", "") if clean_text is None else clean_text
    return Layers(Cleaning((Block(TextSpan(0, len(text))),), removals, version), quotations, "q1", clean)


def an_annotation(article_id: int, start: int = 14, end: int = 21, text: str = TEXT, **fields: object) -> Annotation:
    quote = TextQuoteSelector(text[start:end], text[max(0, start - 32) : start], text[end : end + 32])
    told: dict[str, object] = {
        "id": f"urn:uuid:{uuid4()}",
        "motivation": Motivation.HIGHLIGHTING,
        "created": "2026-01-01T00:00:00Z",
        "modified": "2026-01-01T00:00:00Z",
        **fields,
    }
    selectors = Selectors(quote, TextPositionSelector(start, end))
    return Annotation(article_id=article_id, selectors=selectors, span=TextSpan(start, end), **told)  # type: ignore[arg-type]
