"""Why something was left out, and how sure that is, in words of the interface's language. Words only, no widgets."""

from reader.values import DecidedBy, Removal
from ui.translation import QT_TRANSLATE_NOOP, said, translate

# At least this confidence (0..1) -> what a reader is told. The first that fits.
SURE = (
    (0.95, QT_TRANSLATE_NOOP("Removed", "Certain.")),
    (0.8, QT_TRANSLATE_NOOP("Removed", "Almost certain.")),
    (0.6, QT_TRANSLATE_NOOP("Removed", "Likely.")),
    (0.0, QT_TRANSLATE_NOOP("Removed", "A guess.")),
)


def reason(removal: Removal) -> str:
    """One sentence why, and a word how sure. What an older version of the rules removed has only the latter."""
    if removal.decided_by is DecidedBy.USER:
        return translate("Removed", "You removed this")
    sure = translate("Removed", next(word for least, word in SURE if removal.confidence >= least))
    if removal.reason is None:
        return sure
    return f"{said(removal.reason)} {sure}"
