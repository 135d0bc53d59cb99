"""JSON and archives from anywhere, read with bounds: a wrong shape is an empty one, a bomb is refused."""

import io
import json
import re
import zipfile
from datetime import datetime
from typing import Any

from reader.values import ImportFailedError, Sentence

Json = Any
_LARGEST = 200 * 1024 * 1024
_ENTRY, _ENTRIES = 50 * 1024 * 1024, 10_000
_MOMENT = re.compile(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$")


def whole_json(content: bytes) -> Json:
    """Raises ImportFailedError for what is no JSON."""
    if len(content) > _LARGEST:
        raise ImportFailedError(Sentence("The file is larger than 200 MB. Split it and import the parts."))
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ImportFailedError(
            Sentence("The file is not valid JSON. Export it again from the other program.")
        ) from error


def archive(content: bytes) -> dict[str, bytes]:
    """Name -> bytes of a ZIP's files; names are never used as paths. Raises ImportFailedError."""
    found: dict[str, bytes] = {}
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as whole:
            entries = whole.infolist()
            if len(entries) > _ENTRIES:
                raise ImportFailedError(Sentence("The archive holds more than 10,000 files. Split it."))
            for entry in entries:
                if entry.is_dir():
                    continue
                with whole.open(entry) as file:
                    found[entry.filename] = file.read(_ENTRY + 1)
                total += len(found[entry.filename])
                if len(found[entry.filename]) > _ENTRY or total > _LARGEST:
                    raise ImportFailedError(Sentence("The archive unpacks to more than it may. It was not read."))
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise ImportFailedError(Sentence("The archive is damaged. Export it again from the other program.")) from error
    except Exception as error:
        if type(error).__module__ in {"zlib", "_lzma"}:
            raise ImportFailedError(
                Sentence("The archive is damaged. Export it again from the other program.")
            ) from error
        raise
    return found


def mapping(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def listed(value: Json) -> list[Json]:
    """A list as it is, nothing as an empty one, one thing as a list of one."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def text_of(value: Json) -> str:
    return value if isinstance(value, str) else ""


def dated(value: Json) -> str:
    """ISO 8601 with a time zone as it is; '' for what is none, since other programs refuse it."""
    text = text_of(value)
    if not _MOMENT.match(text):
        return ""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return ""
    return text
