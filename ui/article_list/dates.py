"""From which day to which: a small popover with two dates and the spans that are asked for most."""

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.translation import translate

ISO = Qt.DateFormat.ISODate


def this_week(day: QDate, first: Qt.DayOfWeek) -> tuple[QDate, QDate]:
    """The week of a day, by the locale's first day of it."""
    begins = day.addDays(-((day.dayOfWeek() - first.value) % 7))
    return begins, begins.addDays(6)


def this_month(day: QDate) -> tuple[QDate, QDate]:
    return QDate(day.year(), day.month(), 1), QDate(day.year(), day.month(), day.daysInMonth())


def this_year(day: QDate) -> tuple[QDate, QDate]:
    return QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)


class DatesPopover(QFrame):
    """``chosen(from, to)`` as 'YYYY-MM-DD', both '' for any date."""

    chosen = Signal(str, str)

    def __init__(self, begins: str | None, ends: str | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAccessibleName(translate("Dates", "Date published"))
        today = QDate.currentDate()
        self.begins = self._field(translate("Dates", "From"), begins, today.addMonths(-1))
        self.ends = self._field(translate("Dates", "To"), ends, today)
        presets = QHBoxLayout()
        for text, span in (
            (translate("Dates", "This week"), this_week(today, QLocale().firstDayOfWeek())),
            (translate("Dates", "This month"), this_month(today)),
            (translate("Dates", "This year"), this_year(today)),
        ):
            button = QPushButton(text)
            button.setProperty("role", "chip")
            button.clicked.connect(lambda _on=False, span=span: self._choose(*span))
            presets.addWidget(button)
        form = QGridLayout()
        form.setColumnStretch(1, 1)
        for row, (text, field) in enumerate(
            ((translate("Dates", "From"), self.begins), (translate("Dates", "To"), self.ends))
        ):
            form.addWidget(QLabel(text), row, 0)
            form.addWidget(field, row, 1)
        self.showing = QPushButton(translate("Dates", "Show"))
        self.showing.setDefault(True)
        self.showing.clicked.connect(lambda: self._choose(self.begins.date(), self.ends.date()))
        clearing = QPushButton(translate("Dates", "Any date"))
        clearing.clicked.connect(lambda: self._tell("", ""))
        buttons = QHBoxLayout()
        buttons.addWidget(clearing)
        buttons.addStretch(1)
        buttons.addWidget(self.showing)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(presets)
        column.addLayout(form)
        column.addLayout(buttons)

    def _field(self, name: str, iso: str | None, usual: QDate) -> QDateEdit:
        field = QDateEdit()
        field.setAccessibleName(name)
        field.setCalendarPopup(True)
        field.setDisplayFormat("dd.MM.yyyy")
        _calm(field.calendarWidget())
        told = QDate.fromString(iso or "", ISO)
        field.setDate(told if told.isValid() else usual)
        return field

    def open_under(self, widget: QWidget) -> None:
        """Within the screen, and with the keyboard in the first date."""
        self.adjustSize()
        at = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        room = widget.screen().availableGeometry()
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        self.move(at)
        self.show()
        self.begins.setFocus()

    def _choose(self, begins: QDate, ends: QDate) -> None:
        first, last = sorted((begins.toString(ISO), ends.toString(ISO)))
        self._tell(first, last)

    def _tell(self, begins: str, ends: str) -> None:
        self.close()
        self.chosen.emit(begins, ends)
        self.deleteLater()


def _calm(calendar: QCalendarWidget) -> None:
    """Free days in the colour of what matters less: Qt's red cannot be read on dark grounds."""
    free = QTextCharFormat()
    free.setForeground(calendar.palette().brush(QPalette.ColorRole.PlaceholderText))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, free)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
