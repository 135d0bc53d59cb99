"""What a check of a library found, and what a backup holds."""

from dataclasses import dataclass
from enum import StrEnum

from reader.values.sentence import Sentence


class FindingKind(StrEnum):
    """DATABASE: its file is damaged; CONTENTS: a text, picture or original is; the others are as they say."""

    DATABASE = "database"
    CONTENTS = "contents"
    ANNOTATION = "annotation"
    COUNT = "count"
    INDEX = "index"
    TWIN = "twin"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, as a sentence. ``derived``: can be made again from what is whole; ``mended``: was."""

    kind: FindingKind
    sentence: Sentence
    derived: bool = False
    mended: bool = False


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a look through the whole library found."""

    findings: tuple[Finding, ...] = ()

    @property
    def is_clean(self) -> bool:
        """True where nothing is wrong any more."""
        return all(finding.mended for finding in self.findings)

    @property
    def wants_backup(self) -> bool:
        """True where something was lost that only a backup can bring back."""
        return any(not finding.mended and not finding.derived for finding in self.findings)


@dataclass(frozen=True, slots=True)
class BackupSummary:
    """What a backup would bring back. ``moment``: ISO 8601 in UTC. ``lost``: annotations of today that it lacks."""

    path: str
    moment: str
    articles: int
    annotations: int
    fingerprint: str = ""
    lost: int = 0
