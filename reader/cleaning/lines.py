"""The working copy of a block while its role is being found: its words, its shape, what a rule said. Not kept
afterwards."""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

from reader.cleaning.columns import rows_of_tables
from reader.cleaning.rules import Rule, RuleBook
from reader.cleaning.split import pieces
from reader.language.bylines import is_name_shaped
from reader.language.letters import unified
from reader.language.prose import ends_sentence, is_prose, stems_of
from reader.values import Article, Block, BlockKind, BlockRole, TextSpan

# The rule of a block that only parts two lines of a dump without line ends.
SEPARATOR = "separator"
# The rule of a line that was left out and is the article's after all.
GIVEN_BACK = "given-back"
# Words of headers that no text has over its own paragraphs.
_OF_OTHERS = (
    "новин", "новост", "news", "статт", "стать", "stories", "матеріал", "материал", "популярн", "читан", "читаем",
    "читают", "читають", "обговорю", "обсужда", "тренд", "trending", "popular", "вибір редакц", "выбор редакц",
    "editor", "топ ", "стрічка", "лента", "most ", "публікац", "публикац", "записи", "блоги", "анекдот", "latest",
    "picks", "next ", "previous ", "цікав", "интересн", "спецтем", "спецпро", "свіжий номер", "свежий номер",
    "рекоменду", "пропуст", "коменто", "recent", "headlines", "articles", "videos", "stories", "topics", "тем дня",
    "гаряч", "горяч", "на сайті", "на сайте", "в історії", "в истории", "оновлення", "останн", "последн", "сьогодні",
)  # fmt: skip
_SELLS = frozenset({BlockRole.PROMOTION, BlockRole.ADVERTISEMENT})
# ', просять у раді': somebody else's call, which a reporter passes on.
_REPORTED = re.compile(
    r",\s(?:[–—]\s)?(?:каж(?:е|уть)|прос(?:ить|ять)|рад(?:ить|ять)|пояснює|розпові(?:в|ла|дає)|зазнач(?:ив|ила|ає)|"
    r"дода(?:в|ла|є)|закликал[аи]?|закликають|сказа(?:в|ла)|говорит|говорят|прос[ия]т|сказала?|совету[ею]т|says?|said)\b",
    re.IGNORECASE,
)
_FOLD = re.compile(r"[\W_]+")
_PART = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LATIN_I = re.compile(r"(?<=[А-ЯҐЄа-яґє])[iI]|[iI](?=[а-яґє])")
_NUMBERED = re.compile(r"(?P<word>[^\W\d_]{3,12}|№)\s(?P<number>\d{1,2})\W{0,2}$")
_RATE = re.compile(
    r"[А-ЯІЇЄҐЁA-Z][^\d:–—!?]{2,40}(?:\s[–—-]|:)\s(?:від\s|до\s)?\d[\d\s.,–-]*\s?(?:грн|гривень|гривні|тис|млн|%|₴|\$|€|"
    r"євро|доларів|кг|г|л|км|грн/\w+|uah|usd|eur)[^.!?]{0,30}[.;,]?$"
)
_LONGEST_NUMBERED = 20
_LIST_OF_LINKS = 4
_LIST_OF_NAMES = 3
_LIST_OF_ENTRIES = 3
_NOISE = frozenset(
    {BlockRole.ADVERTISEMENT, BlockRole.RELATED, BlockRole.PROMOTION, BlockRole.TEASER, BlockRole.DEBRIS},
)


