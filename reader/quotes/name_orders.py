"""Names whose surname stands first: 'ГУМЕНЮК ІРИНА', 'Гуменюк Ірина Петрівна'. Of languages that decline."""

from collections.abc import Sequence

from reader.language.morphology import readings
from reader.language.names import patronymic_forms, surname_forms
from reader.quotes.layout import Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.name_contexts import NameContext
from reader.quotes.name_shape import NameShape
from reader.quotes.readings import has_tag, is_common_word, is_office


def surname_first(run: Sequence[Word], words: Lexicon, context: NameContext, *, opens: bool) -> NameShape | None:
    """A surname, then nothing but a first name and a patronymic, to the end of ``run``. ``opens``: a sentence begins
    with it."""
    word, rest = run[0], run[1:]
    if not 1 <= len(rest) <= 2 or (_is_thing if len(rest) == 2 and not opens else _is_noun)(word.lower):
        return None
    forms = words.first_name_forms(rest[0].lower)
    patronyms = [form for form in patronymic_forms(rest[1].lower) if form.trust > 1] if len(rest) == 2 else []
    if not forms or (len(rest) == 2 and not patronyms) or (len(rest) == 1 and not _are_parted(word, rest[0])):
        return None
    return NameShape(
        word.start,
        rest[-1].end,
        first=rest[0].text,
        middle=rest[1].text if patronyms else "",
        last=word.text,
        first_forms=forms,
        middle_forms=tuple(patronyms),
        last_forms=surname_forms(word.lower),
        context=context,
    )


def _is_noun(word: str) -> bool:
    """'Лікар Ігор Ілліч прийшов': a word that means something else, for all its capital."""
    return is_common_word(word) and (is_office(word) or not has_tag(word, "Surn"))


def _is_thing(word: str) -> bool:
    """'міністерка Японії Ольга Петрівна': a country or a town, and not 'Ковтань', 'Ярко'."""
    if has_tag(word, "Surn"):
        return False
    return any({"NOUN", "inan"} <= one.tags and "plur" not in one.tags and one.known for one in readings(word))


def _are_parted(last: Word, first: Word) -> bool:
    """Without a patronymic the surname must be one, and the first name none."""
    return has_tag(last.lower, "Surn") and not has_tag(first.lower, "Surn") and not is_common_word(last.lower)
