"""Three lines for the first minutes: each goes when it was followed or put away, and none ever comes back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.values import Changes, SearchAnswer
from ui import icons
from ui.settings import Settings
from ui.translation import translate

SEEN = "hint/seen"
IMPORTING, HIGHLIGHTING, SEARCHING = STEPS = (1, 2, 4)
ALL = sum(STEPS)


class FirstHint(QFrame):
    """Shows the first step that was not done. ``keys_of(command)``: its keys, as this system writes them.

    ``changed`` when it comes, goes on or goes.
    """

    changed = Signal()

    def __init__(self, settings: Settings, keys_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._keys_of = keys_of
        self._wanted = False
        self.setObjectName("hint")
        self.setAccessibleName(translate("Hint", "Hint"))
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.next = QPushButton(translate("Hint", "Next"))
        self.next.clicked.connect(lambda _on=False: self._done(self._step()))
        closing = QToolButton()
        closing.setIcon(icons.icon("close"))
        closing.setToolTip(translate("Hint", "No more hints"))
        closing.setAccessibleName(translate("Hint", "No more hints"))
        closing.clicked.connect(lambda _on=False: self.dismiss())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.setSpacing(10)
        row.addWidget(self.count)
        row.addWidget(self.label, 1)
        row.addWidget(self.next)
        row.addWidget(closing)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.dismiss)
        self.hide()

    def begin(self) -> None:
        """From now on hints may be shown: nobody asked for them in a library that is only looked at."""
        self._wanted = True
        self._show()

    def dismiss(self) -> None:
        self._done(ALL)

    def take_import(self) -> None:
        self._done(IMPORTING)

    def take_changes(self, changes: Changes) -> None:
        if changes.annotations:
            self._done(HIGHLIGHTING)

    def take_answer(self, answer: SearchAnswer | None) -> None:
        if answer is not None and answer.hits:
            self._done(SEARCHING)

    def _step(self) -> int:
        """0 where all are done."""
        seen = self._settings.number(SEEN)
        return next((step for step in STEPS if not seen & step), 0)

    def _done(self, steps: int) -> None:
        """Also where hints are not shown: who has searched needs no hint how to."""
        if self._settings.number(SEEN) & steps == steps:
            return
        self._settings.choose(SEEN, self._settings.number(SEEN) | steps)
        self._show()

    def _show(self) -> None:
        step = self._step()
        if step and self._wanted:
            told = self._told(step)
            self.count.setText(translate("Hint", "{0} of {1}").format(STEPS.index(step) + 1, len(STEPS)))
            self.label.setText(told)
            self.label.setAccessibleName(told)
        self.setVisible(bool(step) and self._wanted)
        self.changed.emit()

    def _told(self, step: int) -> str:
        if step == IMPORTING:
            return translate(
                "Hint", "Drop saved articles or whole folders anywhere on this window, or press {0}."
            ).format(self._keys_of("import_files"))
        if step == HIGHLIGHTING:
            return translate("Hint", "Select words in an article: {0} highlights them, {1} adds a note.").format(
                self._keys_of("highlight"), self._keys_of("note")
            )
        return translate(
            "Hint", "{0} searches all articles by any form of a word, {1} the open one. {2}: all keys."
        ).format(self._keys_of("search"), self._keys_of("find"), self._keys_of("shortcuts"))
