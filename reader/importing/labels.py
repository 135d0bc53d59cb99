"""Facts that a dump states after the name of a field, as readers, feeds and mail programs write them: 'Title: ...',
'Тема: ...'. Looks at the first lines alone."""

import re
from collections.abc import Sequence

from reader.importing.alike import in_latin
from reader.language.bylines import is_persons_name
from reader.language.prose import stems

_FIRST_LINES = 14
_LAST_LINES = 40
_LEAST_DOMAIN = 5
_LEAD = 6
_BYLINE = re.compile(r"(?:by|автор(?:ка)?:?|текст:?|author:?)\s[^\n]{4,40}$", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|headline|заголовок|назва|название)\s?:\s+(?P<value>\S.{7,260})$", re.IGNORECASE)
_TOPIC = re.compile(
    r"(?:(?P<letter>subject)|тема|re|fwd?)\s?:\s+(?:(?:re|fwd?)\s?:\s+)*(?P<value>\S.{7,260})$", re.IGNORECASE
)
_PAPER = re.compile(
    r"(?:feed|publication|publisher|site|website|стрічка|канал|видання|издание|сайт|газета|журнал)\s?:\s+"
    r"(?P<value>[^\W_][^\n:]{1,59})$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:(?:the\s)?(?:full\s|original\s)?(?:link|url|original(?:\surl)?|source|permalink|address)|"
    r"(?:постійн\w+\s|повн\w+\s|постоянн\w+\s|полн\w+\s)?(?:посилання|лінк|адреса|версія|ссылка|адрес|версия)"
    r"(?:\s(?:на|до)?\s?(?:цієї\s|цю\s|цей\s|этот\s|эту\s)?(?:статт\w|стать\w|новин\w|новост\w|матеріал\w?|материал\w?|"
    r"текст\w?|публікаці\w|публикаци\w|сторінк\w|страниц\w))?|оригінал(?:\s\w+)?|оригинал(?:\s\w+)?|джерело|источник|"
    r"читати\s(?:на\sсайті|повністю)|надруковано\sз|роздруковано\sз|скопійовано\sз|printed\sfrom|read\s(?:more|online)\sat)"
    r"\s?:?\s+(?P<value>https?://[^\s<>]+)$",
    re.IGNORECASE,
)
_COPY_OF = re.compile(
    r"(?:.{0,20}кешован\w+\s(?:версія|копія)|.{0,20}сохран[её]нн\w+\sкопи\w|this\sis\sgoogle's\scache\sof)\b.{0,60}?"
    r"(?P<value>https?://[^\s<>]+)",
    re.IGNORECASE,
)
# A browser prints the address and the page's number below each page; a print version heads itself with both names.
_PRINTED = re.compile(r"(?:[^\n]{3,60},\s)?(?P<value>https?://[^\s<>]+)(?:\s+\d+(?:/\d+|\sз\s\d+))?$", re.IGNORECASE)
# Below a text, where its story was taken from.
_ORIGIN = re.compile(r"(?:джерело|источник|source)\b", re.IGNORECASE)
_NETWORKS = re.compile(
    r"https?://(?:[\w-]+\.)*(?:t\.me/|(?:facebook|fb|instagram|twitter|x|youtube|youtu|tiktok|viber|patreon|google|linkedin|"
    r"whatsapp|threads|apple|buymeacoffee|monobank|privatbank)\.)",
    re.IGNORECASE,
)
# In a sentence, beside the words of a link: a page that the text speaks of.
_OTHER_PAGE = re.compile(
    r"(?<!\d\.\s)https?://(?!(?:[\w-]+\.)*(?:t\.me|facebook|youtube|instagram|patreon))", re.IGNORECASE
)
_OWN_PAGE = re.compile(r"https?://[^/\s]+/(?:[^/\s]+/)*[^/\s]*(?:[\w]-[\w]|\d{3}|\.html?)[^\s]*$", re.IGNORECASE)
_SENDER = re.compile(
    r"(?:від|от|from)\s?:\s+[\"«“]?(?P<value>[^<\"»”\n]{2,60}?)[\"»”]?\s*<\S+@(?P<domain>[\w-]+)\.\S+>$", re.IGNORECASE
)
# As a mail program prints it over the letter.
_PRINTED_SENDER = re.compile(
    r"(?:[^<\n]{3,40}\s(?:from|з|із|от)\s)?[\"«“]?(?P<value>[^<\"»”\n:]{2,60}?)[\"»”]?\s*<\S+@(?P<domain>[\w-]+)\.\S+>$",
    re.IGNORECASE,
)
_MAIL_FIELD = re.compile(r"(?:від|от|from|кому|to|cc|копія|дата|date|reply-to|тема|subject)\s?:\s", re.IGNORECASE)
_SHORTENED = re.compile(r"(?:^|\s)[А-ЯІЇЄҐA-Z]\.?(?=\s|$)")
_LOOSE = re.compile(r"\W+")


