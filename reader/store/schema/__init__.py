"""The tables, one file for each group. A version is made by running every group's statements of that version.

A statement that has been released is never changed; a new version adds a new tuple to its group and to ``MIGRATIONS``.
"""

from reader.store.schema import annotations, articles, changes, furniture, quotations, shelves

MIGRATIONS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (
        1,
        (
            *articles.VERSION_1,
            *quotations.VERSION_1,
            *annotations.VERSION_1,
            *shelves.VERSION_1,
            *changes.VERSION_1,
        ),
    ),
    (2, furniture.VERSION_2),
    (3, quotations.VERSION_3),
    (4, ()),  # no table changed: the layers of an article may hold the numbers of list items, see store/codec.py
    (5, articles.VERSION_5),
)
NEWEST = MIGRATIONS[-1][0]