@dataclass(slots=True)
class Line:
    """A block or a piece of one. ``words``: apostrophes and spaces unified, line ends as spaces, same length as the
    span. ``listed``: one of many names in a row, so no byline. ``part``: of a table or list that is the article's own.
    ``row``: of a table, whoever's. ``says``, ``under``: for its reason."""

    span: TextSpan
    block: Block
    words: str
    hit: Rule | None = None
    rest: int = 0
    role: BlockRole | None = None
    rule: str = ""
    confidence: float = 1.0
    removed: bool = False
    prose: bool = False
    closed: bool = False
    headline: bool = False
    kept: bool = False
    restored: bool = False
    listed: bool = False
    part: bool = False
    row: bool = False
    says: str = ""
    under: str = ""
    size: int = field(init=False)
    vote: float | None = field(init=False)
    _parts: list[str] | None = field(default=None, repr=False)
    _stems: frozenset[str] | None = field(default=None, repr=False)
    _folded: str | None = field(default=None, repr=False)
    _tokens: list[str] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.size, self.vote = len(self.words), self.block.vote  # fields, since each is asked a dozen times

    @property
    def voted(self) -> bool:
        """True where the extractors kept the block; False where they did not, or were never asked."""
        return (self.block.vote or 0.0) >= 0.5 or self.restored

    @property
    def parts(self) -> list[str]:
        """Its words in lower case, compounds apart: looked for once, since all of the next three are made of them."""
        if self._parts is None:
            self._parts = _PART.findall(self.words.lower())
        return self._parts

    @property
    def stems(self) -> frozenset[str]:
        """As ``stems`` has its words."""
        if self._stems is None:
            self._stems = stems_of(self.parts)
        return self._stems

    @property
    def folded(self) -> str:
        """As ``folded`` has its words."""
        if self._folded is None:
            self._folded = " ".join(self.parts)
        return self._folded

    @property
    def tokens(self) -> list[str]:
        """Its words in lower case, compounds whole; several weighings ask for them."""
        if self._tokens is None:
            words = self.words
            compound = "-" in words or "'" in words or "’" in words
            self._tokens = _TOKEN.findall(words.lower()) if compound else self.parts
        return self._tokens

    @property
    def noise(self) -> bool:
        """True where a rule took the line for something that is not the article's."""
        return self.hit is not None and self.hit.role in _NOISE and not self.hit.edges

    @property
    def inline(self) -> bool:
        """'Читайте також: Заголовок' in one line, which therefore opens no list."""
        return self.rest >= 12

    def decide(self, role: BlockRole, rule: str, confidence: float, *, removed: bool = True) -> None:
        """Say what the line is; whoever speaks first is right."""
        if self.role is None:
            self.role, self.rule, self.confidence, self.removed = role, rule, confidence, removed

    def keep_as_part(self) -> None:
        """Be a row of the article's own, whatever a rule said: nobody asks it again."""
        self.hit, self.kept, self.listed, self.part = None, True, True, True
        self.decide(BlockRole.BODY, "", 0.8, removed=False)

    def come_back(self, confidence: float) -> None:
        """Be the article's after all, whatever was decided."""
        self.role, self.rule, self.says, self.under = BlockRole.BODY, GIVEN_BACK, "", ""
        self.confidence, self.removed, self.kept = confidence, False, True

    def follow(self, rule: Rule, *, share: float = 1.0, under: str = "") -> None:
        """Be what ``rule`` says, with ``share`` of its confidence. ``under``: the heading of the list it stands in."""
        if self.role is None:
            self.decide(rule.role, rule.name, rule.confidence * share)
            self.says, self.under = rule.says, under


def folded(words: str) -> str:
    """Letters and digits in lower case with single spaces between."""
    return _FOLD.sub(" ", words.lower()).strip()


