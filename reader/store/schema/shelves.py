"""Tables of how the user orders the library: tags, collections, saved searches; and settings of the library itself."""

VERSION_1 = (
    """
    CREATE TABLE article_tags (
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (article_id, tag)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX article_tags_tag ON article_tags (tag, article_id)",
    """
    CREATE TABLE collections (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        parent INTEGER REFERENCES collections (id) ON DELETE CASCADE,
        created TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE collection_articles (
        collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        PRIMARY KEY (collection_id, article_id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX collection_articles_article ON collection_articles (article_id)",
    """
    CREATE TABLE saved_searches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        query TEXT NOT NULL,
        created TEXT NOT NULL
    )
    """,
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)
