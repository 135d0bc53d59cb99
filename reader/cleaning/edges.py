"""What stands before and after the body: byline and date, menus, lists of other stories, the footer."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from reader.cleaning.lines import Line
from reader.cleaning.region import Region
from reader.cleaning.rules import Rule, RuleBook
from reader.cleaning.sections import mark_section
from reader.language.bylines import is_name_shaped, is_persons_name
from reader.language.cards import is_place
from reader.language.dates import without_dates, written_dates
from reader.values import Article, BlockKind, BlockRole

_ITEM = re.compile(r"\W{0,2}[-–—*•·▪◦‣●■►▶✓✔]\s*\S|\(?\d{1,3}[.)]\s")
_DATE = re.compile(r"\d[./-]\d{1,2}[./-]\d")
_SHORTEST_LEAD = 35
_MOST_LEADS = 2
_RECURS = 3
_SIGNS_BEFORE = re.compile(r"^[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\s]{1,6}")
_FEWEST_SHARED, _SHARE, _MANY_SHARED = 2, 0.3, 3
_SHORTEST_CAPTION = 25
# 'Нова пристань (Фото: міська рада)'. From the last letter before the bracket: from any other, the rest of the
# line would be read once for each.
_CREDITED = re.compile(
    r"\w[^\w()]*\((?:фото|світлина|колаж|скрин|скрін|ілюстра|иллюстра|джерело|photo|image|getty|facebook)\b[^()]{0,60}\)\W*$",
    re.IGNORECASE,
)
# How a letter begins, alone in its line.
_GREETS = re.compile(
    r"(?:всім )?(?:привіт|вітаю|доброго (?:дня|ранку|вечора)|добрий (?:день|вечір)|здравствуйте|привет|"
    r"добрый (?:день|вечер)|hello|hi|hey|good (?:morning|evening|afternoon)|dear \w{3,12})"
    r"(?:[, ]+(?:всім|друзі|друзья|всем|there|everyone|all|friends?|"
    r"readers?|folks|любі|дорогі|дорогие|читачі|читатели)){0,3}[!.,]?\W{0,3}$",
    re.IGNORECASE,
)
_MOST_PLACE, _LONGEST_PLACE = 4, 80
_COUNTER = re.compile(
    r"\b\d[\d\s]*\s?(?:коментар|перегляд|комментар|просмотр|хв\b|мин\b|comment|view|min\b)\w*.*$", re.IGNORECASE
)
# When something begins, not when the article was printed.
_EVENT = re.compile(
    r"(?:коли|початок|когда|начало|when|starts?|дедлайн|deadline)(?:\s(?:події|заходу|роботи|робіт))?\s?:\s",
    re.IGNORECASE,
)
_LISTS = frozenset({BlockRole.RELATED, BlockRole.TEASER, BlockRole.ADVERTISEMENT})


def mark_head(lines: Sequence[Line], region: Region, article: Article, book: RuleBook) -> None:
    """Decide everything before the body."""
    for number in range(region.start):
        line = lines[number]
        if line.role is None:
            _by_rule(line)
        if line.role is not None and line.hit is not None and line.hit.opens:
            mark_section(lines, number, region.start, book)
    titles = [number for number in range(region.start) if lines[number].role is BlockRole.TITLE]
    titled = max(titles, default=-1)
    leads = _leads(lines, region, titled) | _between_titles(lines, region, titles)
    for number in range(region.start):
        line = lines[number]
        if line.role is None:
            mark_metadata(line, article)
        if line.role is None and number > titled >= 0 and line.block.kind is BlockKind.CAPTION:
            continue  # the caption of the picture that opens the article
        if line.role is None and (is_caption(lines, number, region, titled) or _heads_the_text(lines, number, region)):
            line.decide(BlockRole.BODY, "standfirst", 0.6, removed=False)
        if line.role is None and (number in leads or (0 <= titled < number and _tells_the_same(line, lines, region))):
            line.decide(BlockRole.BODY, "standfirst", 0.6, removed=False)
        if line.role is None:
            role = BlockRole.TEASER if _reads_like_headline(line) else BlockRole.DEBRIS
            line.decide(role, "before-the-body", 0.6)


def is_caption(lines: Sequence[Line], number: int, region: Region, titled: int) -> bool:
    """True for what the first picture shows, right beside its credit and in words of the text: below the headline one
    of them is enough, and none is needed where the credit stands in the line itself."""
    line = lines[number]
    if line.vote is not None or line.hit is not None or line.listed:
        return False
    below_title = 0 <= titled < number
    if below_title and line.size >= _SHORTEST_CAPTION and "(" in line.words and _CREDITED.search(line.words):
        return True
    beside = [lines[number + 1]] if number + 1 < len(lines) else []
    beside += [lines[number - 1]] if below_title and number else []
    credited = any(other.hit is not None and "photo" in other.hit.name for other in beside)
    if not credited or line.size < (_SHORTEST_CAPTION if below_title else _SHORTEST_LEAD):
        return False
    shared = len(line.stems & _told(lines, region))
    enough = 1 if below_title else max(_FEWEST_SHARED, _SHARE * len(line.stems))
    return shared >= enough and (below_title or _reads_like_headline(line))


def _tells_the_same(line: Line, lines: Sequence[Line], region: Region) -> bool:
    """Below the headline, in words of the text for the most part."""
    if line.vote is not None or line.hit is not None or line.listed or line.size < _SHORTEST_LEAD:
        return False
    shared = len(line.stems & _told(lines, region))
    return shared >= _MANY_SHARED and 2 * shared >= len(line.stems)


def _told(lines: Sequence[Line], region: Region) -> frozenset[str]:
    return frozenset().union(*(other.stems for other in lines[region.start : region.end] if other.closed))


def _heads_the_text(lines: Sequence[Line], number: int, region: Region) -> bool:
    """'Коротко' over the points with which a text begins; the greeting of a letter."""
    line = lines[number]
    if number + 1 == region.start and _GREETS.match(line.words.strip()):
        return True
    if number + 1 != region.start or line.size > _SHORTEST_LEAD or line.hit is not None:
        return False
    points = lines[region.start : region.start + 2]
    if line.vote is not None:
        listed = line.words[-1] == ":" and all(point.block.kind is BlockKind.LIST_ITEM for point in points)
        return listed or _is_first_heading(line, lines, region)
    return len(points) == 2 and all(_ITEM.match(point.words) for point in points) and line.words[:1].isupper()


def _is_first_heading(line: Line, lines: Sequence[Line], region: Region) -> bool:
    """Of a page: a subheading right over the first paragraph, which some extractor kept, too."""
    titled = any(other.role is BlockRole.TITLE for other in lines[: region.start])
    return titled and line.block.kind is BlockKind.HEADING and line.block.level > 1 and (line.vote or 0.0) > 0.0


def _leads(lines: Sequence[Line], region: Region, titled: int) -> frozenset[int]:
    """One or two lines between the headline and the first paragraph that read like a sentence: the standfirst, though
    they share no word with the text. More of them in a row are other stories."""
    if titled < 0 or region.start >= len(lines) or lines[region.start].vote is not None:
        return frozenset()
    open_lines = [
        number
        for number in range(titled + 1, region.start)
        if lines[number].role is None and lines[number].hit is None and not lines[number].listed
    ]
    if not open_lines:
        return frozenset()
    again = Counter(line.folded for line in lines)  # the channel's name over each of its posts
    open_lines = [number for number in open_lines if again[lines[number].folded] < _RECURS]
    able = [number for number in open_lines if _may_lead(lines[number])]
    sentence = next((number for number in open_lines if lines[number].size >= _SHORTEST_LEAD), None)
    if sentence is not None and lines[sentence].closed and lines[sentence].words[-1] == "." and sentence in able:
        able = [sentence]
    labelled = any(lines[number - 1].size < _SHORTEST_LEAD and number - 1 in open_lines for number in able)
    return frozenset(able) if len(able) <= _MOST_LEADS and not labelled else frozenset()


def _between_titles(lines: Sequence[Line], region: Region, titles: Sequence[int]) -> frozenset[int]:
    """The standfirst alone between the headline and the headline once more, in words of the text."""
    if len(titles) < 2 or titles[-1] - titles[-2] != 2 or lines[titles[-1] - 1].vote is not None:
        return frozenset()
    line = lines[titles[-1] - 1]
    shares = len(line.stems & _told(lines, region)) >= max(_FEWEST_SHARED, _SHARE * len(line.stems))
    return frozenset({titles[-1] - 1} if shares and line.role is None and line.hit is None and _may_lead(line) else ())


def _may_lead(line: Line) -> bool:
    return (
        line.size >= _SHORTEST_LEAD and _reads_like_headline(line) and without_dates(line.words) == line.words.strip()
    )


def mark_tail(lines: Sequence[Line], region: Region, article: Article) -> None:
    """Decide everything after the body; a header gives its role to what follows it."""
    section: Rule | None = None
    heading = ""
    _keep_place(lines, region)
    for number in range(region.end, len(lines)):
        line = lines[number]
        if line.hit is not None and line.hit.opens and not line.inline:
            section, heading = line.hit, line.words
        if section is not None and line.rule == "menu-link" and section.role in _LISTS:
            line.role, line.rule, line.under = section.role, section.name, heading
        if line.role is None and not (section is not None and line.hit is not None and line.hit.yields):
            _by_rule(line)
        if line.role is None and section is None:
            mark_metadata(line, article)
        if line.role is None:
            line.decide(*_tail_role(line, section))
            line.under = heading if section is not None and line.rule == section.name else ""


def _keep_place(lines: Sequence[Line], region: Region) -> None:
    """The address and the hours below the name of a place, with which a text about it ends."""
    above = lines[region.end - 1] if 0 < region.end <= len(lines) else None
    if _heads_a_place(lines, region):
        lines[region.end].decide(BlockRole.BODY, "place", 0.6, removed=False)
        lines[region.end].kept = True
        region = Region(region.start, region.end + 1, region.cut)
        above = lines[region.end - 1]
    if above is None or (above.closed and above.words[-1] not in '»”"') or above.size > _SHORTEST_LEAD or above.removed:
        return
    for line in itertools.islice(lines, region.end, region.end + _MOST_PLACE):
        if line.role is not None or line.size > _LONGEST_PLACE or line.vote is not None or not is_place(line.words):
            return
        line.hit, line.kept = None, True
        line.decide(BlockRole.BODY, "place", 0.6, removed=False)


def _heads_a_place(lines: Sequence[Line], region: Region) -> bool:
    """'Де шукати бібліотеку' over an address."""
    number = region.end
    if number + 1 >= len(lines) or not is_place(lines[number + 1].words):
        return False
    line = lines[number]
    open_ = line.hit is None and line.role is None and line.size <= _SHORTEST_LEAD
    return open_ and not line.stems.isdisjoint(_told(lines, region))


def _by_rule(line: Line) -> None:
    if line.hit is not None:
        line.follow(line.hit)


def _tail_role(line: Line, section: Rule | None) -> tuple[BlockRole, str, float]:
    if section is None:
        role = BlockRole.TEASER if _reads_like_headline(line) else BlockRole.DEBRIS
        return role, "after-the-body", 0.6
    if section.role in _LISTS:
        return section.role, section.name, 0.8
    if section.final or section.opens == "short":
        return BlockRole.DEBRIS, section.name, 0.75
    role = BlockRole.TEASER if _reads_like_headline(line) else BlockRole.DEBRIS
    return role, "after-the-body", 0.6


def mark_metadata(line: Line, article: Article) -> None:
    """Byline, date and publication, as the importer found them or by their shape."""
    words = line.words.strip()
    if line.size > 120 or line.listed or line.kept or _ITEM.match(words):
        return
    if line.block.kind is BlockKind.TABLE and line.voted:
        return  # 'Площа Ринок 06:22' is a row of a timetable
    if _EVENT.match(words):
        return
    rest = _COUNTER.sub("", without_dates(words)).strip() if _DATE.search(words) else without_dates(words)
    dated = rest != words
    programme = dated and words[:1].isdigit() and any(map(str.isalpha, rest)) and not _DATE.search(words)
    if programme and not any(written_dates(words)) and not any(author in words for author in article.authors):
        return  # '07:00 Новини' is a row of a programme, no date
    for author in article.authors:
        rest = rest.replace(author, "")
    named = (len(rest) < len(words) and not dated) or (rest != words and dated)
    left = sum(char.isalnum() for char in rest)
    if named and left <= max(12, 0.4 * len(words)):
        line.decide(BlockRole.METADATA, "byline" if not dated else "date", 0.9)
    elif (is_name_shaped(words) or (dated and is_name_shaped(rest))) and line.size <= 80 and is_persons_name(rest):
        line.decide(BlockRole.METADATA, "name-alone", 0.7)


def _reads_like_headline(line: Line) -> bool:
    """Mostly small letters and a few words: not a row of section names. Signs before it tell nothing."""
    if line.prose:
        return True
    bare = _SIGNS_BEFORE.sub("", line.words)
    words = bare.split()
    if line.size < 22 or len(words) < 4:
        return False
    small = sum(1 for word in words[1:] if word[:1].islower() or not word[:1].isalpha())
    return bare[:1].isupper() or bare[:1] in "«\"“'" or bare[:1].isdigit() if small * 2 >= len(words) - 1 else False
