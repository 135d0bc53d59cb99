"""A sentence for a person that remembers its parts, so that the window can say it in the reader's own language."""

from collections.abc import Sequence
from typing import Any, Self


class Sentence(str):
    """English text, made of ``template`` (str.format fields) and ``facts``; translators see the template.

    It is a plain str to everybody who only prints it, also after pickling.
    """

    __slots__ = ("facts", "template")
    template: str
    facts: dict[str, object]

    def __new__(cls, template: str, /, **facts: object) -> Self:
        made = super().__new__(cls, template.format(**facts))
        made.template = template
        made.facts = facts
        return made

    def parts(self) -> list[object]:
        """[template, facts] as JSON can hold it; a fact that is a sentence is such a list itself. See ``of_parts``."""
        return [self.template, {name: _plain(fact) for name, fact in self.facts.items()}]

    @classmethod
    def of_parts(cls, parts: Sequence[Any]) -> Self:
        template, facts = parts
        told = {name: cls.of_parts(fact) if isinstance(fact, list) else fact for name, fact in facts.items()}
        return cls(template, **told)

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.template, self.facts)


def _plain(fact: object) -> object:
    if isinstance(fact, Sentence):
        return fact.parts()
    return fact if isinstance(fact, str | int | float | bool | None) else str(fact)


def _again(template: str, facts: dict[str, object]) -> Sentence:
    return Sentence(template, **facts)
