"""The command line `chytalnia`: the window's door, for people who script. The one part of reader/ that prints."""

from reader.cli.main import main

__all__ = ["main"]
