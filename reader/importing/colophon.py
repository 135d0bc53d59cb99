"""Whose a dump says it is: after a label, in the line of copyright, in a credit at its end. Reads no other signs."""

import re
from collections.abc import Sequence

from reader.language.prose import is_prose

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s?(?:©|copyright\b))?[ ,]*(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d|\w+))?)?[ ,.]*"
    r"(?:(?:тов|ооо|зао|оао|пао|ао|ат|пат|прат|іа|иа|ид|вд|дп|пп|ірр)\b[ ]*){0,2}[«<\"“]?"
    r"(?P<name>[^\W\d_](?:[^«»<>\"“”.,|;©]|\.(?=[a-zа-яA-ZА-ЯІЇЄҐ]{2})){1,48}?)[»>\"”]?"
    r"(?:(?<=[»”])|(?=[,|;©(]|\.(?:\W|$)|\s+(?:19|20)\d\d|\s[-–—]|\s(?:[уУвВ]с[іе]|[aAаА]ll|[вВ]се)\s(?:права|rights)|$|"
    r"(?<=\w)(?-i:При|Усі|Всі|Все|Використання|Передрук|Копіювання|Матеріали|Использование|Перепечатка|All|Any)\s))",
    re.IGNORECASE,
)
_BEHIND_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright).{0,12}?(?:права\s(?:захищен|застережен|защищен)\w*|rights\sreserved)\.?\s(?P<name>[^\W\d_][^«»\"“”.,|;:©()\n]{2,40})\.?$",
    re.IGNORECASE,
)
_BEFORE_COPYRIGHT = re.compile(
    r"(?P<name>[^\W\d_][^«»\"“”.,|;:©()\n]{2,40}?)[ ,]*(?:©|\(c\))\s*(?:19|20)\d\d", re.IGNORECASE
)
_PUBLICATION_LABEL = re.compile(
    r"(?:видання|издание|publication|газета|сайт)\s*:\s*(?P<name>[^\n]{2,60})$", re.IGNORECASE
)
_CREDIT = re.compile(r"(?:джерело|источник|source)\s*:\s*(?P<name>[^\n:]{2,50})$", re.IGNORECASE)
# Who told it, or where it was seen: offices, networks, whatever begins with a small letter or holds several.
_ORIGIN = re.compile(
    r"^(?-i:[a-zа-яіїєґё])(?!\S*\.\w)|,|прес-?служб|пресс-?служб|служб[аи]|фонд|поліці|полици|прокурат|мін[іи]стер|минист|рад[аи]\b|совет\b|"
    r"адміністрац|администрац|офіс|управлін|управлен|федерац|університет|университет|\bсуд|єпархі|епархи|"
    r"facebook|фейсбук|telegram|телеграм|youtube|instagram|twitter|соцмереж|соцсет|\b(?-i:ДСНС|МВС|МЗС|ОВА|СБУ|МВД|МЧС|МИД)\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"(?:тов|ооо|пп|дп|прат|ат|го|бф|кп|фоп|зао|оао|пао|пат)\s", re.IGNORECASE)
_KIND_OF_PAPER = re.compile(
    r"(?:інформаційн\w+\s)?(?:інтернет-?|онлайн-?)?\s?(?:агентство|агенція|видання|газета|портал|журнал|сайт|издание|"
    r"информационное агентство)\s+(?=[«\"“])",
    re.IGNORECASE,
)
_LEGAL_END = re.compile(r",?\s(?:Ltd|LLC|LLP|Inc|Limited|GmbH|AG|plc|PLC|Corp|Co|Pty|NGO|CIC)\.?$")
_MARK = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
_CORPORATE = re.compile(
    r"\b(?:Media|Group|Interactive|Holdings|Communications|Publishing|Networks?|Broadcasting|Newspapers|Company|Services|"
    r"Technologies|Ltd|LLC|Inc|Corporation|Printers|Ads)\b|(?:-|\s)(?:Медіа|Медиа|Груп|Холдинг|Дім|Дом)$|"
    r"\b(?:видавнич\w+|издательск\w+|холдинг|медіахолдинг|медиахолдинг|медіагруп\w+|медиагрупп\w+|\w*корпораці\w+|\w*корпораци\w+|"
    r"фонд|спілка|асоціаці\w+|ассоциаци\w+|телерадіокомпані\w+|телерадиокомпани\w+|медіарозвит\w+|розвитку|развития)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_RUBBISH_NAME = re.compile(
    r"^(?:всі|усі|все|all|rights|права|copyright|повн\w*|сайт|site|тов|при|передрук\w*|матеріал\w*|"
    r"використ\w*|копію\w*|"
    r"письмо|письма|лист\w*\s(?:до|в)|пишіть|пишите|контакт\w*|о\s|про\s|"
    r"студи\w*|студі\w*|web|веб\w*|сайт\w*|"
    r"\S*(?:design|дизайн|web-?studio|веб-?студ)\S*|"
    r"фото\w*|світлин\w*|photos?|редакц\w*|розроб\w*|создание|разработ\w*|дизайн|design\w*|powered|developed)\b",
    re.IGNORECASE,
)


def folded(line: str) -> str:
    """In small letters, its marks as single spaces."""
    return re.sub(r"\W+", " ", line.lower()).strip()


def credited(lines: Sequence[str]) -> str | None:
    """'Джерело: Хвиля' as one of the last lines, where nothing else tells."""
    for line in reversed(lines[-5:]):
        match = _CREDIT.match(line)
        if match and len(match["name"].split()) <= 4 and not _ORIGIN.search(match["name"]):
            return _KIND_OF_PAPER.sub("", match["name"]).strip(' «»"“”.')
    return None


def stated_publication(lines: Sequence[str]) -> str | None:
    """After its label, or in the line of copyright."""
    return stated(lines)[0]


def stated(lines: Sequence[str]) -> tuple[str | None, bool]:
    """That name, and whether it is a company's: behind 'ТОВ', or with such a word."""
    for line in lines[:12]:
        label = _PUBLICATION_LABEL.match(line)
        if label:
            return label["name"].strip(' «»"“”.'), False
    for number in range(len(lines) - 1, max(-1, len(lines) - 31), -1):
        whole = lines[number]
        if len(whole) >= 300 or not _MARK.search(whole):
            continue
        line = _KIND_OF_PAPER.sub("", whole)
        match, before = _BEHIND_RIGHTS.search(line) or _COPYRIGHT.search(line), _BEFORE_COPYRIGHT.match(line)
        if (match or before) and not _YEAR.search(whole) and any(map(is_prose, lines[number + 1 :])):
            continue  # '© Getty Images' below a picture
        for found in (match, before):
            if found and not _RUBBISH_NAME.match(found["name"]):
                name = _LEGAL_END.sub("", found["name"].strip(" ®™"))
                if not _COMPANY.search(line[: found.start("name")]):
                    return name, is_company(name)
                called = _trade_name(name, lines)
                return called, called == name
    return None, False


def is_company(name: str) -> bool:
    """'Vox Media', 'Hearst Communications': who owns the page, seldom what it is called."""
    return bool(_CORPORATE.search(name))


def _trade_name(company: str, lines: Sequence[str]) -> str:
    """What the paper of 'ТОВ Хвиля-Медіа' is called on its own page: the first line, where it begins "
    "like the company."""
    first = lines[0].strip()
    alike = len(first) <= 30 and folded(first)[:4] == folded(company)[:4]
    return first if alike else company
