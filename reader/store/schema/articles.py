"""Tables of articles: what lists show, the versions of their texts, files, authors, and what was edited by hand.

Texts, originals and layers themselves lie in the contents file; here stand their sha256.
"""

VERSION_1 = (
    """
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        version INTEGER NOT NULL,
        title TEXT, title_key TEXT NOT NULL,
        publication TEXT, publication_key TEXT,
        published TEXT, modified TEXT, accessed TEXT,
        url TEXT, section TEXT, standfirst TEXT, language TEXT,
        added TEXT NOT NULL,
        first_line TEXT NOT NULL,
        file_path TEXT,
        text_sha256 BLOB NOT NULL,
        clean_sha256 BLOB NOT NULL,
        cleaning_sha256 BLOB NOT NULL,
        same_text BLOB,
        cleaning_version TEXT NOT NULL,
        quotes_version TEXT NOT NULL,
        quotations INTEGER NOT NULL DEFAULT 0,
        annotations INTEGER NOT NULL DEFAULT 0,
        unread INTEGER NOT NULL DEFAULT 1,
        starred INTEGER NOT NULL DEFAULT 0,
        sample INTEGER NOT NULL DEFAULT 0,
        position INTEGER NOT NULL DEFAULT 0,
        trashed TEXT
    )
    """,
    # Each order of the list reads one index and never an article's row (100,000 ids in some 20 ms).
    "CREATE INDEX articles_live ON articles (id) WHERE trashed IS NULL",
    "CREATE INDEX articles_trashed ON articles (id) WHERE trashed IS NOT NULL",
    "CREATE INDEX articles_published ON articles (published, id, language) WHERE trashed IS NULL",
    "CREATE INDEX articles_title ON articles (title_key, id, language) WHERE trashed IS NULL",
    "CREATE INDEX articles_publication ON articles (publication_key, published, id, language) WHERE trashed IS NULL",
    "CREATE INDEX articles_publication_name ON articles (publication, id) WHERE trashed IS NULL",
    "CREATE INDEX articles_language ON articles (language, id) WHERE trashed IS NULL",
    "CREATE INDEX articles_unread ON articles (id) WHERE unread = 1 AND trashed IS NULL",
    "CREATE INDEX articles_starred ON articles (id) WHERE starred = 1 AND trashed IS NULL",
    "CREATE INDEX articles_quoting ON articles (id) WHERE quotations > 0 AND trashed IS NULL",
    "CREATE INDEX articles_annotated ON articles (id) WHERE annotations > 0 AND trashed IS NULL",
    "CREATE INDEX articles_samples ON articles (id) WHERE sample = 1",
    "CREATE INDEX articles_same_text ON articles (same_text) WHERE same_text IS NOT NULL",
    "CREATE INDEX articles_url ON articles (url) WHERE url IS NOT NULL",
    "CREATE INDEX articles_layers ON articles (cleaning_version, quotes_version, id)",
    # One row for each text that an article has had; ``metadata`` is what the file said, before any edit by hand.
    """
    CREATE TABLE text_versions (
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        original_sha256 TEXT NOT NULL,
        original_content BLOB NOT NULL,
        text_sha256 BLOB NOT NULL,
        structure_sha256 BLOB NOT NULL,
        format TEXT NOT NULL,
        encoding TEXT NOT NULL,
        metadata TEXT NOT NULL,
        added TEXT NOT NULL,
        PRIMARY KEY (article_id, version)
    )
    """,
    "CREATE INDEX text_versions_original ON text_versions (original_sha256)",
    """
    CREATE TABLE images (
        article_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        address TEXT NOT NULL,
        content_sha256 BLOB NOT NULL,
        PRIMARY KEY (article_id, version, address),
        FOREIGN KEY (article_id, version) REFERENCES text_versions (article_id, version) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE file_paths (
        path TEXT PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        seen TEXT NOT NULL
    )
    """,
    "CREATE INDEX file_paths_article ON file_paths (article_id)",
    """
    CREATE TABLE article_authors (
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (article_id, place)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX article_authors_name ON article_authors (name, article_id)",
    """
    CREATE TABLE metadata_edits (
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        edited TEXT NOT NULL,
        PRIMARY KEY (article_id, field)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE abandoned_contents (sha256 BLOB PRIMARY KEY) WITHOUT ROWID",
)

VERSION_5 = (
    # Which rules read the title, the authors, the date... out of the file; '': older ones than those that are counted.
    "ALTER TABLE articles ADD COLUMN facts_version TEXT NOT NULL DEFAULT ''",
    "DROP INDEX articles_layers",
    "CREATE INDEX articles_layers ON articles (cleaning_version, quotes_version, facts_version, id)",
    # What ``metadata`` was before better rules read it; NULL where it never was otherwise.
    "ALTER TABLE text_versions ADD COLUMN metadata_before TEXT",
    # What stands in for an article that was lost, around its annotations, was read from no file.
    """
    UPDATE articles SET facts_version = 'kept' WHERE id IN (
        SELECT article_id FROM text_versions WHERE json_extract(metadata, '$.language') IS NULL
        AND json_extract(metadata, '$.file_path') IS NULL AND json_extract(metadata, '$.published') IS NULL
    )
    """,
)
