"""Dialogs: each in its file, each loaded when it is first opened."""
