"""A sentence for a person that remembers its parts, so that the window can say it in the reader's own language."""

from typing import Self


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

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.template, self.facts)


def _again(template: str, facts: dict[str, object]) -> Sentence:
    return Sentence(template, **facts)
