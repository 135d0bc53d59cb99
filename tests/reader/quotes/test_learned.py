"""What is weighed where the rules are in doubt: nobody certain is asked, likelihoods are a whole, the doubtful stay
unnamed."""

import math

from hypothesis import given
from hypothesis import strategies as st

from reader.quotes.candidates import Candidate, candidates_for
from reader.quotes.cast import Cast, manner
from reader.quotes.find import find_quotations, read_by_rules
from reader.quotes.learned import LearnedScale, learned_scale, told_of, weighed
from reader.quotes.people import Person
from reader.values import Article, Cleaning, FoundBy

SCALE = LearnedScale({"": 0.6}, {"": 0.3}, 0.6, 0.9, {"near": 2.0, "nobody": 0.5}, {"role": {"near": 1.0}})
NEAR = Candidate(Person("Орина Дуб", "Орина", "Дуб", "femn"), ("near",))
FAR = Candidate(Person("Ілько Дуб", "Ілько", "Дуб", "masc"), ("far",))
NOBODY = Candidate(None, ("nobody",))


def candidates_in(text: str, number: int) -> list[Candidate]:
    read = read_by_rules(Article(text=text), Cleaning())
    assert read is not None
    told = [told_of(draft, one) for draft, one in zip(read.drafts, read.spoken, strict=True)]
    speakers = read.speakers
    return candidates_for(Cast(speakers.layout, speakers.words, speakers.people, speakers.referents), told, number)


def names(candidates: list[Candidate]) -> list[str | None]:
    return [one.person.name if one.person is not None else None for one in candidates]


@given(
    st.lists(st.lists(st.sampled_from(("near", "far", "nobody"))), min_size=1, max_size=8),
    st.sampled_from(("role", "same")),
)
def test_likelihoods_are_a_whole(traits: list[list[str]], kind: str) -> None:
    likely = SCALE.likelihoods([Candidate(None, tuple(one)) for one in traits], kind)
    assert math.isclose(sum(likely), 1)
    assert all(0 <= one <= 1 for one in likely)


def test_a_trait_weighs_otherwise_where_an_office_speaks() -> None:
    anywhere = SCALE.likelihoods([NOBODY, NEAR, FAR], "same")
    office = SCALE.likelihoods([NOBODY, NEAR, FAR], "role")
    assert office[1] > anywhere[1] > anywhere[0] > anywhere[2]


def test_a_name_beside_the_words_is_never_weighed() -> None:
    text = (
        "Мер Іван Гай скликав раду. «Міст відкриємо», – сказав Гай.\n"
        "Депутатка Зоя Мак слухала мовчки. «Коли саме?» – спитала Мак.\n«За словами мера, в листопаді», – відповів Гай."
    )
    read = read_by_rules(Article(text=text), Cleaning())
    assert read is not None
    assert [one.found_by for one in read.spoken] == [FoundBy.NAME] * 3
    assert weighed(read.speakers, read.drafts, read.spoken) == list(read.spoken)


def test_whoever_is_called_by_name_is_no_candidate() -> None:
    text = (
        "Лікарка Віра Пень зайшла до палати. Медсестра Оля Сич підвелася. «Віро Іванівно, він спить», – сказала вона."
    )
    assert "Віра Пень" not in names(candidates_in(text, 0))
    assert "Оля Сич" in names(candidates_in(text, 0))


def test_who_holds_the_office_elsewhere_is_no_candidate() -> None:
    text = "Президент Чехії Петр Павел приїхав. «Дякуємо всім вам», – сказав президент України."
    assert "Петр Павел" not in names(candidates_in(text, 0))


def test_who_is_of_the_other_gender_than_the_verb_is_no_candidate() -> None:
    text = "Пасічник Яків Рій привіз мед. Його дружина Ганна Рій привезла віск. «Беріть обидва», – сказала вона."
    assert names(candidates_in(text, 0)) == [None, "Ганна Рій"]


def test_an_office_that_no_list_ties_to_anybody_goes_to_who_was_just_told_of() -> None:
    text = (
        "У Кам'яному Броді врятували старий вітряк. Зробила це Соломія Ткач, яка кинула роботу в банку.\n"
        "«Гроші збирали всім селом, по двісті гривень», – розповіла реставраторка.\n"
        "У районі обіцяють допомогти з дорогою."
    )
    (made,) = find_quotations(Article(text=text), Cleaning())
    assert (made.speaker, made.found_by, made.role) == ("Соломія Ткач", FoundBy.ROLE, "реставраторка")


