"""A block that a publication repeats on its pages."""

from dataclasses import dataclass
from enum import StrEnum

from reader.values.article import BlockRole


class FurnitureState(StrEnum):
    """PROPOSED: seen in several articles, shown until the user says. CONFIRMED: left out. REFUSED: shown for good."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Furniture:
    """``key`` is the block's normalised text, ``words`` the block as one article has it, ``articles`` how many do."""

    publication: str
    key: str
    words: str
    role: BlockRole
    state: FurnitureState
    articles: int
