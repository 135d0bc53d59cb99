"""Ukrainian words in Latin letters and back: the national system of 2010, older ones, and what the press makes of
foreign names.

Latin spellings are ambiguous, so ``spellings`` walks through all of them, likelier ones first, and asks at each step
whether any known word goes on like that. Cabinet of Ministers resolution 55 of 27 January 2010 is what has cost 0
below.
"""

import heapq
from collections.abc import Callable, Iterator, Mapping

Rules = Mapping[str, tuple[tuple[str, int], ...]]


def _rules(table: str) -> Rules:
    """One line a Latin or Cyrillic piece; its renderings by rising cost, '-' for nothing at all."""
    rules: dict[str, tuple[tuple[str, int], ...]] = {}
    for line in table.strip().splitlines():
        piece, *renderings = line.split()
        rules[piece] = tuple(("" if made == "-" else made, cost) for cost, made in enumerate(renderings))
    return rules


_TO_CYRILLIC = _rules("""
a а я е
b б
c к ц с
ch ч х к ш
ck к
d д дь
e е є э
ee і
ey ей
f ф
g г ґ дж ж
gh г
h г х -
i і и ї й ай
ia я 'я іа ія
ie є 'є іє
ii ії ій ий
io ьо йо іо
iu ю 'ю іу
iy ий ій
j й дж ж
ja я
je є
ju ю
k к
kh х
ks кс
l л ль
m м
n н нь
o о
oo у
ou у
p п
ph ф
q к
qu кв
r р
s с сь з
sch ш щ
sh ш
shch щ
ss с
t т ть
th т ф
tch ч
ts ц тс ць
tz ц
u у ю а
v в ф
w в у
x кс х
y и й і ий ій ай
ya я 'я
ye є 'є е
yi ї 'ї ий
yj ий
yo йо ьо
yu ю 'ю
yy ий ій
z з ц зь
zh ж
zgh зг
' ь
""")
_TO_LATIN = _rules("""
а a u o
ай ai ay i
б b
в v w
г h g
ґ g
д d
дж j dzh g dj
е e a
ей ei ey ay
є ie ye e
ж zh j g
з z s
зг zgh
и y i e
ий yy y iy i yi ij
і i y e ee
ій ii iy y i
ї i yi ji
й i y j -
йо io yo o
к k c ck q
кв kv qu kw
кс ks x
л l ll
м m
н n nn
о o oh
п p
р r rr
с s c ss
сь s
т t th tt
у u oo w ou
ф f ph v
х kh h ch
ц ts c z tz
ч ch tch
ш sh sch ch
щ shch sch
ь - i
ьо io yo
ю iu yu u
я ia ya a ja
' -
- -
""")


def to_cyrillic(word: str, alive: Callable[[str], bool]) -> Iterator[str]:
    """Cyrillic spellings of the Latin ``word`` (lower case), likelier first."""
    return spellings(word, _TO_CYRILLIC, alive)


def to_latin(word: str, alive: Callable[[str], bool]) -> Iterator[str]:
    """Latin spellings of the Cyrillic ``word`` (lower case), likelier first."""
    return spellings(word, _TO_LATIN, alive)


def spellings(word: str, rules: Rules, alive: Callable[[str], bool], most: int = 600) -> Iterator[str]:
    """All renderings of ``word`` by rising cost, cut off where ``alive(beginning)`` says that nothing goes on so.

    ``most`` bounds the work: so many beginnings are looked at.
    """
    queue = [(0, 0, "")]
    seen = {(0, "")}
    longest = max(map(len, rules))
    while queue and most:
        most -= 1
        cost, at, made = heapq.heappop(queue)
        if at == len(word):
            yield made
            continue
        for size in range(1, min(longest, len(word) - at) + 1):
            for rendering, extra in rules.get(word[at : at + size], ()):
                following = (at + size, made + rendering)
                if following in seen:
                    continue
                seen.add(following)
                if len(following[1]) < 2 or alive(following[1]):
                    # A longer piece is the better reading of the same letters: shch is щ before it is шч.
                    heapq.heappush(queue, (cost + 2 * extra + (2 - size if size < 3 else 0), *following))
