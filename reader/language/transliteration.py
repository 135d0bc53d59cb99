"""Ukrainian words in Latin letters and back: the national system of 2010, older ones, and what the press makes of
foreign names.

Latin spellings are ambiguous, so ``spellings`` walks through all of them, likelier ones first, and asks at each step
whether any known word goes on like that. Cabinet of Ministers resolution 55 of 27 January 2010 is what has cost 0
below.
"""

import heapq
import math
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
a а я е ей
aia ая а
alek алек олек
alex алекс олекс
aya ая а
ae е є ае
ai ай аї ей е
au ау о
b б
bb бб б
c к ц с ч
cc кк к ч
ch ч х к ш
che че чо хе ше
ck к
d д дь
dd дд д
e е є э - і
ea еа і е
eau о
ee і
ei ей еї ай ій
eu еу ей ої
ey ей і ій
f ф
ff фф ф
g г ґ дж ж
gg гг г ґ
gh г
gu гу г гв
h г х - ґ
i і и ї й ай ій ий
ia я 'я іа ія
ie є 'є іє і
ii ії ій ий
ij ій ий
io ьо йо іо
iu ю 'ю іу
iy ий ій
j й дж ж цз
ja я
je є
ji ї
ju ю
k к
kh х
ks кс
l л ль
ll лл л ль
m м
mc мак
mm мм м
n н нь
ng нг н
nn нн н
o о
oe оє е о
oo у
ou у
p п
ph ф
pp пп п
q к ц
qu кв
r р
rh р
rr рр р
s с сь з ш
sch ш щ
sh ш
shch щ
she ше шо
ska ска ська
skaia ська ская
skaya ська ская
skaja ська ская
sp сп шп
ss с сс
st ст шт
sz с ш
t т ть
th т ф
tch ч
ts ц тс ць
tsch ч
tt тт т
tz ц
u у ю а
v в ф
w в у
x кс х с
y и й і ий ій ай
ya я 'я
ye є 'є е
yi ї 'ї ий
yj ий
yo йо ьо
you ю
yu ю 'ю
yy ий ій
z з ц зь
zh ж жж чж
zgh зг
zz цц ц
' ь
""")
_TO_LATIN = _rules("""
а a u o
ай ai ay i ei
б b be bb
в v w u
г h g gg gh gu
гв gu
ґ g
гу gu gou hu goo
д d de dd
дж j dzh g dj
е e a ae ea
ей ei ey ay eu a
є ie ye e je
ж zh j g s
жж zh
з z s
зг zgh
и y i e
ий yy y iy i yi ij yj
і i y e ee ie ey ea
ій ii iy y i ij ey ei
ї i yi ji
й i y j -
йо io yo o
к k c ck q
кв kv qu kw
кс ks x
л l ll le
ль l ll
м m mm
мак mak mc mac
н n nn ne ng
нь n
о o oh au eau a
ої oi oei
п p pp
р r rr rh re er
с s c ss ce se
сь s
ська ska skaya skaia
т t th tt te
у u oo w ou
ф f ph v ff
х kh h ch
ц ts c z tz
цз j
ч ch tch tsch c
чо cho che
ш sh sch ch s
шп sp shp
шт st sht
щ shch sch
ь - i
ьо io yo
ю iu yu u ju you
я ia ya a ja
' -
- -
""")


# A name as Russian and as Ukrainian has it: Андреев and Андрєєв, Харьков and Харків.
_TO_UKRAINIAN = _rules("""
а а
б б
в в
г г ґ
д д
е е є ї йо і
ее еє єє
ж ж
з з
и и і ї
ий ий ій
й й
к к
л л
м м
н н
о о і
п п
р р
с с сь
т т
у у
ф ф
х х
ц ц ць
ч ч
ш ш
щ щ
ъ ' -
ы и
ь ь - '
ье 'є ьє ьйо
ьи 'ї ьї
ью 'ю ью
ья 'я ья
э е є
ю ю 'ю
я я 'я
""")


def to_ukrainian(word: str, alive: Callable[[str], bool]) -> Iterator[str]:
    """Ukrainian spellings of a name that is spelled in Russian (lower case), likelier first."""
    return spellings(word, _TO_UKRAINIAN, alive)


def to_cyrillic(word: str, alive: Callable[[str], bool], dearest: float = math.inf) -> Iterator[str]:
    """Cyrillic spellings of the Latin ``word`` (lower case), likelier first. ``dearest``: see ``spellings``."""
    return spellings(word, _TO_CYRILLIC, alive, dearest)


def to_latin(word: str, alive: Callable[[str], bool], dearest: float = math.inf) -> Iterator[str]:
    """Latin spellings of the Cyrillic ``word`` (lower case), likelier first. ``dearest``: see ``spellings``."""
    return spellings(word, _TO_LATIN, alive, dearest)


def spellings(
    word: str, rules: Rules, alive: Callable[[str], bool], dearest: float = math.inf, most: int = 600
) -> Iterator[str]:
    """All renderings of ``word`` by rising cost, cut off where ``alive(beginning)`` says that nothing goes on so.

    ``dearest``: what a rendering may cost beyond one point a letter; a piece read in its n-th way costs 2n - 2.
    ``most`` bounds the work: so many beginnings are looked at.
    """
    queue = [(0, 0, "")]
    seen = {(0, "")}
    longest = max(map(len, rules))
    while queue and most:
        most -= 1
        cost, at, made = heapq.heappop(queue)
        if cost > len(word) + dearest:
            return
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