def lines_of(article: Article, book: RuleBook) -> list[Line]:
    """One line for each block or piece of a block, in order."""
    lines = []
    credit = False
    text = _spaced(article.text)
    tables = rows_of_tables([text[block.span.start : block.span.end] for block in article.blocks])
    for number, block in enumerate(article.blocks):
        if block.rule == SEPARATOR:
            continue
        row = number in tables and block.vote is None
        found = [(block.span, None)] if row else pieces(text, block, book, after_credit=credit)
        for span, rule in found:
            line = Line(span, block, _in_own_letters(text[span.start : span.end]), row=row)
            if rule is not None:
                line.hit = rule
                line.follow(rule)
            else:
                _look(line, book)
            lines.append(line)
        last = lines[-1] if lines else None
        credit = (
            last is not None
            and last.size <= 40
            and last.words.endswith(":")
            and last.role is None
            and last.hit is not None
        )
        credit = credit and last is not None and last.hit is not None and last.hit.role is BlockRole.METADATA
    _forget_false_headers(lines)
    _find_lists_of_names(lines)
    _find_rates(lines)
    _keep_clocks_of_entries(lines)
    _keep_numbers_of_parts(lines)
    _keep_numbered_labels(lines)
    _find_rows_of_links(lines)
    _find_recurring_lines(lines)
    return lines


def comparable(text: str) -> str:
    """As rules read it, same length: one apostrophe, line ends as spaces, a Latin i inside a Cyrillic word as its
    own."""
    return _in_own_letters(_spaced(text))


def _spaced(text: str) -> str:
    return unified(text).replace("\n", " ")


def _in_own_letters(words: str) -> str:
    if words.isascii() or not ("i" in words or "I" in words):
        return words
    return _LATIN_I.sub(lambda found: "і" if found.group() == "i" else "І", words)


def _keep_numbers_of_parts(lines: list[Line]) -> None:
    """'1', '2', '3' alone over the parts of an interview or a long text."""
    alone = [line for line in lines if line.hit is not None and line.hit.name == "counters-row" and line.size <= 2]
    wanted = 1
    parts = []
    for line in alone:
        if line.words.strip() == str(wanted):
            parts.append(line)
            wanted += 1
    if len(parts) < _LIST_OF_ENTRIES:
        return
    places = {id(line): number for number, line in enumerate(lines)}
    for line in parts:
        below = lines[places[id(line)] + 1 : places[id(line)] + 3]
        if any(other.closed and other.size >= 20 for other in below):
            line.hit, line.kept, line.closed = None, True, True


def _keep_numbered_labels(lines: list[Line]) -> None:
    """'Крок 1.', 'Крок 2.', 'Крок 3.' over the parts of a text, each over a sentence."""
    rows: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        match = _NUMBERED.match(line.words) if line.size <= _LONGEST_NUMBERED else None
        if match and line.block.link_share < 0.3 and int(match["number"]) == len(rows.get(match["word"], ())) + 1:
            rows.setdefault(match["word"], []).append(number)
    for numbers in rows.values():
        below = [lines[number + 1] for number in numbers if number + 1 < len(lines)]
        if len(numbers) >= _LIST_OF_ENTRIES and sum(line.closed for line in below) >= len(numbers) - 1:
            for number in numbers:
                lines[number].hit, lines[number].kept, lines[number].closed = None, True, True


def _find_recurring_lines(lines: list[Line]) -> None:
    """A short label that stands three times and more beside paragraphs ('Скопіювати адресу') is a button, whatever it
    says; a speaker's name or a question is not."""
    counts = Counter(line.words for line in lines if _may_recur(line))
    if max(counts.values(), default=0) < _LIST_OF_ENTRIES:
        return
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if counts[line.words] >= _LIST_OF_ENTRIES and (above.prose or below.prose) and _may_recur(line):
            line.decide(BlockRole.DEBRIS, "recurs", 0.65)


def _may_recur(line: Line) -> bool:
    return (
        line.hit is None
        and line.role is None
        and 8 <= line.size <= 60
        and not line.closed
        and not line.listed
        and line.words[-1] not in ":?"
        and line.words[0].isupper()
        and not is_name_shaped(line.words)
        and line.block.kind not in (BlockKind.TABLE, BlockKind.LIST_ITEM)
    )


