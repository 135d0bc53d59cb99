"""What speaks for it that a quotation is nobody's who has a name, as named traits. Decides nothing."""

from collections.abc import Iterator

from reader.quotes.doubts import Doubt
from reader.quotes.referents import is_after_nameless
from reader.quotes.roles import RoleMention
from reader.quotes.voices import Voice

_CLASSES = (
    "generic_roles",
    "human_words",
    "passers_by",
    "kin",
    "statuses",
    "elders",
    "other_parties",
    "heads",
)


def of_nobody(doubt: Doubt) -> Iterator[str]:
    yield "nobody"
    yield f"nobody-among-{min(3, len(doubt.near))}"
    if doubt.plural:
        yield "nobody-plural"
    if doubt.gender is None:
        yield "nobody-no-gender"
    if doubt.own.person is None:
        yield "nobody-by-rules"
    if doubt.role is not None:
        yield from _of_role(doubt, doubt.role)
        yield from _of_role_told_of(doubt, doubt.role)
    voice = doubt.subject.voice if doubt.subject is not None else None
    if voice is not None:
        yield f"nobody-voice-{voice.kind.value}"
        if _is_post(doubt, voice):
            yield "nobody-voice-post"
    if doubt.titled:
        yield "nobody-titled"
    if doubt.answers:
        yield "nobody-answers"
    if doubt.asks(doubt.draft):
        yield "nobody-asks"
    yield from _of_noun_before(doubt)
    yield from _of_nameless(doubt)


def _of_noun_before(doubt: Doubt) -> Iterator[str]:
    """A noun for somebody whom the article may not name is what a pronoun goes back to."""
    if (role := doubt.through) is None:
        return
    yield "nobody-through"
    yield f"nobody-through-{doubt.step(doubt.sentences_since(role.start))}"
    yield from (f"through-{trait}" for trait in _of_role(doubt, role))
    if doubt.cast.meant(role) is None:
        yield "through-nobody-by-rules"


def _of_role_told_of(doubt: Doubt, role: RoleMention) -> Iterator[str]:
    """'У черзі стоїть чоловік із собакою. … – скаржиться чоловік': the noun was of somebody without a name before."""
    referents = doubt.cast.referents
    if referents.callings is not None:
        return
    if referents.is_told_of_apart(role):
        yield "nobody-told-apart"
    if is_after_nameless(referents, doubt.at, doubt.gender or role.gender):
        yield "nobody-after-nameless-fit"


def _is_post(doubt: Doubt, voice: Voice) -> bool:
    """'у дописі', 'у повідомленні': what one person writes, seldom a body."""
    posts = doubt.cast.words.words["posts"]
    return any(word.lower() in posts for word in voice.name.split()[:2])


def _of_nameless(doubt: Doubt) -> Iterator[str]:
    """Somebody without a name was told of last, or spoke before."""
    if doubt.bar is not None:
        yield f"nobody-barred-{doubt.bar}"
    nearest = doubt.subjects[0] if doubt.subjects else None
    if nearest is None:
        yield "nobody-told-of"
    elif isinstance(nearest, RoleMention) and doubt.cast.meant(nearest) is None:
        yield "nobody-after-nameless"
        yield f"nobody-after-nameless-{doubt.step(doubt.sentences_since(nearest.start))}"
        if nearest.unnamed or nearest.described:
            yield "nobody-after-unnamed"
    before = doubt.told[doubt.number - 1] if doubt.number else None
    if before is not None and before.person is None:
        yield f"nobody-again-{doubt.step(doubt.lines_since(before))}"


def _of_role(doubt: Doubt, role: RoleMention) -> Iterator[str]:
    for name in ("unnamed", "described", "bare", "aged"):
        if getattr(role, name):
            yield f"nobody-{name}"
    if role.of:
        yield "nobody-of"
    called = {role.head.lower} | role.kinds
    listed = [name for name in _CLASSES if called & doubt.cast.words.words.get(name, frozenset())]
    yield from (f"nobody-{name}" for name in listed)
    if not listed:
        yield "nobody-unlisted"
    if doubt.cast.referents.bearers.has_bearer(role):
        yield "nobody-but-bearer"
    earlier = [one for one in doubt.subjects if isinstance(one, RoleMention) and one.kinds & role.kinds]
    if earlier and doubt.cast.meant(earlier[0]) is None:
        yield "nobody-as-before"
