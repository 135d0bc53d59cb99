"""The dictionary forms that an English word form may come from, by the rules of inflection and a table of irregular
words.

Not a stemmer: Porter's joins 'policy' with 'police' and 'organ' with 'organization', and does not know that 'went'
is 'go'. Several forms may come out ('hoping': hope, hop); those that are no words are never asked for and do no harm.
"""

import re

_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdfgklmnprtvz])\1$")
_NOT_INFLECTED = """
news perhaps always series species lens means politics economics physics mathematics athletics besides towards
afterwards thus plus across alas atlas bias canvas chaos christmas texas arkansas kansas wales paris james
charles evening morning during nothing something anything everything wedding ceiling sterling herring beijing
outing indeed hundred sacred naked wicked rugged ragged alfred mohammed ahmed united bing boeing string spring
"""
_AS_THEY_ARE = frozenset(_NOT_INFLECTED.split())
_IRREGULAR_WORDS = """
be am is are was were been being|have has had having|do does did done|go goes went gone|say says said|make made
take took taken|come came|see saw seen|get got gotten|know knew known|give gave given|find found|think thought
tell told|become became|show showed shown|leave left|feel felt|bring brought|begin began begun|keep kept
hold held|write wrote written|stand stood|hear heard|mean meant|meet met|run ran|pay paid|sit sat
speak spoke spoken|lie lay lain|lead led|grow grew grown|lose lost|fall fell fallen|send sent|build built
understand understood|draw drew drawn|break broke broken|spend spent|rise rose risen|drive drove driven
buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown|catch caught|deal dealt|win won
forget forgot forgotten|lay laid|sell sold|fight fought|teach taught|eat ate eaten|sing sang sung
strike struck stricken|hang hung|shake shook shaken|ride rode ridden|feed fed|shoot shot|drink drank drunk
fly flew flown|bear bore borne born|hide hid hidden|sleep slept|swim swam swum|swear swore sworn
steal stole stolen|tear tore torn|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|breed bred
burn burnt|cling clung|creep crept|dig dug|dream dreamt|flee fled|fling flung|forbid forbade forbidden
forgive forgave forgiven|freeze froze frozen|grind ground|kneel knelt|lean leant|leap leapt|learn learnt
lend lent|light lit|mistake mistook mistaken|overcome overcame|overthrow overthrew overthrown|ring rang rung
shine shone|shrink shrank shrunk|sink sank sunk|slide slid|smell smelt|spell spelt|spill spilt|spin spun
spoil spoilt|spring sprang sprung|stick stuck|sting stung|stride strode|strive strove striven|sweep swept
swell swollen|swing swung|undergo underwent undergone|undertake undertook undertaken|undo undid undone
uphold upheld|wake woke woken|weave wove woven|weep wept|wind wound|withdraw withdrew withdrawn
withhold withheld|withstand withstood|wring wrung|foresee foresaw foreseen|foretell foretold
outgrow outgrew outgrown|override overrode overridden|oversee oversaw overseen|rebuild rebuilt|retell retold
rewrite rewrote rewritten|mislead misled|misunderstand misunderstood|repay repaid|shear shorn|sew sewn|sow sown
saw sawn|mow mown|prove proven|shave shaven|beat beaten|free freed|man men|woman women|child children|foot feet
tooth teeth|goose geese|mouse mice|louse lice|ox oxen|person people|crisis crises|analysis analyses|basis bases
thesis theses|hypothesis hypotheses|oasis oases|axis axes|diagnosis diagnoses|emphasis emphases
phenomenon phenomena|criterion criteria|medium media|datum data|bacterium bacteria|stratum strata
curriculum curricula|memorandum memoranda|referendum referenda|forum fora|nucleus nuclei|alumnus alumni
radius radii|stimulus stimuli|cactus cacti|syllabus syllabi|fungus fungi|index indices|appendix appendices
matrix matrices|vertex vertices|formula formulae|larva larvae|die dice|penny pence|sheriff sheriffs|hoof hooves
good better best|bad worse worst|businessman businessmen|businesswoman businesswomen|congressman congressmen
policeman policemen|spokesman spokesmen|spokeswoman spokeswomen|serviceman servicemen
serviceperson servicepeople|fisherman fishermen|gunman gunmen|chairman chairmen|frenchman frenchmen
englishman englishmen|grandchild grandchildren
"""
_IRREGULAR: dict[str, list[str]] = {}
for _entry in _IRREGULAR_WORDS.replace("\n", "|").split("|"):
    _base, *_forms = _entry.split() or [""]
    for _form in _forms:
        _IRREGULAR.setdefault(_form, []).append(_base)
_WITH_F = "calf half knife leaf life loaf self shelf thief wife wolf elf scarf dwarf hoof wharf"
_F_TO_VES = frozenset(_WITH_F.split())


def bases(form: str) -> tuple[str, ...]:
    """``form`` (lower case, letters and apostrophes) and what it may be a form of; ``form`` itself comes first."""
    word = form.removesuffix("'s").removesuffix("'")
    found = [word, *_IRREGULAR.get(word, ())]
    if word not in _AS_THEY_ARE and len(word) > 3:
        found += _by_rule(word)
    return tuple(dict.fromkeys(found))


def _by_rule(word: str) -> list[str]:
    if word.endswith("s"):
        return _singular(word)
    if word.endswith("ying") and len(word) <= 6:  # dying, lying
        return [word[:-4] + "ie", word[:-3]]
    if word.endswith("eed"):
        return [word[:-1]] if len(word) > 5 else []
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and _VOWEL.search(stem):
            return _without_ending(stem, ending)
    return []


def _singular(word: str) -> list[str]:
    """Plurals of nouns and third persons of verbs."""
    if word.endswith(("ss", "us", "is")):
        return []
    if word.endswith("ies"):
        return [word[:-3] + "y", word[:-1]]
    if word.endswith("ves"):
        singulars = [word[:-3] + "f", word[:-3] + "fe"]
        return [singular for singular in singulars if singular in _F_TO_VES] or [word[:-1]]
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return [word[:-2], word[:-1]]
    if word.endswith("ses"):
        return [word[:-1], word[:-2]]
    return [word[:-1]]


def _without_ending(stem: str, ending: str) -> list[str]:
    """The verbs that make ``stem`` with -ed or -ing: with a letter doubled, an e dropped, a y turned to i."""
    if ending == "ed" and stem.endswith("i"):
        return [stem[:-1] + "y", stem + "e"]
    if _DOUBLED.search(stem):
        return [stem[:-1], stem]
    return [stem, stem + "e"]
