"""Links of an article: only http, https and mailto, in the system's browser, after the user has seen the host."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.translation import translate

SCHEMES = frozenset({"http", "https", "mailto"})
LONGEST = 2_000


def may_open(address: str) -> bool:
    """True for an address that may leave the program: nothing local, no script, nothing without a host."""
    if len(address) > LONGEST:
        return False
    url = QUrl(address.strip())
    if not url.isValid() or url.scheme().lower() not in SCHEMES:
        return False
    return bool(url.path()) if url.scheme().lower() == "mailto" else bool(url.host())


def where_to(url: QUrl) -> str:
    """The host as it is really called (punycode where letters could deceive), or the mail address."""
    if url.scheme().lower() == "mailto":
        return url.path()
    return url.host(QUrl.ComponentFormattingOption.FullyEncoded)


def ask_and_open(url: QUrl, parent: QWidget | None) -> bool:
    """Show where the link leads and open it if the user says so."""
    if not may_open(url.toString()):
        return False
    box = QMessageBox(QMessageBox.Icon.Question, translate("Links", "Open a link"), "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(translate("Links", "Open {0} in the browser?").format(where_to(url)))
    full = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    box.setInformativeText(full if len(full) <= 300 else full[:300] + "…")
    opening = box.addButton(translate("Links", "Open"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is opening and QDesktopServices.openUrl(url)
