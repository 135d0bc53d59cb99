"""What PyInstaller starts as `chytalnia-desktop`: the window, and the children that read files and index for it."""

import sys

ANALYSIS_CHILD = "--analyse-files"  # reader/library/child.py starts the packaged program itself with this word
INDEX_CHILD = "--index-library"  # and reader/library/indexing.py with this one

if __name__ == "__main__":
    if sys.argv[1:] == [ANALYSIS_CHILD]:
        from reader.library.child import serve

        serve()
    elif sys.argv[1:2] == [INDEX_CHILD]:
        from reader.library.indexing import serve as index

        index(sys.argv[2:])
    else:
        from ui.app import main

        sys.exit(main())
