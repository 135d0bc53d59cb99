"""Gives the programs that we start (the browser, for one) the library path that the user had, not the bundle's.

PyInstaller's bootloader points LD_LIBRARY_PATH at the bundle and keeps the user's as LD_LIBRARY_PATH_ORIG. This
process has read it already; a browser must not find our libraries before its own.
"""

import os

if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")
else:
    os.environ.pop("LD_LIBRARY_PATH", None)

# The analysis children are this same program: without the path they must begin as a first process does and set it
# anew, or they find only those libraries that the system happens to have.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
