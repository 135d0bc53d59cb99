"""The second judge of what is a quotation: pairs of marks that no rule took are weighed by how pairs look whose content
is known (logistic regression). Weights: resources/quotes/learned.json, under 'pairs'."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from reader.quotes.drafts import Draft
from reader.quotes.frames import Frame, any_verb, cue_frame
from reader.quotes.marks import Pair
from reader.quotes.pair_traits import FEWEST, pair_traits
from reader.quotes.surroundings import LEAD, WHOLE, Surroundings
from reader.values import QuotationKind

_REACH = 4  # words after a dash among which a verb is looked for


@dataclass(frozen=True, slots=True)
class SpokenScale:
    """``need``: likelihood from which on somebody's words stand in a pair."""

    bias: float
    need: float
    weights: Mapping[str, float]

    def likelihood(self, traits: Iterable[str]) -> float:
        weights = self.weights
        total = self.bias + sum(weights.get(trait, 0.0) for trait in traits)
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@cache
def spoken_scale() -> SpokenScale:
    table = json.loads(files("resources.quotes").joinpath("learned.json").read_text(encoding="utf-8"))["pairs"]
    return SpokenScale(table["bias"], table["need"], table["weights"])


def weighed_draft(near: Surroundings, pair: Pair, previous: Pair | None, accepted: bool) -> Draft | None:
    """A quotation where the pair looks like one. ``accepted``: ``previous``, the pair before, was taken for one."""
    scale = spoken_scale()
    if len(near.inner(pair)) < FEWEST or _is_on_a_thing(near, pair):
        return None
    if scale.likelihood(pair_traits(near, pair, previous, accepted)) < scale.need:
        return None
    return Draft(pair.content, (pair.content,), QuotationKind.DIRECT, _frame_around(near, pair))


def _is_on_a_thing(near: Surroundings, pair: Pair) -> bool:
    """'На стіні напис: «Тут був мій дім»', '«Я бачу, вас цікавить пітьма» – роман Павлюка', and a few words alone."""
    layout, suffix = near.layout, near.suffix(pair)
    after = layout.told(suffix.start, suffix.end)[:1]
    if after and near.lists_names(after):
        return True
    if layout.ends_with_colon(pair.open):
        return near.lists_names(layout.told(near.prefix(pair).start, pair.open))
    return not after and near.begins(pair) and len(near.inner(pair)) < WHOLE


def _frame_around(near: Surroundings, pair: Pair) -> Frame | None:
    """The words up to the marks, or after a dash."""
    prefix, suffix = near.prefix(pair), near.suffix(pair)
    if told := near.layout.told(prefix.start, pair.open):
        return cue_frame(prefix.start, pair.open, near.any_verb_in(told), before=True)
    lead = LEAD.match(near.layout.text, suffix.start, suffix.end)
    if lead is None:
        return None
    told = near.layout.told(lead.end(), suffix.end)
    verb = next((verb for word in told[:_REACH] if (verb := any_verb(word, near.words)) is not None), None)
    return cue_frame(lead.end(), suffix.end, verb, before=False) if told else None
