"""Whether a single capitalised word names a person (a surname, a first name, a call sign), in a language that does not
decline (English): firms, towns and things stand so too. Says not whom."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.plain_full_names import INTRODUCED, FullNames
from reader.quotes.plain_names import PlainName, bare

_AGED = re.compile(r",? \(?\d{1,3}\b(?![.,]?\d)(?!\s*(?:percent|per cent|%|million|billion))")


class LoneNames:
    """``alone``: how often each word stands as a name of its own among ``names``."""

    def __init__(
        self, layout: Layout, words: Lexicon, full: FullNames, alone: Counter[str], names: Sequence[PlainName]
    ) -> None:
        self.layout, self.words, self.alone = layout, words, alone
        self._end = len(layout.text)
        self._full = full
        self._signs = frozenset(bare(name.words[-1]) for name in names if name.is_sign)
        self._bodies = frozenset(form for name in names for form in self._of_body(name))  # 'Oakline' of 'Oakline Group'

    def _of_body(self, name: PlainName) -> Iterator[str]:
        """The first word of a firm's name, which stands for it later; and who speaks in a statement of 'its'."""
        forms = [bare(one) for one in name.words]
        lists = self.words.words
        if len(forms) > 1:
            if forms[-1] in lists["organisation_words"] | lists["organisation_tails"] and not name.titled:
                yield forms[0]
            return
        after = [one.lower for one in self.layout.told(name.end, min(self._end, name.end + 40))[:4]]
        if after[1:] == ["in", "a", "statement"] and not name.titled and not self.words.first_name_forms(forms[0]):
            yield forms[0]

    def acts(self, name: PlainName) -> bool:
        """'Zhuk, a former mechanic', 'Zhuk told', 'Doc packs' in marks: no town."""
        if name.titled or name.is_sign or INTRODUCED.match(self.layout.text, name.end):
            return True
        sentence = self.layout.sentence_at(name.start)
        near = self.layout.told(name.end, min(sentence.end, name.end + 40))[:2]
        near += self.layout.told(max(sentence.start, name.start - 12), name.start)[-1:]
        return any(one.lower in self.words.cues for one in near) or self.is_introduced_by_first(name)

    def is_introduced_by_first(self, name: PlainName) -> bool:
        """'daughter Tess', 'Liudmyla, 68, …': a first name alone."""
        before = self.layout.words_in(max(0, name.start - 16), name.start)
        near = bool(before) and self.layout.text[before[-1].end : name.start] in (" ", ", ")
        if near and before[-1].lower in self.words.words["kin"]:
            return True
        return _AGED.match(self.layout.text, name.end) is not None

    def may_stand_alone(self, name: PlainName, form: str) -> bool:
        lexicon = self.words.words
        if form in self._signs:
            return True
        if any(
            form in lexicon[one]
            for one in ("never_names", "organisation_words", "places", "role_nouns", "titles", "documents")
        ):
            return False
        short = len(form) < 3 and not (self.words.first_name_forms(form) and self.is_introduced_by_first(name))
        if short or form.isdigit() or (name.words[0].text.isupper() and not name.titled):
            return False
        if form in self._bodies:
            return False
        if name.titled or self._is_told_of_at_once(name, form):
            return True
        if self._full.is_a_thing(name):
            return False
        return form not in self.words.cues and (self.alone[form] > 1 or not self.layout.starts_sentence(name.words[0]))

    def _is_told_of_at_once(self, name: PlainName, form: str) -> bool:
        """'Liudmyla, 68, sells seeds': a first name alone, once."""
        if not self.words.first_name_forms(form) or form in self.words.words["not_first_names"]:
            return False
        after = self.layout.words_in(name.end, name.end + 20)[:1]
        if INTRODUCED.match(self.layout.text, name.end):
            return True
        says = bool(after) and after[0].lower in self.words.cues and self.layout.text[name.end : after[0].start] == " "
        return says or _AGED.match(self.layout.text, name.end) is not None or self.is_introduced_by_first(name)