def labelled_title(lines: Sequence[str], over_text: int | None = None, first: int = 0) -> str | None:
    """After its label; after 'Тема:' where the same words stand below once more, or other fields of a letter around
    it. ``over_text``: the line of the headline that the letter itself seems to have, over its ``first`` paragraph."""
    fields = sum(_MAIL_FIELD.match(line) is not None for line in lines[:_FIRST_LINES])
    for line in lines[:_FIRST_LINES]:
        found = _TITLE.match(line)
        if found:
            return _without_quotes(found["value"].strip())
        found = _TOPIC.match(line)
        if found is None:
            continue
        recurs = _recurs(found["value"], lines)
        if not recurs and over_text is not None and _is_headed(lines, over_text, first, found["value"]):
            return None
        if fields >= 3 or found["letter"] or recurs:
            return found["value"].strip()
    return None


def _without_quotes(value: str) -> str:
    """'"Headline"', as exports write a field's value."""
    inside = value[1:-1].strip()
    return inside if value[:1] == value[-1:] and value[:1] in "\"'" and inside and value[0] not in inside else value


def _is_headed(lines: Sequence[str], over_text: int, first: int, subject: str) -> bool:
    """The letter has a headline of its own: a byline stands below it, or the text speaks of it no less than of the
    letter's subject."""
    if over_text >= first:
        return False
    told = stems(" ".join(lines[first : first + _LEAD]))
    shared = len(stems(lines[over_text]) & told)
    below = lines[over_text + 1]
    return bool(_BYLINE.match(below)) or is_persons_name(below) or (shared > 0 and shared >= len(stems(subject) & told))


def labelled_paper(lines: Sequence[str]) -> str | None:
    """The paper after its label, or who sent a letter, by name; no person."""
    for pattern in (_PAPER, _SENDER, _PRINTED_SENDER):
        for line in lines[:_FIRST_LINES]:
            found = pattern.match(line)
            if found and "http" not in found["value"] and not (pattern is not _PAPER and _is_private(found)):
                return found["value"].strip(' «»"“”.')
    return None


def _is_private(sender: re.Match[str]) -> bool:
    """A person, whose letters come from no domain that is called alike."""
    name, domain = in_latin(sender["value"]), in_latin(sender["domain"])
    named_alike = len(domain) >= _LEAST_DOMAIN and (name.startswith(domain) or domain.startswith(name))
    return _is_person(sender["value"]) and not named_alike


def _is_person(name: str) -> bool:
    """'Світлана Гай', 'Гай С.'"""
    return is_persons_name(name) or bool(_SHORTENED.search(name))


def labelled_address(lines: Sequence[str]) -> str | None:
    """The page's own address: after its label, over the headline, or alone (with the printed page's number) among the
    last lines, where no other stands there."""
    for number, line in enumerate(lines):
        if "://" not in line or _FIRST_LINES <= number < len(lines) - _LAST_LINES:
            continue
        found = _ADDRESS.match(line) or _COPY_OF.match(line)
        told_elsewhere = number >= _FIRST_LINES and _ORIGIN.match(line)
        if found and not told_elsewhere and not is_network(found["value"]):
            return _whole(found["value"])
    for near in (lines[:3], lines[-8:]):
        alone = {_whole(found["value"]) for line in near if "://" in line and (found := _PRINTED.match(line))}
        own = [value for value in alone if _OWN_PAGE.match(value) and not is_network(value)]
        if len(own) == 1 and not any(own[0] not in line and _OTHER_PAGE.search(line) for line in lines):
            return own[0]
    return None


def is_network(address: str) -> bool:
    """'https://t.me/...': where a page is followed, not where it stands."""
    return bool(_NETWORKS.match(address))


def _whole(address: str) -> str:
    return address.rstrip('.,;)»"')


def is_field(line: str) -> bool:
    """'Кому: читачеві': no headline."""
    return any(pattern.match(line) for pattern in (_TITLE, _PAPER, _ADDRESS, _SENDER, _MAIL_FIELD))


def _recurs(value: str, lines: Sequence[str]) -> bool:
    wanted = _LOOSE.sub(" ", value.lower()).strip()
    return any(_LOOSE.sub(" ", line.lower()).strip() == wanted for line in lines[:40])
