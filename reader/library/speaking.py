"""library.speakers: who is quoted in the library, all that they said, and the user's word on who is who."""

import hashlib
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reader import __version__
from reader.library.analysis import BETWEEN
from reader.library.repeating import Repeated
from reader.library.searching import Searching
from reader.store import Store
from reader.values import ArticleRow, Changes, PassageNotFoundError, Quotation, Sentence, TextSpan
from reader.values.quote_card import QuoteCard, SpokenWords
from reader.values.speaker import (
    Speaker,
    SpeakerDecision,
    SpeakerMerge,
    SpeakerRename,
    SpeakerSplit,
    Statement,
    StatementGroup,
    WordDifference,
)

MOST_NAMES = 12
MANY = 10_000  # articles
TOLD = "speakers/told"  # the state of the library, and the program, of which the search index has the names
State = tuple[int, int]


class Speakers:
    """Speakers are worked out from the quotations and remembered until something changes. Reading them blocks."""

    def __init__(self, store: Store, search: Searching) -> None:
        self._store = store
        self._search = search
        self._working = threading.Lock()
        self._known: tuple[State, tuple[Speaker, ...], dict[tuple[int, str], Speaker]] | None = None
        self._told: State | None = None
        self._repeated = Repeated(store, self.name_of, _words)

    def all(self) -> tuple[Speaker, ...]:
        """Everybody who is quoted in an article that is not in the trash, most quoted first."""
        return self._worked_out()[0]

    def of(self, article_id: int, quotation: Quotation) -> Speaker | None:
        """Whose words a quotation is; None where nobody is named.

        What was worked out before a change is good enough here, unless it does not know the name yet: otherwise each
        change anywhere would cost the reading of all quotations.
        """
        if quotation.speaker is None:
            return None
        place, known = (article_id, quotation.speaker), self._known
        if known is not None and place in known[2]:
            return known[2][place]
        return self._worked_out()[1].get(place)

    def name_of(self, article_id: int, quotation: Quotation) -> str | None:
        """The name under which the speaker of a quotation is known in this library."""
        speaker = self.of(article_id, quotation)
        return quotation.speaker if speaker is None else speaker.name

    def words_of(self, speaker: Speaker) -> tuple[SpokenWords, ...]:
        """All that ``speaker`` said, by the article's date; undated articles last (blocking)."""
        said = [words for article_id in _articles_of(speaker) for words in self._in_article(article_id, speaker)]
        return tuple(sorted(said, key=lambda one: (one.statement.published or "9999", one.statement.article_id)))

    def shared_statements(self, said: Iterable[SpokenWords]) -> tuple[StatementGroup, ...]:
        """What of ``said`` stands in several articles of the library, most repeated first (blocking).

        With every wording, also where an article names another speaker or nobody.
        """
        return self._repeated.with_others([words.statement for words in said])

    def same_statements(self, limit: int = 100) -> tuple[StatementGroup, ...]:
        """The ``limit`` statements that most articles of the library repeat, with every wording (blocking)."""
        return self._repeated.most_repeated(limit)

    def differences(self, one: str, other: str) -> tuple[WordDifference, ...]:
        """Where two wordings part, word by word."""
        from reader.quotes import word_differences

        return word_differences(one, other)

    def card(self, article_id: int, span: TextSpan) -> QuoteCard:
        """The quotation whose content is ``span``, ready to be quoted. Raises PassageNotFoundError."""
        article = self._store.articles.get(article_id)
        quotations = self._store.layers.quotations(article_id)
        quotation = next((one for one in quotations if one.content == span), None)
        if quotation is None:
            raise PassageNotFoundError(
                Sentence("The quotation is no longer in the article. Open the article to see it.")
            )
        return QuoteCard(
            words=_words(quotation, article.text),
            speaker=self.name_of(article_id, quotation),
            role=quotation.role,
            title=article.title or "",
            publication=article.publication,
            published=article.published,
            url=article.url,
            file_path=article.file_path,
            sha256=hashlib.sha256(self._store.articles.original(article_id)).hexdigest(),
            span=span,
            text_version=article.version or 1,
        )

    # -- the user's word -----------------------------------------------------------------------------------------

    def decisions(self) -> frozenset[int]:
        """Numbers of all that was decided: what is new after a deed can be taken back by ``forget``."""
        return frozenset(number for number, *_ in self._store.speakers.all())

    def forget(self, numbers: Iterable[int]) -> Changes:
        """Take decisions back."""
        with self._store.writing():
            for number in numbers:
                self._store.speakers.remove(number)
        return self._changed()

    def merge(self, speakers: Sequence[Speaker]) -> Changes:
        """They are one person; articles to come join them. The name is that of the first."""
        first, *others = speakers
        with self._store.writing():
            for other in others:
                self._store.speakers.add("merge", first.key, other.key)
            for key in sorted({first.key, *(key for one in speakers for key in self._renamed_keys(one))}):
                self._store.speakers.add("rename", key, first.name)
            self._store.changes.enqueue({at.article_id for one in speakers for at in one.occurrences})
        return self._changed()

    def rename(self, speaker: Speaker, name: str) -> Changes:
        """Show ``speaker`` under another name; the articles keep theirs."""
        with self._store.writing():
            for key in sorted({speaker.key, *self._renamed_keys(speaker)}):
                self._store.speakers.add("rename", key, " ".join(name.split()))
            self._store.changes.enqueue({at.article_id for at in speaker.occurrences})
        return self._changed()

    def split(self, speaker: Speaker, article_ids: Iterable[int], name: str = "") -> Changes:
        """In these articles it is somebody else, called ``name`` (else as the articles call them)."""
        chosen = set(article_ids)
        label = self._new_label()
        here = {(one.name, one.article_id) for one in speaker.occurrences if one.article_id in chosen}
        keys = sorted({f"{_key(one)}#{label}" for one, _ in here})
        with self._store.writing():
            for form, article_id in sorted(here):
                self._store.speakers.add("split", form, label, article_id)
            for key in keys[1:]:
                self._store.speakers.add("merge", keys[0], key)
            if name.strip() and keys:
                self._store.speakers.add("rename", keys[0], " ".join(name.split()))
            self._store.changes.enqueue({at.article_id for at in speaker.occurrences})
        return self._changed()

    def put_in_step(self) -> int:
        """Let search know every speaker by all of their names (blocking); returns how many articles it must read anew.

        Cheap while nothing changed, also since the library was closed or in another process. A new article can give
        a name to a person whom older articles call otherwise: then those are queued, too.
        """
        state, queued = self._state(), 0
        if not self._is_told(state):
            found, _by_name = self._worked_out()
            queued = self._store.speaker_names.put(_names_by_article(found))
            self._store.settings.set(TOLD, [*state, __version__])
            self._told = state
        return queued

    def takes_long(self) -> bool:
        """Whether ``put_in_step`` would read the quotations of a large library: seconds, and 1.2 KB an article."""
        return not self._is_told(self._state()) and self._store.articles.count() > MANY

    # -- how they are worked out ---------------------------------------------------------------------------------

    def _is_told(self, state: State) -> bool:
        if self._told != state and not self._store.read_only:
            # Another process may have told it; another program may have other rules.
            self._told = state if self._store.settings.get(TOLD) == [*state, __version__] else None
        return self._store.read_only or self._told == state

    def _state(self) -> State:
        return self._store.speaker_names.state(), self._store.speakers.latest()

    def _worked_out(self) -> tuple[tuple[Speaker, ...], dict[tuple[int, str], Speaker]]:
        with self._working:
            state = self._state()
            if self._known is None or self._known[0] != state:
                from reader.quotes import group_speakers

                found = group_speakers(self._store.facts.speaker_occurrences(), self._decided())
                by_name = {(one.article_id, one.name): who for who in found for one in who.occurrences}
                self._known = (state, found, by_name)
            return self._known[1], self._known[2]

    def _decided(self) -> list[SpeakerDecision]:
        decisions: list[SpeakerDecision] = []
        splits: dict[tuple[str, str], set[int]] = defaultdict(set)
        renames: dict[str, SpeakerRename] = {}
        for _number, deed, one, other, article_id in self._store.speakers.all():
            if deed == "merge":
                decisions.append(SpeakerMerge(one, other))
            elif deed == "rename":
                renames[one] = SpeakerRename(one, other)
            elif article_id is not None:
                splits[one, other].add(article_id)
        decisions += [SpeakerSplit(name, frozenset(ids), label) for (name, label), ids in splits.items()]
        return [*decisions, *renames.values()]

    def _renamed_keys(self, speaker: Speaker) -> set[str]:
        """Keys of this speaker's names that were given another name before: the newest word is to hold."""
        renamed = {one for _number, deed, one, _other, _article in self._store.speakers.all() if deed == "rename"}
        return renamed & {speaker.key, *(_key(name) for name in speaker.names)}

    def _new_label(self) -> str:
        labels = {other for _number, deed, _one, other, _article in self._store.speakers.all() if deed == "split"}
        return next(str(number) for number in range(2, len(labels) + 3) if str(number) not in labels)

    def _in_article(self, article_id: int, speaker: Speaker) -> Iterator[SpokenWords]:
        names = {one.name for one in speaker.occurrences if one.article_id == article_id}
        quotations = [one for one in self._store.layers.quotations(article_id) if one.speaker in names]
        rows: list[ArticleRow] = self._store.articles.rows([article_id])
        if not quotations or not rows:
            return
        row, text = rows[0], self._store.articles.get(article_id).text
        for one in quotations:
            words = _words(one, text)
            title = row.title or row.first_line
            statement = Statement(article_id, one.content, words, speaker.name, row.publication, row.published, title)
            yield SpokenWords(statement, one, title)

    def _changed(self) -> Changes:
        self._known = None
        self._search.wake()
        return Changes(speakers_changed=True)


def _articles_of(speaker: Speaker) -> list[int]:
    return sorted({one.article_id for one in speaker.occurrences})


def _names_by_article(speakers: Iterable[Speaker]) -> dict[int, dict[str, list[str]]]:
    """For each article the speakers who go by more names than the one that it gives them."""
    found: dict[int, dict[str, list[str]]] = defaultdict(dict)
    for speaker in speakers:
        names = list(dict.fromkeys((speaker.name, *speaker.names)))[:MOST_NAMES]
        if len(names) < 2:
            continue
        for one in speaker.occurrences:
            found[one.article_id][one.name] = names
    return {article_id: dict(sorted(names.items())) for article_id, names in found.items()}


def _words(quotation: Quotation, text: str) -> str:
    parts = quotation.parts or (quotation.content,)
    return BETWEEN.join(" ".join(part.of(text).split()) for part in parts)


def _key(name: str) -> str:
    from reader.quotes import speaker_key

    return speaker_key(name)
