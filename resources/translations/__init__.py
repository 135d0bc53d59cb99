"""Texts of the interface in Ukrainian and English, as Qt Linguist files."""
