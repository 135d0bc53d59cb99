"""A quotation before its speaker is known."""

from dataclasses import dataclass

from reader.quotes.frames import Frame
from reader.values import QuotationKind, TextSpan


@dataclass(frozen=True, slots=True)
class Draft:
    """``frame`` says where its speaker is told; without one the speaker is carried over from what was read just before.

    ``carried``: the same speaker as the quotation before it. Neither: whoever the sentence before is about.
    """

    content: TextSpan
    parts: tuple[TextSpan, ...]
    kind: QuotationKind
    frame: Frame | None = None
    carried: bool = False
