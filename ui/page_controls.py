"""The controls of the page: font, size, line height, column, paragraphs. The page changes while one drags."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from ui import wording
from ui.settings import DEFAULTS, Settings
from ui.translation import translate

WIDEST_UNIT = " мм"


class PageControls(QWidget):
    """Writes the 'page/...' settings."""

    def __init__(self, settings: Settings, parent: QWidget | None = None, *, margins: bool = True) -> None:
        super().__init__(parent)
        self._settings = settings
        self._again: list[Callable[[], None]] = []
        self.form = form = QFormLayout(self)
        form.setVerticalSpacing(10)
        if not margins:
            form.setContentsMargins(0, 0, 0, 0)
        self.family = QComboBox()
        families = QFontDatabase.families(QFontDatabase.WritingSystem.Cyrillic)
        self.family.addItems(sorted({str(DEFAULTS["page/family"]), *families}))
        self.family.setCurrentText(settings.text("page/family"))
        self.family.textActivated.connect(lambda name: settings.choose("page/family", name))
        self._again.append(lambda: self.family.setCurrentText(settings.text("page/family")))
        form.addRow(translate("PageControls", "Font"), self.family)
        for key, text, least, most, unit in (
            ("page/size", translate("PageControls", "Size"), 9, 32, translate("PageControls", "{0} pt")),
            ("page/line_height", translate("PageControls", "Line height"), 110, 220, "{0} %"),
            ("page/column", translate("PageControls", "Column width"), 24, 70, translate("PageControls", "{0} em")),
            ("page/paragraph_gap", translate("PageControls", "Gap between paragraphs"), 0, 150, "{0} %"),
        ):
            form.addRow(text, self._slider(key, text, least, most, unit))
        for key, text in (
            ("page/indent", translate("PageControls", "Indent the first line")),
            ("page/justify", translate("PageControls", "Even right edge")),
            ("page/hyphens", translate("PageControls", "Hyphenate words")),
        ):
            box = QCheckBox(text)
            box.setChecked(settings.flag(key))
            box.toggled.connect(lambda on, key=key: settings.choose(key, on))
            self._again.append(partial(self._check_again, box, key))
            form.addRow("", box)
        self.usual = QPushButton(translate("PageControls", "Usual page"))
        self.usual.setToolTip(translate("PageControls", "Font, size and everything else as they were at first"))
        self.usual.setAutoDefault(False)  # in a dialog Enter would press it
        self.usual.clicked.connect(self.reset)
        form.addRow("", self.usual)

    def _check_again(self, box: QCheckBox, key: str) -> None:
        box.setChecked(self._settings.flag(key))

    def reset(self) -> None:
        """Everything about the page as it was at first."""
        for key, value in DEFAULTS.items():
            if key.startswith("page/") and not isinstance(value, float):
                self._settings.choose(key, value)
        for show in self._again:
            show()

    def _slider(self, key: str, name: str, least: int, most: int, unit: str) -> QWidget:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(least, most)
        slider.setValue(self._settings.number(key))
        slider.setAccessibleName(name)
        slider.setMinimumWidth(150)
        told = QLabel(unit.format(wording.number(slider.value())))
        told.setFixedWidth(
            told.fontMetrics().horizontalAdvance("0000") + told.fontMetrics().horizontalAdvance(WIDEST_UNIT)
        )
        told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

        def chosen(value: int) -> None:
            told.setText(unit.format(wording.number(value)))
            self._settings.choose(key, value)

        slider.valueChanged.connect(chosen)
        self._again.append(lambda: slider.setValue(self._settings.number(key)))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(slider, 1)
        row.addWidget(told)
        return both


class PagePopover(QFrame):
    """The controls in a popup that closes with a click beside it."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(translate("PageControls", "Page and type"))
        column = QVBoxLayout(self)
        self.controls = PageControls(settings)
        column.addWidget(self.controls)

    def open_under(self, widget: QWidget) -> None:
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 2))
        screen = widget.screen().availableGeometry()
        self.move(max(screen.left(), corner.x()), min(corner.y(), screen.bottom() - self.height()))
        self.show()
        self.controls.family.setFocus()
