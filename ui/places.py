"""Where the program's own files stand. A path and not `importlib.resources`, which costs a tenth of the way to the
first paint; the built program keeps the package's files beside it too."""

from pathlib import Path

import resources

RESOURCES = Path(resources.__file__).parent
