"""Where names of people stand: runs of capitalised words that have the shape of a first name, a patronymic, a surname.

Says only which words and how each may be read; who is meant is decided in people.
"""

import re
from collections.abc import Iterator, Sequence

from reader.language.names import NameForm, patronymic_forms, surname_forms
from reader.quotes.eastern_names import family_forms, given_forms, given_name_end
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.name_contexts import (
    NameContext,
    acts,
    context_of,
    describes,
    follows_several,
    is_aged,
    is_announced,
    is_borne,
    is_locative,
    is_somewhere,
    is_where,
    opens_clause,
    speaks_alone,
)
from reader.quotes.name_looks import (
    LONGEST_ABBREVIATION,
    foreign_body,
    heads_label,
    is_body,
    is_capital_name,
    is_everyday,
    is_inflected_abbreviation,
    is_joined,
    is_mixed,
    is_name_like,
    is_no_surname,
    is_other_word,
    may_be_surname,
)
from reader.quotes.name_orders import surname_first
from reader.quotes.name_shape import NameShape
from reader.quotes.owners import first_name_of_owner, is_owner
from reader.quotes.readings import has_tag, is_common_word, is_known, is_place


def name_shapes(layout: Layout, words: Lexicon) -> Iterator[NameShape]:
    """Shapes in reading order, not overlapping."""
    for run in _runs(layout, words):
        yield from _Run(layout, words, run).shapes()


def _runs(layout: Layout, words: Lexicon) -> Iterator[Sequence[Word]]:
    """Capitalised words that follow one another; particles (фон, де) may stand between them."""
    particles = words.words["name_particles"]
    run: list[Word] = []
    for word in layout.words:
        joined = bool(run) and _joins(layout.text[run[-1].end : word.start], run[-1])
        if joined and word.lower in particles and not (word.capital and len(word.text) > 3):
            run.append(word)
            continue
        if not (word.capital and (joined or not run)):
            yield from _trimmed(run)
            run = []
        if word.capital:
            run.append(word)
    yield from _trimmed(run)


def _trimmed(run: list[Word]) -> Iterator[Sequence[Word]]:
    while run and not run[-1].capital:
        run.pop()
    if run:
        yield tuple(run)


def _joins(between: str, before: Word) -> bool:
    return between == " " or (len(before.text) == 1 and bool(re.fullmatch(r"\. ?", between)))


