"""The page: one article, set to be read."""
