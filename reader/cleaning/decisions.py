"""Lays the user's word over what the rules made: it wins over every rule, and blocks are cut where it needs them to
be."""

from collections.abc import Sequence
from dataclasses import replace

from reader.values import Block, BlockRole, Cleaning, DecidedBy, Decision, Removal, TextSpan


def decided(cleaning: Cleaning, decisions: Sequence[Decision], text: str) -> Cleaning:
    """``cleaning`` with every decision in it, later ones over earlier ones. Blocks still cover every non-blank code
    point."""
    blocks, removals = list(cleaning.blocks), list(cleaning.removals)
    for decision in decisions:
        if decision.span and decision.span.end <= len(text):
            hidden = replace(cleaning, removals=tuple(sorted(removals, key=lambda removal: removal.span)))
            blocks = [piece for block in blocks for piece in _cut(block, decision, text, hidden)]
            removals = _removals(removals, decision)
    return replace(cleaning, blocks=tuple(blocks), removals=tuple(sorted(removals, key=lambda removal: removal.span)))


def _cut(block: Block, decision: Decision, text: str, before: Cleaning) -> list[Block]:
    span = decision.span
    if not block.span.meets(span):
        return [block]
    inner = TextSpan(max(block.span.start, span.start), min(block.span.end, span.end))
    role = decision.role if decision.removed else _role_when_shown(block, before)
    pieces = [
        replace(block, span=TextSpan(block.span.start, inner.start)),
        replace(block, span=inner, role=role, rule=None, confidence=1.0, decided_by=DecidedBy.USER),
        replace(block, span=TextSpan(inner.end, block.span.end)),
    ]
    return [piece for piece in pieces if text[piece.span.start : piece.span.end].strip()]


def _role_when_shown(block: Block, before: Cleaning) -> BlockRole:
    """The headline stays what it is; one that was left out, since it repeats another, is to be seen where it stands."""
    stays = block.role is BlockRole.TITLE and before.removal_of(block) is None
    return block.role if stays else BlockRole.BODY


def _removals(removals: list[Removal], decision: Decision) -> list[Removal]:
    span = decision.span
    kept = []
    for removal in removals:
        if not removal.span.meets(span):
            kept.append(removal)
            continue
        if removal.span.start < span.start:
            kept.append(replace(removal, span=TextSpan(removal.span.start, span.start)))
        if span.end < removal.span.end:
            kept.append(replace(removal, span=TextSpan(span.end, removal.span.end)))
    if decision.removed:
        kept.append(Removal(span, decision.role, "", 1.0, DecidedBy.USER))
    return kept