class _Run:
    def __init__(self, layout: Layout, words: Lexicon, run: Sequence[Word]) -> None:
        self.layout, self.words, self.run = layout, words, run
        self._somewhere = is_somewhere(layout, words, run[0])

    def shapes(self) -> Iterator[NameShape]:
        at = foreign_body(self.words, self.run)
        while at < len(self.run):
            shape, taken = self._at(at)
            if shape is not None:
                yield shape
            at += max(1, taken)

    def _at(self, at: int) -> tuple[NameShape | None, int]:
        word = self.run[at]
        if self._is_initial(at):
            return self._with_initials(at)
        if word.lower in self.words.words["never_names"] or is_inflected_abbreviation(word):
            return None, 1
        if (end := given_name_end(self.run, at, self.words)) > at:
            return self._eastern(at, end), end - at
        if self._is_abbreviation(at):
            return NameShape(word.start, word.end, last=word.text, last_forms=surname_forms(word.lower)), 1
        if len(self.run) == 3 and at == 0 and patronymic_forms(self.run[2].lower):
            shape = self._surname_first(at)
            if shape is not None:
                return shape, len(self.run)
        forms = tuple(one for one in self.words.first_name_forms(word.lower) if one.cases != {"voct"})
        if forms and is_body(self.run, at, forms):
            return None, 1
        if forms and self._may_be_first(at):
            return self._with_first_name(at, forms)
        return self._unknown(at)

    def _is_initial(self, at: int) -> bool:
        word = self.run[at]
        return len(word.text) == 1 and self.layout.text[word.end : word.end + 1] == "." and at + 1 < len(self.run)

    def _is_abbreviation(self, at: int) -> bool:
        """All capitals: НАТО, ОВА. A surname in capitals stands beside a first name, or is longer."""
        word = self.run[at]
        return (
            len(word.text) > 1
            and word.text.isupper()
            and len(word.text) < LONGEST_ABBREVIATION + 1
            and at == 0
            and len(self.run) == 1
        )

    def _with_initials(self, at: int) -> tuple[NameShape | None, int]:
        start = at
        while at < len(self.run) and self._is_initial(at):
            at += 1
        if at >= len(self.run):
            return None, 1
        last = self.run[at]
        first = self.run[start].text + "."
        return (
            NameShape(
                self.run[start].start,
                last.end,
                first=first,
                last=last.text,
                last_forms=surname_forms(last.lower),
                initials=True,
                context=self._context(start),
            ),
            at - start + 1,
        )

    def _eastern(self, at: int, end: int) -> NameShape:
        """'Сі Цзіньпін': the family name, then the given one."""
        word, written = self.run[at], self._written(at + 1, end)
        return NameShape(
            word.start,
            self.run[end - 1].end,
            first=word.text,
            last=written,
            first_forms=family_forms(word),
            last_forms=given_forms(self.run[at + 1 : end], written),
            context=self._context(at),
        )

    def _may_be_first(self, at: int) -> bool:
        """A word that is also a common noun (Рада, Надія) must be followed by something that can only be a surname."""
        word = self.run[at]
        if at + 1 >= len(self.run) and is_where(self.layout, self.words, word):
            return False
        if at + 1 >= len(self.run) and is_aged(self.layout, self.words, word):
            return True
        if self._starts(at) and is_other_word(self.words, word) and self._surname_end(at + 1) == at + 1:
            return False
        doubtful = self.words.words["not_first_names"]
        doubted = any(form.nominative in doubtful for form in self.words.first_name_forms(word.lower))
        if not doubted and (at + 1 < len(self.run) or not (self._starts(at) and is_everyday(self.words, word))):
            return True
        if not doubted and opens_clause(self.layout, word):
            return True
        if at + 1 >= len(self.run):
            return at == 0 and heads_label(self.layout, word)
        after = self.run[at + 1]
        return not is_common_word(after.lower) or has_tag(after.lower, "Surn") or self._is_announced(at)

    def _is_announced(self, at: int) -> bool:
        return is_announced(self.layout, self.words, self.run[at])

    def _context(self, at: int) -> NameContext:
        return context_of(self.layout, self.words, self.run[at])

    def _starts(self, at: int) -> bool:
        return at == 0 and self.layout.starts_sentence(self.run[0])

    def _with_first_name(self, at: int, forms: tuple[NameForm, ...]) -> tuple[NameShape | None, int]:
        owner = self._owner(at) if at + 1 < len(self.run) else ()
        if owner:
            return self._only_first(at, owner), 1
        end = at + 1
        middle: Word | None = None
        genders = {form.gender for form in forms}
        patronyms = patronymic_forms(self.run[end].lower) if end < len(self.run) else ()
        patronyms = tuple(form for form in patronyms if form.gender in genders)
        if patronyms:
            middle, end = self.run[end], end + 1
        if middle is None and self._double_first(end, forms):
            end += 1
        if end == at + 1 == len(self.run) or (end == at + 1 and is_no_surname(self.run[end], forms)):
            return self._only_first(at, forms), 1
        if not any("nomn" in form.cases for form in forms):
            forms += (NameForm(self.run[at].lower, forms[0].gender, frozenset({"nomn"})),)
        last_from = end
        end = self._surname_end(end)
        if end - last_from == 2 and not _agree(forms, self.run[end - 1]) and _agree(forms, self.run[last_from]):
            end -= 1  # 'у розмові з Гнатом Бородаєм Ярош наголосив': two people
        forms += _of_the_other(self.layout, self.run[at], self.run[end - 1].end, forms)
        last = self._written(last_from, end)
        first = self._written(at, last_from - (middle is not None))
        if last_from - (middle is not None) - at > 1:
            forms = tuple(
                NameForm(first.lower(), form.gender, frozenset({"nomn"}), form.trust)
                for form in forms
                if "nomn" in form.cases
            )
        return (
            NameShape(
                self.run[at].start,
                self.run[end - 1].end,
                first=first,
                middle=middle.text if middle else "",
                last=last,
                first_forms=forms,
                middle_forms=patronyms,
                last_forms=self._last_forms(last_from, end),
                context=self._context(at),
            ),
            end - at,
        )

    def _owner(self, at: int) -> tuple[NameForm, ...]:
        several = follows_several(self.layout, self.run[at])
        return first_name_of_owner(self.run, at, self.words, self._context(at), several=several)

    def _only_first(self, at: int, forms: tuple[NameForm, ...]) -> NameShape:
        """A first name alone, which may be somebody's surname all the same (Кость, Гай)."""
        word = self.run[at]
        return NameShape(
            word.start,
            word.end,
            first=word.text,
            first_forms=forms,
            last_forms=surname_forms(word.lower),
            context=self._context(at),
        )

    def _written(self, start: int, end: int) -> str:
        return self.layout.text[self.run[start].start : self.run[end - 1].end] if end > start else ""

    def _double_first(self, at: int, forms: tuple[NameForm, ...]) -> bool:
        """Жозе Мануел Баррозу: a second first name before a surname, all in the nominative."""
        if at + 1 >= len(self.run) or not any("nomn" in form.cases for form in forms):
            return False
        second = self.words.first_name_forms(self.run[at].lower)
        return (
            any("nomn" in form.cases for form in second)
            and self.run[at].lower not in self.words.words["not_first_names"]
        )

    def _surname_end(self, at: int) -> int:
        """Index after the surname that begins at ``at``; ``at`` itself where none does."""
        end = at
        particles = self.words.words["name_particles"]
        while end < len(self.run) and (
            not self.run[end].capital or (self.run[end].lower in particles and end + 1 < len(self.run))
        ):
            end += 1
        if end >= len(self.run):
            return at
        word = self.run[end]
        if word.text.isupper() and len(word.text) < LONGEST_ABBREVIATION and not is_capital_name(word):
            return at
        if (is_place(word.lower) and not has_tag(word.lower, "Surn")) or word.lower in self.words.words["never_names"]:
            return at
        starts_other = end + 1 < len(self.run) and self.run[end + 1].capital and self.words.first_name_forms(word.lower)
        if starts_other and word.lower not in self.words.words["not_first_names"] and not has_tag(word.lower, "Surn"):
            return at
        after = end + 2 if self._is_second_surname(end + 1) else end + 1
        return after + 2 if is_joined(self.run, after, self.words) else after

    def _is_second_surname(self, at: int) -> bool:
        """Кевін Сантос Лопес: another word that can be nothing but a name."""
        if at >= len(self.run) or len(self.run) > 6:
            return False
        word = self.run[at]
        known = is_common_word(word.lower) and len(self.run[at - 1].text) > 3
        short = len(self.run[at - 1].text) < 4
        if not word.capital or word.text.isupper() or known:
            return False
        if self.words.first_name_forms(word.lower) and not short:
            return False
        return (
            word.text.isascii() == self.run[at - 1].text.isascii() and word.lower not in self.words.words["never_names"]
        )

    def _last_forms(self, start: int, end: int) -> tuple[NameForm, ...]:
        if end <= start:
            return ()
        forms = surname_forms(self.run[end - 1].lower)
        if end - start == 1:
            return forms
        before = self._written(start, end - 1).lower()
        return tuple(NameForm(f"{before} {form.nominative}", form.gender, form.cases, form.trust) for form in forms)

    def _surname_first(self, at: int) -> NameShape | None:
        return surname_first(self.run[at:], self.words, self._context(at), opens=self._starts(at))

    def _unknown(self, at: int) -> tuple[NameShape | None, int]:
        word = self.run[at]
        shape = self._surname_first(at)
        if shape is not None:
            return shape, len(self.run) - at
        if is_owner(self.run, at, self.words, self._context(at)):
            return NameShape(word.start, word.end, last=word.text, last_forms=surname_forms(word.lower)), 1
        likely = (self._name_like(at) or self._may_be_called(at)) and not (at == 0 and self._somewhere)
        if at + 1 < len(self.run) and likely and (end := self._surname_end(at + 1)) > at + 1:
            following = self.run[end - 1]
            foreign = word.text.isascii() and not following.text.isascii()  # 'сказала Reuters Верещук'
            if foreign:
                return None, 1
            if (is_name_like(following, self.words) or self._is_called(at)) and not self._is_abbreviation(at + 1):
                return (
                    NameShape(
                        word.start,
                        following.end,
                        first=word.text,
                        last=self._written(at + 1, end),
                        first_forms=surname_forms(word.lower),
                        last_forms=self._last_forms(at + 1, end),
                        context=self._context(at),
                    ),
                    end - at,
                )
        somewhere = at == 0 and self._somewhere
        forms = () if somewhere and not has_tag(word.lower, "Surn") else surname_forms(word.lower)
        addressed = any(form.cases == {"voct"} for form in patronymic_forms(word.lower))  # 'Є, Іванівно!'
        if not forms or addressed or (word.text.isascii() and self.words.grammar == "inflected"):
            return None, 1
        announced = self._is_announced(at) and may_be_surname(word, self.words)
        announced = announced or is_borne(self.layout, word)
        alone = len(self.run) == 1 and ((self._name_like(at) and not is_common_word(word.lower)) or announced)
        alone = alone and (has_tag(word.lower, "Surn") or not self._starts(at))
        somewhere = somewhere or is_locative(self.layout, word) or describes(self.layout, word)
        led = self._context(at).cases and "nomn" not in self._context(at).cases
        speaks = len(self.run) == 1 and not led and speaks_alone(self.layout, self.words, word)
        alone = (alone and not somewhere and not is_mixed(word)) or speaks
        return NameShape(
            word.start,
            word.end,
            last=word.text,
            last_forms=forms,
            standalone=alone,
            context=self._context(at),
        ), 1

    def _may_be_called(self, at: int) -> bool:
        """'заявив Каш Патель': a word that means something else is a first name where only a person can follow."""
        word = self.run[at]
        announced = self._is_announced(at) or (at > 0 and "nomn" in self._context(at).cases)
        if word.text.isupper() or has_tag(word.lower, "ADJF") or not announced:
            return False
        return at + 2 == len(self.run) and not self.words.first_name_forms(self.run[at + 1].lower)

    def _is_called(self, at: int) -> bool:
        """A word that no dictionary has, or an unlikely one right after an office: the next one is a surname, whatever
        else it means (Мілада Чуприна, режисер Петрусь Лящ)."""
        word = self.run[at].lower
        return not is_known(word) or (not is_common_word(word) and self._context(at).gender is not None)

    def _name_like(self, at: int) -> bool:
        word = self.run[at]
        return is_name_like(word, self.words) and not (self._starts(at) and is_common_word(word.lower))


def _agree(firsts: Sequence[NameForm], surname: Word) -> bool:
    """Some listed reading of the first name has the gender and a case of one of the surname's."""
    listed, lasts = [one for one in firsts if one.trust], surname_forms(surname.lower)
    return any(one.gender == last.gender and one.cases & last.cases for one in listed for last in lasts)


def _of_the_other(layout: Layout, word: Word, end: int, forms: Sequence[NameForm]) -> tuple[NameForm, ...]:
    """'Амаду Діалло погодився' is no Амада: where lists have a first name in other cases only, and of a woman."""
    other = "femn" if forms[0].gender == "masc" else "masc"
    listed = any(form.trust and (form.gender == other or "nomn" in form.cases) for form in forms)
    acting = not listed and acts(layout, word.start, end, other, led=True)
    return (NameForm(word.lower, other, frozenset({"nomn"})),) if acting else ()
