"""What the user decided to show or to leave out, with the words it was decided on, so that it survives a new text."""

from collections.abc import Iterable
from dataclasses import replace

from reader.store.clock import now
from reader.store.database import Database
from reader.values import BlockRole, Decision, Selectors, TextPositionSelector, TextQuoteSelector, TextSpan


class Decisions:
    """In the order they were taken: a later one wins over an earlier one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, article_id: int, decision: Decision, selectors: Selectors) -> Decision:
        """Keep it; returns it with its id."""
        quote, position = selectors.quote, selectors.position
        with self._database.writing():
            number = self._database.run(
                "INSERT INTO decisions (article_id, text_version, starts, ends, removed, role, exact, prefix, suffix,"
                " first_start, first_end, decided)"
                " SELECT id, version, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM articles WHERE id = ?",
                [
                    decision.span.start,
                    decision.span.end,
                    int(decision.removed),
                    str(decision.role),
                    quote.exact,
                    quote.prefix,
                    quote.suffix,
                    position.start,
                    position.end,
                    now(),
                    article_id,
                ],
            )
        return replace(decision, id=number)

    def remove(self, decision_id: int) -> None:
        with self._database.writing():
            self._database.run("DELETE FROM decisions WHERE id = ?", [decision_id])

    def article_of(self, decision_id: int) -> int | None:
        row = self._database.one("SELECT article_id FROM decisions WHERE id = ?", [decision_id])
        return row[0] if row else None

    def of_article(self, article_id: int) -> tuple[Decision, ...]:
        """Those that have a place in the present text."""
        found = self._database.query(
            "SELECT starts, ends, removed, role, d.id, version FROM decisions AS d"
            " JOIN articles AS a ON a.id = article_id WHERE article_id = ? AND starts IS NOT NULL ORDER BY d.id",
            [article_id],
        )
        return tuple(
            Decision(TextSpan(start, end), bool(removed), BlockRole(role), number, version)
            for start, end, removed, role, number, version in found
        )

    def waiting(self, article_id: int) -> tuple[Decision, ...]:
        """Those whose words do not stand in the present text, with their place in the text they were taken on."""
        found = self._database.query(
            "SELECT first_start, first_end, removed, role, id, text_version FROM decisions"
            " WHERE article_id = ? AND starts IS NULL ORDER BY id",
            [article_id],
        )
        return tuple(
            Decision(TextSpan(start, end), bool(removed), BlockRole(role), number, version)
            for start, end, removed, role, number, version in found
        )

    def selectors(self, article_id: int) -> tuple[tuple[int, int, Selectors], ...]:
        """(id, version of the text it was taken on, words) of all, those without a place too."""
        found = self._database.query(
            "SELECT id, text_version, exact, prefix, suffix, first_start, first_end FROM decisions"
            " WHERE article_id = ? ORDER BY id",
            [article_id],
        )
        return tuple(
            (number, version, Selectors(TextQuoteSelector(exact, prefix, suffix), TextPositionSelector(start, end)))
            for number, version, exact, prefix, suffix, start, end in found
        )

    def add_lost(self, article_id: int, decision: Decision, selectors: Selectors) -> None:
        """Keep one whose words do not stand in the present text."""
        with self._database.writing():
            number = self.add(article_id, decision, selectors).id
            self._database.run("UPDATE decisions SET text_version = ? WHERE id = ?", [decision.text_version, number])
            self.move([(number or 0, None)])

    def move(self, places: Iterable[tuple[int, TextSpan | None]]) -> None:
        """Where each stands in a new version of the text; None: nowhere, it waits for a text that has its words."""
        with self._database.writing():
            self._database.run_many(
                "UPDATE decisions SET starts = ?, ends = ? WHERE id = ?",
                [(span.start if span else None, span.end if span else None, number) for number, span in places],
            )
