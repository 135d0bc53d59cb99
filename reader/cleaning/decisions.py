"""Lays the user's word over what the rules made: it wins over every rule, and blocks are cut where it needs them to
be."""

from collections.abc import Sequence
from dataclasses import replace

from reader.values import Block, BlockRole, Cleaning, DecidedBy, Decision, Removal, TextSpan


def decided(cleaning: Cleaning, decisions: Sequence[Decision], text: str) -> Cleaning:
    """``cleaning`` with every decision in it, later ones over earlier ones. Blocks still cover every non-blank code
    point."""
    made, pieces = cleaning, [[block] for block in cleaning.blocks]
    for decision in decisions:
        if decision.span and decision.span.end <= len(text):
            pieces = [
                [cut for piece in some for cut in _cut(piece, decision, text, _shown_as(whole, cleaning))]
                for whole, some in zip(cleaning.blocks, pieces, strict=True)
            ]
            removals = _removals(list(made.removals), decision)
            made = replace(made, removals=tuple(sorted(removals, key=lambda removal: removal.span)))
    return replace(made, blocks=tuple(block for some in pieces for block in _joined(some, made)))


def _joined(pieces: Sequence[Block], cleaning: Cleaning) -> list[Block]:
    """The pieces of one block; those that are shown and for the same again go on in one paragraph."""
    joined: list[Block] = []
    for piece in pieces:
        above = joined[-1] if joined else None
        if above is not None and above.role is piece.role and not _out(above, cleaning) and not _out(piece, cleaning):
            ruled = piece if above.decided_by is DecidedBy.USER else above
            joined[-1] = replace(ruled, span=TextSpan(above.span.start, piece.span.end))
        else:
            joined.append(piece)
    return joined


def _out(block: Block, cleaning: Cleaning) -> bool:
    return cleaning.removal_of(block) is not None


def _cut(block: Block, decision: Decision, text: str, shown_as: BlockRole) -> list[Block]:
    span = decision.span
    if not block.span.meets(span):
        return [block]
    inner = TextSpan(max(block.span.start, span.start), min(block.span.end, span.end))
    role = decision.role if decision.removed else shown_as
    pieces = [
        replace(block, span=TextSpan(block.span.start, inner.start)),
        replace(block, span=inner, role=role, rule=None, confidence=1.0, decided_by=DecidedBy.USER),
        replace(block, span=TextSpan(inner.end, block.span.end)),
    ]
    return [piece for piece in pieces if text[piece.span.start : piece.span.end].strip()]


def _shown_as(block: Block, rules: Cleaning) -> BlockRole:
    """The headline stays what it is; one that was left out, since it repeats another, is to be seen where it stands."""
    return BlockRole.TITLE if block.role is BlockRole.TITLE and not _out(block, rules) else BlockRole.BODY


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
