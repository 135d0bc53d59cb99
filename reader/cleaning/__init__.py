"""Blocks to roles and removals: the clean page, with a reason for everything that is left out. Pure: values in,
values out."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from reader.cleaning.body import mark_body
from reader.cleaning.broken_lines import settle_broken_lines, with_separators
from reader.cleaning.contents import mark_contents, mark_polls, mark_rows_alike, mark_running_heads
from reader.cleaning.decisions import decided
from reader.cleaning.edges import mark_head, mark_tail
from reader.cleaning.feeds import mark_feeds
from reader.cleaning.furniture import furniture_key
from reader.cleaning.gaps import close_gaps
from reader.cleaning.given_back import give_back
from reader.cleaning.learned import weigh_what_is_left
from reader.cleaning.lines import Line, lines_of
from reader.cleaning.live import keep_hours
from reader.cleaning.lone_headlines import leave_out_lone_headlines
from reader.cleaning.parts import keep_parts
from reader.cleaning.points import keep_points
from reader.cleaning.reasons import reason_of
from reader.cleaning.region import body_region
from reader.cleaning.resumed import keep_resumed
from reader.cleaning.rules import RuleBook, rule_book
from reader.cleaning.scales import weigh
from reader.cleaning.series import keep_series, keep_years
from reader.cleaning.spared import keep_subheadings, spare
from reader.cleaning.titles import mark_titles
from reader.cleaning.unframed import keep_unframed
from reader.cleaning.view import clean_text, removed_text, shown
from reader.language.cards import story_cards
from reader.language.prose import stems
from reader.values import Article, Block, BlockRole, Cleaning, Removal

__all__ = ["VERSION", "clean", "clean_text", "decided", "furniture_key", "removed_text", "shown"]

VERSION = "10"
_SHORTEST_BLURB = 70
_LEAST_BESIDE, _ENOUGH_BESIDE = 0.5, 400


def clean(article: Article, *, furniture: Mapping[str, BlockRole] | None = None) -> Cleaning:
    """Roles for all blocks of ``article`` and what the clean view leaves out, each with its rule.

    ``furniture``: ``furniture_key`` of a block -> its role, as the library learned it for the publication. Where the
    file was
    a page, ``Block.vote`` says what extractors kept; a text dump is judged by its lines alone.
    """
    lines = judged(article, rule_book(), furniture or {})
    weigh_what_is_left(lines, article.title)
    leave_out_lone_headlines(lines, article.title)
    give_back(lines, article.title)
    close_gaps(lines)
    keep_hours(lines)
    settle_broken_lines(lines, article.title)
    lines = with_separators(lines, article)
    return Cleaning(
        blocks=tuple(_block(line) for line in lines),
        removals=tuple(_removals(lines)),
        version=VERSION,
    )


def judged(article: Article, book: RuleBook, furniture: Mapping[str, BlockRole], *, weighed: bool = True) -> list[Line]:
    """Lines with the roles that rules give them, before the learned scale looks at what is left. ``weighed``: ask
    weighed.toml too (left out to see what the scale does without it)."""
    lines = lines_of(article, book)
    _mark_furniture(lines, furniture)
    mark_running_heads(lines, article.title)
    keep_series(lines)
    keep_years(lines)
    title_at = mark_titles(lines, article.title)
    mark_rows_alike(lines)
    if weighed:
        weigh(lines, article.title)
    spare(lines, article.title)
    mark_contents(lines)
    mark_polls(lines)
    mark_feeds(lines, article.title)
    _mark_cards(lines, article.title, title_at or 0)
    keep_points(lines, title_at)
    keep_parts(lines, title_at)
    region = body_region(lines, title_at)
    mark_head(lines, region, article, book)
    mark_body(lines, region, article, book)
    keep_subheadings(lines, region.start, region.end)
    keep_resumed(lines, title_at, region)
    mark_tail(lines, region, article)
    keep_unframed(lines, title_at, region)
    return lines


def _mark_furniture(lines: list[Line], furniture: Mapping[str, BlockRole]) -> None:
    if not furniture:
        return
    for line in lines:
        role = furniture.get(furniture_key(line.words))
        if role is not None:
            line.decide(role, "learned-furniture", 0.9, removed=role is not BlockRole.BODY)


def _mark_cards(lines: list[Line], title: str | None, title_at: int) -> None:
    """In a dump: of a page the extractors' votes tell more."""
    if any(line.vote is not None for line in lines):
        return
    rows = story_cards([line.words for line in lines], stems(title or ""))
    taken = {number for row in rows for number in row}
    for row in rows:
        if any(lines[number].role is BlockRole.TITLE for number in row) or _holds_a_box(lines, row):
            continue
        if row.start > title_at and _outweighs_the_rest(lines, row, title_at, taken):
            continue
        for number in row:
            lines[number].decide(BlockRole.TEASER, "story-cards", 0.75)


def _holds_a_box(lines: list[Line], row: range) -> bool:
    """'Читайте також' within the row, not over it: boxes of links stand between an article's own paragraphs."""
    hits = (lines[number].hit for number in row[1:])
    return any(hit is not None and hit.opens == "headlines" and hit.role is BlockRole.RELATED for hit in hits)


def _outweighs_the_rest(lines: list[Line], row: range, title_at: int, taken: AbstractSet[int]) -> bool:
    """A row below the headline beside which (and beside others, ``taken``) little is told, and hardly a line of which
    is a date or a counter: 'Шість фільмів на вихідні', each with its genre and its plot, looks like cards, too."""
    inside = [lines[number] for number in row]
    cards = [line for line in inside if line.closed and line.size >= _SHORTEST_BLURB]
    stamps = sum(line.hit is not None for line in inside)
    beside = (line for number, line in enumerate(lines) if number > title_at and number not in taken)
    told = sum(line.size for line in beside if line.prose)
    least = min(_ENOUGH_BESIDE, _LEAST_BESIDE * sum(line.size for line in cards))
    return 2 * stamps < len(cards) and told < least


def _block(line: Line) -> Block:
    # Not dataclasses.replace: a page has hundreds of blocks, and this is three times as fast.
    block = line.block
    return Block(
        line.span,
        kind=block.kind,
        role=line.role or BlockRole.BODY,
        language=block.language,
        tag=block.tag,
        level=block.level,
        rule=line.rule or None,
        confidence=round(line.confidence, 2),
        link_share=block.link_share,
        vote=block.vote,
        number=block.number,
    )


def _removals(lines: list[Line]) -> list[Removal]:
    return [
        Removal(
            line.span,
            line.role,
            line.rule,
            round(line.confidence, 2),
            reason=reason_of(line.rule, line.says, line.role, line.under),
        )
        for line in lines
        if line.removed and line.role is not None
    ]
