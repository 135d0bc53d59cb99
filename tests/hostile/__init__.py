"""Files that mean harm, or were merely unlucky: generators of bytes, no tests.

Each function makes one file; `HOSTILE` names them all with the ending they come under. What must hold for every one of
them: bounded time and memory, an article or one clear sentence, never a traceback, and the next file is still read.
The generators that take a size or a depth may be called with a larger one.
"""

from tests.hostile import files, pages
from tests.hostile.listing import HOSTILE, PARAGRAPH, SENTENCE, HostileFile, page

__all__ = ["HOSTILE", "PARAGRAPH", "SENTENCE", "HostileFile", "files", "page", "pages"]
