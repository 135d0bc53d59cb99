"""The settings dialog: the interface's language, theme and list. Changes show at once; there is nothing to save."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from ui.page_controls import PageControls
from ui.settings import Settings
from ui.translation import QT_TRANSLATE_NOOP, translate

THEMES = {
    "system": QT_TRANSLATE_NOOP("Settings", "As the system"),
    "light": QT_TRANSLATE_NOOP("Settings", "Light"),
    "sepia": QT_TRANSLATE_NOOP("Settings", "Sepia"),
    "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
    "black": QT_TRANSLATE_NOOP("Settings", "Black"),
}


class _Scrolled(QScrollArea):
    """As large as what it holds, where the screen has the room."""

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(held)
        self._held = held

    def sizeHint(self) -> QSize:
        return self._held.sizeHint() + QSize(2, 2)


class SettingsDialog(QDialog):
    """Each control writes its setting; the window listens to `Settings.changed`. ``keys_wanted``: the list of keys."""

    keys_wanted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(translate("Settings", "Settings"))
        self.setMinimumWidth(440)
        self.language = self._choice(
            "language",
            {"system": translate("Settings", "As the system"), "uk": "Українська", "en": "English"},
        )
        self.theme = self._choice("theme", {name: translate("Settings", text) for name, text in THEMES.items()})
        compact = QCheckBox(translate("Settings", "Compact rows in the list"))
        compact.setChecked(settings.flag("list/compact"))
        compact.toggled.connect(lambda on: settings.choose("list/compact", on))
        self.page = PageControls(settings, margins=False)
        form = self.page.form  # one form, so that all fields begin in one line
        form.insertRow(0, translate("Settings", "Language"), self.language)
        form.insertRow(1, translate("Settings", "Theme"), self.theme)
        form.insertRow(2, "", compact)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        keys = buttons.addButton(translate("Settings", "Keys…"), QDialogButtonBox.ButtonRole.ActionRole)
        keys.setAutoDefault(False)
        keys.clicked.connect(lambda _on=False: self.keys_wanted.emit())
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addWidget(_Scrolled(self.page))
        column.addWidget(buttons)
        boxes = [box for box in self.page.findChildren(QCheckBox) if box is not compact]
        first = (self.language, self.theme, compact, self.page.family)
        rest = (*self.page.findChildren(QSlider), *boxes, self.page.usual, *buttons.buttons())
        for above, below in pairwise((*first, *rest)):
            self.setTabOrder(above, below)  # else Tab comes last of all to what was inserted above
        self.language.setFocus()

    def _choice(self, key: str, options: dict[str, str]) -> QComboBox:
        box = QComboBox()
        for value, text in options.items():
            box.addItem(text, value)
        now = self._settings.text(key)
        box.setCurrentIndex(list(options).index(now) if now in options else 0)
        box.activated.connect(lambda _at: self._settings.choose(key, str(box.currentData())))
        return box