def test_somebody_told_apart_stays_unnamed() -> None:
    text = (
        "Депутат Остап Чміль пояснив затримку. «Кошти були», – сказав він.\n"
        "«Ми чекали пів року», – нарікає мешканка будинку, яка просила не називати її імені."
    )
    assert [one.speaker for one in find_quotations(Article(text=text), Cleaning())] == ["Остап Чміль", None]


def test_every_manner_that_has_weights_is_one_that_quotations_have() -> None:
    kinds = {"same", "before", "interview", "nobody", "person", "role", "pronoun", "voice", "omitted"}
    assert set(learned_scale().by_manner) <= kinds
    read = read_by_rules(Article(text="Прийшла Уляна Гук. «Я вже тут», – сказала вона."), Cleaning())
    assert read is not None
    assert [manner(told_of(draft, one)) for draft, one in zip(read.drafts, read.spoken, strict=True)] == ["pronoun"]


def test_who_is_told_apart_by_one_of_many_is_the_subject_all_the_same() -> None:
    text = "Професорка Уляна Тис, одна з авторок підручника, якось пояснила мені: «Діти питають більше, ніж ми знаємо»."
    (made,) = find_quotations(Article(text=text), Cleaning())
    assert (made.speaker, made.found_by) == ("Уляна Тис", FoundBy.NAME)


def test_whom_a_question_asks_about_does_not_answer_it() -> None:
    text = (
        "Забудовник Гліб Сич погодився говорити. «Папери в мене є», – сказав Сич. На запитання, чи знайомий із Радою "
        "Кміть, відповів: «У місті всі знайомі»."
    )
    assert [one.speaker for one in find_quotations(Article(text=text), Cleaning())] == ["Гліб Сич", "Гліб Сич"]


def test_a_newspaper_in_marks_beside_the_verb_gives_way_to_the_person_after_it() -> None:
    text = "«Вивозимо лише родини з дітьми», – пояснив «Голосу Надзбруччя» речник адміністрації Юхим Гай."
    (made,) = find_quotations(Article(text=text), Cleaning())
    assert (made.speaker, made.kind.value) == ("Юхим Гай", "direct")


def test_the_council_of_the_oblast_is_told_by_its_short_name() -> None:
    text = (
        "Стрічку перерізали голова Волинської обласної ради Лев Кметь і голова правління заводу Остап Рій.\n"
        "«Такі підприємства потрібні всій області», – заявив голова облради."
    )
    (made,) = find_quotations(Article(text=text), Cleaning())
    assert made.speaker == "Лев Кметь"


def test_a_particle_joins_a_second_surname_and_stands_for_the_first() -> None:
    text = (
        "Комісар Луїш Перейра да Соуза подякував. «Я не спав», – сказав комісар.\n"
        "Координаторка Клара Дель Прато додала дрова. «Бракує тепла», – підкреслила Дель Прато."
    )
    found = [one.speaker for one in find_quotations(Article(text=text), Cleaning())]
    assert found == ["Луїш Перейра да Соуза", "Клара Дель Прато"]


def test_an_outlet_is_nobody() -> None:
    text = "Тренер Рональд Гассельт сказав виданню De Volkskrant, що чекає гри. «Буде важко», – попередив нідерландець."
    (made,) = find_quotations(Article(text=text), Cleaning())
    assert made.speaker == "Рональд Гассельт"


def test_an_initial_with_a_surname_and_a_first_name_with_a_patronymic_are_one() -> None:
    text = (
        "Слідча суддя В. Крамар дослухала сторони. «Суд зважає на вік», – оголосила Валерія Орестівна.\n"
        "«Засідання закрито», – додала Крамар."
    )
    found = {one.speaker for one in find_quotations(Article(text=text), Cleaning())}
    assert found == {"Валерія Орестівна Крамар"}


def test_it_and_they_are_nobody_however_likely() -> None:
    text = "Mayor Olive Trent read out a letter from the landlord. “We have no objection in principle,” it said."
    (made,) = find_quotations(Article(text=text), Cleaning())
    assert made.speaker is None
