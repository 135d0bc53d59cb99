"""The change queue that the search index follows, written by triggers in the transaction of the change itself.

A newer change of an article replaces its older one under a new number, so that acknowledging the older number, read
before the change, does not lose the newer. 'DELETE, INSERT' and not 'INSERT OR REPLACE': an outer OR clause would win.
"""

_INDEXED = "version, title, publication, published, language, clean_sha256, cleaning_sha256, quotes_version, trashed"


def _trigger(name: str, event: str, article: str) -> str:
    return f"""
    CREATE TRIGGER {name} AFTER {event} BEGIN
        DELETE FROM changes WHERE article_id = {article};
        INSERT INTO changes (article_id) VALUES ({article});
    END
    """


VERSION_1 = (
    "CREATE TABLE changes (sequence INTEGER PRIMARY KEY AUTOINCREMENT, article_id INTEGER NOT NULL UNIQUE)",
    _trigger("article_added", "INSERT ON articles", "NEW.id"),
    _trigger("article_changed", f"UPDATE OF {_INDEXED} ON articles", "NEW.id"),
    _trigger("article_removed", "DELETE ON articles", "OLD.id"),
    _trigger("author_added", "INSERT ON article_authors", "NEW.article_id"),
    _trigger("author_removed", "DELETE ON article_authors", "OLD.article_id"),
    _trigger("tag_added", "INSERT ON article_tags", "NEW.article_id"),
    _trigger("tag_removed", "DELETE ON article_tags", "OLD.article_id"),
    _trigger("annotation_added", "INSERT ON annotations", "NEW.article_id"),
    _trigger("annotation_changed", "UPDATE OF body, tags, deleted ON annotations", "NEW.article_id"),
    _trigger("annotation_removed", "DELETE ON annotations", "OLD.article_id"),
)
