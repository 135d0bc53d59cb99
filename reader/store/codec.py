"""Values to compact JSON and back. The order of the fields is the format: append only, with a default on reading."""

import json
import re
from typing import Any

from reader.values import (
    Article,
    ArticleImage,
    Block,
    BlockKind,
    BlockRole,
    Cleaning,
    Cue,
    DecidedBy,
    FoundBy,
    InlineMark,
    MarkKind,
    Mention,
    Quotation,
    QuotationKind,
    Removal,
    Sentence,
    SpeakerKind,
    TextSpan,
)

_NONE = "0"
# Warnings as plain English, which libraries made before keep, and what the window can say of them.
_WRITTEN_BEFORE = (
    (
        re.compile(r"(?P<count>\d+) damaged characters are shown as �\."),
        Sentence("Damaged characters that are shown as �: {count}.", count=_NONE),
    ),
    (
        re.compile(r"(?P<count>\d+) characters are not valid in the encoding (?P<encoding>\S+) and are shown as �\."),
        Sentence(
            "Characters that are not valid in the encoding {encoding} and are shown as �: {count}.",
            encoding=_NONE,
            count=_NONE,
        ),
    ),
    (
        re.compile(r"About (?P<count>\d+) letters of the page are nested too deep to be read and were left out\."),
        Sentence(
            "Letters of the page that are nested too deep to be read and were left out: about {count}.", count=_NONE
        ),
    ),
    *(
        (re.compile(re.escape(words)), words)
        for words in (
            Sentence("The page is larger than the reader can take: its end was left out."),
            Sentence(
                "The page is nested too deep to be read as it is: its words were kept and its layout was left out."
            ),
        )
    ),
)
METADATA = (
    "title",
    "authors",
    "publication",
    "published",
    "modified",
    "accessed",
    "url",
    "section",
    "standfirst",
    "language",
    "file_path",
    "warnings",
)


def packed(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def metadata_of(article: Article) -> str:
    told = {name: getattr(article, name) for name in METADATA}
    return packed({**told, "warnings": [_parts_of(warning) for warning in article.warnings]})


def _parts_of(warning: str) -> object:
    return warning.parts() if isinstance(warning, Sentence) else warning


def read_warnings(rows: list[Any]) -> tuple[str, ...]:
    """Sentences, also of what was written before they were kept by their parts."""
    return tuple(_recognised(row) if isinstance(row, str) else Sentence.of_parts(row) for row in rows)


def _recognised(warning: str) -> str:
    for shape, sentence in _WRITTEN_BEFORE:
        found = shape.fullmatch(warning)
        if found:
            facts = {name: int(fact) if fact.isdecimal() else fact for name, fact in found.groupdict().items()}
            return Sentence(sentence.template, **facts)
    return warning


def structure_of(article: Article) -> bytes:
    """What the importer saw in the text: blocks, marks, pictures (their bytes are kept by themselves)."""
    marks = [[mark.span.start, mark.span.end, mark.kind, mark.url] for mark in article.marks]
    images = [[image.at, image.address, image.alternative] for image in article.images]
    return packed({"blocks": _blocks(article.blocks), "marks": marks, "images": images}).encode(
        "utf-8", "surrogatepass"
    )


def read_structure(content: bytes) -> dict[str, Any]:
    """``blocks``, ``marks`` and ``images`` as the fields of an Article."""
    found = json.loads(content)
    return {
        "blocks": _read_blocks(found["blocks"]),
        "marks": tuple(InlineMark(TextSpan(s, e), MarkKind(kind), url) for s, e, kind, url in found["marks"]),
        "images": tuple(ArticleImage(at, address, alternative) for at, address, alternative in found["images"]),
    }


def cleaning_of(cleaning: Cleaning) -> bytes:
    removals = [_removal(removal) for removal in cleaning.removals]
    return packed({"version": cleaning.version, "blocks": _blocks(cleaning.blocks), "removals": removals}).encode(
        "utf-8", "surrogatepass"
    )


def _removal(removal: Removal) -> list[object]:
    row: list[object] = [
        removal.span.start,
        removal.span.end,
        removal.role,
        removal.rule,
        removal.confidence,
        removal.decided_by,
    ]
    return [*row, *removal.reason.parts()] if removal.reason is not None else row


def read_cleaning(content: bytes) -> Cleaning:
    found = json.loads(content)
    removals = tuple(
        Removal(
            TextSpan(start, end),
            BlockRole(role),
            rule,
            confidence,
            DecidedBy(decided),
            Sentence.of_parts(reason) if reason else None,
        )
        for start, end, role, rule, confidence, decided, *reason in found["removals"]
    )
    return Cleaning(_read_blocks(found["blocks"]), removals, found["version"])


def quotation_row(quotation: Quotation) -> tuple[object, ...]:
    """The columns kind .. cue of the table of quotations. ``parts`` is NULL where it is the content alone."""
    content, mention, cue = quotation.content, quotation.mention, quotation.cue
    parts = None if quotation.parts == (content,) else packed([[part.start, part.end] for part in quotation.parts])
    return (
        quotation.kind,
        content.start,
        content.end,
        parts,
        quotation.speaker,
        quotation.speaker_kind,
        quotation.found_by,
        quotation.role,
        packed([mention.span.start, mention.span.end, mention.role]) if mention else None,
        packed([cue.span.start, cue.span.end, cue.lemma]) if cue else None,
    )


def read_quotation(row: tuple[Any, ...]) -> Quotation:
    kind, start, end, parts, speaker, speaker_kind, found_by, role, mention, cue = row
    content = TextSpan(start, end)
    return Quotation(
        content=content,
        parts=(content,) if parts is None else tuple(TextSpan(s, e) for s, e in json.loads(parts)),
        kind=QuotationKind(kind),
        cue=_read_cue(json.loads(cue)) if cue else None,
        mention=_read_mention(json.loads(mention)) if mention else None,
        speaker=speaker,
        speaker_kind=SpeakerKind(speaker_kind) if speaker_kind else None,
        found_by=FoundBy(found_by) if found_by else None,
        role=role,
    )


def _read_cue(found: list[Any]) -> Cue:
    return Cue(TextSpan(found[0], found[1]), found[2])


def _read_mention(found: list[Any]) -> Mention:
    return Mention(TextSpan(found[0], found[1]), found[2])


def _blocks(blocks: tuple[Block, ...]) -> list[list[object]]:
    return [
        [
            block.span.start,
            block.span.end,
            block.kind,
            block.role,
            block.language,
            block.tag,
            block.level,
            block.rule,
            block.confidence,
            block.decided_by,
            block.link_share,
            block.vote,
            *(() if block.number is None else (block.number,)),
        ]
        for block in blocks
    ]


def _read_blocks(rows: list[list[Any]]) -> tuple[Block, ...]:
    return tuple(
        Block(
            span=TextSpan(start, end),
            kind=BlockKind(kind),
            role=BlockRole(role),
            language=language,
            tag=tag,
            level=level,
            rule=rule,
            confidence=confidence,
            decided_by=DecidedBy(decided),
            link_share=link_share,
            vote=vote,
            number=number[0] if number else None,
        )
        for start, end, kind, role, language, tag, level, rule, confidence, decided, link_share, vote, *number in rows
    )
