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


# British and American: each rule both ways. What they make is no word most times, and then in no text.
_SPELLINGS = (
    (r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)", "iz"),
    (r"(?<=[a-z]{3})iz(?=(?:e|ed|es|er|ers|ing|ation|ations)$)", "is"),
    (r"(?<=l)ys(?=(?:e|ed|er|ers|ing)$)", "yz"),
    (r"(?<=l)yz(?=(?:e|ed|es|er|ers|ing)$)", "ys"),
    (r"(?<=[a-z]{2})our(?=(?:s|ed|ing|er|ers|ful|able|ably|ite|ites|hood|hoods|al)?$)", "or"),
    (r"(?<=[a-z]{2})or(?=(?:s|ed|ing|er|ers|ful|able|ably|ite|ites|hood|hoods|al)?$)", "our"),
    (r"(?<=[a-z]{2})([bt])re(?=[sd]?$)", r"\1er"),
    (r"(?<=[a-z]{2})([bt])er(?=(?:s|ed)?$)", r"\1re"),
    (r"(?<=[a-z])enc(?=es?$)", "ens"),
    (r"(?<=[a-z])ens(?=es?$)", "enc"),
)
_RESPELLED = tuple((re.compile(pattern), made) for pattern, made in _SPELLINGS)
_TWO_WAYS = """
programme program|grey gray|dialogue dialog|catalogue catalog|plough plow|sceptic skeptic|sceptical skeptical
aluminium aluminum|manoeuvre maneuver|judgement judgment|ageing aging|fulfil fulfill|enrol enroll|skilful skillful
paediatric pediatric|jewellery jewelry|mum mom|moustache mustache|pyjamas pajamas|adviser advisor|cosy cozy
encyclopaedia encyclopedia|orthopaedic orthopedic|protester protestor|whisky whiskey|tsar czar
"""
_COUNTERPARTS: dict[str, list[str]] = {}
for _pair in _TWO_WAYS.strip().replace("\n", "|").split("|"):
    _one, _other = _pair.split()
    _COUNTERPARTS.setdefault(_one, []).append(_other)
    _COUNTERPARTS.setdefault(_other, []).append(_one)

# Adjectives that are compared by -er and -est. A rule without a list would make 'teacher' of 'teach'.
_COMPARED = """
angry big bold brave brief bright broad busy calm cheap clean clear clever close cold cool crazy cruel dark dead deadly
deep dense dirty dry dull early easy fair fast fat few fine firm flat fresh friendly full funny great grim
happy hard harsh healthy heavy high hot humble hungry keen kind large late light likely lively lonely long loud low
lucky mad mild narrow near neat new nice noisy odd old pale plain poor proud pure quick quiet rare ready rich ripe
rough rude sad safe scary severe shallow sharp short shy sick simple slim slow small smart smooth soft sorry steep
strange strict strong sunny sweet tall thick thin tight tiny tough ugly warm weak wealthy wet wide wild wise young
"""
_DEGREES: dict[str, tuple[str, ...]] = {}
for _adjective in _COMPARED.split():
    _stem = _adjective.removesuffix("e")
    if re.search(r"[^aeiou]y$", _stem):
        _stem = _stem[:-1] + "i"
    elif re.fullmatch(r"[^aeiou]+[aeiou][bdgmnt]", _adjective):
        _stem += _stem[-1]
    _all = (_adjective, f"{_stem}er", f"{_stem}est")
    for _form in _all:
        _DEGREES[_form] = tuple(other for other in _all if other != _form)


def other_degrees(form: str) -> tuple[str, ...]:
    """The other degrees of an adjective: 'bigger' and 'biggest' of 'big', and back."""
    return _DEGREES.get(form, ())


def other_spellings(form: str) -> tuple[str, ...]:
    """How ``form`` is spelled on the other side of the ocean, or would be: 'colour', 'organization', 'center'."""
    made = [pattern.sub(other, form) for pattern, other in _RESPELLED if pattern.search(form)]
    return tuple(dict.fromkeys([*_COUNTERPARTS.get(form, ()), *made]))
