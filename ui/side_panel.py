"""The side panel: annotations, quotations, and what was removed, as three tabs with their counts."""

from PySide6.QtWidgets import QTabWidget, QWidget

from reader.values import ArticlePage
from ui import wording
from ui.annotations.panel import AnnotationsPanel
from ui.quotations.panel import QuotationsPanel
from ui.removed.furniture import Places
from ui.removed.panel import RemovedPanel
from ui.theme import Theme
from ui.translation import translate

NARROWEST = 230
TAB_PADDING = 26  # of a tab's two sides, as the style sheet has it


class SidePanel(QTabWidget):
    """Holds the three panels; each tells its own wishes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.annotations = AnnotationsPanel(theme)
        self.quotations = QuotationsPanel(theme)
        self.removed = RemovedPanel(theme)
        for panel in (self.annotations, self.quotations, self.removed):
            self.addTab(panel, "")
        self.setAccessibleName(translate("SidePanel", "Side panel"))
        self.tabBar().setExpanding(True)
        self.tabBar().setAccessibleName(translate("SidePanel", "Side panel"))
        self.show_page(None, theme)

    def show_furniture(self, places: Places) -> None:
        """What the site repeats, in the tab of what was removed."""
        self.removed.show_furniture(places)

    def show_page(self, page: ArticlePage | None, theme: Theme) -> None:
        for panel in (self.annotations, self.quotations, self.removed):
            panel.show_page(page, theme)
        counts = (len(page.annotations) if page else 0, len(page.quotations) if page else 0, self.removed.count)
        names = (
            translate("SidePanel", "Notes"),
            translate("SidePanel", "Quotes"),
            translate("SidePanel", "Removed"),
        )
        for tab, (name, count) in enumerate(zip(names, counts, strict=True)):
            self.setTabText(tab, f"{name} {wording.number(count)}" if count else name)
        self._keep_tabs_whole()

    def _keep_tabs_whole(self) -> None:
        """With large letters the three names need more room than the panel does with by itself."""
        self.ensurePolished()
        bar = self.tabBar()
        needed = sum(bar.fontMetrics().horizontalAdvance(bar.tabText(tab)) + TAB_PADDING for tab in range(bar.count()))
        self.setMinimumWidth(max(NARROWEST, needed))
