"""How titles and publications are put in order, and what makes two clean texts the same. Pure."""

import hashlib
import re

# Code points put ґ є і ї after я; the Ukrainian alphabet has г ґ д, е є ж, и і ї й. 'ь' already stands before 'ю'.
_LAST = "\U0010ffff"
_UKRAINIAN = str.maketrans({"ґ": f"г{_LAST}", "є": f"е{_LAST}", "і": "и\U0010fffe", "ї": f"и{_LAST}", "ё": f"е{_LAST}"})
_NOT_A_WORD = re.compile(r"^\W+")
_BLANK = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?…]+[»”\"]?(?=\s+[^\W\d_a-zа-щьюяєіїґ])")
FIRST_LINE = 200
HEADING = 90


def sort_key(text: str) -> str:
    """Orders without regard to case and to quotation marks at the beginning, by the Ukrainian alphabet."""
    return _NOT_A_WORD.sub("", text.casefold()).translate(_UKRAINIAN)


def same_text_key(clean_text: str) -> bytes | None:
    """Equal for clean texts that differ in white space alone; None for a blank one, which is like no other."""
    text = _BLANK.sub(" ", clean_text).strip()
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16] if text else None


def first_line(clean_text: str, title: str | None) -> str:
    """The beginning of the clean text after its title, on one line, at most 200 code points."""
    lines = [_BLANK.sub(" ", line).strip() for line in clean_text[: 20 * FIRST_LINE].split("\n")]
    lines = [line for line in lines if line]
    if lines and title and lines[0] == _BLANK.sub(" ", title).strip() and len(lines) > 1:
        lines = lines[1:]
    return " ".join(lines)[:FIRST_LINE]


def heading_of(first: str) -> str:
    """What stands for a title that an article does not have: its first sentence, cut at a word after 90 code points."""
    ends = (match.start() for match in _SENTENCE_END.finditer(first))
    sentence = first[: next((end for end in ends if end >= HEADING // 6), len(first))]
    if len(sentence) <= HEADING:
        return sentence.rstrip(".")
    return sentence[:HEADING].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
