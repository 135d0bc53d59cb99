"""The reporter's words around a quotation: the clause that says who spoke, and the cue in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reader.language.morphology import Reading, readings
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon, lexicon

_ASIDE = 4  # words
_SHORTEST_MISTYPED = 6  # letters
_CUE_ENDINGS = ("в", "ла", "ли", "є", "ть")
_PAST_GENDERS = {"в": "masc", "а": "femn"}


@dataclass(frozen=True, slots=True)
class CueWord:
    """A reporting word as it stands: ``gender`` and ``plural`` only where the form tells, ``impersonal``: 'йдеться',
    'зазначено'."""

    word: Word
    lemma: str
    gender: str | None = None
    plural: bool = False
    impersonal: bool = False
    naming: bool = False
    listed: bool = True
    reporter: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """[start, end) of the text where the speaker is looked for; ``cue_start``/``cue_end``/``lemma`` say what
    announces the words.

    ``case`` is the case that the speaker stands in there: 'nomn' as a subject, 'gent' after 'за словами' and labels.
    ``inside``: it stands within
    the marks themselves.
    """

    start: int
    end: int
    cue: CueWord | None
    cue_start: int
    cue_end: int
    lemma: str
    case: str = "nomn"
    before: bool = False
    inside: bool = False


def cue_of(word: Word, words: Lexicon) -> CueWord | None:
    """``word`` as a reporting word of the lexicon, or None."""
    if words.grammar != "inflected":
        lemma = words.cues.get(word.lower)
        return CueWord(word, lemma, plural=False) if lemma else None
    for reading in readings(word.lower):
        if reading.lemma in words.cues and _reports(reading):
            return _cue(word, reading, words)
        if reading.lemma in words.words["reader_cues"] and {"1per", "pres"} <= reading.tags:
            return _cue(word, reading, words)  # 'читаємо в програмці'
    if (lemma := words.forms.get(word.lower)) is not None:
        return CueWord(word, lemma)
    return None


def mistyped_cue(word: Word, words: Lexicon) -> CueWord | None:
    """'зазничив', 'роповіла': no word of the dictionary, and one slip of the keys away from one reporting word only.
    To be asked only where nothing but a reporting word is due."""
    if words.grammar != "inflected" or len(word.lower) < _SHORTEST_MISTYPED or not word.lower.endswith(_CUE_ENDINGS):
        return None
    if any(reading.known for reading in readings(word.lower)):
        return None
    forms = _cue_forms(words.language)
    found = process.extract(word.lower, forms.keys(), scorer=OSA.distance, score_cutoff=1, limit=None)
    near = [form for form, _distance, _place in found if form[0] == word.lower[0]]  # a first letter is seldom mistyped
    lemmas = {forms[form] for form in near}
    if len(lemmas) != 1:
        return None
    form = near[0]
    return CueWord(word, lemmas.pop(), gender=_PAST_GENDERS.get(form[-1]), plural=form.endswith(("ли", "ть")))


@cache
def _cue_forms(language: str) -> dict[str, str]:
    """The third person and the past of the reporting verbs that are common enough to be mistyped, and their lemmas."""
    words = lexicon(language)
    forms: dict[str, str] = {}
    for lemma in words.cues:
        if lemma.endswith("ти") and lemma not in words.words["naming_cues"]:
            forms |= dict.fromkeys((lemma[:-2] + ending for ending in ("в", "ла", "ли")), lemma)
            if lemma.endswith("істи"):
                forms |= dict.fromkeys((lemma[:-3] + ending for ending in ("в", "ла", "ли")), lemma)
            if lemma.endswith(("ати", "яти")):
                forms |= dict.fromkeys((lemma[:-2] + "є", lemma[:-2] + "ють"), lemma)
            if lemma.endswith("увати"):
                forms |= dict.fromkeys((lemma[:-5] + "ує", lemma[:-5] + "ують"), lemma)
            if lemma.endswith("ити"):
                forms[lemma[:-3] + "ить"] = lemma
    return forms


def _reports(reading: Reading) -> bool:
    tags = reading.tags
    if tags & {"impr", "infn", "2per"} or ("1per" in tags and "pres" not in tags):
        return False
    return "VERB" in tags or "GRND" in tags or ("ADJF" in tags and "nomn" in tags)


def _cue(word: Word, reading: Reading, words: Lexicon) -> CueWord:
    tags = reading.tags
    return CueWord(
        word,
        reading.lemma,
        gender=next((gender for gender in ("masc", "femn", "neut") if gender in tags), None),
        plural="plur" in tags,
        impersonal="Impe" in tags or reading.lemma in words.words["impersonal"],
        reporter="1per" in tags,
        naming=reading.lemma in words.words["naming_cues"],
    )


def any_verb(word: Word, words: Lexicon) -> CueWord | None:
    """Any finite verb of the third person: 'кинув', 'усміхається' beside a quotation report it as well."""
    for reading in readings(word.lower):
        finite = reading.known and "VERB" in reading.tags and "1per" not in reading.tags
        if finite and _reports(reading) and reading.tags & {"past", "pres"}:
            return replace(_cue(word, reading, words), listed=False)
    return None


def aside(told: Sequence[Word], words: Lexicon) -> CueWord | None:
    """'– Не знаю, – стенає плечима. – Може, завтра': a few words between two dashes, a verb of somebody's first."""
    if not 0 < len(told) <= _ASIDE:
        return None
    verb = next((verb for word in told[:2] if (verb := any_verb(word, words)) is not None), None)
    return verb if verb is not None and not verb.plural and verb.gender != "neut" else None


