"""What the user chose about the window, kept in one ini file. What belongs to a library is kept by the library."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, QStandardPaths, Signal

LANGUAGES = ("uk", "en")
DEFAULTS: dict[str, str | int | float | bool] = {
    "language": "system",
    "theme": "system",
    "page/family": "PT Serif",
    "page/size": 13,
    "page/line_height": 155,
    "page/column": 38,
    "page/paragraph_gap": 60,
    "page/indent": False,
    "page/justify": False,
    "page/hyphens": False,
    "reading/caret": "auto",
    "list/order": "added",
    "list/descending": True,
    "list/compact": False,
    "list/days": True,
    "window/side_panel": True,
    "window/side_bar": True,
    "hint/seen": 0,
    "article/last": 0,
}


def settings_folder() -> Path:
    """Where the ini file stands; it need not exist yet."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(place) if place else Path.home() / ".chytalnia"


class Settings(QObject):
    """One typed door to QSettings. ``changed`` names the key."""

    changed = Signal(str)

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        self.path = path or settings_folder() / "window.ini"
        self._ini = QSettings(str(self.path), QSettings.Format.IniFormat)

    def text(self, key: str) -> str:
        value = self._ini.value(key, DEFAULTS.get(key, ""))
        return str(value) if value is not None else ""

    def number(self, key: str) -> int:
        """A whole number; what cannot be read as one is the default."""
        try:
            return int(float(self.text(key)))
        except (ValueError, OverflowError):
            return int(DEFAULTS.get(key, 0))

    def flag(self, key: str) -> bool:
        return self.text(key).lower() in {"true", "1"}

    def choose(self, key: str, value: str | int | bool) -> None:
        if self.text(key) == str(value):
            return
        self._ini.setValue(key, str(value))
        self.changed.emit(key)

    def bytes_of(self, key: str) -> QByteArray:
        value = self._ini.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, key: str, value: QByteArray) -> None:
        self._ini.setValue(key, value)

    def save(self) -> None:
        self._ini.sync()
