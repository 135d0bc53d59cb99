"""One Markdown file an article, as Obsidian reads it, written again and again beside the user's own lines.

Each annotation is a block between two comments (``%% ... %%``, which Obsidian does not show) with a checksum of what we
wrote. What stands outside of blocks is the user's and stays where it is; a block that the user changed becomes theirs.
"""

import hashlib
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.exporting.exported import AnnotatedArticle, identity
from reader.values import Annotation, Article

_BEGIN = re.compile(r"^%% annotation (urn:uuid:[0-9a-f-]{36}) ([0-9a-f]{8}) %%$")
_END = "%% end of annotation %%"
_KEY = re.compile(r"^chytalnia: (urn:uuid:[0-9a-f-]{36})\s*$", re.MULTILINE)
_UNFIT = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_MOST_BYTES = 220
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of the file: ours where ``id`` is set, else the user's."""

    id: str | None
    lines: tuple[str, ...]


def markdown(one: AnnotatedArticle, present: bytes | None = None) -> bytes:
    """The file of an article; ``present``: what the file holds now, with the user's own lines."""
    if present is None or not present.strip():
        blocks = [_Block(None, tuple(_head(one.article, one.twin)))]
    else:
        blocks = _blocks(present.decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n").split("\n"))
    merged = _merged(blocks, one)
    lines = [line for block in merged for line in block.lines]
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8", "surrogateescape")


def article_key(article: Article, twin: int = 0) -> str:
    """What a file's front matter says of whose it is; ``twin``: how many others of that identity came before it."""
    named = identity(article) + (f"\n{twin}" if twin else "")
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, named)}"


def key_in(content: bytes) -> str | None:
    """The key of a file's article, or None where it is not one of ours."""
    match = _KEY.search(content[:5000].decode("utf-8", "replace"))
    return match[1] if match else None


def file_name(article: Article, present: Mapping[str, str], taken: Iterable[str] = (), *, twin: int = 0) -> str:
    """The name of the article's file: the one it has (``present``: key -> name), else its title, not ``taken``."""
    key = article_key(article, twin)
    if key in present:
        return present[key]
    name = _short_enough(_one_line(_UNFIT.sub(" ", article.title or "")).strip(" .")[:80]).strip(" .")
    if not name or _RESERVED.match(name):
        name = f"article {key[-8:]}"
    lowered = {one.casefold() for one in (*taken, *present.values())}
    return f"{name}.md" if f"{name}.md".casefold() not in lowered else f"{name} {key[-8:]}.md"


def _short_enough(name: str) -> str:
    """File systems allow 255 bytes; the key and the ending come to the name."""
    return name.encode("utf-8", "ignore")[:_MOST_BYTES].decode("utf-8", "ignore")


def _head(article: Article, twin: int) -> list[str]:
    """Front matter with the properties of Obsidian's Web Clipper, and the title."""
    lists = {"author": article.authors, "tags": ("news",)}
    values = {
        "title": article.title,
        "source": article.url,
        "published": (article.published or "")[:10] or None,
        "created": (article.accessed or "")[:10] or None,
        "description": article.standfirst,
    }
    lines = ["---", f"title: {_yaml(article.title or '')}"]
    lines += [f"{name}: {_yaml(value)}" for name, value in values.items() if value and name != "title"]
    for name, some in lists.items():
        lines += [f"{name}:", *(f"  - {_yaml(value)}" for value in some)] if some else []
    lines += [f"chytalnia: {article_key(article, twin)}", "---", ""]
    return [*lines, f"# {_one_line(article.title)}", ""] if article.title else lines


def _yaml(value: str) -> str:
    """A double-quoted scalar of YAML: whatever is in it, it is one string."""
    escaped = _one_line(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _one_line(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f]+", " ", text).strip()


def _blocks(lines: list[str]) -> list[_Block]:
    found: list[_Block] = []
    own: list[str] = []
    number = 0
    while number < len(lines):
        match = _BEGIN.match(lines[number])
        end = lines.index(_END, number) if match and _END in lines[number:] else -1
        if not match or end < 0:
            own.append(lines[number])
            number += 1
            continue
        inside = lines[number + 1 : end]
        if _sum(inside) == match[2]:
            found += [_Block(None, tuple(own)), _Block(match[1], tuple(lines[number : end + 1]))]
            own = []
        else:
            own += inside  # the user wrote into it: it is theirs now
        number = end + 1
    return [*found, _Block(None, tuple(own))]


def _merged(blocks: list[_Block], one: AnnotatedArticle) -> list[_Block]:
    """Our blocks where they are; new ones behind the one before them in the text; those of deleted annotations gone."""
    notes = one.shown
    fresh = {note.id: _Block(note.id, tuple(_block(note, one.words_of(note)))) for note in notes}
    made = [fresh.get(block.id, block) if block.id else block for block in blocks if not block.id or block.id in fresh]
    present = {block.id for block in made}
    behind: str | None = None
    for note in notes:
        if note.id not in present:
            places = [place for place, block in enumerate(made) if block.id == behind] if behind else []
            first = next((place for place, block in enumerate(made) if block.id), len(made))
            place = places[0] + 1 if places else first if behind is None and first < len(made) else len(made)
            made.insert(place, fresh[note.id])
        behind = note.id
    return made


def _block(note: Annotation, words: str) -> list[str]:
    lines = [f"> {_marked(line)}" if line.strip() else ">" for line in words.split("\n")]
    lines += ["", *_harmless(note.body)] if note.body else []
    lines += ["", " ".join(map(_tag, note.tags))] if note.tags else []
    lines.append("")
    return [f"%% annotation {note.id} {_sum(lines)} %%", *lines, _END]


def _marked(line: str) -> str:
    """Highlighted; equal signs inside would end it."""
    words = line.strip().replace("==", "=\u200b=")
    return f"=={words}=="


def _tag(tag: str) -> str:
    """Obsidian's tags have no spaces and few signs."""
    return "#" + re.sub(r"[^\w/-]+", "-", tag).strip("-")


def _harmless(body: str) -> list[str]:
    """The note's lines; one that looks like our own comments is broken up."""
    return [line.replace("%%", "%\u200b%") for line in body.split("\n")]


def _sum(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()[:8]
