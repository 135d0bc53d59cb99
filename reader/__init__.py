"""Chytalnia's core: everything but the window. No Qt anywhere below this package."""

__version__ = "0.1.0"
