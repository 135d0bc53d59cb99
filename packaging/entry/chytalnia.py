"""What PyInstaller starts as `chytalnia`: the command line."""

import gc
import sys

from reader.cli import main

if __name__ == "__main__":
    gc.enable()  # packaging/hooks/prepared_code.py
    sys.exit(main())