def _find_rows_of_links(lines: list[Line]) -> None:
    """Four and more short links in a row are a menu, whoever kept them."""
    for linked, run in itertools.groupby(lines, _is_short_link):
        row = list(run)
        if linked and len(row) >= _LIST_OF_LINKS:
            for line in row:
                line.decide(BlockRole.DEBRIS, "menu-link", 0.7)


def _is_short_link(line: Line) -> bool:
    return line.block.link_share >= 0.9 and line.size <= 40 and not line.closed


def _keep_clocks_of_entries(lines: list[Line]) -> None:
    """'21:30' over a sentence, three times and more, dates the entries of a live report; over headlines it is a list of
    other stories."""
    clocks = [
        line
        for line, following in itertools.pairwise(lines)
        if line.hit is not None and line.hit.name == "lone-clock" and following.closed and following.hit is None
    ]
    if len(clocks) >= _LIST_OF_ENTRIES:
        for line in clocks:
            line.hit, line.kept, line.closed = None, True, True


def _find_lists_of_names(lines: list[Line]) -> None:
    """Winners, the dead, a cast: three and more lines with a name each."""
    for named, run in itertools.groupby(lines, lambda line: line.size <= 50 and is_name_shaped(line.words)):
        row = list(run)
        if named and len(row) >= _LIST_OF_NAMES:
            for line in row:
                line.listed = True


def _find_rates(lines: list[Line]) -> None:
    """'Житній – 33,10 грн' over 'Батон – 28,75 грн': three and more rows of a name and what it costs or comes to."""
    for rated, run in itertools.groupby(lines, lambda line: line.hit is None and bool(_RATE.match(line.words))):
        row = list(run)
        if rated and len(row) >= _LIST_OF_ENTRIES:
            for line in row:
                line.listed = True


def _forget_false_headers(lines: list[Line]) -> None:
    """'Головне', 'Цитата дня' over a sentence are the article's own subheadings: other stories are headlines, not
    sentences."""
    for line, following in itertools.pairwise(lines):
        hit = line.hit
        if hit is None or hit.opens != "headlines" or hit.role is not BlockRole.TEASER or line.role is not None:
            continue
        if following.hit is None and _is_no_story(line, following) and not _is_news_header(line.words):
            line.hit = None


def _is_no_story(line: Line, following: Line) -> bool:
    """A sentence; or a point of a page that is no link, kept by the extractors as its heading was."""
    if following.block.link_share >= 0.3:
        return False
    if line.voted and following.voted and following.block.kind is BlockKind.LIST_ITEM:
        return True
    return following.closed and following.words[-1] in '.»"”' and not following.words.endswith("..")


def _is_news_header(words: str) -> bool:
    return any(piece in words.lower() for piece in _OF_OTHERS)


def _look(line: Line, book: RuleBook) -> None:
    words = line.words
    if (
        line.vote == 0.0
        and line.block.link_share >= 0.9
        and len(words) <= (40 if line.block.kind is BlockKind.LIST_ITEM else 20)
    ):
        line.decide(BlockRole.DEBRIS, "menu-link", 0.7)
        return
    sidelong = line.vote == 0.0 and line.block.link_share >= 0.9 and 40 < len(words) <= 150
    # A row of figures is no menu; where nobody kept the table, rules may have it.
    table = line.block.kind is BlockKind.TABLE and line.vote != 0.0
    found = None if sidelong or table else book.first(words)
    if found and not (found[0].role in _SELLS and _REPORTED.search(words)):
        line.hit = found[0]
        line.rest = len(words[found[1].end() :].strip(" :–—-|.»"))
    line.prose = is_prose(words)
    line.kept = line.hit is None and book.keeps(words)
    line.closed = line.prose or line.kept or (len(words) >= 12 and ends_sentence(words) and words[-1] not in ":;")
    line.headline = (
        not line.prose
        and 15 <= len(words) <= 250
        and words.count(" ") >= 2
        and (not line.closed or words[-1] in '?!…»"”')
        and line.block.kind is not BlockKind.TABLE
    )
