"""Names of East Asia: the family name comes first and never changes, the given name declines as a masculine noun or
not at all (Сі Цзіньпін, Сі Цзіньпіна; Мао Нін). Which words are family names the lexicon lists."""

from collections.abc import Sequence

from reader.language.names import CASES, FEMININE, MASCULINE, NameForm, surname_forms
from reader.quotes.layout import Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.readings import is_common_word, is_place

_SHORT = 5  # letters of a syllable of a given name that is written in two words


def given_name_end(run: Sequence[Word], at: int, words: Lexicon) -> int:
    """Index after the given name where ``run[at]`` is a family name of the list; ``at`` where none follows."""
    if run[at].lower not in words.words["eastern_surnames"] or run[at].text.isupper() or at + 1 >= len(run):
        return at
    given = run[at + 1]
    if not given.capital or (len(given.text) > 1 and given.text.isupper()) or is_place(given.lower):
        return at
    further = run[at + 2] if at + 2 < len(run) else None
    syllables = len(given.text) < _SHORT and further is not None and further.capital and len(further.text) <= _SHORT + 2
    if further is not None and syllables and not is_common_word(further.lower):
        return at + 3
    return at + 2


def family_forms(word: Word) -> tuple[NameForm, ...]:
    return tuple(NameForm(word.lower, gender, CASES, 2) for gender in (MASCULINE, FEMININE))


def given_forms(parts: Sequence[Word], written: str) -> tuple[NameForm, ...]:
    """Nominatives that the given name may come from; only its last word declines."""
    word = parts[-1].lower
    before = written.lower()[: len(written) - len(word)]
    masculine = [form for form in surname_forms(word) if form.gender == MASCULINE and _is_plain(form.nominative, word)]
    if not masculine:
        masculine = [NameForm(word, MASCULINE, CASES)]
    forms = [NameForm(word, FEMININE, CASES), *masculine]
    return tuple(NameForm(before + form.nominative, form.gender, form.cases, 1) for form in forms)


def _is_plain(nominative: str, word: str) -> bool:
    """The word itself, or without the ending that a masculine consonant stem takes."""
    if nominative == word:
        return True
    if nominative[-1] in "аеєиіїоуюя":
        return False
    return word.startswith(nominative.rstrip("йь"))
