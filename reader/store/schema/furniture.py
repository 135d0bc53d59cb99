"""Blocks that a publication repeats: a window of its newest articles to see them in, and what the user said of them."""

VERSION_2 = (
    # One row an article of a publication's newest fifty; digests: 8 bytes for each of its blocks.
    """
    CREATE TABLE recent_blocks (
        publication TEXT NOT NULL,
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        digests BLOB NOT NULL,
        PRIMARY KEY (publication, article_id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX recent_blocks_by_article ON recent_blocks (article_id)",
    # state: 'proposed' until the user confirms or refuses it; block_key is the normalised text of the block.
    """
    CREATE TABLE furniture (
        publication TEXT NOT NULL,
        block_key TEXT NOT NULL,
        words TEXT NOT NULL,
        role TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused')),
        articles INTEGER NOT NULL,
        decided TEXT,
        PRIMARY KEY (publication, block_key)
    ) WITHOUT ROWID
    """,
)
