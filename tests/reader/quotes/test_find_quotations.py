"""What holds of any text: spans within it, in order, apart from one another; hidden text unread; time bounded."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.quotes import VERSION, find_quotations
from reader.values import (
    Article,
    Block,
    BlockKind,
    BlockRole,
    Cleaning,
    FoundBy,
    Quotation,
    QuotationKind,
    Removal,
    SpeakerKind,
    TextSpan,
)

PIECES = st.sampled_from(
    [
        *["«", "»", "“", "”", "„", '"', "– ", "- ", ", ", ". ", ": ", "? ", "\n", " ", "’", "Q: ", "А"],
        *["каже ", "сказав ", "Іван Гай ", "вона ", "мер ", "Ганна ", "за словами ", "Пряма мова ", "що ", "НАТО "],
        *["said ", "John Smith ", "he ", "я йду "],
    ]
)
NOTHING = Cleaning()


def found_in(text: str, cleaning: Cleaning = NOTHING) -> tuple[Quotation, ...]:
    return find_quotations(Article(text=text), cleaning)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_spans_lie_within_the_text_in_order_and_apart(text: str) -> None:
    made = found_in(text)
    end = 0
    for one in made:
        assert end <= one.content.start < one.content.end <= len(text)
        assert one.parts
        assert all(one.content.holds(part) and part for part in one.parts)
        assert list(one.parts) == sorted(one.parts)
        if one.mention is not None:
            assert one.mention.span.of(text)
            assert not any(part.meets(one.mention.span) for part in one.parts)
        assert (one.speaker is None) == (one.speaker_kind is None) == (one.found_by is None)
        end = one.content.end
    assert made == found_in(text)


HOSTILE = {
    "straight marks": '"' * 100_000,
    "opening marks": "«" * 100_000,
    "a mark left open in each line": "«а\n" * 20_000,
    "pairs in one line": "«а» " * 10_000,
    "lines of a dash": "– а\n" * 20_000,
    "names": "Іван Петренко " * 5_000,
    "offices": "мер " * 20_000,
    "attributions inside marks": "«а, – каже він. – " * 5_000,
    "colons": "каже: «а б в»\n" * 5_000,
    "english": '"Yes," said John Smith, ' * 3_000,
    "unclosed english": "“a\n" * 20_000,
    "marks within one quotation": "Ганна Лис сказала: «" + "так «ні» я казала «а» " * 8_000 + "»",
    "one who may be meant": "Ганна Лис тут.\n" + "Бабуся прийшла. «Я є тут сьогодні», – сказала бабуся.\n" * 3_000,
    "cries": "– Ні" + "!" * 200_000 + " – каже Гай.",
    "stops": "Гай прийшов. " + "." * 200_000,
    "spaces behind marks": "Гай прийшов. «Ні, так не буде тут»" + " " * 200_000 + "х",
    "speech in doubt": "Прийшли Іван Гай, Лев Сич і Тарас Лис.\n" + "«Води немає й не буде», – каже слюсар.\n" * 8_000,
    "wiretap": "Тут.\n" + "Рокет: Я тут живу?\nДядько: Ні, я.\n" * 4_000,
    "an interview that goes on": "Режисер Іван Гай тут.\n" + "– Коли ж?\n– Не знаю я.\nМи чекаємо. Я тут.\n" * 4_000,
    "questions that people ask": "Люди питають:\n" + "– Коли ж буде вода?\n" * 8_000,
    "somebody of many": "Мер Іван Гай тут.\n" + "Один із нас прийшов. «Води немає й не буде», – каже він.\n" * 4_000,
    "many who may be meant": "".join(
        f"Депутат Іван Кл{'вр'[at % 2] * (1 + at % 19)}енко тут.\n«Води немає й не буде», – каже він.\n"
        for at in range(3_000)
    ),
    "call signs": "боєць з позивним «Лис» стоїть, якого звуть «Бурим». " * 3_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_takes_bounded_time(text: str) -> None:
    started = time.process_time()
    found_in(text)
    assert time.process_time() - started < 30  # what grows with the square of the length takes minutes


def test_what_cleaning_left_out_is_not_read() -> None:
    text = "Прийшов мер Іван Гай.\n«Я підпишу цей документ», – сказав Гай.\nРеклама: «Я купую тут», – сказав Гай."
    start = text.index("Реклама")
    assert len(found_in(text)) == 2
    removal = Removal(TextSpan(start, len(text)), BlockRole.ADVERTISEMENT, "ad")
    assert [one.content.of(text) for one in found_in(text, Cleaning(removals=(removal,)))] == ["Я підпишу цей документ"]


def test_the_head_and_a_label_are_read_for_who_speaks_though_they_are_not_shown() -> None:
    text = "Джерело: Віктор Романчук у «Новинах дня»\nТекст допису Романчука:\nМи чекали на це рішення п'ять років."
    label, words = text.index("Текст"), text.index("Ми чекали")
    cleaning = Cleaning(
        removals=(
            Removal(TextSpan(0, label - 1), BlockRole.METADATA, "byline"),
            Removal(TextSpan(label, words - 1), BlockRole.DEBRIS, "before-the-body"),
        )
    )
    (made,) = found_in(text, cleaning)
    assert (made.content.of(text), made.speaker) == ("Ми чекали на це рішення п'ять років.", "Віктор Романчук")


def test_a_set_apart_paragraph_after_a_reporting_sentence_is_a_block() -> None:
    text = "Про це в інтерв'ю сказав мер Іван Гай.\nМіст відкриємо восени.\nРух пустять у листопаді."
    first, second = text.index("Міст"), text.index("Рух")
    blocks = (
        Block(TextSpan(0, first - 1)),
        Block(TextSpan(first, second - 1), kind=BlockKind.BLOCKQUOTE),
        Block(TextSpan(second, len(text))),
    )
    (made,) = found_in(text, Cleaning(blocks=blocks))
    assert (made.kind, made.content.of(text), made.speaker) == (
        QuotationKind.BLOCK,
        "Міст відкриємо восени.",
        "Іван Гай",
    )


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("«Пожежу ліквідовано», – повідомили в пресслужбі ДСНС.", "пресслужба ДСНС", SpeakerKind.ORGANISATION),
        ("«Доводи захисту спростовано», – ідеться у вироку суду.", "вирок суду", SpeakerKind.DOCUMENT),
        ("«Штраф становить 10 тисяч», – зазначила прокуратура.", "прокуратура", SpeakerKind.ORGANISATION),
        ("“We will pay,” the company said in a statement on Monday to all.", "company", SpeakerKind.ORGANISATION),
    ],
)
def test_an_organisation_or_a_document_keeps_what_it_is_called(text: str, name: str, kind: SpeakerKind) -> None:
    (made,) = found_in(text)
    assert (made.speaker, made.speaker_kind) == (name, kind)


def test_how_the_speaker_was_found_is_told() -> None:
    text = (
        "Мер Іван Гай скликав раду. «Міст відкриємо», – сказав Гай. «Рух пустять у листопаді».\n"
        "«Гроші є», – додав мер.\n«Тендер завершено», – уточнив він."
    )
    assert [one.found_by for one in found_in(text)] == [FoundBy.NAME, FoundBy.CARRIED, FoundBy.ROLE, FoundBy.PRONOUN]
    assert {one.speaker for one in found_in(text)} == {"Іван Гай"}


def test_the_attribution_inside_the_marks_is_no_part() -> None:
    text = "«Якщо снігу не буде, – каже агрономка Оксана Юрчук, – озимина загине»."
    (made,) = found_in(text)
    assert [part.of(text) for part in made.parts] == ["Якщо снігу не буде", "озимина загине"]
    assert made.content.of(text) == text[1:-2]
    assert made.cue is not None
    assert made.cue.span.of(text) == "каже"
    assert made.mention is not None
    assert made.mention.span.of(text) == "Оксана Юрчук"


def test_two_of_one_surname_are_told_apart_by_gender_and_not_guessed_otherwise() -> None:
    text = (
        "Прийшли Ірина Бойко та Олег Бойко. «Почнімо», – сказав Бойко. «Рано», – відповіла Бойко.\n"
        "Петро Бойко спізнився. «Перепрошую всіх», – сказав Бойко.\n"
        "Петро Бойко та Олег Бойко пішли разом. «Бувайте всі», – сказав Бойко."
    )
    assert [one.speaker for one in found_in(text)] == ["Олег Бойко", "Ірина Бойко", "Петро Бойко", None]


def test_a_caption_above_a_quotation_does_not_name_it() -> None:
    text = "Нова зала музею\n«Ми чекали на це десять років», – сказала директорка Олеся Ковальчук."
    caption = Block(TextSpan(0, text.index("\n")), kind=BlockKind.CAPTION)
    for cleaning in (NOTHING, Cleaning(blocks=(caption, Block(TextSpan(caption.span.end + 1, len(text)))))):
        (made,) = found_in(text, cleaning)
        assert (made.content.of(text), made.speaker) == ("Ми чекали на це десять років", "Олеся Ковальчук")


def test_an_interview_is_with_the_person_told_of_and_not_with_its_author() -> None:
    text = (
        "Олена Пасічник\nСубота, 9 вересня, 12:15\nЛікарка Тетяна Гончарук не виїжджала з міста.\n"
        "— Пані Тетяно, коли ви вирішили лишитися?\n— У перший день. У мене були пацієнти.\n"
        "— А родина?\n— Донька щодня питала: «Мамо, ти ще жива?»\n"
        "— Що було найважчим?\n— Тиша. Коли не стріляють, чуєш, як болить."
    )
    made = found_in(text)
    assert {one.speaker for one in made} == {"Тетяна Гончарук"}
    assert [one.content.of(text)[-6:] for one in made] == ["ієнти.", "жива?»", "олить."]


def test_whom_a_line_of_speech_names_is_nobody_to_go_back_to() -> None:
    text = (
        "Човняр Пилип Сокур пливе на той берег. Там чекають листів.\n– Степане, а пенсія є? – гукає жінка.\n"
        "– Є, Семенівно, аж дві! – кричить у відповідь поштар.\nЧовен гойдається.\n– Хай пливе! – кричить він."
    )
    assert {one.speaker for one in found_in(text)} <= {None, "Пилип Сокур"}


def test_marked_words_after_a_document_in_a_reported_clause_are_a_piece() -> None:
    text = "Як зазначається у пояснювальній записці, документ «створює умови для залучення фахівців»."
    (made,) = found_in(text)
    assert (made.kind, made.content.of(text)) == (QuotationKind.MIXED, "створює умови для залучення фахівців")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Лікарка Анна Ребро й тренер Ян Скала зустрілися. «Усе добре», – сказав Скала Ребро.", ["Ян Скала"]),
        ("Ія Лоза має ферму.\nКорову Явдоху знає село.\n«Вона спить», – каже вона.", ["Ія Лоза"]),
        ("Мер Ілля Гук приїхав. «Черги не буде», – запевняє новий оргкомітет.", [None]),
        ("Уляна Зуб прийшла. Боєць на псевдо «Грім» мовчав. «Усе згоріло», – каже він.", ["Грім"]),
        ("Програв Зауру Бедоєву. Бедоєв зрадів: «Він бив мене, а я мав удачу».", ["Заур Бедоєв"]),
        (
            "Оксана Вереш досліджує ґрунт. «Рослина загине», – попереджає Оксана Леонтіївна.",
            ["Оксана Леонтіївна Вереш"],
        ),
    ],
)
def test_who_is_meant_and_who_is_not(text: str, speakers: list[str | None]) -> None:
    assert [one.speaker for one in found_in(text)] == speakers


def test_an_office_of_another_body_is_not_the_person_of_this_one() -> None:
    text = "Президент Чехії Петр Павел приїхав. Зеленський чекав. «Дякуємо всім вам», – сказав президент України."
    (made,) = found_in(text)
    assert made.speaker != "Петр Павел"


def test_a_wider_term_means_the_one_who_bears_a_narrower() -> None:
    text = (
        "Міністр Оксен Лісник приїхав до ліцею. Капітан збірної Микола Орел травмувався.\n"
        "Тренер Олег Бук і директорка ліцею Ія Куц зустріли гостей. Бук показав поле.\n"
        "«Повернуся за місяць», – пообіцяв футболіст.\n«Гроші дамо», – сказав урядовець.\n"
        "«Дах тече», – поскаржилася очільниця закладу."
    )
    assert [one.speaker for one in found_in(text)] == ["Микола Орел", "Оксен Лісник", "Ія Куц"]


def test_a_russian_text_is_read_by_the_same_marks_and_dashes() -> None:
    text = "В Риге прошла встреча министров. «Это был первый шаг, и он был труден», – сказал министр."
    assert [one.content.of(text) for one in found_in(text)] == ["Это был первый шаг, и он был труден"]


def test_an_empty_text_has_no_quotations() -> None:
    assert found_in("") == found_in(" \n\n ") == ()
    assert VERSION


@pytest.mark.parametrize(
    "text",
    [
        "Прийшов Іван Бойко.\n– ,, – каже Іван Бойко.",
        "Прийшов Іван Бойко. « Чому ви це кажете?” кажу\n  – сказала вона, роповіла Гай\n–  кажу»\nТак ! » Бойко",
        "Прийшов Іван Бойко. ”: „”–  боєць « («роповіла Гай  «Гай, лікарка:< ,  ! боєць «Лис»” – каже Іван Бойко “ … „",
    ],
)
def test_no_quotation_is_without_a_word(text: str) -> None:
    assert all(any(map(str.isalnum, part.of(text))) for one in found_in(text) for part in one.parts)


def test_a_part_ends_before_a_mark_that_was_typed_as_two_signs() -> None:
    text = "Прийшов мер.\n''Я не знаю, – каже Іван Бойко. – Води немає''"
    (made,) = found_in(text)
    assert [part.of(text) for part in made.parts] == ["Я не знаю", "Води немає"]
