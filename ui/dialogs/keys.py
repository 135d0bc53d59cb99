"""All keys: the table of commands, to read and to change. A key that another command has is taken from it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QTreeWidgetItem, QWidget

from ui.actions import Actions, all_keys, keys_of, shown_keys
from ui.commands import COMMANDS, Command
from ui.dialogs.palette import ACTION, PaletteDialog
from ui.physical_keys import meant_key
from ui.settings import Settings
from ui.translation import translate

NONE = "-"
BETWEEN = " | "
MODIFIERS = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock}
)
# Without these, with no modifier, nobody could read on, leave a field, or answer a question.
READING = {
    "Space",
    "Esc",
    "Tab",
    "Backtab",
    "Up",
    "Down",
    "Left",
    "Right",
    "PgUp",
    "PgDown",
    "Home",
    "End",
    "Return",
    "Enter",
}


class KeyField(QLineEdit):
    """Shows the key that was pressed in it. Tab and Escape do what they do everywhere, so that nobody is caught here;
    Enter takes what is shown."""

    pressed = Signal()
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.key = QKeySequence()
        self.setReadOnly(True)
        self.setPlaceholderText(translate("Keys", "Press a key"))
        self.setAccessibleName(translate("Keys", "New key"))

    def show_key(self, key: QKeySequence) -> None:
        self.key = key
        self.setText(key.toString(QKeySequence.SequenceFormat.NativeText))
        self.pressed.emit()

    def event(self, event: QEvent) -> bool:
        """No shortcut is obeyed here: it is written down."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        leaving = {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in leaving and not held & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not held:
            self.confirmed.emit()
        elif event.key() not in MODIFIERS and event.key() != Qt.Key.Key_unknown:
            self.show_key(meant_key(event))


class KeysDialog(PaletteDialog):
    """Each change is a setting, and holds at once."""

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(actions, settings, parent, whole=True)
        self._settings = settings
        self.key = KeyField()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("role", "muted")
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.told.setMinimumHeight(self.told.fontMetrics().lineSpacing() * 2)
        self.give = self._button(translate("Keys", "Use this key"), self._give)
        self.add = self._button(translate("Keys", "Add this key"), self._add)
        self.none = self._button(translate("Keys", "No key"), lambda: self._choose(()))
        self.usual = self._button(translate("Keys", "Usual key"), self._usual)
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self.key, self.give, self.add):
            first.addWidget(widget)
        for widget in (self.none, self.usual):
            second.addWidget(widget)
        second.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.all_usual = buttons.addButton(
            translate("Keys", "All keys as at first"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.all_usual.clicked.connect(self._all_usual)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]
        for row in (first, second):
            self.column.addLayout(row)
        self.column.addWidget(self.told)
        self.column.addWidget(buttons)
        self.key.pressed.connect(self._look)
        self.key.confirmed.connect(self.give.click)
        self.list.currentItemChanged.connect(lambda _now, _before: self._look())
        self._look()

    def _button(self, text: str, deed: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: deed())
        return button

    # -- what is chosen ------------------------------------------------------------------------------------------

    def command(self) -> Command | None:
        """The command of the current row."""
        row = self.list.currentItem()
        action = row.data(0, ACTION) if row is not None else None
        name = action.objectName() if isinstance(action, QAction) else ""
        return next((command for command in COMMANDS if command.id == name), None)

    def owner(self, key: QKeySequence) -> Command | None:
        """The command that has this key now."""
        known = all_keys(self._settings)
        return next((one for one in COMMANDS if key in map(QKeySequence, known[one.id])), None)

    def do(self, row: QTreeWidgetItem | None) -> None:
        """Enter on a command: the next key pressed is for it."""
        if row is not None and row.data(0, ACTION) is not None:
            self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        """Say what the key would do here, and allow only what can be."""
        command, key = self.command(), self.key.key
        owner = self.owner(key) if not key.isEmpty() else None
        reading = key.toString(QKeySequence.SequenceFormat.PortableText) in READING
        free = command is not None and not key.isEmpty() and not reading and owner is not command
        for button in (self.give, self.add):
            button.setEnabled(free)
        self.none.setEnabled(command is not None and bool(keys_of(command, self._settings)))
        self.usual.setEnabled(command is not None and keys_of(command, self._settings) != command.keys)
        shown = self.key.text()
        if reading:
            self._tell(translate("Keys", "{0} is needed for reading and moving about.").format(shown))
        elif owner is not None and owner is command:
            self._tell(translate("Keys", "This command has {0} already.").format(shown))
        elif owner is not None:
            told = translate("Keys", "{0} belongs to “{1}”. It would be taken from there.")
            self._tell(told.format(shown, self._name(owner)))
        else:
            self._tell(translate("Keys", "Choose a command, press a key in the field, then “Use this key”."))

    def _name(self, command: Command) -> str:
        return next((row.text(0) for row in self.rows() if row.data(0, ACTION).objectName() == command.id), command.id)

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.key.setAccessibleDescription(text)

    # -- changing ------------------------------------------------------------------------------------------------

    def _give(self) -> None:
        self._take_over()
        self._choose((self._written(),))

    def _add(self) -> None:
        command = self.command()
        if command is not None:
            self._take_over()
            self._choose((*keys_of(command, self._settings), self._written()))

    def _written(self) -> str:
        return self.key.key.toString(QKeySequence.SequenceFormat.PortableText)

    def _take_over(self) -> None:
        """Take the key from whoever has it."""
        owner = self.owner(self.key.key)
        if owner is not None:
            left = tuple(key for key in keys_of(owner, self._settings) if QKeySequence(key) != self.key.key)
            self._settings.choose(f"keys/{owner.id}", BETWEEN.join(left) or NONE)

    def _choose(self, keys: tuple[str, ...]) -> None:
        command = self.command()
        if command is not None:
            self._settings.choose(f"keys/{command.id}", BETWEEN.join(keys) or NONE)
            self._refresh()

    def _usual(self) -> None:
        """The table's keys again; those that another command has taken meanwhile stay with it."""
        command = self.command()
        if command is None:
            return
        mine = [key for key in command.keys if self.owner(QKeySequence(key)) in {None, command}]
        if len(mine) == len(command.keys):
            self._settings.choose(f"keys/{command.id}", "")
        else:
            self._choose(tuple(mine))
        self._refresh()
        taken = [key for key in command.keys if key not in mine]
        if taken:
            self._tell(translate("Keys", "Another command has {0} now.").format(shown_keys(taken)))

    def _all_usual(self) -> None:
        for command in COMMANDS:
            self._settings.choose(f"keys/{command.id}", "")
        self._refresh()

    def _refresh(self) -> None:
        known = all_keys(self._settings)
        for row in self.rows():
            row.setText(1, shown_keys(known[row.data(0, ACTION).objectName()]))
        self.key.show_key(QKeySequence())
