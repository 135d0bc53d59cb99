"""Which runs of capitalised words name a person in full, in a language that does not decline (English), and which a
firm, a place or a thing. Says nothing on surnames alone."""

import re
from collections import Counter
from collections.abc import Sequence

from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.plain_names import PlainName, bare

_HEADS = re.compile(r":\s[“\"'‘]")
INTRODUCED = re.compile(r", (?:who|whose|a|an|the|\d{1,3})\b")


_SHORT = 2  # letters


class FullNames:
    """``alone``: how often each word stands as a name of its own."""

    def __init__(self, layout: Layout, words: Lexicon, alone: Counter[str]) -> None:
        self.layout, self.words, self.alone = layout, words, alone
        self._small = frozenset(word.lower for word in layout.words if not word.capital)

    def is_full(self, name: PlainName) -> bool:
        forms = [bare(one) for one in name.words if one.capital]
        lexicon = self.words.words
        if any(form in lexicon["organisation_words"] or form in lexicon["never_names"] for form in forms):
            return False
        ambiguous = forms[0] in lexicon["not_first_names"] or forms[0] in lexicon["places"]
        if any(form in lexicon["places"] for form in forms[ambiguous:]) or any(form.isdigit() for form in forms):
            return self._is_surely_named(name, forms)
        if name.words[0].text.isupper() and len(name.words[0].text) > 2 and len(name.words) > 3:
            return False
        if self.words.first_name_forms(forms[0]) and not ambiguous:
            return True
        listed = bool(self.words.first_name_forms(forms[0]))
        if self._is_body(name, forms) and not (name.titled and listed):
            return False
        if ambiguous:
            known = bool(self.words.first_name_forms(forms[0])) or forms[0] in lexicon["not_first_names"]
            acts = bool(self.alone[forms[-1]]) or name.titled or self._acts(name)
            return known and (acts or self._is_like_a_name(name, forms))
        if self.is_a_thing(name):
            return False
        return name.titled or bool(self.alone[forms[-1]]) or self._acts(name)

    def _is_body(self, name: PlainName, forms: Sequence[str]) -> bool:
        """'Norvale Logistics', 'Great Western'."""
        tails = self.words.words["organisation_tails"]
        if forms[-1] in tails or forms[-1].removesuffix("s") in tails:
            return True
        return forms[0] in self.words.words["body_leads"] and not name.titled

    def _is_like_a_name(self, name: PlainName, forms: Sequence[str]) -> bool:
        """'Iris Quaye', 'Mark Twigg': a word that is a first name as well, and one that the article never writes small;
        not 'Will Trump …?'."""
        if len(forms) != 2 or forms[0] not in self.words.words["names_and_words"] or forms[1] in self._small:
            return False
        if forms[1] in self.words.words["role_nouns"] | self.words.words["never_names"]:
            return False
        modal = forms[0] in ("will", "may", "mark", "hope", "grant") and self.layout.starts_sentence(name.words[0])
        return not modal and not self.is_a_thing(name) and len(forms[1]) > _SHORT

    def _is_surely_named(self, name: PlainName, forms: Sequence[str]) -> bool:
        """'Jack London said', 'Sgt Clark Kent': a place for a surname."""
        if forms[0] in self.words.words["not_first_names"] or not self.words.first_name_forms(forms[0]):
            return False
        before = self.layout.words_in(max(0, name.start - 12), name.start)
        led = bool(before) and before[-1].lower in self.words.words["prepositions"]
        return len(forms) == 2 and (name.titled or self._acts(name) or not led)

    def is_a_thing(self, name: PlainName) -> bool:
        """'the Sound of Harra', 'the Swede', 'Bay of Plenty': an article, or 'of' with a name, leads to no person."""
        if name.titled:
            return False
        before = self.layout.words_in(max(0, name.start - 8), name.start)
        article = bool(before) and before[-1].lower == "the" and self.layout.text[before[-1].end : name.start] == " "
        after = self.layout.words_in(name.end, name.end + 30)[:2]
        of = len(after) == 2 and after[0].lower == "of" and (after[1].capital or after[1].lower == "the")
        return article or (of and self.layout.text[name.end : after[0].start] == " ")

    def _acts(self, name: PlainName) -> bool:
        """An unknown pair of capitalised words beside a reporting word, or before ', a farmer'."""
        after = self.layout.words_in(name.end, name.end + 30)
        before = self.layout.words_in(max(0, name.start - 12), name.start)
        near = [*after[:2], *before[-1:]]
        lead = self.layout.text[before[-1].end : name.start] if before else ""
        if before and not before[-1].capital and bare(before[-1]) in self.words.words["role_nouns"]:
            apposed = lead == ", " and self.layout.text[name.end : name.end + 1] in ",."
            if lead == " " or apposed:
                return True
        if any(one.lower in self.words.cues for one in near):
            return True
        if self.layout.text.startswith(", ", name.end) and after and bare(after[0]) in self.words.words["role_nouns"]:
            return True  # 'Olive Trent, mayor of Harra'
        if _HEADS.match(self.layout.text, name.end) and self.layout.starts_sentence(name.words[0]):
            return True
        return INTRODUCED.match(self.layout.text, name.end) is not None
