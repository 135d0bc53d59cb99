"""A name that says whose somebody is: 'мама Андрія Ольга', 'спецпосланець Трампа Кіт Келлог'. It is no part of the name
right after it. Of languages that decline."""

from collections.abc import Sequence

from reader.language.names import NameForm, surname_forms
from reader.quotes.layout import Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.name_contexts import NameContext
from reader.quotes.readings import has_tag


def is_owner(run: Sequence[Word], at: int, words: Lexicon, context: NameContext) -> bool:
    """'Спецпосланець Трампа Кіт Келлог': somebody's surname in the genitive before a listed first name."""
    if at + 2 >= len(run) or not (at or context.cases & {"nomn"}):
        return False
    following = words.first_name_forms(run[at + 1].lower)
    if not any("nomn" in form.cases and form.trust > 1 for form in following):
        return False
    word = run[at].lower
    forms = [form for form in surname_forms(word) if form.nominative != word and "gent" in form.cases]
    return bool(forms) and word[-1] in "аяиїо" and not words.first_name_forms(word)


def first_name_of_owner(
    run: Sequence[Word], at: int, words: Lexicon, context: NameContext, *, several: bool
) -> tuple[NameForm, ...]:
    """'мама Андрія Ольга', 'маму Андрія Ольгу': a first name in the genitive after a noun for a human being, and one
    that agrees with the noun after it; its readings. 'дружина Петра Марія' is no woman called Петра either.
    ``several``: the noun is in the plural ('батьки Андрія Ольга та Дмитро')."""
    if several:
        context = NameContext(frozenset({"nomn"}))
    if not context.cases or at + 1 >= len(run) or has_tag(run[at + 1].lower, "Surn"):
        return ()
    word = run[at].lower
    forms = words.first_name_forms(word)
    owner = tuple(form for form in forms if "gent" in form.cases and form.nominative != word)
    bearer = words.first_name_forms(run[at + 1].lower)
    if not owner or not any(_agrees(form, context) and form.trust > 1 for form in bearer):
        return ()
    own = max((form.trust for form in forms if _agrees(form, context)), default=0)
    if own and not ("nomn" in context.cases and own < max(form.trust for form in owner)):
        return ()
    return owner


def _agrees(form: NameForm, context: NameContext) -> bool:
    return bool(form.cases & context.cases) and context.gender in (None, form.gender)
