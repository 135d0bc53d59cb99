"""XPath's conditions on an element's own tag and attributes as Python functions, for lxml calls back for each regular
expression of each element. Whatever else an expression has in it is refused."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

# In the page's order; under TAG, which is no attribute's name, the element's tag.
Attributes: TypeAlias = Mapping[str, str]
TAG = ""
Condition: TypeAlias = Callable[[Attributes], bool]
Words: TypeAlias = Callable[[Attributes], str]

_TOKEN = re.compile(
    r"\s*(?:(?P<quoted>'[^']*'|\"[^\"]*\")|(?P<attribute>@[\w-]+)|self::(?P<tag>\w+)|"
    r"(?P<name>re:test|starts-with|contains|translate|not|and|or)\b|(?P<sign>[()|,=]))"
)


class NotOwnError(ValueError):
    """The condition looks at more than an element's own tag and attributes, or is not understood."""


def condition_of(predicate: str) -> Condition:
    """``predicate``: what stands between the brackets of XPath 1.0 (with EXSLT's re:test). The function is called with
    an element's attributes. Raises NotOwnError."""
    reader = _Reader(predicate)
    condition = reader.either()
    reader.end()
    return condition


def _any_of(told: Sequence[tuple[Condition, set[str]]]) -> Condition:
    """Asks those conditions alone that look at something which the element has."""
    by_name: dict[str, list[Condition]] = {}
    always, nothing = [], ()
    for condition, names in told:
        if condition({}):
            always.append(condition)
            continue
        for name in names:
            by_name.setdefault(name, []).append(condition)

    def holds(own: Attributes) -> bool:
        for name in own:
            for condition in by_name.get(name, nothing):
                if condition(own):
                    return True
        return bool(always) and any(condition(own) for condition in always)

    return holds


class _Reader:
    """Descends into the expression: or, and, not, comparisons, words."""

    def __init__(self, predicate: str) -> None:
        self.tokens: list[tuple[str, str]] = []
        at = 0
        while predicate[at:].strip():
            found = _TOKEN.match(predicate, at)
            if found is None or found.lastgroup is None:
                raise NotOwnError(predicate[at:])
            self.tokens.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()
        self.tokens.append(("end", ""))
        self.at = 0
        self.names: set[str] = set()

    def next_is(self, *words: str) -> bool:
        if self.tokens[self.at][1] in words and self.tokens[self.at][0] in ("sign", "name"):
            self.at += 1
            return True
        return False

    def need(self, word: str) -> None:
        if not self.next_is(word):
            raise NotOwnError(self.tokens[self.at][1])

    def take(self, kind: str) -> str:
        found, word = self.tokens[self.at]
        if found != kind:
            raise NotOwnError(word)
        self.at += 1
        return word

    def end(self) -> None:
        self.take("end")

    def either(self) -> Condition:
        told = [self._named()]
        while self.next_is("or"):
            told.append(self._named())
        return told[0][0] if len(told) == 1 else _any_of(told)

    def _named(self) -> tuple[Condition, set[str]]:
        """A condition with the names of what it looks at."""
        around, self.names = self.names, set()
        condition = self.both()
        names, self.names = self.names, self.names | around
        return condition, names

    def both(self) -> Condition:
        told = [self.single()]
        while self.next_is("and"):
            told.append(self.single())
        return told[0] if len(told) == 1 else lambda own: all(one(own) for one in told)

    def single(self) -> Condition:
        if self.next_is("("):
            inner = self.either()
            self.need(")")
            return inner
        if self.next_is("not"):
            self.need("(")
            denied = self.either()
            self.need(")")
            return lambda own: not denied(own)
        kind, word = self.tokens[self.at]
        if kind == "tag":
            self.at += 1
            self.names.add(TAG)
            return lambda own: own.get(TAG) == word
        if kind == "name" and word in ("contains", "starts-with", "re:test"):
            self.at += 1
            return self.tested(word)
        return self.compared()

    def tested(self, name: str) -> Condition:
        self.need("(")
        words = self.words()
        self.need(",")
        wanted = self.quoted()
        flags = self.quoted() if self.next_is(",") else ""
        self.need(")")
        if name == "contains":
            return lambda own: wanted in words(own)
        if name == "starts-with":
            return lambda own: words(own).startswith(wanted)
        if flags not in ("", "i"):
            raise NotOwnError(flags)
        search = re.compile(wanted, re.UNICODE | (re.IGNORECASE if flags else 0)).search
        of_none = search("") is not None
        return lambda own: search(found) is not None if (found := words(own)) else of_none

    def compared(self) -> Condition:
        name = self._attribute()
        if not self.next_is("="):
            return lambda own: name in own
        wanted = self.quoted()
        return lambda own: own.get(name) == wanted

    def words(self) -> Words:
        if self.next_is("translate"):
            self.need("(")
            inner = self.words()
            self.need(",")
            before = self.quoted()
            self.need(",")
            after = self.quoted()
            self.need(")")
            # XPath drops letters that have no counterpart, and of a letter told twice the first counts.
            table = {ord(one): after[at : at + 1] for at, one in reversed(list(enumerate(before)))}
            return lambda own: inner(own).translate(table)
        names = [self._attribute()]
        while self.next_is("|"):
            names.append(self._attribute())
        if len(names) == 1:
            name = names[0]
            return lambda own: own.get(name, "")
        # Of several attributes XPath takes the words of the one that the page has first.
        return lambda own: next((value for name, value in own.items() if name in names), "")

    def _attribute(self) -> str:
        name = self.take("attribute")[1:]
        self.names.add(name)
        return name

    def quoted(self) -> str:
        return self.take("quoted")[1:-1]
