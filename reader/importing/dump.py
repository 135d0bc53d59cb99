"""A plain text file (or pasted text) to an Article: blocks and the facts of its head. Cleaning comes later,
elsewhere."""

from reader.importing.encoding import Decoded
from reader.importing.head import head_of
from reader.importing.lines import dump_blocks
from reader.language.detection import detected
from reader.values import Article


def dump_article(decoded: Decoded, *, file_name: str, file_path: str | None) -> Article:
    """``decoded.text`` is kept letter for letter."""
    text = decoded.text
    blocks = dump_blocks(text)
    head = head_of([block.span.of(text) for block in blocks], file_name)
    return Article(
        text=text,
        title=head.title,
        authors=head.authors,
        publication=head.publication,
        published=head.published,
        modified=head.modified,
        url=head.url,
        language=detected(" ".join(text.split())),
        format="text",
        encoding=decoded.codec,
        file_path=file_path,
        blocks=blocks,
        warnings=(decoded.warning,) if decoded.warning else (),
    )
