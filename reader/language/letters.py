"""One apostrophe, one space: same-length normalisation that keeps every offset."""

_SAME_LENGTH = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "ʹ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "})


def unified(text: str) -> str:
    """``text`` with every apostrophe as ' and every fixed or thin space as a space. Length and offsets stay the same."""
    return text.translate(_SAME_LENGTH)
