"""Are two spellings one name: in another case, in short, as a domain? Which of them is the nominative?"""

import re
from collections.abc import Sequence

from reader.language import morphology
from reader.language.morphology import readings

_CASES = frozenset({"gent", "datv", "accs", "ablt", "loct", "voct"})
_GENDERS, _PAIR = frozenset({"masc", "femn", "neut"}), 2
_BENT = frozenset({"gent", "datv", "ablt", "loct"})
KIND_OF_PAPER = re.compile(
    r"(?:інформаційн\w+\s)?(?:інтернет-?|онлайн-?)?\s?(?:агентство|агенція|видання|газета|портал|журнал|сайт|издание|"
    r"информационное\sагентство)\s+",
    re.IGNORECASE,
)
_LATIN = dict(zip("абвгґдезийіїклмнопрстуфыэё", "abvhgdeziiiiklmnoprstufyee", strict=True))
_LATIN |= {"є": "ie", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia"}
WORDS = re.compile(r"[\w’'ʼ]+")


def in_nominative(name: str, *, plural: bool = False) -> bool:
    """False where the first word can only be an oblique case ('на канал Версій'): better no name than a wrong one.
    ``plural``: true also where it would be a plural ('«Версії»') or a surname ('«Бабель»')."""
    first = next((word for word in name.split() if not word.isdigit()), name).replace("’", "'")
    known = [reading.tags for reading in readings(first) if reading.known]
    if not known:
        return True
    named = [tags for tags in known if "nomn" in tags and (plural or "Surn" not in tags)]
    bent = [tags for tags in known if tags & _BENT and "plur" not in tags]
    if named and bent and not plural and all("plur" in tags for tags in named):
        return False  # 'новини Галки' is 'Галка' in the genitive rather than many of them
    return bool(named) or any("INFN" in tags or not tags & (_CASES | {"nomn"}) for tags in known)


def shared_lemma(names: Sequence[str]) -> str | None:
    """'Галки', 'Галці': the one word of which both are forms."""
    if any(len(name.split()) > 1 for name in names) or len({name.lower() for name in names}) < 2:
        return None
    shared = set.intersection(
        *({reading.lemma for reading in readings(name) if reading.known and "NOUN" in reading.tags} for name in names)
    )
    return shared.pop().capitalize() if len(shared) == 1 else None


def nominative_phrase(names: Sequence[str]) -> str | None:
    """'Тиха хвиля' of 'Тиху хвилю': an adjective and the noun that it stands before in the same case, where the
    dictionary knows both; None where ``names`` lead to several."""
    found = {made for name in names if (made := _nominative_pair(name))}
    return found.pop() if len(found) == 1 else None


def _nominative_pair(name: str) -> str | None:
    words = name.replace("’", "'").split()
    if len(words) != _PAIR:
        return None
    adjectives = [reading.tags for reading in readings(words[0]) if reading.known and "ADJF" in reading.tags]
    for noun in readings(words[1]):
        cases = noun.tags & _CASES
        if not noun.known or "NOUN" not in noun.tags or "Surn" in noun.tags or "plur" in noun.tags or not cases:
            continue
        if any(cases & tags and noun.tags & tags & _GENDERS for tags in adjectives):
            return " ".join(morphology.in_nominative(word, noun) for word in words)
    return None


def common_core(word: str) -> str:
    """The beginning that all its case forms share."""
    lower = word.lower()
    return lower[: max(3, len(lower) - 3)] if len(lower) > 4 else lower


def alike(one: str, other: str) -> bool:
    """The same name in two cases, or the beginning of the other, or the same behind a word for a paper."""
    first, second = _words_of(one), _words_of(other)
    if not first or not second:
        return False
    if (
        _is_short_for(one, second)
        or _is_short_for(other, first)
        or _is_domain_of(one, other)
        or _is_domain_of(other, one)
    ):
        return True
    if "." in one and "." in other and one.isascii() != other.isascii() and in_latin(one) == in_latin(other):
        return True  # 'Обрій.UA', 'obrii.ua'
    shorter = min(first, second, key=len)
    if len(first) != len(second) and len(shorter) == 1 and len(shorter[0]) < 4:
        return first[0] == second[0]
    return all(_one_word(a, b) for a, b in zip(first, second, strict=False))


def _words_of(name: str) -> list[str]:
    words = [match.group() for match in WORDS.finditer(KIND_OF_PAPER.sub("", name).lower())]
    return words[1:] if words[:1] == ["the"] and len(words) > 1 else words


def _one_word(one: str, other: str) -> bool:
    """'Галки' and 'Галці', 'Версій' and 'Версії'."""
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one == other or (shared >= max(3, max(len(one), len(other)) - 3) and abs(len(one) - len(other)) <= 3)


def _is_short_for(short: str, words: list[str]) -> bool:
    """'ОВА' for 'Подільська обласна військова адміністрація'."""
    initials: str = "".join(word[0] for word in words)
    return short.isupper() and 3 <= len(short) <= 6 and len(words) >= 3 and initials.endswith(short.lower())


def _is_domain_of(site: str, name: str) -> bool:
    """'teleskop.com.ua' for 'Телескоп', or for 'Телескопа'."""
    if "." not in site:
        return False
    host, latin = _label_of(site), in_latin(name)
    return len(host) >= 4 and (host == latin or (host[:-1] == latin[: len(host) - 1] and len(latin) <= len(host) + 1))


def lemma_at(site: str, names: Sequence[str]) -> str | None:
    """The dictionary form of one of ``names`` that ``site`` spells."""
    host = _label_of(site)
    lemmas = {reading.lemma for name in names for reading in readings(name) if reading.known}
    return next((lemma.capitalize() for lemma in sorted(lemmas) if in_latin(lemma) == host), None)


def _label_of(site: str) -> str:
    return spelt_alike(site.lower().removeprefix("www.").split(".", 1)[0].replace("-", ""))


def in_latin(name: str) -> str:
    """Its letters in Latin, as domains spell them; ways of spelling one letter are one."""
    return spelt_alike("".join(_LATIN.get(letter, letter) for letter in name.lower() if letter.isalnum()))


def spelt_alike(latin: str) -> str:
    """Ways of spelling a Cyrillic letter become one."""
    return latin.replace("kh", "h").replace("g", "h").replace("y", "i").replace("ii", "i").replace("ie", "e")
