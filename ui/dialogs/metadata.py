"""The dialog in which the user corrects what is said about an article: title, authors, date, publication, language,
encoding."""

import codecs
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.values import Article
from ui import moments, wording
from ui.translation import translate

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
    """``fields`` as `articles.set_metadata` takes them; ``encoding`` is '' where it cannot be changed."""

    def __init__(self, article: Article, paths: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self.setWindowTitle(translate("Metadata", "About the article"))
        self.resize(560, 0)
        self.title = QLineEdit(article.title or "")
        self.authors = QLineEdit(", ".join(article.authors))
        self.authors.setPlaceholderText(translate("Metadata", "With commas between them"))
        self.publication = QLineEdit(article.publication or "")
        self.published = QLineEdit(moments.shown(article.published))
        self.published.setPlaceholderText(moments.example())
        self.language = self._languages(article.language)
        self.coding = QComboBox()
        for name in dict.fromkeys([_codec(article.encoding), *map(_codec, ENCODINGS)]):
            self.coding.addItem(name, name)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
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
        self.wrong = QLabel()
        self.wrong.setProperty("role", "warning")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        where = self._places(paths)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.wrong)
        column.addWidget(where)
        column.addWidget(buttons)

    def _languages(self, chosen: str | None) -> QComboBox:
        box = QComboBox()
        box.addItem(translate("Metadata", "Not known"), "")
        known = [*LANGUAGES, *([chosen] if chosen and chosen not in LANGUAGES else [])]
        for tag in known:
            box.addItem(wording.language_name(tag), tag)
        box.setCurrentIndex(known.index(chosen) + 1 if chosen else 0)
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
