"""Facts that a dump states after the name of a field, as readers, feeds and mail programs write them: 'Title: ...',
'Тема: ...'. Looks at the first lines alone."""

import re
from collections.abc import Sequence

_FIRST_LINES = 14
_TITLE = re.compile(r"(?:title|headline|subject|заголовок|назва|название)\s?:\s+(?P<value>\S.{7,260})$", re.IGNORECASE)
_TOPIC = re.compile(r"(?:тема|re|fwd?)\s?:\s+(?P<value>\S.{7,260})$", re.IGNORECASE)
_PAPER = re.compile(
    r"(?:feed|publication|publisher|site|website|стрічка|канал|видання|издание|сайт|газета|журнал)\s?:\s+"
    r"(?P<value>[^\W_][^\n:]{1,59})$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:link|url|original(?:\surl)?|source|permalink|посилання|адреса|оригінал|джерело|ссылка|адрес|оригинал|источник)"
    r"\s?:\s+(?P<value>https?://\S+)$",
    re.IGNORECASE,
)
_SENDER = re.compile(r"(?:від|от|from)\s?:\s+[\"«“]?(?P<value>[^<\"»”\n]{2,60}?)[\"»”]?\s*<\S+@\S+>$", re.IGNORECASE)
_MAIL_FIELD = re.compile(r"(?:від|от|from|кому|to|cc|копія|дата|date|reply-to|тема|subject)\s?:\s", re.IGNORECASE)
_LOOSE = re.compile(r"\W+")


def labelled_title(lines: Sequence[str]) -> str | None:
    """After its label; after 'Тема:' where the same words stand below once more, or other fields of a letter around
    it."""
    first = lines[:_FIRST_LINES]
    fields = sum(_MAIL_FIELD.match(line) is not None for line in first)
    for line in first:
        found = _TITLE.match(line)
        if found:
            return found["value"].strip()
        found = _TOPIC.match(line)
        if found and (fields >= 3 or _recurs(found["value"], lines)):
            return found["value"].strip()
    return None


def labelled_paper(lines: Sequence[str]) -> str | None:
    """The paper after its label, or who sent a letter, by name."""
    for pattern in (_PAPER, _SENDER):
        for line in lines[:_FIRST_LINES]:
            found = pattern.match(line)
            if found and "http" not in found["value"]:
                return found["value"].strip(' «»"“”.')
    return None


def labelled_address(lines: Sequence[str]) -> str | None:
    return next((found["value"] for line in lines[:_FIRST_LINES] if (found := _ADDRESS.match(line))), None)


def is_field(line: str) -> bool:
    """'Кому: читачеві': no headline."""
    return any(pattern.match(line) for pattern in (_TITLE, _PAPER, _ADDRESS, _SENDER, _MAIL_FIELD))


def _recurs(value: str, lines: Sequence[str]) -> bool:
    wanted = _LOOSE.sub(" ", value.lower()).strip()
    return any(_LOOSE.sub(" ", line.lower()).strip() == wanted for line in lines[:40])
