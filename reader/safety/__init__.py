"""What keeps a library safe: backups, the plain-text twin of annotations, a ballast, whole files. No SQL: see store."""

from reader.safety.backups import Backups
from reader.safety.ballast import Ballast
from reader.safety.places import cloud_service
from reader.safety.thinning import kept
from reader.safety.twin import TWIN_FILE, ArticleName, Twin, TwinContents
from reader.safety.whole import told_as_unwritable, write_whole

__all__ = [
    "TWIN_FILE",
    "ArticleName",
    "Backups",
    "Ballast",
    "Twin",
    "TwinContents",
    "cloud_service",
    "kept",
    "told_as_unwritable",
    "write_whole",
]
