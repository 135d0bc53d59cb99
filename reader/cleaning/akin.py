"""Which words of a line a text has, in whatever form: 'білками' where it says 'білки'. Looks at letters alone, since a
dictionary would cost more than what it tells here."""

from collections.abc import Iterable, Sequence

from reader.cleaning.lines import Line

_SHORTEST = 4
# How many letters at its end a word may change: 'область' and 'області', 'the town' and 'towns'.
_ENDING = 2
# Words of four and more letters that any two texts share.
_WORDS = """
після через буде було були бути року років рокам роки цього цьому який якого якої яким якими може можуть також коли
якщо його вони своїх свого свої свою більше менше перед серед проти понад майже тільки лише навіть навіщо чому скільки
дуже можна треба зараз тепер потім того тому тобто адже проте якому йому їхні всіх усіх всього кожен інші інших перший
перша перше нові новий нова новини сказав сказала каже после будет было были быть года году этого этому который
которая которые которого может могут также когда если чтобы своих свои более менее против почти только даже почему
сколько очень можно надо нужно теперь потом тоже однако всех всего другие других первый первая новые новый новости
сказал говорит after will been were have with from that this these those they their there what when which would could
about more most other than then into over also some such only just very first last year years said says your ours news
"""
_EMPTY = frozenset(_WORDS.split())


class Told:
    """The words of some lines."""

    def __init__(self, lines: Iterable[Line] = (), words: Iterable[str] = ()) -> None:
        self._starts: dict[str, set[str]] = {}
        for line in lines:
            self.add(line.tokens)
        self.add(words)

    def add(self, words: Iterable[str]) -> None:
        """Take in words in lower case."""
        for word in words:
            if len(word) >= _SHORTEST and word not in _EMPTY:
                self._starts.setdefault(word[:_SHORTEST], set()).add(word)

    def has(self, word: str) -> bool:
        """True where a word of the text is ``word`` save for its ending."""
        return any(_are_akin(word, other) for other in self._starts.get(word[:_SHORTEST], ()))

    def shared(self, line: Line) -> int:
        """How many words of the line the text has."""
        return sum(map(self.has, weighty(line)))

    def share(self, lines: Sequence[Line]) -> float:
        """As a part of all words of the lines, 0 where they have none."""
        words = [word for line in lines for word in weighty(line)]
        return sum(map(self.has, words)) / len(words) if words else 0.0


def weighty(line: Line) -> set[str]:
    """The distinct words that say what the line is about; no figures."""
    return {word for word in line.tokens if len(word) >= _SHORTEST and word not in _EMPTY and not word[0].isdigit()}


def _are_akin(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    least = max(_SHORTEST, len(one) - _ENDING)
    return len(other) - len(one) <= 2 * _ENDING and one[:least] == other[:least]
