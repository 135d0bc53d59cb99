"""What PyInstaller starts as `chytalnia-desktop`: the window, and the child that reads files for it."""

import sys

ANALYSIS_CHILD = "--analyse-files"  # reader/library/child.py starts the packaged program itself with this word

if __name__ == "__main__":
    if sys.argv[1:] == [ANALYSIS_CHILD]:
        from reader.library.child import serve

        serve()
    else:
        from ui.app import main

        sys.exit(main())
