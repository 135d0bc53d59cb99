"""The notebook: one view over all annotations of the library."""
