"""Words typed with the wrong keyboard layout on: what the same keys give on the other one."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`\\"
_UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю'ґ"
_LATIN_SHIFTED = '{}:"<>~|'
_UKRAINIAN_SHIFTED = "хїжєбю'ґ"
_TO_UKRAINIAN = str.maketrans(_LATIN + _LATIN_SHIFTED, _UKRAINIAN + _UKRAINIAN_SHIFTED)
_TO_LATIN = str.maketrans(_UKRAINIAN, _LATIN)
# The four keys that differ between the Russian and the Ukrainian layout.
_RUSSIAN_TO_UKRAINIAN = str.maketrans("ыъэё", "іїє'")


def slips(word: str) -> tuple[str, ...]:
    """What ``word`` may have been meant to be: 'cnjknty,thu' gives 'столтенберг', 'цшлш' gives 'wiki'. Lower case."""
    low = word.lower()
    ukrainian = low.translate(_RUSSIAN_TO_UKRAINIAN)
    made = (low.translate(_TO_UKRAINIAN), low.translate(_TO_LATIN), ukrainian, ukrainian.translate(_TO_LATIN))
    return tuple(dict.fromkeys(other for other in made if other != low))
