"""The notebook's pane: a filter, the grouping, the list, and under it what can be done with the chosen entries."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.values import Changes, Colour, NotebookEntry
from ui import icons, wording
from ui.annotations.panel import empty_label
from ui.notebook.grouping import TEXTS, Arranged, Grouping, arranged, needs_eye
from ui.notebook.view import NotebookView
from ui.reading_pane.selection_bar import dot
from ui.session import Session
from ui.theme import Theme
from ui.translation import translate

PAUSE_MS = 150


class NotebookPane(QWidget):
    """``colour_wanted(Colour)``; ``deed_wanted(name)``: 'tag', 'export' or 'delete' for the chosen entries."""

    colour_wanted = Signal(object)
    deed_wanted = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: tuple[NotebookEntry, ...] = ()
        self._colours: list[tuple[Colour, QToolButton]] = []
        self.list = NotebookView(theme)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Notebook", "Search in the annotations"))
        self.field.setAccessibleName(translate("Notebook", "Search in the annotations"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaxLength(1_000)
        self.field.addAction(icons.icon("find"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.installEventFilter(self)
        self.groups = QComboBox()
        self.groups.setAccessibleName(translate("Notebook", "Grouped"))
        for grouping, text in TEXTS.items():
            self.groups.addItem(translate("Notebook", text), grouping.value)
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble = QToolButton()
        self.trouble.setCheckable(True)
        self.trouble.setProperty("role", "chip")
        self.trouble.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chosen = QLabel()
        self.bar = QWidget()
        self.nothing = empty_label("")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._lay_out(theme)
        self._connect()
        place = self.groups.findData(session.settings.text("notebook/grouping"))
        self.groups.setCurrentIndex(max(0, place))
        self._tell_chosen()

    def _lay_out(self, theme: Theme) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(14, 2, 12, 4)
        heading.addWidget(self.title, 1)
        heading.addWidget(self.groups)
        search = QHBoxLayout()
        search.setContentsMargins(12, 10, 12, 4)
        search.addWidget(self.field)
        self._trouble_row = QWidget()
        row = QHBoxLayout(self._trouble_row)
        row.setContentsMargins(12, 2, 12, 6)
        row.addWidget(self.trouble)
        row.addStretch(1)
        self._trouble_row.hide()
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self._fill_bar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(search)
        column.addLayout(heading)
        column.addWidget(self._trouble_row)
        column.addWidget(body, 1)
        column.addWidget(self.bar)
        self.setMinimumWidth(240)

    def _fill_bar(self, theme: Theme) -> None:
        column = QVBoxLayout(self.bar)
        column.setContentsMargins(12, 4, 8, 6)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(0)
        for colour in Colour:
            button = self._button(wording.colour_name(colour))
            button.setIcon(dot(theme.mark(colour), QColor(theme.muted)))
            button.clicked.connect(lambda _on=False, colour=colour: self.colour_wanted.emit(colour))
            self._colours.append((colour, button))
            row.addWidget(button)
        row.addStretch(1)
        for name, icon, text in (
            ("tag", "tag", translate("Notebook", "Tags…")),
            ("export", "export", translate("Notebook", "Export…")),
            ("delete", "trash", translate("Notebook", "Delete")),
        ):
            button = self._button(text)
            button.setIcon(icons.icon(icon))
            button.clicked.connect(lambda _on=False, name=name: self.deed_wanted.emit(name))
            row.addWidget(button)
        self.chosen.setProperty("role", "muted")
        column.addWidget(self.chosen)
        column.addLayout(row)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self.refresh)
        self.groups.currentIndexChanged.connect(lambda _place: self._group())
        self.trouble.toggled.connect(lambda _on: self._show_some())
        self.list.selection_changed.connect(self._tell_chosen)

    # -- what is shown -------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask the library again for what the filter wants."""
        words, notebook = self.field.text(), self._session.library.notebook
        grouping, doubtful_only = self.list.rows.grouping, self.trouble.isChecked()

        def work() -> tuple[tuple[NotebookEntry, ...], Arranged]:
            entries = notebook.entries(words)
            return entries, arranged(entries, grouping, doubtful_only=doubtful_only)

        self._session.ask(work, lambda answer: self._show(*answer), key="notebook")

    def take_changes(self, changes: Changes) -> None:
        """Read again soon after annotations or articles have changed."""
        if self.isVisible() and (changes.annotations or changes.articles or changes.list_changed):
            self._pause.start()

    def restyle(self, theme: Theme) -> None:
        self.list.restyle(theme)
        for colour, button in self._colours:
            button.setIcon(dot(theme.mark(colour), QColor(theme.muted)))

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shown(self) -> tuple[NotebookEntry, ...]:
        """What the filter lets through."""
        return self.list.rows.entries

    def _show(self, entries: tuple[NotebookEntry, ...], told: Arranged) -> None:
        self._entries = entries
        count = sum(needs_eye(entry) for entry in entries)
        self.trouble.setText(wording.places_in_doubt(count))
        self._trouble_row.setVisible(count > 0)
        if not count and self.trouble.isChecked():
            self.trouble.setChecked(False)  # which shows all of them
        else:
            self._show_rows(told)

    def _show_some(self) -> None:
        self._show_rows(
            arranged(self._entries, self.list.rows.grouping, doubtful_only=self.trouble.isChecked()),
        )

    def _show_rows(self, told: Arranged) -> None:
        self.list.show_rows(told)
        words = wording.annotations(len(told.entries))
        self.title.setText(words)
        self.list.setAccessibleDescription(words)
        if self.field.text().strip():
            self.nothing.setText(translate("Notebook", "No annotation holds these words."))
        else:
            self.nothing.setText(
                translate(
                    "Notebook", "Everything that you highlight and note in articles will stand here, in one place."
                )
            )
        self._stack.setCurrentIndex(0 if told.entries else 1)
        self._tell_chosen()

    def _group(self) -> None:
        grouping = Grouping(self.groups.currentData())
        self._session.settings.choose("notebook/grouping", grouping.value)
        self.list.rows.grouping = grouping
        self.list.rows.forget()
        self._show_some()
        self.list.scrollTo(self.list.currentIndex())

    def _tell_chosen(self) -> None:
        count = len(self.list.chosen())
        self.bar.setVisible(count > 0)
        self.chosen.setText(wording.chosen(count))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the field into the list, Escape empties it."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.take_focus()
                return True
        return super().eventFilter(watched, event)
