"""A plain text file (or pasted text) to an Article: blocks and the facts of its head. Cleaning comes later,
elsewhere."""

from reader.importing.encoding import Decoded
from reader.importing.head import head_of
from reader.importing.line_ends import SEPARATOR
from reader.importing.lines import dump_blocks
from reader.importing.ragged import unhyphenated
from reader.language.detection import detected
from reader.values import Article, ImportFailedError, Sentence

MOST_LETTERS = 10_000_000
MOST_LINES = 20_000


def dump_article(decoded: Decoded, *, file_name: str, file_path: str | None) -> Article:
    """``decoded.text`` is kept letter for letter. Raises ImportFailedError for what is too much for one article."""
    text = decoded.text
    if len(text) > MOST_LETTERS or text.count("\n") > MOST_LINES:
        raise ImportFailedError(
            Sentence(
                "“{name}” is far longer than an article (more than {letters} million letters or {lines} lines): "
                "split it into single articles and import those.",
                name=file_name,
                letters=MOST_LETTERS // 1_000_000,
                lines=MOST_LINES,
            )
        )
    blocks = dump_blocks(text)
    head = head_of(unhyphenated([block.span.of(text) for block in blocks if block.rule != SEPARATOR]), file_name)
    return Article(
        text=text,
        title=head.title,
        authors=head.authors,
        publication=head.publication,
        published=head.published,
        modified=head.modified,
        url=head.url,
        section=head.section,
        language=detected(" ".join(text.split())),
        format="text",
        encoding=decoded.codec,
        file_path=file_path,
        blocks=blocks,
        warnings=(decoded.warning,) if decoded.warning else (),
    )
