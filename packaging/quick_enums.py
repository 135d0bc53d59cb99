"""Makes the enums that PySide asks Python for, some 350 at a start, in a fourth of the time: `enum` prepares each for
all that an author could have written in a class body, and PySide gives names and whole numbers, nothing else.

What is made is not another kind of enum: a class of each sort is made by Python's own way once, and the others are
filled as it was. packaging/prepared.py makes every enum of Qt's both ways, and where any differs this is not used.
"""

from __future__ import annotations

import enum
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    Made: TypeAlias = Any  # an enum class
    Create: TypeAlias = Callable[..., Made]
    Pairs: TypeAlias = list[tuple[str, int]]

EnumType: Made = type(enum.Enum)


def is_plain(pairs: Pairs, refused: frozenset[str]) -> bool:
    """True for a list of pairs of a name and a whole number, every name a different one and none that an enum has."""
    if type(pairs) is not list:
        return False
    try:
        values = dict(pairs)
    except (TypeError, ValueError):
        return False
    return (
        len(values) == len(pairs)
        and {*map(type, values)} == {str}
        and {*map(type, values.values())} == {int}
        and refused.isdisjoint(values)
        and "\n_" not in "\n" + "\n".join(values)
    )


class Maker:
    """Enums of one sort, ``base`` with ``boundary`` (None where no flag)."""

    def __init__(self, plain: Create, base: Made, boundary: object) -> None:
        example = plain(base, "Example", [("MEMBER", 1)], module=__name__, boundary=boundary)
        self._kept = {name: value for name, value in vars(example).items() if name != "MEMBER"}
        self._new = self._kept.pop("__new__")  # put there afterwards, as `enum` does: Python would wrap it
        self._base = base
        self._flag = issubclass(base, enum.Flag)
        self._whole = issubclass(base, int)
        self.refused = frozenset({*dir(example), *dir(EnumType), "name", "value", "mro", ""} - {"MEMBER"})

    def make(self, class_name: str, module: str, pairs: Pairs) -> Made:
        """As `enum` does it: aliases have the first member of their value, flags list their single bits alone."""
        names: list[str] = []
        by_name: dict[str, Any] = {}
        by_value: dict[int, Any] = {}
        kept = {
            **self._kept,
            "__module__": module,
            "_member_names_": names,
            "_member_map_": by_name,
            "_value2member_map_": by_value,
            "_unhashable_values_": [],
        }
        made: Made = type.__new__(EnumType, class_name, (self._base,), kept)
        flag, whole, put = self._flag, self._whole, type.__setattr__
        put(made, "__new__", self._new)
        for name, value in pairs:
            member = by_value.get(value)
            if member is None:
                member = by_value[value] = int.__new__(made, value) if whole else object.__new__(made)
                member._value_ = value
                member._name_ = name
                member.__objclass__ = made
                member._sort_order_ = len(names)
                if not flag or (value > 0 and not value & (value - 1)):
                    names.append(name)
            put(made, name, member)
            by_name[name] = member
        if flag:
            self._tell_bits(made)
        return made

    @staticmethod
    def _tell_bits(made: Made) -> None:
        put = type.__setattr__
        mask = singles = 0
        for value in made._value2member_map_:
            mask |= value
            if value > 0 and not value & (value - 1):
                singles |= value
        put(made, "_flag_mask_", mask)
        put(made, "_singles_mask_", singles)
        put(made, "_all_bits_", 2 ** mask.bit_length() - 1)
        values = [made._member_map_[name]._value_ for name in made._member_names_]
        if values != sorted(values):
            put(made, "_iter_member_", made._iter_member_by_def_)


def creator(plain: Create) -> Create:
    """What may stand for ``plain``, which is `EnumType._create_`; whatever is not plain goes there."""
    sorts = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
    makers: dict[object, Maker] = {}

    def create(cls: Made, class_name: str, names: Pairs, **wanted: object) -> Made:
        boundary, module = wanted.get("boundary"), wanted.get("module")
        if module is None:
            module = wanted["module"] = sys._getframe(2).f_globals.get("__name__")
        others = wanted.keys() - {"boundary", "module", "start"}
        if cls in sorts and module is not None and not any(wanted[name] is not None for name in others):
            maker = makers.get((cls, boundary))
            if maker is None:
                maker = makers[cls, boundary] = Maker(plain, cls, boundary)
            if is_plain(names, maker.refused):
                return maker.make(class_name, str(module), names)
        return plain(cls, class_name, names, **wanted)

    return create


def begin() -> None:
    """For this process, for good."""
    type.__setattr__(EnumType, "_create_", creator(EnumType._create_))


def alike(one: Made, other: Made) -> bool:
    """Whether two enum classes are the same in all that they hold."""

    def told(made: Made) -> dict[str, object]:
        return {name: _told(made, value) for name, value in vars(made).items()}

    return bool(
        type(one) is type(other)
        and one.__mro__[1:] == other.__mro__[1:]
        and told(one) == told(other)
        and [_told(one, member) for member in one] == [_told(other, member) for member in other]
    )


def _told(made: Made, value: Any) -> object:  # noqa: ANN401
    """A value of a class's dictionary, its own members by what they hold; functions are themselves."""
    if type(value) is made:
        held = {name: one for name, one in vars(value).items() if name != "__objclass__"}
        return ("member", held, int(value) if isinstance(value, int) else None, value.__objclass__ is made, repr(value))
    if isinstance(value, staticmethod):
        return ("static", value.__func__)
    if isinstance(value, enum.property):  # a member called as what every enum has
        return ("member behind it", value.name, value.fget)
    if isinstance(value, dict):
        return [(name, _told(made, one)) for name, one in value.items()]
    if getattr(value, "__self__", None) is made:
        return ("of the class", value.__func__)
    return value
