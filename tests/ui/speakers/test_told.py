"""What is said about speakers and their words."""

from reader.values import FoundBy, Quotation, QuotationKind, SpeakerKind, TextSpan
from reader.values.quote_card import QuoteCard, SpokenWords
from reader.values.speaker import RoleHeld, Speaker, Statement, WordDifference
from ui import theme
from ui.speakers.compare import marks_of
from ui.speakers.told import about, card_text, initials, matching, offices, words_passage, years


def a_speaker(name: str = "Марк Рютте", **fields: object) -> Speaker:
    usual: dict[str, object] = {"kind": SpeakerKind.PERSON, "names": (name,), "roles": (), "occurrences": ()}
    return Speaker(key=name.casefold(), name=name, **{**usual, **fields})  # type: ignore[arg-type]


def words(article_id: int = 1, text: str = "Слова", **fields: object) -> SpokenWords:
    span = TextSpan(0, len(text))
    return SpokenWords(
        Statement(article_id, span, text, "Марк Рютте", "Надріччя", "2026-03-12"),
        Quotation(span, (span,), QuotationKind.DIRECT, speaker="Марк Рютте", **fields),  # type: ignore[arg-type]
        "Заголовок",
    )


def test_the_newest_office_stands_first_and_each_stands_once() -> None:
    roles = (
        RoleHeld("прем'єр", "2020-01-01", "2023-01-01"),
        RoleHeld("генсек НАТО", "2024-10-01", "2026-01-01"),
        RoleHeld("Генсек НАТО", "2024-10-02", "2025-01-01"),
    )
    assert offices(a_speaker(roles=roles)) == "генсек НАТО, прем'єр"


def test_what_is_no_person_says_what_it_is() -> None:
    office = a_speaker("Міська рада", kind=SpeakerKind.ORGANISATION)
    assert offices(office) == "organisation"
    assert initials(office) == ""
    assert initials(a_speaker()) == "МР"


def test_a_card_tells_quotations_outlets_and_years() -> None:
    speaker = a_speaker(publications=("А", "Б", "В"), quotations=12, first="2024-03-01", last="2026-04-02")
    told = about(speaker).replace("\u00a0", " ")
    assert told == "12 quotations  ·  1 Mar 2024 – 2 Apr 2026  ·  А, Б +1"
    assert years(a_speaker(first="2026-04-02", last="2026-04-02")) == "2 Apr 2026"
    assert years(a_speaker()) == ""


def test_every_typed_word_must_be_found_in_names_offices_or_outlets_whatever_the_apostrophe() -> None:
    speakers = (a_speaker(roles=(RoleHeld("прем’єр"),)), a_speaker("Олена Гнатюк", publications=("Надріччя",)))
    assert [one.name for one in matching(speakers, "рютте прем'єр")] == ["Марк Рютте"]
    assert [one.name for one in matching(speakers, "надріч")] == ["Олена Гнатюк"]
    assert matching(speakers, "рютте надріччя") == ()
    assert matching(speakers, "  ") == speakers


def test_a_speaker_found_by_a_pronoun_is_only_probable() -> None:
    style = theme.load("light")
    assert "probably" in words_passage(words(found_by=FoundBy.PRONOUN), 1, style).footnote
    assert "probably" not in words_passage(words(found_by=FoundBy.NAME), 1, style).footnote
    shared = words_passage(words(), 3, style)
    assert "in\u00a03\u00a0articles" in shared.footnote
    assert shared.button


def test_a_card_has_words_speaker_article_file_and_place() -> None:
    card = QuoteCard(
        "Слова", "Марк Рютте", "генсек", "Назва", "Надріччя", "2026-03-12T10:00", "https://a.example/1",
        "C:\\новини\\стаття.html", "ab" * 32, TextSpan(119, 340), 2,
    )  # fmt: skip
    assert card_text(card).split("\n") == [
        "«Слова»",
        "— Марк Рютте, генсек",
        "Назва. Надріччя. 12 March 2026, 10:00",
        "https://a.example/1",
        "стаття.html, SHA-256 " + "ab" * 32,
        "Characters 120–340 of version 2 of the text",
    ]


def test_the_first_wording_is_marked_where_any_other_parts_from_it() -> None:
    def differences(one: str, other: str) -> tuple[WordDifference, ...]:
        return {
            "б": (WordDifference(TextSpan(0, 2), TextSpan(0, 1)),),
            "в": (WordDifference(TextSpan(1, 4), TextSpan(3, 3)), WordDifference(TextSpan(6, 6), TextSpan(5, 7))),
        }[other]

    statements = [Statement(at, TextSpan(0, 9), text) for at, text in enumerate("абв")]
    assert marks_of(statements, differences) == [[TextSpan(0, 4)], [TextSpan(0, 1)], [TextSpan(5, 7)]]
