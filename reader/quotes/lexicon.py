"""What a language says quotations with: a folder of word lists under resources/quotes/. A new language is a new
folder."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from unicodedata import combining, normalize

from reader.language.names import NameForm, declined_first_name, dictionary_first_names

FALLBACK = "uk"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists of one language, in lower case. ``words[name]`` is a list by its name in lexicon.json. ``cues``:
    lemmas of an inflected language, forms of another; ``forms``: reporting words listed as they stand.
    ``agents``: what one is called by who did something ('перекладач': 'перекласти'). ``narrower``: offices and trades
    that a wider term ('урядовець') takes in."""

    language: str
    grammar: str
    cues: dict[str, str]
    forms: dict[str, str]
    words: dict[str, frozenset[str]]
    genders: dict[str, str]
    role_groups: dict[str, str]
    narrower: dict[str, frozenset[str]]
    agents: dict[str, frozenset[str]]
    first_names: dict[str, tuple[NameForm, ...]]

    def role_class(self, term: str) -> str | None:
        """The name of the group of synonyms that ``term`` (one or two words) belongs to."""
        return self.role_groups.get(term)

    def first_name_forms(self, word: str) -> tuple[NameForm, ...]:
        """Readings of ``word`` (lower case) as a first name: our own list first, then the dictionary's."""
        own = self.first_names.get(word, ())
        if not own and not word.isascii() and self.grammar == "plain":  # 'Andrés'
            own = self.first_names.get("".join(one for one in normalize("NFKD", word) if not combining(one)), ())
        if self.grammar != "inflected":
            return own
        known = {(form.nominative, form.gender) for form in own}
        return own + tuple(form for form in dictionary_first_names(word) if (form.nominative, form.gender) not in known)


@cache
def languages() -> frozenset[str]:
    """The languages that have a folder."""
    return frozenset(folder.name for folder in files("resources").joinpath("quotes").iterdir() if folder.is_dir())


@cache
def lexicon(language: str) -> Lexicon:
    """Word lists of ``language``; KeyError where it has no folder."""
    if language not in languages():
        raise KeyError(language)
    content = json.loads(_text(language, "lexicon.json"))
    lists = {name: frozenset(map(str.lower, value)) for name, value in content.items() if _is_words(value)}
    for name, listed in _long_lists(language):
        lists[name] = lists.get(name, frozenset()) | listed
    return Lexicon(
        language=language,
        grammar=str(content["grammar"]),
        cues=_cues(language, content),
        forms=_listed_forms(content),
        words=lists,
        genders={**content.get("possessives", {}), **content.get("pronouns", {})},
        role_groups={term: group[0] for group in content["role_groups"] for term in group},
        narrower={one: frozenset(terms) for wide, *terms in content.get("wider_terms", ()) for one in wide.split("|")},
        agents={agent: frozenset(verbs) for agent, *verbs in content.get("agent_verbs", ())},
        first_names=_first_names(language, str(content["grammar"])),
    )


def _text(language: str, name: str) -> str:
    return files("resources").joinpath("quotes", language, name).read_text(encoding="utf-8")


def _long_lists(language: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Lists that stand in a file of their own, a word a line: they join the list of that name."""
    for file in files("resources").joinpath("quotes", language).iterdir():
        name, _, ending = file.name.partition(".")
        if ending == "txt" and name != "first_names":
            lines = file.read_text(encoding="utf-8").splitlines()
            yield name, frozenset(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))


def _is_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _cues(language: str, content: dict[str, Any]) -> dict[str, str]:
    """Cue words and their lemma. An inflected language lists lemmas; a plain one lists every form after its lemma."""
    if content["grammar"] == "inflected":
        listed = json.loads(_text(language, "cue_lemmas.json"))["verbs"]
        return {word: word for word in [verb["lemma"] for verb in listed] + content["more_cues"]}
    return _listed_forms(content)


def _listed_forms(content: dict[str, Any]) -> dict[str, str]:
    return {form: forms[0] for forms in content.get("cue_forms", ()) for form in forms}


def _first_names(language: str, grammar: str) -> dict[str, tuple[NameForm, ...]]:
    found: dict[str, list[NameForm]] = {}
    for line in _text(language, "first_names.txt").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, gender, *stem = line.lower().split()
        if grammar == "inflected":
            for form, cases in declined_first_name(name, gender, *stem):
                found.setdefault(form, []).append(NameForm(name, gender, cases, 3))
        else:
            found.setdefault(name, []).append(NameForm(name, gender, frozenset({"nomn"}), 3))
    return {form: tuple(readings) for form, readings in found.items()}
