"""A linear chain (a conditional random field) over words: how likely each begins a line, and a line of which kind.
Weights come from outside; what speaks for what is said elsewhere."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

# A line's first word and its others, of the article, of furniture, of its title and facts.
LABELS = ("Bb", "Bn", "Bt", "Ib", "In", "It")
_ALL = range(len(LABELS))
_BEGINS, _BODY, _NOISE = (0, 1, 2), (0, 3), (1, 4)
_UNIT = 100


@dataclass(frozen=True, slots=True)
class Share:
    """Of one word, 0 to 1: that a line begins with it, that it is the article's, that it is furniture."""

    begins: float
    body: float
    noise: float


class Chain:
    """``weights``: of each sign, hundredths by number of label, as in {"ends": {"0": 12}}. ``transitions``: hundredths
    from each label (row) to each."""

    def __init__(self, weights: Mapping[str, Mapping[str, int]], transitions: Sequence[Sequence[int]]) -> None:
        self._weights = {
            sign: tuple((int(label), weight / _UNIT) for label, weight in row.items()) for sign, row in weights.items()
        }
        self._steps = [[math.exp(weight / _UNIT) for weight in row] for row in transitions]
        self._steps_back = [list(column) for column in zip(*self._steps, strict=True)]

    def weight(self, signs: Iterable[str]) -> list[float]:
        """What the signs of one word weigh, by label, as shares of the heaviest."""
        total = [0.0] * len(LABELS)
        for sign in signs:
            for label, weight in self._weights.get(sign, ()):
                total[label] += weight
        most = max(total)
        return [math.exp(one - most) for one in total]

    def shares(self, weights: Sequence[Sequence[float]]) -> list[Share]:
        """Forward and backward over all words."""
        ahead = self._backward(weights)
        found: list[Share] = []
        before: list[float] = []
        for weight, rest in zip(weights, ahead, strict=True):
            before = _scaled(
                [weight[to] * sum(map(float.__mul__, before, self._steps_back[to])) for to in _ALL]
                if before
                else weight
            )
            both = _scaled([one * other for one, other in zip(before, rest, strict=True)])
            found.append(Share(*(sum(both[label] for label in labels) for labels in (_BEGINS, _BODY, _NOISE))))
        return found

    def _backward(self, weights: Sequence[Sequence[float]]) -> list[list[float]]:
        ahead = [[1.0] * len(LABELS)]
        for weight in reversed(weights[1:]):
            told = [one * other for one, other in zip(weight, ahead[-1], strict=True)]
            ahead.append(_scaled([sum(map(float.__mul__, row, told)) for row in self._steps]))
        return ahead[::-1]


def _scaled(row: Sequence[float]) -> list[float]:
    total = sum(row)
    return [one / total for one in row] if total > 0 else [1 / len(row)] * len(row)
