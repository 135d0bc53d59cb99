"""The dialog in which the user corrects what is said about an article: title, authors, date, publication, language,
encoding."""

import codecs
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.values import Article
from ui import moments, wording
from ui.translation import translate

FIELDS = ("title", "authors", "publication", "published", "language")
LANGUAGES = ("uk", "en", "ru", "pl", "de", "fr")
ENCODINGS = ("utf-8", "cp1251", "koi8-u", "utf-16", "iso8859-5", "cp866", "mac-cyrillic")


def _codec(name: str) -> str:
    """One name for one code page: 'koi8_u' and 'koi8-u' are the same."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return name


def same_encoding(one: str, other: str) -> bool:
    return _codec(one) == _codec(other)


class MetadataDialog(QDialog):
    """``fields`` as `articles.set_metadata` takes them; ``encoding`` is '' where it cannot be changed.

    ``earlier``: what an older version of the program had read (`upkeep.before`), which can be taken back.
    """

    def __init__(
        self,
        article: Article,
        paths: list[str],
        parent: QWidget | None = None,
        *,
        earlier: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(parent)
        self._article = article
        self._earlier = earlier or {}
        self.setWindowTitle(translate("Metadata", "About the article"))
        self.resize(560, 0)
        self.title = QLineEdit(article.title or "")
        self.authors = QLineEdit(", ".join(article.authors))
        self.authors.setPlaceholderText(translate("Metadata", "With commas between them"))
        self.publication = QLineEdit(article.publication or "")
        self.published = QLineEdit(moments.shown(article.published))
        self.published.setPlaceholderText(moments.example())
        self.language = self._languages(article.language)
        self.coding = self._encodings(article.encoding)
        form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows: list[tuple[str, QWidget]] = [
            (translate("Metadata", "Title"), self.title),
            (translate("Metadata", "Authors"), self.authors),
            (translate("Metadata", "Publication"), self.publication),
            (translate("Metadata", "Published"), self.published),
            (translate("Metadata", "Language"), self.language),
        ]
        if article.format == "text":
            rows.append((translate("Metadata", "Encoding of the file"), self.coding))
        for text, field in rows:
            form.addRow(text, field)
            field.setAccessibleName(text)
            if isinstance(field, QLineEdit):
                field.setCursorPosition(0)  # a long title is read from its beginning
        self.wrong = QLabel(wordWrap=True)
        self.wrong.hide()
        self.wrong.setProperty("role", "warning")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.wrong)
        if self._earlier:
            self._add_earlier(column, [name for name, _field in rows])
        column.addWidget(self._places(paths))
        column.addWidget(buttons)

    def _languages(self, chosen: str | None) -> QComboBox:
        box = QComboBox()
        box.addItem(translate("Metadata", "Not known"), "")
        known = [*LANGUAGES, *([chosen] if chosen and chosen not in LANGUAGES else [])]
        for tag in known:
            box.addItem(wording.language_name(tag), tag)
        box.setCurrentIndex(known.index(chosen) + 1 if chosen else 0)
        return box

    def _encodings(self, chosen: str) -> QComboBox:
        box = QComboBox()
        for name in dict.fromkeys([_codec(chosen), *map(_codec, ENCODINGS)]):
            box.addItem(name, name)
        return box

    def _places(self, paths: list[str]) -> QLabel:
        """The files that the article was imported from, to be copied."""
        where = QLabel("\n".join(paths[:5]))
        where.setTextFormat(Qt.TextFormat.PlainText)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where.setVisible(bool(paths))
        where.setWordWrap(True)
        where.setProperty("role", "muted")
        return where

    def _add_earlier(self, column: QVBoxLayout, names: list[str]) -> None:
        """What was read before, a line each, in the order and with the ``names`` of the fields."""
        told = dict(zip(FIELDS, names, strict=False))
        lines = [f"{told[name]}: {self._words_of(name)}" for name in FIELDS if name in self._earlier]
        label = QLabel("\n".join([translate("Metadata", "An older version of the program read:"), *lines]))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setWordWrap(True)
        label.setProperty("role", "muted")
        self.take_back = QPushButton(translate("Metadata", "Take back what was read before"))
        self.take_back.clicked.connect(self.fill_with_earlier)
        column.addWidget(label)
        column.addWidget(self.take_back)

    def _words_of(self, name: str) -> str:
        value = self._earlier[name]
        if name == "authors":
            return ", ".join(value) or "–"
        if name == "language":
            return wording.language_name(value) if value else "–"
        return (moments.shown(value) if name == "published" else value) or "–"

    def fill_with_earlier(self) -> None:
        """Put what was read before into the fields; saving makes it the user's own word."""
        earlier = self._earlier
        for name, field in (("title", self.title), ("publication", self.publication)):
            if name in earlier:
                field.setText(earlier[name] or "")
        if "authors" in earlier:
            self.authors.setText(", ".join(earlier["authors"]))
        if "published" in earlier:
            self.published.setText(moments.shown(earlier["published"]))
        if "language" in earlier:
            self.language.setCurrentIndex(max(0, self.language.findData(earlier["language"] or "")))

    def fields(self) -> dict[str, Any]:
        return {
            "title": " ".join(self.title.text().split()) or None,
            "authors": tuple(part.strip() for part in self.authors.text().split(",") if part.strip()),
            "publication": " ".join(self.publication.text().split()) or None,
            "published": self._moment(),
            "language": self.language.currentData() or None,
        }

    def encoding(self) -> str:
        return str(self.coding.currentData()) if self._article.format == "text" else ""

    def _moment(self) -> str | None:
        earlier = self._earlier.get("published")
        if earlier and self.published.text() == moments.shown(earlier):
            return str(earlier)  # with its zone, which nobody sees
        return moments.understood(self.published.text(), self._article.published)

    def _accept(self) -> None:
        date = self.published.text().strip()
        if date and self._moment() is None:
            told = translate("Metadata", "“{0}” is no date. Write it like this: {1}. The time may be left out.")
            self.wrong.setText(told.format(date, moments.example()))
            self.wrong.show()
            self.published.setFocus()
            return
        self.accept()
