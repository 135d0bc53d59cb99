"""Letter commands on a keyboard that has no Latin letters: the key event says a Cyrillic letter, so the place of
the key decides. Written after Zotero's rule: if the typed letter is not a-z, use the physical key."""

import sys

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

# Linux's names of the keys (input-event-codes.h), which are also the scan codes of a PC keyboard (set 1).
ROWS = {2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'", 43: "\\", 44: "ZXCVBNM,./"}
PLACES = {first + at: sign for first, signs in ROWS.items() for at, sign in enumerate(signs)}
# macOS tells virtual key codes instead (Carbon's HIToolbox/Events.h, kVK_ANSI_...).
MAC = dict(
    zip(
        (
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            11,
            12,
            13,
            14,
            15,
            16,
            17,
            31,
            32,
            34,
            35,
            37,
            38,
            40,
            45,
            46,
            33,
            30,
            43,
            47,
            44,
        ),
        "ASDFHGZXCVBQWERYTOUIPLJKNM[],./",
        strict=True,
    )
)
X11_OFFSET = 8
TYPED_INTO = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
MEANT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def latin_key(scan_code: int, virtual_key: int, platform: str) -> str:
    """What a US keyboard has at that place, '' where it has no sign there."""
    if platform == "cocoa":
        return MAC.get(virtual_key, "")
    if platform in {"xcb", "wayland", "offscreen", "wayland-egl"}:
        return PLACES.get(scan_code - X11_OFFSET, "")
    return PLACES.get(scan_code, "")


def wants_help(event: QKeyEvent) -> bool:
    """True where the key said something that is neither a Latin letter nor a digit."""
    if not 0x20 < event.key() < 0x110000:
        return False
    typed = chr(event.key())
    return not (typed.isascii() and typed.isalnum()) and bool(event.nativeScanCode() or event.nativeVirtualKey())


def meant_key(event: QKeyEvent) -> QKeySequence:
    """What was pressed, as shortcuts write it: by its letter where it has a Latin one, else by its place."""
    modifiers = event.modifiers() & (MEANT | Qt.KeyboardModifier.ShiftModifier)
    key = event.key()
    if wants_help(event):
        sign = latin_key(event.nativeScanCode(), event.nativeVirtualKey(), QGuiApplication.platformName())
        key = ord(sign) if sign else key
    return QKeySequence(modifiers.value | key)


class PhysicalKeys(QObject):
    """Watches whatever has the focus: a key press that no shortcut took is looked at again by its place."""

    def __init__(self, actions: list[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            self._follow(None, QApplication.focusWidget())

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Not on the whole application: a filter in Python would see every event of every widget."""
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if watched is not QApplication.focusWidget() or not wants_help(event):
            return False
        sign = latin_key(event.nativeScanCode(), event.nativeVirtualKey(), QGuiApplication.platformName())
        if not sign:
            return False
        meant = event.modifiers() & MEANT
        if isinstance(watched, TYPED_INTO) and not meant:
            return False
        return self._trigger(sign, event) or self._retell(watched, sign, event, bool(meant))

    def _trigger(self, sign: str, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & (MEANT | Qt.KeyboardModifier.ShiftModifier)
        wanted = QKeySequence(modifiers.value | ord(sign))
        window = QApplication.activeWindow()
        for action in self._actions:
            if wanted in action.shortcuts():
                if action.isEnabled() and window is action.parent():
                    action.trigger()
                    return True
                return False
        return False

    def _retell(self, watched: QWidget, sign: str, event: QKeyEvent, meant: bool) -> bool:
        """Ctrl+C and its like inside a field: tell the widget the Latin key."""
        if not meant or (event.nativeVirtualKey() == 0 and sys.platform == "darwin"):
            return False
        again = QKeyEvent(QEvent.Type.KeyPress, ord(sign), event.modifiers(), "")
        QApplication.sendEvent(watched, again)
        return again.isAccepted()
