"""What is done with articles of the list: star, read, tag, delete, restore, purge, edit what is said about them."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from reader.values import ArticlePage, ArticleRow, Changes
from ui import wording
from ui.article_list.pane import ListPane
from ui.session import Session
from ui.translation import translate


class ArticleDeeds:
    """Works on the articles selected in the list."""

    def __init__(
        self, session: Session, pane: ListPane, opened: Callable[[], ArticlePage | None], window: QWidget
    ) -> None:
        self._session = session
        self._pane = pane
        self._opened = opened
        self._window = window

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "star": self.star,
            "read": self.read,
            "tag": self.tag,
            "metadata": self.metadata,
            "file_place": self.copy_path,
            "delete": self.delete,
            "restore": self.restore,
            "purge": self.purge,
            "remove_samples": self.remove_samples,
        }

    def ids(self) -> list[int]:
        """The selected articles; the open one where none is selected."""
        page = self._opened()
        opened = [page.article.id] if page is not None and page.article.id is not None else []
        return self._pane.view.selected_ids() or opened

    def rows(self) -> list[ArticleRow]:
        """The rows of `ids`; the open article need not be in the list."""
        model, ids = self._pane.model, self.ids()
        places = [model.place_of(article_id) for article_id in ids]
        if None in places:
            return self._session.library.articles.rows(ids)
        rows = [model.row_at(place) for place in places if place is not None]
        return [row for row in rows if row is not None]

    def star(self) -> None:
        rows, articles = self.rows(), self._session.library.articles
        on = not all(row.starred for row in rows)
        ids = [row.id for row in rows if row.starred is not on]
        if ids:
            label = translate("Undo", "Star") if on else translate("Undo", "Take the star away")
            self._session.change(label, lambda: articles.star(ids, on), lambda: articles.star(ids, not on))

    def read(self) -> None:
        rows, articles = self.rows(), self._session.library.articles
        read = any(row.unread for row in rows)
        ids = [row.id for row in rows if row.unread is read]
        if ids:
            label = translate("Undo", "Mark as read") if read else translate("Undo", "Mark as unread")
            self._session.change(
                label, lambda: articles.mark_read(ids, read), lambda: articles.mark_read(ids, not read)
            )

    def tag(self) -> None:
        from ui.dialogs.tags import TagsDialog

        rows = self.rows()
        if not rows:
            return
        known = [tag for tag, _count in self._session.library.facets.tags()]
        dialog = TagsDialog([row.tags for row in rows], known, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        added, removed = dialog.added(), dialog.removed()
        articles = self._session.library.articles
        gain = {tag: [row.id for row in rows if tag not in row.tags] for tag in added}
        lose = {tag: [row.id for row in rows if tag in row.tags] for tag in removed}

        def put(more: dict[str, list[int]], less: dict[str, list[int]]) -> Changes:
            touched: set[int] = set()
            for tag, ids in more.items():
                touched |= articles.tag(ids, add=(tag,)).articles
            for tag, ids in less.items():
                touched |= articles.tag(ids, remove=(tag,)).articles
            return Changes(frozenset(touched), list_changed=True)

        if any(gain.values()) or any(lose.values()):
            self._session.change(translate("Undo", "Tags"), lambda: put(gain, lose), lambda: put(lose, gain))

    def delete(self) -> None:
        """Into the trash; the next article becomes the current one."""
        ids, articles = self.ids(), self._session.library.articles
        if not ids:
            return
        if self._pane.wanted.deleted:
            self.purge()
            return
        label = translate("Undo", "Delete {0}").format(wording.articles(len(ids)))
        self._session.change(label, lambda: articles.delete(ids), lambda: articles.restore(ids))

    def restore(self) -> None:
        ids, articles = self._pane.view.selected_ids(), self._session.library.articles
        if ids:
            label = translate("Undo", "Restore {0}").format(wording.articles(len(ids)))
            self._session.change(label, lambda: articles.restore(ids), lambda: articles.delete(ids))

    def purge(self) -> None:
        """For good, after a question: the one thing that Ctrl+Z cannot bring back."""
        ids, articles = self._pane.view.selected_ids(), self._session.library.articles
        if not ids or not self._pane.wanted.deleted:
            return
        box = QMessageBox(QMessageBox.Icon.Warning, translate("Purge", "Delete for good"), "", parent=self._window)
        box.setText(translate("Purge", "Delete {0} for good?").format(wording.articles(len(ids))))
        box.setInformativeText(translate("Purge", "Their annotations go with them. This cannot be undone."))
        sure = box.addButton(translate("Purge", "Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is sure:
            self._session.undo.clear()
            self._session.write(lambda: articles.purge(ids))

    def remove_samples(self) -> None:
        articles = self._session.library.articles
        removed: list[int] = []

        def forward() -> Changes:
            changes = articles.remove_samples()
            removed[:] = changes.articles
            return changes

        self._session.change(translate("Undo", "Remove the samples"), forward, lambda: articles.restore(removed))

    def metadata(self) -> None:
        from ui.dialogs.metadata import MetadataDialog, same_encoding

        page = self._opened()
        if page is None or page.article.id is None:
            return
        article_id, articles, before = page.article.id, self._session.library.articles, page.article
        earlier = self._session.library.upkeep.before(article_id)
        dialog = MetadataDialog(before, articles.paths(article_id), self._window, earlier=earlier)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        # Only what was changed counts as said by the user: the rest may still be mended by a better file.
        after = {name: value for name, value in dialog.fields().items() if value != getattr(before, name)}
        if after:
            said = articles.edited(article_id)
            old = {name: getattr(before, name) for name in after if name in said}

            def back() -> Changes:
                articles.forget_metadata(article_id, after.keys() - said)
                return articles.set_metadata(article_id, old)

            self._session.change(
                translate("Undo", "What is said about the article"),
                lambda: articles.set_metadata(article_id, after),
                back,
            )
        encoding = dialog.encoding()
        if encoding and not same_encoding(encoding, before.encoding):
            self._session.change(
                translate("Undo", "Encoding"),
                lambda: articles.set_encoding(article_id, encoding),
                lambda: articles.set_encoding(article_id, before.encoding),
            )

    def copy_path(self) -> None:
        paths = [row.file_path for row in self.rows() if row.file_path]
        QGuiApplication.clipboard().setText("\n".join(paths))
