"""Makes the packaging scripts importable: they are scripts and no package, or they would shadow `packaging` of PyPI."""

import sys
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
for folder in ("", "linux", "windows"):
    if str(PACKAGING / folder) not in sys.path:
        sys.path.append(str(PACKAGING / folder))
