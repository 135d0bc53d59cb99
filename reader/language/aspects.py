"""The two aspects of a Ukrainian verb, where one is made of the other by its ending: підписати and підписувати,
заборонити and забороняти, захистити and захищати. Those made by a prefix (писати, написати) are two senses often.
"""

from functools import lru_cache

from reader.language.morphology import is_dictionary_form, readings

# What a stem's end becomes before -ати, -яти and -увати.
_SOFTENED = (
    ("ст", "щ"), ("зд", "ждж"), ("д", "дж"), ("т", "ч"), ("з", "ж"), ("с", "ш"),
    ("б", "бл"), ("п", "пл"), ("в", "вл"), ("м", "мл"), ("ф", "фл"),
)  # fmt: skip
_IMPERFECTIVE = ("увати", "ювати", "яти", "ати")
_PERFECTIVE = ("ити", "ати", "яти", "їти")
# Of verbs with a prefix, whatever it is: how the perfective ends and the imperfective.
_ENDINGS = """
ступити ступати|пустити пускати|вернути вертати|кинути кидати|могти магати|сягти сягати|сягнути сягати|никнути никати
никти никати|вести водити|везти возити|нести носити|йти ходити|їхати їздити|слати силати|повісти повідати|пасти падати
класти кладати|лягти лягати|бігти бігати|чати чинати|йняти ймати|няти німати|мерти мирати|терти тирати|гнути гинати
перти пирати|тиснути тискати|рвати ривати|звати зивати|різати різувати|купити купувати|купити куповувати
"""
_PAIRS = tuple(pair.split() for pair in _ENDINGS.strip().replace("\n", "|").split("|"))


@lru_cache(maxsize=20_000)
def other_aspect(verb: str) -> tuple[str, ...]:
    """The infinitives of the other aspect of ``verb`` (an infinitive without -ся) that the dictionary has."""
    aspect = _aspect(verb)
    if aspect == "perf":
        return tuple(one for one in _imperfective(verb) if _aspect(one) == "impf")
    if aspect == "impf":
        return tuple(one for one in _perfective(verb) if _aspect(one) == "perf" and verb in _imperfective(one))
    return ()


@lru_cache(maxsize=20_000)
def _aspect(verb: str) -> str:
    """'perf', 'impf', or '' for what is no verb or is both."""
    if not is_dictionary_form(verb):
        return ""
    tags = [reading.tags for reading in readings(verb) if reading.lemma == verb]
    found = {aspect for one in tags if "VERB" in one or "INFN" in one for aspect in ("perf", "impf") if aspect in one}
    return found.pop() if len(found) == 1 else ""


def _imperfective(verb: str) -> list[str]:
    """What the imperfective of a perfective verb may be: відкривати, зникати, забороняти, захищати, показувати."""
    made = [f"{verb[:-2]}вати"]
    made += [verb.removesuffix(end) + other for end, other in _PAIRS if verb.endswith(end)]
    ending = next((one for one in _PERFECTIVE if verb.endswith(one)), None)
    if ending is None:
        return made
    stem = verb.removesuffix(ending)
    if ending == "ати":
        return [*made, f"{stem}увати", f"{stem}ювати"]
    # Where the stem's end is softened it is so everywhere: простити is прощати, and простувати another verb.
    softer = next((stem.removesuffix(last) + soft for last, soft in _SOFTENED if stem.endswith(last)), stem)
    return [*made, *(f"{softer}{one}" for one in _IMPERFECTIVE)]


def _perfective(verb: str) -> list[str]:
    """What ``verb`` may be the imperfective of, and more."""
    made = [f"{verb.removesuffix('вати')}ти"]
    made += [verb.removesuffix(end) + other for other, end in _PAIRS if verb.endswith(end)]
    for ending in _IMPERFECTIVE:
        stem = verb.removesuffix(ending)
        if stem != verb:
            harder = (stem.removesuffix(soft) + last for last, soft in _SOFTENED if stem.endswith(soft))
            made += [f"{one}{other}" for one in (stem, *harder) for other in _PERFECTIVE]
    return list(dict.fromkeys(made))
