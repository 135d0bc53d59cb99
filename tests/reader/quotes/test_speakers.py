"""Speakers across the library: which names are one person, and that the user's word wins and lasts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.quotes.speakers import group_speakers, speaker_key
from reader.values.quotation import SpeakerKind
from reader.values.speaker import Speaker, SpeakerMerge, SpeakerOccurrence, SpeakerRename, SpeakerSplit


def told(*names: str, **more: object) -> list[SpeakerOccurrence]:
    return [SpeakerOccurrence(number, name, **more) for number, name in enumerate(names, 1)]  # type: ignore[arg-type]


def groups(speakers: tuple[Speaker, ...]) -> set[frozenset[str]]:
    return {frozenset(one.names) for one in speakers}


@pytest.mark.parametrize(
    "names",
    [
        ("Рютте", "Марка Рютте", "генсек НАТО Марк Рютте", "Mark Rutte", "Марк Рютте"),
        ("Єнс Столтенберг", "Jens Stoltenberg", "Столтенберг"),
        ("Володимир Зеленський", "Volodymyr Zelensky", "Volodymyr Zelenskyy", "Zelensky"),
        ("Урсула фон дер Ляєн", "Ursula von der Leyen", "фон дер Ляєн", "Ляєн"),
        ("Тамара Олексіївна Юрченко", "Тамара Юрченко", "Т. Юрченко"),
        ("Олаф Шольц", "Olaf Scholz"),
        ("Емманюель Макрон", "Emmanuel Macron"),
        ("Борис Джонсон", "Boris Johnson"),
        ("Віктор Орбан", "Viktor Orbán"),
    ],
)
def test_spellings_of_one_name_are_one_speaker(names: tuple[str, ...]) -> None:
    (speaker,) = group_speakers(told(*names))
    assert set(speaker.names) == set(names)


def test_apostrophes_and_spaces_make_no_difference() -> None:
    (speaker,) = group_speakers(told("Лук’ян Дем’янюк", "Лук'ян Дем'янюк", " Лукʼян  Демʼянюк"))
    assert len(speaker.occurrences) == 3


def test_the_fullest_cyrillic_name_in_the_nominative_is_shown() -> None:
    (speaker,) = group_speakers(told("Рютте", "Mark Rutte", "Марка Рютте", "Марк Рютте", "Марк Рютте"))
    assert speaker.name == "Марк Рютте"


def test_two_people_of_one_surname_stay_two_and_the_bare_surname_joins_neither() -> None:
    speakers = group_speakers(told("Ірина Бойко", "Олег Бойко", "Бойко"))
    assert groups(speakers) == {frozenset({"Ірина Бойко"}), frozenset({"Олег Бойко"}), frozenset({"Бойко"})}


def test_a_bare_surname_joins_the_one_in_the_same_office() -> None:
    speakers = group_speakers(
        [
            SpeakerOccurrence(1, "Ірина Бойко", role="прокурорка"),
            SpeakerOccurrence(2, "Олег Бойко", role="мер Затишного"),
            SpeakerOccurrence(3, "Бойко", role="мер"),
            SpeakerOccurrence(4, "Бойко", role="мер Затишного"),
        ]
    )
    assert frozenset({"Олег Бойко", "Бойко"}) in groups(speakers)


def test_offices_carry_the_days_when_they_were_held() -> None:
    (speaker,) = group_speakers(
        [
            SpeakerOccurrence(1, "Єнс Столтенберг", role="генеральний секретар НАТО", published="2022-01-12"),
            SpeakerOccurrence(2, "Єнс Столтенберг", role="генеральний секретар НАТО", published="2024-03-01T10:00"),
            SpeakerOccurrence(3, "Єнс Столтенберг", role="міністр фінансів", published="2025-02-04"),
        ]
    )
    assert [(one.role, one.first, one.last) for one in speaker.roles] == [
        ("генеральний секретар НАТО", "2022-01-12", "2024-03-01"),
        ("міністр фінансів", "2025-02-04", "2025-02-04"),
    ]
    assert (speaker.first, speaker.last) == ("2022-01-12", "2025-02-04")


def test_an_organisation_is_not_mixed_up_with_a_person() -> None:
    speakers = group_speakers(
        [
            SpeakerOccurrence(1, "Мороз"),
            SpeakerOccurrence(2, "Іван Мороз"),
            SpeakerOccurrence(3, "прокуратура", SpeakerKind.ORGANISATION),
        ]
    )
    assert {one.kind for one in speakers} == {SpeakerKind.PERSON, SpeakerKind.ORGANISATION}
    assert len(speakers) == 2


def test_a_merge_a_split_and_a_rename_survive_new_articles() -> None:
    decisions = (
        SpeakerMerge(speaker_key("Сашко Положинський"), speaker_key("Олександр Положинський")),
        SpeakerSplit("Іван Коваль", frozenset({2}), "хірург"),
        SpeakerRename(speaker_key("Іван Коваль"), "Іван Коваль (мер)"),
    )
    first = told("Іван Коваль", "Іван Коваль", "Сашко Положинський", "Олександр Положинський")
    later = [*first, SpeakerOccurrence(9, "Іван Коваль"), SpeakerOccurrence(10, "Олександр Положинський")]
    for occurrences in (first, later):
        speakers = {one.name: one for one in group_speakers(occurrences, decisions)}
        assert {2} == {one.article_id for one in speakers["Іван Коваль"].occurrences}
        assert 2 not in {one.article_id for one in speakers["Іван Коваль (мер)"].occurrences}
        assert len(speakers) == 3


@given(
    st.lists(
        st.sampled_from(
            ["Рютте", "Марк Рютте", "Mark Rutte", "Іван Коваль", "І. Коваль", "НАТО", "", "  ", "О'Ніл", "x"]
        )
    )
)
def test_every_occurrence_is_in_one_speaker_and_order_does_not_matter(names: list[str]) -> None:
    occurrences = told(*names)
    speakers = group_speakers(occurrences)
    assert sorted(one.article_id for speaker in speakers for one in speaker.occurrences) == [
        one.article_id for one in occurrences
    ]
    assert groups(group_speakers(occurrences[::-1])) == groups(speakers)
