"""What PyInstaller starts as `chytalnia-desktop`: the window, and the children that read files and index for it."""

import gc
import sys

ANALYSIS_CHILD = "--analyse-files"  # reader/library/child.py starts the packaged program itself with this word
INDEX_CHILD = "--index-library"  # and reader/library/indexing.py with this one

if __name__ == "__main__":
    if sys.argv[1:] == [ANALYSIS_CHILD]:
        from reader.library.child import serve

        gc.enable()  # packaging/hooks/prepared_code.py; the window does so when it stands
        serve()
    elif sys.argv[1:2] == [INDEX_CHILD]:
        from reader.library.indexing import serve as index

        gc.enable()
        index(sys.argv[2:])
    else:
        from ui.app import main

        sys.exit(main())
