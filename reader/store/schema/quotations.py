"""Tables of quotations (derived), of speakers as the user corrected them, and of what was decided to be left out."""

VERSION_1 = (
    # Relational, so that a speaker can be looked up across the library. Spans are code points of the present text.
    """
    CREATE TABLE quotations (
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        starts INTEGER NOT NULL,
        ends INTEGER NOT NULL,
        parts TEXT,
        speaker TEXT,
        speaker_kind TEXT,
        found_by TEXT,
        role TEXT,
        mention TEXT,
        cue TEXT,
        PRIMARY KEY (article_id, place)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX quotations_speaker ON quotations (speaker, article_id) WHERE speaker IS NOT NULL",
    # 'merge': speaker is other; 'rename': speaker is shown as other; 'split': other is somebody else than speaker.
    """
    CREATE TABLE speaker_decisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        deed TEXT NOT NULL CHECK (deed IN ('merge', 'rename', 'split')),
        speaker TEXT NOT NULL,
        other TEXT NOT NULL,
        article_id INTEGER REFERENCES articles (id) ON DELETE CASCADE,
        decided TEXT NOT NULL
    )
    """,
    # The selectors let a decision be carried over to a new version of the text; starts is NULL where it no longer fits.
    """
    CREATE TABLE decisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        text_version INTEGER NOT NULL,
        starts INTEGER,
        ends INTEGER,
        removed INTEGER NOT NULL,
        role TEXT NOT NULL,
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        first_start INTEGER NOT NULL,
        first_end INTEGER NOT NULL,
        decided TEXT NOT NULL
    )
    """,
    "CREATE INDEX decisions_article ON decisions (article_id)",
)

VERSION_3 = (
    # Digests of runs of words, 8 bytes each: which quotations are the same statement. NULL where older rules made them.
    "ALTER TABLE quotations ADD COLUMN prints BLOB",
    # What the search index was told: {name as the article gives it: [name to be shown, further names]}. A row where an
    # article names somebody who goes by another name as well.
    """
    CREATE TABLE speaker_names (
        article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        names TEXT NOT NULL
    )
    """,
    # A number that differs after every change of what is quoted where, so that what was worked out can be remembered.
    "CREATE TABLE quotation_state (number INTEGER NOT NULL)",
    "INSERT INTO quotation_state (number) VALUES (0)",
    """
    CREATE TRIGGER quoted_otherwise
        AFTER UPDATE OF quotations, quotes_version, trashed, publication, published ON articles BEGIN
        UPDATE quotation_state SET number = number + 1;
    END
    """,
    """
    CREATE TRIGGER quoted_no_more AFTER DELETE ON articles BEGIN
        UPDATE quotation_state SET number = number + 1;
    END
    """,
)