def first_cue(told: Sequence[Word], words: Lexicon, reach: int) -> CueWord | None:
    """The first reporting word among the first ``reach`` words."""
    for word in told[:reach]:
        if (cue := cue_of(word, words)) is not None:
            return cue
    return None


def last_cue(told: Sequence[Word], words: Lexicon) -> CueWord | None:
    for word in reversed(told):
        if (cue := cue_of(word, words)) is not None:
            return cue
    return None


def main_cue(told: Sequence[Word], words: Lexicon) -> CueWord | None:
    """The last reporting word that does not stand in what an earlier one reports: 'нагадав, що громада просила: …'."""
    found: CueWord | None = None
    for word in told:
        cue = cue_of(word, words)
        if cue is None:
            continue
        between = [one for one in told if found is not None and found.word.end < one.start < word.start]
        if found is None or not any(one.lower in words.words["conjunctions"] for one in between):
            found = cue
    return found


def cue_frame(start: int, end: int, cue: CueWord | None, *, before: bool) -> Frame:
    """A frame over [start, end) whose speaker is the subject of ``cue``."""
    if cue is None:
        return Frame(start, end, None, start, start, "", before=before)
    return Frame(start, end, cue, cue.word.start, cue.word.end, cue.lemma, before=before)


def genitive_frame(layout: Layout, words: Lexicon, start: int, end: int) -> Frame | None:
    """'За словами X', 'на думку X', 'за її словами' within [start, end)."""
    lowered = layout.masked[start:end].lower()
    for phrase in sorted(words.words["genitive_frames"], key=len, reverse=True):
        at = lowered.find(phrase)
        if at >= 0 and _whole(lowered, at, at + len(phrase)):
            return Frame(
                start + at + len(phrase), end, None, start + at, start + at + len(phrase), phrase, "gent", before=True
            )
    for possessive in words.words["possessive_words"]:
        for phrase in words.words["genitive_frames"]:
            preposition, _, noun = phrase.partition(" ")
            spelled = f"{preposition} {possessive} {noun}"
            at = lowered.find(spelled)
            if noun and at >= 0 and _whole(lowered, at, at + len(spelled)):
                place = start + at + len(preposition) + 1
                return Frame(
                    place,
                    place + len(possessive),
                    None,
                    start + at,
                    start + at + len(spelled),
                    phrase,
                    "poss",
                    before=True,
                )
    return None


def _whole(text: str, start: int, end: int) -> bool:
    return (start == 0 or not text[start - 1].isalpha()) and (end >= len(text) or not text[end].isalpha())
