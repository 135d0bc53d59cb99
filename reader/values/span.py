"""A stretch of a text, counted in Unicode code points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """Half-open [start, end) in code points, as Python indexes and as oa:TextPositionSelector counts."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def of(self, text: str) -> str:
        """The words of this span in ``text``."""
        return text[self.start : self.end]

    def holds(self, other: "TextSpan") -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "TextSpan") -> bool:
        """True where the two share at least one code point."""
        return self.start < other.end and other.start < self.end
