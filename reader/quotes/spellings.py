"""How a nominative is written where the text has another form of it: with whose capitals."""


def written(raw: str, lemma: str) -> str:
    """``lemma`` with the capitals of ``raw``; a name all in capitals gets them at the start of its parts only."""
    if not lemma:
        return ""
    if raw.isupper() and len(raw) > 2:
        raw = _titled(raw.lower())
    if raw.count("-") == lemma.count("-") == 1:
        (head, _, tail), (first, _, last) = raw.partition("-"), lemma.partition("-")
        return f"{written(head, first)}-{written(tail, last)}"
    common = 0
    while common < min(len(raw), len(lemma)) and raw[common].lower() == lemma[common]:
        common += 1
    return raw[:common] + (lemma[common:] if common else _titled(lemma))


def _titled(name: str) -> str:
    return " ".join("-".join(_capital(piece) for piece in part.split("-")) for part in name.split(" "))


def _capital(piece: str) -> str:
    if len(piece) > 2 and piece[1] == "'":
        return piece[:2].upper() + piece[2:3].upper() + piece[3:]
    return piece[:1].upper() + piece[1:]
