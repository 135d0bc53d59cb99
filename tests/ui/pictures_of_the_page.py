"""Pictures of the page in its states: notes in the margin, the place of what was removed, word forms, every kind
of block. Part of `tests.ui.pictures`."""

from quopri import encodestring
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice

from tests.ui.layouts import picture

if TYPE_CHECKING:
    from tests.ui.pictures import Photographer

EVERY_KIND = """<html lang="uk"><head><meta charset="utf-8"><title>Міст над Стрижем відкрили для пішоходів</title>
<meta property="og:site_name" content="Надріччя"><meta name="author" content="Олена Гнатюк">
<meta name="description" content="Чекали одинадцять років: що змінить новий міст і скільки він коштував громаді.">
<meta property="article:published_time" content="2026-04-12T14:05:00+03:00"></head><body><article>
<h1>Міст над Стрижем відкрили для пішоходів</h1>
<p>Чекали одинадцять років: що змінить новий міст і скільки він коштував громаді.</p>
<figure><img src="PICTURE" alt="Новий міст">
<figcaption>Новий міст у день відкриття. Фото: Іван Коваль</figcaption></figure>
<p>Новий пішохідний міст над річкою Стриж відкрили в неділю. Ним пройшли вже понад дві тисячі людей, і черга не
меншала до вечора. <a href="https://example.org/rada">Рада повідомила</a>, що <strong>будували</strong> два роки.</p>
<h2>Що відомо про міст</h2>
<ul><li>Довжина — 240 метрів, ширина — чотири; два прольоти спираються на старі опори.</li>
<li>Вартість — сорок мільйонів гривень.<ul><li>половину дала громада</li></ul></li><li>Будували два роки.</li></ul>
<p>Що буде далі:</p>
<ol start="9"><li>освітлення, яке підрядник обіцяє до свята врожаю, якщо не забракне ліхтарів;</li>
<li>пандуси:<ol><li>на лівому березі</li><li>на правому</li></ol></li></ol>
<blockquote><p>Ми чекали на цей міст одинадцять років, і я рада, що дожила до цього дня.</p>
<p>— Олена Гнатюк, міська голова</p></blockquote>
<table><tr><th>Рік</th><th>Подія</th><th>Гривень</th></tr><tr><td>2015</td><td>Старий міст закрили</td><td>0</td></tr>
<tr><td>2024</td><td>Почали будувати новий</td><td>12 000 000</td></tr>
<tr><td>2026</td><td>Відкрили</td><td>28 000 000</td></tr></table>
<p>Учитель Іван Коваль ходив на той берег в обхід сім кілометрів щодня; відтепер його дорога — десять хвилин.</p>
</article></body></html>"""


class PagePictures:
    """Uses the window of the photographer, and leaves it as wide as it was."""

    def __init__(self, photographer: "Photographer") -> None:
        self._by = photographer
        self._window = photographer.window

    def run(self) -> None:
        self.margin_notes()
        self.place_of_removed()
        self.word_forms()
        self.every_kind()
        self.warned()

    def margin_notes(self) -> None:
        window = self._window
        ids = list(window.list_pane.model.ids)
        rows = [window.list_pane.model.row_at(at) for at in range(len(ids))]
        most = max(range(len(rows)), key=lambda at: rows[at].annotations if rows[at] else 0)  # type: ignore[union-attr]
        window.list_pane.view.choose_place(most)
        window.resize(1720, 900)
        window.splitter.setSizes([180, 300, 950, 290])
        window.side_panel.setCurrentIndex(0)
        self._by.shoot("50-margin-notes")
        window.resize(1280, 820)
        window.splitter.setSizes([180, 330, 480, 290])

    def place_of_removed(self) -> None:
        window, pane = self._window, self._window.pane
        window.viewing.removed()
        page = pane.article
        assert page is not None
        removals = page.cleaning.removals
        if removals:
            pane.peek.show(removals[len(removals) // 2].span)
            self._by.shoot("51-removed-place")
            pane.peek.show(None)

    def word_forms(self) -> None:
        window, bar = self._window, self._window.pane.find_bar
        rows = [window.list_pane.model.row_at(at) for at in range(len(window.list_pane.model.ids))]
        window.list_pane.view.choose_place(next(at for at, row in enumerate(rows) if row and "бібліотека" in row.title))
        window.going.find()
        bar.forms.setChecked(True)
        bar.field.setText("бібліотеки")
        self._by.shoot("52-find-forms")
        bar.forms.setChecked(False)
        bar.close_bar()

    def every_kind(self) -> None:
        """An article with a picture, a list, a quotation, a table and subheadings."""
        content, buffer = QByteArray(), QBuffer()
        buffer.setBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture().save(buffer, "JPG", 80)
        address = "data:image/jpeg;base64," + bytes(content.toBase64().data()).decode("ascii")
        self._open("page.html", EVERY_KIND.replace("PICTURE", address).encode())
        self._by.shoot("53-every-kind")
        bar = self._window.pane.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._by.shoot("53-every-kind-below")

    def warned(self) -> None:
        """A saved page whose file breaks off in the middle of a letter."""
        boundary = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=XX\r\n\r\n--XX\r\n"
        head = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        body = encodestring(EVERY_KIND.encode()).partition(b"</blockquote>")[0][:-40]
        self._open("page.mhtml", (boundary + head).encode() + body.rpartition(b"=")[0] + b"=D")
        self._by.shoot("54-warned")

    def _open(self, name: str, content: bytes) -> None:
        window, place = self._window, self._by.out.parent / f"{self._by.out.name}-{name}"
        place.write_bytes(content)
        (result,) = self._by.program.session.library.imports.run([place])
        place.unlink()
        window.list_pane.model.forget()
        window.list_pane.refresh()
        self._by.wait()
        assert result.article_id is not None
        window.list_pane.view.choose_place(window.list_pane.model.place_of(result.article_id) or 0)
