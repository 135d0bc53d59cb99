"""The command palette: the table of commands, searched by words. Enter does the chosen one."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ui.actions import Actions, all_keys, shown_keys
from ui.commands import COMMANDS, MENUS
from ui.settings import Settings
from ui.translation import translate

ACTION = Qt.ItemDataRole.UserRole


class PaletteDialog(QDialog):
    """``whole``: all commands; otherwise only what can be done now. ``chosen``: what is to be done."""

    def __init__(
        self, actions: Actions, settings: Settings, parent: QWidget | None = None, *, whole: bool = False
    ) -> None:
        super().__init__(parent)
        self._whole = whole
        self.chosen: QAction | None = None
        name = translate("Palette", "Keys") if whole else translate("Palette", "All commands")
        self.setWindowTitle(name)
        self.resize(560, 560)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Palette", "Type a few letters"))
        self.field.setAccessibleName(name)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(12)
        self.list.setAccessibleName(name)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.field)
        self.column.addWidget(self.list)
        self._fill(actions, settings)
        self.field.textChanged.connect(self.narrow)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(self.do)
        self.narrow("")

    def _fill(self, actions: Actions, settings: Settings) -> None:
        keys = all_keys(settings)
        for menu_id, title in MENUS.items():
            group = QTreeWidgetItem([translate("Menus", title).replace("&", "")])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for command in COMMANDS:
                action = actions[command.id]
                if command.menu == menu_id and (self._whole or action.isEnabled()):
                    row = QTreeWidgetItem([action.text().replace("&&", "&"), shown_keys(keys[command.id])])
                    row.setData(0, ACTION, action)
                    group.addChild(row)
            if group.childCount():
                self.list.addTopLevelItem(group)
        self.list.expandAll()

    def _groups(self) -> list[QTreeWidgetItem]:
        groups = [self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())]
        return [group for group in groups if group is not None]

    def rows(self) -> list[QTreeWidgetItem]:
        rows = [group.child(at) for group in self._groups() for at in range(group.childCount())]
        return [row for row in rows if row is not None]

    def narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        for row in self.rows():
            row.setHidden(not all(word in row.text(0).casefold() for word in words))
        for group in self._groups():
            group.setHidden(all(row.isHidden() for row in self.rows() if row.parent() is group))
        shown = [row for row in self.rows() if not row.isHidden()]
        if shown:
            self.list.setCurrentItem(shown[0])

    def do(self, row: QTreeWidgetItem | None) -> None:
        action = row.data(0, ACTION) if row else None
        if isinstance(action, QAction):
            self.chosen = action
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.do(self.list.currentItem())
                return True
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                shown = [row for row in self.rows() if not row.isHidden()]
                if shown:
                    current = self.list.currentItem()
                    now = next((at for at, row in enumerate(shown) if row is current), 0)
                    by = 1 if event.key() == Qt.Key.Key_Down else -1
                    self.list.setCurrentItem(shown[max(0, min(len(shown) - 1, now + by))])
                return True
        return super().eventFilter(watched, event)
