"""An annotated article, and any annotation at all."""

from hypothesis import strategies as st

from reader.exporting import AnnotatedArticle
from reader.values import (
    Annotation,
    AnnotationStyle,
    Article,
    Colour,
    Motivation,
    Placement,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)

TEXT = "Міст відкрили 😀 учора.\n«Гроші в бюджеті є», — сказав міський голова.\nРух відновлено."
ARTICLE = Article(
    text=TEXT,
    title="Міст відкрили & святкували",
    authors=("Олена Пчілка", "Редакція"),
    publication="Вісник",
    published="2024-03-01T10:00+02:00",
    accessed="2024-03-05",
    url="https://example.org/a?b=1&c=2",
    section="Місто",
    standfirst="Коротко {про} 100 % головне_",
    language="uk",
    id=7,
    version=2,
)

any_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)
moments = st.datetimes().map(lambda moment: f"{max(moment.year, 1000)}-05-06T07:08:09.123Z")


@st.composite
def annotations(draw: st.DrawFn, text: str = TEXT) -> Annotation:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    quote = TextQuoteSelector(text[start:end], text[max(0, start - 32) : start], text[end : end + 32])
    placed = draw(st.booleans())
    moment = draw(moments)
    return Annotation(
        id=f"urn:uuid:{draw(st.uuids(version=4))}",
        article_id=7,
        selectors=Selectors(quote, TextPositionSelector(start, end)),
        span=TextSpan(start, end) if placed else None,
        placement=Placement.PLACED if placed else Placement.UNPLACED,
        motivation=draw(st.sampled_from(Motivation)),
        colour=draw(st.sampled_from(Colour)),
        style=draw(st.sampled_from(AnnotationStyle)),
        body=draw(any_text),
        tags=tuple(draw(st.lists(any_text.filter(bool), max_size=3))),
        created=moment,
        modified=moment,
    )


def a_note(number: int, words: str = "Гроші в бюджеті є", **fields: object) -> Annotation:
    start = TEXT.index(words)
    end = start + len(words)
    quote = TextQuoteSelector(words, TEXT[max(0, start - 32) : start], TEXT[end : end + 32])
    return Annotation(  # type: ignore[arg-type]
        id=f"urn:uuid:00000000-0000-4000-8000-{number:012}",
        article_id=7,
        selectors=Selectors(quote, TextPositionSelector(start, end)),
        span=TextSpan(start, end),
        **{"created": "2024-03-06T07:08:09Z", "modified": "2024-03-06T07:08:09Z", **fields},
    )


def annotated(*notes: Annotation, article: Article = ARTICLE) -> AnnotatedArticle:
    return AnnotatedArticle(article, notes, clean_text=article.text)
