"""Under which rubric a text dump stands: after a label, in the crumbs over the headline, or in the line right above
it."""

import re
from collections.abc import Sequence

from reader.importing.colophon import folded
from reader.language.morphology import readings

_LABEL = re.compile(
    r"(?:рубрика|розділ|категорія|раздел|категория|section|category)\s?:?\s+(?P<value>[^\W\d_][^\n:|]{2,39})$",
    re.IGNORECASE,
)
_CRUMB_END = re.compile(r"\s*[›»→>/]\s*")
_ROOT = re.compile(r"(?:головна|главная|home|новини|новости|news)$", re.IGNORECASE)
_ALONE = re.compile(
    r"(?:політика|економіка|суспільство|культура|спорт|світ|війна|кримінал|події|надзвичайні події|освіта|наука|"
    r"здоров['’]?я|медицина|технології|бізнес|фінанси|гроші|транспорт|довкілля|екологія|історія|життя|люди|шоубіз|"
    r"авто|туризм|подорожі|інтерв['’]?ю|репортаж|розслідування|колонка|колонки|думки|погляд|аналітика|"
    r"політика|экономика|общество|культура|мир|война|криминал|происшествия|образование|медицина|технологии|бизнес|"
    r"политика|финансы|экология|история|интервью|репортаж|"
    r"politics|business|culture|sports?|world|opinion|science|health|technology|education|environment|travel)",
    re.IGNORECASE,
)
_FIRST_LINES = 20
# What a row of rubrics lacks and a headline with as many capitals has.
_PUNCTUATED = re.compile(r"[,:;«»\"“”?!—–()]|\.(?:\s|$)")
_TOLD = re.compile(r"[а-яґєіїё’']{2,}(?:[аиіїяеоую]в|[аиіїяеоую]л[аио]?|с[яь]|[аиуюяе]ть)$")
# In capitals, words that tie others together stand in headlines, hardly ever in a menu.
_TIES = re.compile(r"\s(?:у|в|на|із?|з|до|від|за|як|що|не|по|під|через|с|из|к|от|как|что|под)\s", re.IGNORECASE)
_CYRILLIC = re.compile(r"[А-ЯҐЄІЇЁа-яґєіїё]")
_FEWEST_RUBRICS, _FEWEST_CYRILLIC, _MOSTLY = 5, 3, 0.6


def rubric_of(lines: Sequence[str], title_at: int | None) -> str | None:
    """As it stands there; None where nothing names it."""
    top = title_at if title_at is not None else 0
    for line in lines[:_FIRST_LINES]:
        label = _LABEL.match(line)
        if label:
            return label["value"].strip()
    for line in reversed(lines[max(0, top - 6) : top]):
        found = _in_crumbs(line, lines[top])
        if found:
            return found
    above = [line for line in lines[max(0, top - 2) : top] if _ALONE.fullmatch(line)]
    return above[-1] if above else None


def _in_crumbs(line: str, title: str) -> str | None:
    """'Головна › Новини › Транспорт': the last that is neither the front page nor the headline itself."""
    cells = [cell for cell in _CRUMB_END.split(line) if cell]
    if len(cells) < 2 or not _ROOT.match(cells[0]):
        return None
    own = [cell for cell in cells[1:] if len(cell) <= 40 and not folded(title).startswith(folded(cell.rstrip("….")))]
    named = [cell for cell in own if not _ROOT.match(cell)]
    return named[-1] if named else None


def is_row_of_rubrics(line: str) -> bool:
    """'Газета Новини Тексти Питання та відповіді Крамниця Підтримати': most words begin with a capital, none
    tells what somebody did, nothing ends a clause. Not in English, whose headlines are so."""
    words = [word for word in line.split()[1:] if word[0].isalpha()]
    if len(line.split()) < _FEWEST_RUBRICS or _PUNCTUATED.search(line):
        return False
    if sum(_CYRILLIC.match(word) is not None for word in words) < _FEWEST_CYRILLIC:
        return False
    told = any(_TOLD.match(word) and (not word.endswith("ів") or _tells(word)) for word in words)
    if told or _tells(line.split(maxsplit=1)[0]) or (line.isupper() and _TIES.search(line)):
        return False
    return sum(word[0].isupper() for word in words) >= _MOSTLY * len(words)


def _tells(word: str) -> bool:
    """'Загинула', 'умів', no 'стартапів': a verb in the past, and no noun."""
    known = [reading.tags for reading in readings(word) if reading.known]
    return any({"VERB", "past"} <= tags for tags in known) and not any("NOUN" in tags for tags in known)
