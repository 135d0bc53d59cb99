"""English: where the speaker stands around the reporting word, and which marks are no quotation."""

import pytest

from reader.quotes import find_quotations
from reader.values import Article, Cleaning, FoundBy, QuotationKind, SpeakerKind

CASES = [
    ("Mayor Helen Brook spoke. “The bridge will open in May,” Brook said.", "Helen Brook"),
    ("“The bridge will open in May,” said Helen Brook, who runs the town.", "Helen Brook"),
    ("“The bridge will open in May,” Helen Brook, the mayor of Ashford, told reporters.", "Helen Brook"),
    ("Helen Brook, a spokeswoman for the town, said: “The bridge will open in May.”", "Helen Brook"),
    ("According to Helen Brook, “the bridge will open in May.”", "Helen Brook"),
    ("Helen Brook arrived late. “The bridge will open in May,” she said.", "Helen Brook"),
    ("Mayor Helen Brook arrived. “The bridge will open in May,” the mayor said.", "Helen Brook"),
    (
        "Speaking after the vote, Helen Brook attacked the plan, saying, “It was never going to work for us.”",
        "Helen Brook",
    ),
    ('It is the old complaint. "Nobody asked us about the road," said Tom O\'Hara.', "Tom O'Hara"),
    ("“The bridge will open in May.” — Helen Brook", "Helen Brook"),
    ("‘It isn’t the voters’ bridge,’ said Helen Brook, shrugging.", "Helen Brook"),
    ('"It\'s cheaper than Leeds," said council leader Mo Khan.', "Mo Khan"),
    ("'Nobody believed us,' Mr Pratt said.", "Pratt"),
    ('According to Tom Baker, a driver, the toll is "a scandal".', "Tom Baker"),
    ("Baker Owen Pryce laughed. “The bread sings back,” he said.", "Owen Pryce"),
    ("Cooper Pryce laughed. “The bread sings back,” he said.", "Cooper Pryce"),
    ("“It feels like, ‘we can wait a little,’” said John Reed of the union.", "John Reed"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_the_speaker_is_found_on_either_side(text: str, speaker: str) -> None:
    made = find_quotations(Article(text=text, language="en"), Cleaning())
    assert [(one.speaker, one.speaker_kind) for one in made] == [(speaker, SpeakerKind.PERSON)]


def test_a_second_piece_goes_on_with_the_speaker() -> None:
    text = "“The bridge is late,” said Helen Brook. “It is also beautiful, and it is ours.”\n“I cried,” she added."
    made = find_quotations(Article(text=text, language="en"), Cleaning())
    assert [one.speaker for one in made] == ["Helen Brook"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "The plan, known as the “big gate,” passed by nine votes to two, said the clerk of the council.",
        "The mill produced “Breivik White,” a grade once used by half the dailies of the north.",
        "In an interview on CBS's “Face the Nation,” Tom Reed said that the vote would be close this time.",
        "He was given an “ancient” coin that was made in a garage, and he said that he liked it.",
        "The vote followed a debate in the hall that locals called “the long night” and left it at that.",
        "The book, “How We Came to Have One of Everything and a Dog,” gives it four pages, Reed noted.",
        "She warned that the “once in a century” figures used in the report were out of date.",
    ],
)
def test_names_titles_and_irony_are_no_quotations(text: str) -> None:
    assert find_quotations(Article(text=text, language="en"), Cleaning()) == ()


def test_a_word_that_no_list_has_is_no_organisation_for_want_of_a_verb() -> None:
    (made,) = find_quotations(Article(text="Burgomaster: “It is hard” — and the border", language="en"), Cleaning())
    assert (made.speaker, made.speaker_kind) == (None, None)


def test_a_transcript_gives_the_answers_to_the_guest_and_leaves_the_questions_out() -> None:
    text = (
        "Amara Nwosu tunes organs. She has done so for thirty years and she likes it very much.\n"
        "Q: How do you tune three thousand pipes?\nA: One at a time, and in a good mood.\n"
        "Q: What is the hardest part of it?\nA: The pigeons that live in the tower."
    )
    made = find_quotations(Article(text=text, language="en"), Cleaning())
    assert [one.content.of(text)[:3] for one in made] == ["One", "The"]
    assert {one.speaker for one in made} == {"Amara Nwosu"}
    assert {one.kind for one in made} == {QuotationKind.DIRECT}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Nobody asked us,” Reed told reporters.", "Reed"),
        ('Dan Fox: "Never again."', "Dan Fox"),
        ("“Rain stopped play,” Mills told us.", "Mills"),
    ],
)
def test_a_sentence_too_short_to_tell_its_language_is_read_by_its_reporting_words(text: str, speaker: str) -> None:
    (made,) = find_quotations(Article(text=text), Cleaning())
    assert made.speaker == speaker


@pytest.mark.parametrize("said", ["He had worked as a plumber.", "He is a plumber.", "He became a plumber in 1999."])
def test_a_trade_that_says_what_somebody_is_brings_nobody_in(said: str) -> None:
    text = f"Tom Reed retired on Friday. {said} “I fixed the pipes of this town,” he said."
    (made,) = find_quotations(Article(text=text), Cleaning())
    assert (made.speaker, made.found_by) == ("Tom Reed", FoundBy.PRONOUN)


def test_somebodys_sister_is_not_he() -> None:
    text = (
        "It began as a bet. Baker Gethin Hart had heard that cats dislike jazz, and his sister, who runs the band, "
        "said the idea was “about as sound as a wet drum” and laughed.\n\n“I only asked,” says Hart."
    )
    made = find_quotations(Article(text=text, language="en"), Cleaning())
    assert [one.speaker for one in made] == [None, "Gethin Hart"]
