"""Finding words in the shown text of one article. Pure: text and places in, spans (code points) out."""

import re
from collections.abc import Iterable

from reader.values import TextSpan
from ui.offsets import TextMap

APOSTROPHES = "['’ʼ`]"
QUOTES = '["«»“”„]'


def pattern(typed: str) -> re.Pattern[str] | None:
    """What was typed, any case, any kind of apostrophe and quotation mark, any blank between its words."""
    words = typed.split()
    if not words:
        return None
    spelt = [re.sub(r"['’ʼ`]", APOSTROPHES, re.sub(r"[\"«»“”„]", QUOTES, re.escape(word))) for word in words]
    return re.compile(r"\s+".join(spelt), re.IGNORECASE)


def places(text: str, text_map: TextMap, typed: str, limit: int = 5_000) -> list[TextSpan]:
    """Where ``typed`` stands in the pieces that are shown, in the order of the document."""
    wanted = pattern(typed)
    if wanted is None:
        return []
    found: list[TextSpan] = []
    for piece in text_map.pieces:
        for match in wanted.finditer(text, piece.article, piece.article + piece.length):
            found.append(TextSpan(*match.span()))
            if len(found) >= limit:
                return found
    return found


def shown_only(spans: Iterable[TextSpan], text_map: TextMap) -> list[TextSpan]:
    """Those of the spans that can be seen, in the order of the document."""
    placed = [(places[0][0], span) for span in spans if (places := text_map.spans(span))]
    return [span for _, span in sorted(placed)]
