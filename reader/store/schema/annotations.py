"""Tables of annotations. RESTRICT: an article cannot vanish under an annotation; only a purge removes both."""

VERSION_1 = (
    """
    CREATE TABLE annotations (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE RESTRICT,
        text_version INTEGER NOT NULL,
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        first_start INTEGER NOT NULL,
        first_end INTEGER NOT NULL,
        starts INTEGER,
        ends INTEGER,
        placement TEXT NOT NULL,
        motivation TEXT NOT NULL,
        colour TEXT NOT NULL,
        style TEXT NOT NULL,
        body TEXT NOT NULL,
        tags TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        deleted INTEGER NOT NULL DEFAULT 0,
        digest BLOB NOT NULL,
        CHECK ((starts IS NULL) = (placement = 'unplaced') AND (starts IS NULL) = (ends IS NULL))
    )
    """,
    "CREATE INDEX annotations_article ON annotations (article_id, starts)",
    "CREATE INDEX annotations_notes ON annotations (article_id) WHERE body <> '' AND deleted = 0",
    "CREATE INDEX annotations_highlights ON annotations (article_id) WHERE motivation = 'highlighting' AND deleted = 0",
    """
    CREATE TABLE annotation_tags (
        annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (annotation_id, tag)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX annotation_tags_tag ON annotation_tags (tag)",
    # The count that lists show and 'annotated' filters by cannot drift: the database itself keeps it.
    """
    CREATE TRIGGER annotation_counted_in AFTER INSERT ON annotations BEGIN
        UPDATE articles SET annotations = annotations + (NEW.deleted = 0) WHERE id = NEW.article_id;
    END
    """,
    """
    CREATE TRIGGER annotation_counted_again AFTER UPDATE OF deleted ON annotations WHEN OLD.deleted <> NEW.deleted BEGIN
        UPDATE articles SET annotations = annotations + (NEW.deleted = 0) - (OLD.deleted = 0) WHERE id = NEW.article_id;
    END
    """,
    """
    CREATE TRIGGER annotation_counted_out AFTER DELETE ON annotations BEGIN
        UPDATE articles SET annotations = annotations - (OLD.deleted = 0) WHERE id = OLD.article_id;
    END
    """,
)
