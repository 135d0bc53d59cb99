"""Which documents have words that begin alike, where joining the words' documents would take long. No Whoosh."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.search.lanes import Board
from reader.search.postings import packed

# The documents of words that begin alike are kept for beginnings of up to so many letters, where putting them together
# would take as long as going through so many documents; a word more takes as long as so many documents more.
SHORT_BEGINNING = 6
_DEAR, _A_WORD = 10_000, 64


def bits(board: Board, mask: int) -> bytes:
    """``mask`` in an eighth of its bytes."""
    return board.bits_of(mask).to_bytes((board.size + 7) // 8, "big")


class Beginnings:
    """Goes along while a field of a segment is written, one first letter after the other."""

    def __init__(self, size: int) -> None:
        """``size``: how many documents the segment has."""
        self._board = Board(size)
        # The words with the first letter that is at hand, the documents of each, and what joining them would take: the
        # sum of all before.
        self._words: list[str] = []
        self._documents: list[Sequence[int]] = []
        self._sums: list[int] = []
        self._made: dict[str, tuple[int, bytes]] = {}

    def watch(self, terms: list[bytes], documents: list[Sequence[int]]) -> None:
        """The next ``terms``, ascending, at least one."""
        words = b"\0".join(terms).decode().split("\0")
        start = 0
        while start < len(words):
            letter = words[start][:1]
            if self._words and letter != self._words[0][:1]:
                self._end()
            end = bisect_left(words, _after(letter), start)
            self._words += words[start:end]
            self._documents += documents[start:end]
            start = end

    def records(self) -> Iterator[tuple[bytes, int, bytes]]:
        """(beginning, number of documents, record), ascending; to be read once. A record is as others are, or, where
        the number is 0, a bit for each document, whichever is shorter.
        """
        self._end()
        for beginning in sorted(self._made):
            yield beginning.encode(), *self._made.pop(beginning)

    def _end(self) -> None:
        if self._words:
            self._sums = list(accumulate((_A_WORD + len(one) for one in self._documents), initial=0))
            self._joined(0, len(self._words), 1)
        self._words, self._documents = [], []

    def _joined(self, first: int, last: int, length: int) -> Sequence[int | Sequence[int]]:
        """The documents of the words [first, last), which begin with the same ``length`` letters, in parts."""
        if self._sums[last] - self._sums[first] <= _DEAR:
            return self._documents[first:last]
        beginning = self._words[first][:length]
        parts: list[int | Sequence[int]] = []
        if length == SHORT_BEGINNING:
            parts += self._documents[first:last]
        else:
            if self._words[first] == beginning:
                parts.append(self._documents[first])
                first += 1
            while first < last:
                end = bisect_left(self._words, _after(self._words[first][: length + 1]), first, last)
                parts += self._joined(first, end, length + 1)
                first = end
        mask = self._board.as_mask(self._board.either(parts))
        self._made[beginning] = self._record(mask)
        return [mask]

    def _record(self, mask: int) -> tuple[int, bytes]:
        if mask.bit_count() * 16 < self._board.size:
            documents = self._board.listed(mask)
            return len(documents), packed(documents, None, None)
        return 0, bits(self._board, mask)


def _after(beginning: str) -> str:
    """Above every word that begins so, and not above any that follows."""
    return beginning[:-1] + chr(ord(beginning[-1]) + 1)
