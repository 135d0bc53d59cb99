"""The table of commands as actions: menus, tool bar, shortcut list and the keyboard's fallback all come from it."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from ui import icons
from ui.commands import COMMANDS, MENUS, Command, text_of
from ui.settings import Settings
from ui.translation import translate


def all_keys(settings: Settings | None = None) -> dict[str, tuple[str, ...]]:
    """The keys of every command: the user's where they chose others, else the table's. What is no key is none, and a
    usual key that the user gave to another command is that command's alone.
    """
    chosen = {command.id: keys for command in COMMANDS if (keys := _chosen(command, settings)) is not None}
    given = {QKeySequence(key).toString() for keys in chosen.values() for key in keys}
    usual = {
        one.id: tuple(key for key in one.keys if not given or QKeySequence(key).toString() not in given)
        for one in COMMANDS
    }
    return usual | chosen


def _chosen(command: Command, settings: Settings | None) -> tuple[str, ...] | None:
    told = settings.text(f"keys/{command.id}") if settings else ""
    if told in {"", "-"}:
        return () if told else None
    return tuple(part for part in told.split(" | ") if QKeySequence(part).toString()) or None


def keys_of(command: Command, settings: Settings | None = None) -> tuple[str, ...]:
    """As ``all_keys``, of one command."""
    return all_keys(settings)[command.id]


class Actions(QObject):
    """The table as `QAction`s. ``connect_all`` joins them to what they do."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.by_id: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(text_of(command), parent)
            action.setCheckable(command.checkable)
            if command.icon:
                action.setIcon(icons.icon(command.icon))
                action.setIconVisibleInMenu(False)
            action.setObjectName(command.id)
            parent.addAction(action)
            self.by_id[command.id] = action
        self.take_keys(settings)

    def __getitem__(self, name: str) -> QAction:
        return self.by_id[name]

    def take_keys(self, settings: Settings) -> None:
        """Give every command the keys that the user, or else the table, says."""
        known = all_keys(settings)
        for command in COMMANDS:
            action, keys = self.by_id[command.id], known[command.id]
            wanted = [QKeySequence(key) for key in keys]
            if wanted != action.shortcuts():
                action.setShortcuts(wanted)
            told = text_of(command).rstrip("…").replace("&", "")
            action.setToolTip(f"{told} ({shown_keys(keys)})" if keys else told)

    def told(self, name: str) -> str:
        """The command's first key; where the user took all from it, what it is called."""
        action = self.by_id[name]
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return key or translate("Hint", "“{0}”").format(action.text().rstrip("…").replace("&", ""))

    def connect_all(self, deeds: Mapping[str, Callable[[], object]]) -> None:
        """Join each command to what it does. Every command must be there: a dead menu item is an error."""
        missing = self.by_id.keys() - deeds.keys()
        if missing:
            raise LookupError(f"nothing is done by {sorted(missing)}")
        for name, action in self.by_id.items():
            action.triggered.connect(lambda _checked=False, deed=deeds[name]: deed())

    def enable(self, states: Iterable[str]) -> None:
        """Enable exactly the commands whose needs all hold."""
        holding = set(states)
        for command in COMMANDS:
            self.by_id[command.id].setEnabled(holding.issuperset(command.needs))

    def fill_menus(self, bar: QMenuBar) -> None:
        for menu_id, title in MENUS.items():
            menu = bar.addMenu(translate("Menus", title))
            for command in COMMANDS:
                if command.menu == menu_id:
                    if command.apart:
                        menu.addSeparator()
                    menu.addAction(self.by_id[command.id])

    def fill_tool_bar(self, bar: QToolBar) -> None:
        """Groups of ten in the table's numbers become groups in the bar."""
        last = 0
        for command in sorted((one for one in COMMANDS if one.tool), key=lambda one: one.tool):
            if last and command.tool // 10 != last // 10:
                bar.addSeparator()
            last = command.tool
            bar.addAction(self.by_id[command.id])
            button = bar.widgetForAction(self.by_id[command.id])
            button.setAccessibleName(self.by_id[command.id].text().rstrip("…"))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def menu(self, names: Iterable[str], parent: QWidget) -> QMenu:
        """A menu of some commands; '' is a separator."""
        made = QMenu(parent)
        for name in names:
            if name:
                made.addAction(self.by_id[name])
            else:
                made.addSeparator()
        return made


def shown_keys(keys: Iterable[str]) -> str:
    """Keys as this system writes them."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
