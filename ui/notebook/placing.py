"""Annotations whose place was lost or is uncertain: put where the reader says, confirmed, and asked about once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.values import Annotation, ArticlePage, Placement, TextSpan
from ui import wording
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow

ASKED = "notebook/asked"
MOST_ASKED = 500
LONGEST = 90


class Placing:
    """Works on the current annotation and the words selected in the page."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._told = False
        self._article_id: int | None = None
        window.open.shown.connect(self.ask_once)

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {"place": self.put_here, "confirm_place": self.confirm}

    def is_uncertain(self) -> bool:
        """True where the current annotation stands in a place that nobody has confirmed."""
        annotation = self._window.annotating.annotation()
        return annotation is not None and annotation.placement is Placement.APPROXIMATE

    def put_here(self) -> None:
        """Place the current annotation at the selected words."""
        window = self._window
        annotation, span = window.annotating.annotation(), window.pane.view.selected_span()
        if annotation is not None and span is not None:
            window.pane.clear_selection()
            self._place(translate("Undo", "Put the annotation here"), [(annotation, span)])

    def confirm(self) -> None:
        """The current annotation stands where it belongs."""
        annotation = self._window.annotating.annotation()
        if annotation is not None and annotation.span is not None:
            self._place(translate("Undo", "Confirm the place"), [(annotation, annotation.span)])

    def offer_current(self) -> None:
        """As ``offer``, for the annotation that was chosen in the side panel."""
        annotation = self._window.annotating.annotation()
        if annotation is not None:
            self.offer(annotation)

    def offer(self, annotation: Annotation) -> None:
        """Say over the page what can be done about an annotation without a sure place."""
        notice, words = self._window.notice, short(annotation)
        if annotation.placement is Placement.UNPLACED:
            told = translate("Placing", "“{0}” is no longer in the article. Select the words where it belongs.")
            notice.tell(told.format(words), [(translate("Placing", "Put it here"), self._put_or_ask)])
        elif annotation.placement is Placement.APPROXIMATE:
            told = translate("Placing", "The words have changed since you marked “{0}”. Is this the place?")
            notice.tell(
                told.format(words),
                [
                    (translate("Placing", "Yes"), self.confirm),
                    (translate("Placing", "No, elsewhere"), lambda: self._elsewhere(annotation)),
                ],
            )
        elif self._told:
            notice.hide()
        self._told = annotation.placement is not Placement.PLACED

    def ask_once(self, page: ArticlePage | None) -> None:
        """Ask about the uncertain annotations of an article that has been opened, once for each."""
        article_id = page.article.id if page else None
        if self._told and article_id != self._article_id:
            self._told = False
            self._window.notice.hide()
        self._article_id = article_id
        settings = self._window.session.settings
        asked = settings.text(ASKED).split()
        uncertain = [
            one
            for one in (page.annotations if page else ())
            if one.placement is Placement.APPROXIMATE and one.id not in asked
        ]
        if not uncertain or self._window.session.library.read_only:
            return
        settings.choose(ASKED, " ".join([*asked, *(one.id for one in uncertain)][-MOST_ASKED:]))
        self._window.notice.tell(
            wording.moved(len(uncertain)),
            [
                (translate("Placing", "Look"), lambda: self._look(uncertain[0])),
                (translate("Placing", "They are right"), lambda: self._confirm_all(uncertain)),
            ],
        )

    def _look(self, annotation: Annotation) -> None:
        window = self._window
        if annotation.span is not None:
            window.going.go_to(annotation.span)
        window.choosing.choose(annotation.id)
        self.offer(annotation)

    def _confirm_all(self, annotations: list[Annotation]) -> None:
        self._place(
            translate("Undo", "Confirm the place"), [(one, one.span) for one in annotations if one.span is not None]
        )

    def _put_or_ask(self) -> None:
        """'Put it here' with nothing selected says again what to do."""
        annotation = self._window.annotating.annotation()
        if self._window.pane.view.selected_span() is not None:
            self.put_here()
        elif annotation is not None:
            self.offer(annotation)

    def _elsewhere(self, annotation: Annotation) -> None:
        told = translate("Placing", "Select the words where “{0}” belongs.")
        self._window.notice.tell(
            told.format(short(annotation)), [(translate("Placing", "Put it here"), self._put_or_ask)]
        )

    def _place(self, label: str, places: list[tuple[Annotation, TextSpan]]) -> None:
        annotations, page = self._window.session.library.annotations, self._window.open.page
        version = (page.article.version or 0) if page else 0
        fields = {one.id: {"span": span, "text_version": version} for one, span in places}
        self._window.session.change(
            label,
            lambda: annotations.update_all(fields),
            lambda: annotations.put_back([one for one, _ in places], text_version=version),
        )


def short(annotation: Annotation) -> str:
    words = " ".join(annotation.selectors.quote.exact.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
