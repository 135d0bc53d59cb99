"""The window. It knows `reader.library` and `reader.values`, and nothing else of the core."""
