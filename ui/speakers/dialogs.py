"""The dialogs in which the user says who is who: another name, one person, somebody else in some articles."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.values.quote_card import SpokenWords
from reader.values.speaker import Speaker
from ui import wording
from ui.speakers.cards import CardList
from ui.speakers.told import matching
from ui.theme import Theme
from ui.translation import translate

KEY = Qt.ItemDataRole.UserRole


class _SpeakerDialog(QDialog):
    """A sentence, what the subclass puts under it, and two buttons."""

    def __init__(self, title: str, sentence: str, accept: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        told = QLabel(sentence)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self.column = QVBoxLayout(self)
        self.column.addWidget(told)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(accept)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def line(self, text: str, label: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(label)
        field.setPlaceholderText(label)
        field.setMaxLength(200)
        self.column.addWidget(field)
        return field


class RenameDialog(_SpeakerDialog):
    """``name()``: what the speaker is to be called."""

    def __init__(self, speaker: Speaker, parent: QWidget | None = None) -> None:
        sentence = translate("Speakers", "How is this speaker to be called? The articles stay as they are.")
        super().__init__(translate("Speakers", "Rename"), sentence, translate("Speakers", "Rename"), parent)
        self.setMinimumWidth(380)
        self.field = self.line(speaker.name, translate("Speakers", "Name"))
        self.field.selectAll()
        self.field.textChanged.connect(lambda _text: self.ok.setEnabled(bool(self.name())))
        self.column.addWidget(self.buttons)

    def name(self) -> str:
        return " ".join(self.field.text().split())


class MergeDialog(_SpeakerDialog):
    """``other()``: the speaker who is the same person. Those who share a surname stand first."""

    def __init__(
        self, speaker: Speaker, speakers: Sequence[Speaker], theme: Theme, parent: QWidget | None = None
    ) -> None:
        sentence = translate("Speakers", "Who is the same person as {0}? Both will be shown under this name.")
        super().__init__(
            translate("Speakers", "Merge"), sentence.format(speaker.name), translate("Speakers", "Merge"), parent
        )
        self.resize(420, 440)
        self._speakers = sorted(
            (one for one in speakers if one.key != speaker.key), key=lambda one: not _share_word(one, speaker)
        )
        self.field = self.line("", translate("Speakers", "Search by name, office or outlet"))
        self.list = CardList(theme)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.buttons)
        self.field.textChanged.connect(lambda _text: self._fill())
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.doubleClicked.connect(lambda _index: self.accept())
        self.list.selection_changed.connect(lambda: self.ok.setEnabled(self.other() is not None))
        self._fill()

    def other(self) -> Speaker | None:
        chosen = self.list.chosen()
        return chosen[0] if chosen else None

    def _fill(self) -> None:
        found = matching(self._speakers, self.field.text())
        self.list.show_speakers(found)
        if found:
            self.list.setCurrentIndex(self.list.cards.index(0))
        self.ok.setEnabled(bool(found))


def _share_word(one: Speaker, other: Speaker) -> bool:
    def words(speaker: Speaker) -> set[str]:
        return {word.casefold() for name in speaker.names for word in name.split() if len(word) > 2}

    return bool(words(one) & words(other))


class SplitDialog(_SpeakerDialog):
    """``articles()``: where it is somebody else; ``name()``: who, '' for as the articles say."""

    def __init__(self, speaker: Speaker, said: Sequence[SpokenWords], parent: QWidget | None = None) -> None:
        sentence = translate("Speakers", "In which articles is {0} somebody else? They become a speaker of their own.")
        super().__init__(
            translate("Speakers", "Split"), sentence.format(speaker.name), translate("Speakers", "Split"), parent
        )
        self.resize(460, 460)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("Speakers", "Articles"))
        self.list.setStyleSheet("QListWidget::item { padding: 6px 4px; }")
        for article_id, first in {one.statement.article_id: one for one in reversed(said)}.items():
            statement = first.statement
            about_it = [wording.short_date(statement.published), statement.publication, first.quotation.role]
            told = "  ·  ".join(part for part in about_it if part)
            words = statement.words if len(statement.words) <= 120 else statement.words[:119] + "…"
            row = QListWidgetItem("\n".join(part for part in (first.title, told, f"«{words}»") if part))
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Unchecked)
            row.setData(KEY, article_id)
            self.list.insertItem(0, row)
        self.column.addWidget(self.list, 1)
        self.field = self.line("", translate("Speakers", "Name of the other speaker (may stay empty)"))
        self.column.addWidget(self.buttons)
        self.list.itemChanged.connect(lambda _row: self._allow())
        self._allow()

    def articles(self) -> list[int]:
        rows = [self.list.item(at) for at in range(self.list.count())]
        return [row.data(KEY) for row in rows if row.checkState() == Qt.CheckState.Checked]

    def name(self) -> str:
        return " ".join(self.field.text().split())

    def _allow(self) -> None:
        """All of them would be no split."""
        self.ok.setEnabled(0 < len(self.articles()) < self.list.count())
