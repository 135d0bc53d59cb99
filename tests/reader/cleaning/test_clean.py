"""What clean() promises for any text: full cover, reasons, nothing lost. The figures stand in tests/quality."""

from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning import VERSION, clean, clean_text, furniture_key, removed_text, shown
from reader.importing import read_bytes
from reader.values import Article, Block, BlockKind, BlockRole, Cleaning, TextSpan

LEAD = (
    "Міська рада Заріччя вирішила відбудувати старий вітряк на околиці, який згорів у лютому від удару блискавки. "
    "Роботи почнуть у травні."
)
SECOND = (
    "«Вітряк молов ще за мого діда, і дошки для нього ми сушимо третій рік», – розповів тесля Семен Голота журналістам."
)
THIRD = "Довідка: вітряк у Заріччі поставили 1911 року, а від 1978-го він працював музеєм для школярів"
TITLE = "У Заріччі відбудують вітряк, який згорів від блискавки"


def dump(*lines: str) -> Article:
    return read_bytes("\n".join(lines).encode(), file_name="dump.txt")


def roles(article: Article, cleaning: Cleaning) -> dict[str, BlockRole]:
    return {block.span.of(article.text): block.role for block in cleaning.blocks}


def visible(article: Article) -> list[str]:
    return clean_text(article.text, clean(article)).split("\n")


def test_the_article_alone_is_shown() -> None:
    article = dump(
        "Головна | Новини | Спорт", TITLE, "12.04.2026 10:15", "реклама", TITLE, LEAD, "Читайте також: Як сушать дошки",
        SECOND, THIRD, "Підписуйтесь на наш канал у Telegram", "Ще новини", "У Заріччі відкрили пошту", "© 2026 Вісник",
    )  # fmt: skip
    assert visible(article) == [TITLE, LEAD, SECOND, THIRD]
    found = roles(article, clean(article))
    assert found["12.04.2026 10:15"] is BlockRole.METADATA
    assert found["реклама"] is BlockRole.ADVERTISEMENT
    assert found["Читайте також: Як сушать дошки"] is BlockRole.RELATED
    assert found["Підписуйтесь на наш канал у Telegram"] is BlockRole.PROMOTION
    assert found["У Заріччі відкрили пошту"] is BlockRole.TEASER
    assert found["© 2026 Вісник"] is BlockRole.DEBRIS


def test_every_removal_names_its_rule() -> None:
    cleaning = clean(dump(TITLE, "реклама", LEAD, SECOND, "Ще новини", "У Заріччі відкрили пошту"))
    assert cleaning.removals
    assert all(removal.rule and 0 < removal.confidence <= 1 for removal in cleaning.removals)
    assert cleaning.version == VERSION


def test_every_removal_says_why_in_a_sentence() -> None:
    article = dump(
        TITLE, "реклама", "Котли на пелетах із доставкою", LEAD, SECOND, "Підписуйтесь на наш канал у Telegram",
        "Ще новини", "У Заріччі відкрили пошту", "Автобус до Лугів відмінили до понеділка",
    )  # fmt: skip
    why = {removal.span.of(article.text): str(removal.reason) for removal in clean(article).removals}
    assert why == {
        "реклама": "It is the label of an advertisement.",
        "Котли на пелетах із доставкою": "It stands below “реклама”, the label of an advertisement.",
        "Підписуйтесь на наш канал у Telegram": "It asks you to follow the paper on other sites.",
        "Ще новини": "It is the heading of a list of other stories.",
        "У Заріччі відкрили пошту": "It stands in the list of other stories below “Ще новини”.",
        "Автобус до Лугів відмінили до понеділка": "It stands in the list of other stories below “Ще новини”.",
    }


def test_a_glued_label_is_cut_off_its_paragraph() -> None:
    article = dump(TITLE, "РЕКЛАМА" + LEAD, SECOND)
    assert visible(article) == [TITLE, LEAD, SECOND]


def test_a_glued_credit_is_cut_off_its_sentence() -> None:
    article = dump(TITLE, "Фото: Ганна Лисенко" + LEAD, SECOND)
    assert visible(article) == [TITLE, LEAD, SECOND]


def test_the_first_title_is_shown_and_its_repetition_is_not() -> None:
    article = dump(TITLE, "", TITLE, LEAD, SECOND)
    cleaning = clean(article)
    assert [block.role for block in cleaning.blocks[:2]] == [BlockRole.TITLE, BlockRole.TITLE]
    assert [removal.span for removal in cleaning.removals] == [cleaning.blocks[1].span]


def test_a_list_of_stories_inside_the_article_ends_where_the_article_goes_on() -> None:
    article = dump(TITLE, LEAD, "Читайте також", "Млин на Случі запрацював", "Де навчають теслів", SECOND, LEAD)
    assert visible(article) == [TITLE, LEAD, SECOND, LEAD]


def test_subheadings_lists_and_background_stay() -> None:
    kept = ("Що зробили спершу", "- розібрали крила;", "- вивезли згорілі дошки.", "Нагадаємо, пожежа сталася вночі.")
    article = dump(TITLE, LEAD, *kept, SECOND)
    assert visible(article) == [TITLE, LEAD, *kept, SECOND]


def test_an_article_of_bare_paragraphs_is_left_as_it_is() -> None:
    article = dump(LEAD, SECOND, LEAD.replace("травні", "червні"))
    assert clean(article).removals == ()


def test_learned_furniture_goes_whatever_the_rules_say() -> None:
    stamp = "Вітряк: випуск 14 про села над річкою."
    article = dump(TITLE, LEAD, stamp, SECOND)
    assert stamp in visible(article)
    key = furniture_key("вітряк – випуск 15 про села над річкою")
    learned = clean(article, furniture={key: BlockRole.PROMOTION})
    assert stamp in removed_text(article.text, learned)
    assert stamp not in clean_text(article.text, learned)


def test_furniture_kept_by_the_user_stays() -> None:
    words = "Підписуйтесь на наш канал у Telegram"
    article = dump(TITLE, LEAD, words, SECOND)
    assert words in clean_text(article.text, clean(article, furniture={furniture_key(words): BlockRole.BODY}))


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [LEAD, SECOND, THIRD, TITLE, "реклама", "Ще новини", "Коментарі (4)", "Читайте також:", "11:42", "", " "]
        ),
        st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=80),
    ),
    max_size=14,
)


@given(LINES)
def test_blocks_cover_the_text_in_order_and_removals_are_blocks(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip("\ufeff \t\n"):
        return
    article = read_bytes(text.encode(), file_name="x.txt", encoding="utf-8")
    cleaning = clean(article)
    covered = [False] * len(article.text)
    end = 0
    for block in cleaning.blocks:
        assert block.span
        assert block.span.start >= end
        end = block.span.end
        covered[block.span.start : end] = [True] * len(block.span)
    assert all(is_covered or char.isspace() for char, is_covered in zip(article.text, covered, strict=True))
    spans = {block.span for block in cleaning.blocks}
    assert all(removal.span in spans for removal in cleaning.removals)
    assert clean(article) == cleaning


@given(LINES)
def test_shown_and_removed_words_are_all_words(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip("\ufeff \t\n"):
        return
    article = read_bytes(text.encode(), file_name="x.txt", encoding="utf-8")
    cleaning = clean(article)
    both = clean_text(article.text, cleaning) + removed_text(article.text, cleaning)
    assert sorted(c for c in both if not c.isspace()) == sorted(c for c in article.text if not c.isspace())
    assert all(isinstance(span, TextSpan) for span in shown(article.text, cleaning))


def test_the_caption_of_the_opening_picture_stays() -> None:
    lines = ("Міст через Псел відкрили після ремонту", "Міст у день відкриття", *(["Рух мостом дозволили вранці."] * 3))
    text = "\n".join(lines)
    kinds = (BlockKind.HEADING, BlockKind.CAPTION, *([BlockKind.PARAGRAPH] * 3))
    blocks, at = [], 0
    for line, kind in zip(lines, kinds, strict=True):
        blocks.append(Block(TextSpan(at, at + len(line)), kind, vote=1.0))
        at += len(line) + 1
    cleaned = clean(Article(text=text, title=lines[0], format="html", language="uk", blocks=tuple(blocks)))
    assert "Міст у день відкриття" in clean_text(text, cleaned)


def test_what_was_glued_to_a_paragraph_on_either_side_is_cut_off() -> None:
    article = dump(
        TITLE, LEAD + "реклама", "Слідкуйте за нами в Instagram" + SECOND[1:].capitalize(),
        THIRD + ".Якщо хочете знати новини першими – підписуйтесь на наш Telegram-канал",
        "РекламаМосквітні сітки під ключ від 300 грнЗа тиждень крила вітряка вже стояли на місці, і тесля взявся "
        "до жорен, яких не мололи від самої війни.",
    )  # fmt: skip
    assert visible(article) == [
        TITLE, LEAD, SECOND[1:].capitalize(), THIRD + ".",
        "За тиждень крила вітряка вже стояли на місці, і тесля взявся до жорен, яких не мололи від самої війни.",
    ]  # fmt: skip


def test_names_and_initials_are_no_seams() -> None:
    words = "Про це розповів О.Гончар із McDonald’s та YouTube, а також iPhone."
    assert visible(dump(TITLE, LEAD, SECOND, words)) == [TITLE, LEAD, SECOND, words]


def test_a_call_that_no_rule_foresees_is_known_by_its_words() -> None:
    call = "Термінові та важливі повідомлення читайте на каналі Обсервера в Telegram."
    article = dump(TITLE, LEAD, call, SECOND, THIRD)
    assert visible(article) == [TITLE, LEAD, SECOND, THIRD]
    assert ("uk-call-weighed", BlockRole.PROMOTION) in {(one.rule, one.role) for one in clean(article).removals}


def test_a_text_about_channels_and_subscriptions_keeps_its_sentences() -> None:
    lines = [
        "Телеграм-канал громади підписали сорок тисяч людей, і це вдвічі більше, ніж живе в місті, кажуть у раді.",
        "Підписатися на канал громади радять і в поліції: телеграм-канал попереджає про аварії швидше за радіо.",
        "Читачі каналу надсилають новини самі, тож редакторка телеграм-каналу ледве встигає їх перевіряти щодня.",
        "Долучайтеся до каналу громади, просять у раді, бо там оголошують відключення води.",
    ]
    assert visible(dump("Телеграм-канал громади обігнав районну газету", *lines))[1:] == lines


def test_a_line_between_headline_and_text_is_its_standfirst() -> None:
    article = dump(TITLE, "12.04.2026 10:15", "Дошки для нього сушать уже третій рік поспіль", LEAD, SECOND)
    assert visible(article) == [TITLE, "Дошки для нього сушать уже третій рік поспіль", LEAD, SECOND]


def test_results_after_the_last_paragraph_belong_to_it() -> None:
    article = dump(TITLE, LEAD, SECOND, "Вітряк Заріччя – 41:07", "Тесля Голота: 42:15", "Теги: вітряк, Заріччя")
    assert visible(article) == [TITLE, LEAD, SECOND, "Вітряк Заріччя – 41:07", "Тесля Голота: 42:15"]


def test_a_heading_about_the_company_stays_between_its_paragraphs() -> None:
    article = dump(TITLE, LEAD, "Про компанію", SECOND + " Решту дошок привезли з Карпат.", THIRD)
    assert "Про компанію" in visible(article)


def test_a_label_that_recurs_beside_paragraphs_is_a_button_and_a_speaker_is_not() -> None:
    article = dump(
        TITLE, LEAD, "Лінк на допис", SECOND, "Ведуча:", THIRD + ".", "Лінк на допис", LEAD.replace("травні", "червні"),
        "Ведуча:", THIRD + " з усього району.", "Лінк на допис", "Ведуча:", SECOND.replace("третій", "п’ятий"),
    )  # fmt: skip
    assert "Лінк на допис" not in visible(article)
    assert visible(article).count("Ведуча:") == 3


def test_a_box_and_the_last_paragraph_before_a_credit() -> None:
    last = "Млин запустять восени, якщо крила приїдуть вчасно. Інакше чекатимуть весни, і борошно мелютимуть у місті."
    article = dump(
        TITLE, LEAD, SECOND, "Читайте також", "Кораблі знову ходять Дніпром", last, "(Reporting by Anna Wells)"
    )
    assert visible(article) == [TITLE, LEAD, SECOND, last]


def test_the_parts_of_an_interview_keep_their_numbers() -> None:
    lines = [LEAD, "1", SECOND, "2", THIRD + ".", "3", LEAD.replace("травні", "червні")]
    assert visible(dump(TITLE, *lines))[1:] == lines


def test_latin_letters_inside_cyrillic_words_are_read_as_they_were_meant() -> None:
    assert visible(dump(TITLE, LEAD, SECOND, "Пiдпишiться на нашi новини у Viber", THIRD)) == [
        TITLE,
        LEAD,
        SECOND,
        THIRD,
    ]


def test_headlines_in_a_row_between_paragraphs_are_other_stories_and_announced_ones_are_a_list() -> None:
    row = ["Кранівники просять зберегти останній кран верфі", "Люди, що збудували порт на мілині біля села"]
    assert visible(dump(TITLE, LEAD, *row, SECOND, THIRD)) == [TITLE, LEAD, SECOND, THIRD]
    announced = LEAD + " У планах:"
    assert visible(dump(TITLE, announced, *row, SECOND, THIRD)) == [TITLE, announced, *row, SECOND, THIRD]


def test_points_that_the_extractors_kept_under_what_matters_most_are_the_articles() -> None:
    points = ["Явка склала 51,8 %, рекорд для міста", "На дільниці двічі зникало світло"]
    rows = [(TITLE, "h1"), (LEAD, "p"), ("Найважливіше", "h4"), *((row, "li") for row in points), (SECOND, "p")]
    text = "\n".join(words for words, _ in rows)
    blocks, at = [], 0
    for words, tag in rows:
        kind = {"p": BlockKind.PARAGRAPH, "li": BlockKind.LIST_ITEM}.get(tag, BlockKind.HEADING)
        blocks.append(Block(TextSpan(at, at + len(words)), kind=kind, tag=tag, vote=0.8))
        at += len(words) + 1
    article = Article(text=text, title=TITLE, blocks=tuple(blocks))
    assert visible(article)[2:5] == ["Найважливіше", *points]


def test_cards_of_other_stories_go_though_no_word_of_theirs_is_known() -> None:
    cards = [
        "Погода",
        "Синоптики Нордії обіцяють суху осінь",
        "Опадів випаде втричі менше за норму, тож фермерам радять сіяти озимину раніше, ніж зазвичай.",
        "Наука",
        "Астрономи показали знімок туманності",
        "Телескоп вдивлявся в одну ділянку неба сорок ночей поспіль, перш ніж розгледів пилові рукави.",
        "Регата",
        "Гребчині з Озерного дісталося срібло",
        "Спортсменка програла дві десяті секунди чемпіонці, а перед фінішем зламала весло об буй.",
    ]
    for lines in ([*cards, TITLE, "12.05.2026", LEAD, SECOND], [TITLE, "12.05.2026", LEAD, SECOND, *cards]):
        article = dump(*lines)
        assert article.title == TITLE
        assert visible(article) == [TITLE, LEAD, SECOND]


def test_numbered_steps_and_a_rate_in_brackets_are_the_texts() -> None:
    steps = [line for number in (1, 2, 3) for line in (f"Крок {number}.", f"Перетріть сир {number} рази через сито.")]
    shown_lines = visible(dump("Новини", TITLE, LEAD, *steps, SECOND, "(1 долар = 42,11 гривні)", "Усі права захищено"))
    assert shown_lines == [TITLE, LEAD, *steps, SECOND, "(1 долар = 42,11 гривні)"]


FILMS = [
    ("Останній маяк на півночі", "Доглядач башти знаходить у щоденнику попередника записи про кораблі, яких не було."),
    ("Дівчина з вокзалу", "Студентка з провінції працює в нічній касі та випадково стає свідком пограбування."),
    ("Коли цвіте гречка", "Родинна сага охоплює три покоління пасічників, котрі повертаються до обійстя."),
    ("Шахіст проти машини", "Документальна розповідь про матч, у якому гросмейстер програв комп’ютеру."),
    ("Місто під снігом", "Рятувальники дістаються до шпиталю, де лікарка приймає пологи при світлі свічок."),
]


def test_the_entries_of_a_list_are_no_cards_of_other_stories_where_they_are_the_article() -> None:
    intro = "Осінні вечори довшають, а прокат пропонує стрічки різних жанрів. Ми зібрали добірку для всіх охочих."
    entries = [line for film, plot in FILMS for line in ("Драма", film, plot)]
    article = dump("П’ять фільмів, які варто подивитися на вихідних", "12.10.2025 14:20", intro, *entries)
    assert {plot for _, plot in FILMS} < set(visible(article))


def test_cards_with_days_below_a_short_article_are_left_out() -> None:
    cards = [line for film, plot in FILMS for line in ("11.10.2025", film, plot)]
    article = dump(TITLE, LEAD, *cards)
    assert not {plot for _, plot in FILMS} & set(visible(article))


def test_a_paragraph_goes_on_behind_a_link_that_was_glued_into_it() -> None:
    before = "Старий млин у селі не працював сорок років, і дах його провалився ще взимку."
    link = "ЧИТАЙТЕ ТАКОЖ:Як громада відновила пасіку: розповідь ветеринарки"
    behind = "На ремонт зібрали двісті тисяч гривень, а дошки привезли сусіди з лісгоспу."
    last = "Мельник каже, що млин окупиться за три роки і всі борги громада поверне."
    label = "Борошно мелють щосуботи, і черга стоїть до воріт.реклама" + last
    article = dump("Млин знову меле\n" + before + link + behind + "\n" + label)
    shown = clean_text(article.text, clean(article))
    assert before in shown
    assert behind in shown
    assert "ЧИТАЙТЕ" not in shown
    assert "реклама" not in shown
    assert last in shown


def test_buttons_glued_between_headline_and_paragraph_are_cut_off() -> None:
    body = "Мельник Остап Гай узявся за колесо в березні, і допомагали йому всі сусіди."
    article = dump(
        "У селі запрацював старий млин14 травня 2026 09:45Переглядів: 870ПоділитисяТвітнути"
        + body
        + "\nНа ремонт зібрали двісті тисяч гривень, а дошки привезли з лісгоспу."
    )
    shown = clean_text(article.text, clean(article))
    assert body in shown
    assert "Переглядів" not in shown
    assert "Твітнути" not in shown


def test_paragraphs_around_a_box_are_no_cards_of_other_stories() -> None:
    rows = [
        "Ганна Ткач біля млина на річці Рось",
        "Сімдесятирічна мельничка витратила на ремонт усі заощадження і тепер меле борошно.",
        "Автор публікації",
        "Ілона Гак",
        "У селі Кути знову крутиться колесо млина, який стояв пусткою дванадцять років поспіль.",
        "Читайте також",
        "На Полтавщині школярі посадили ліс замість спиляного",
        "10:02, 3 вересня",
        "Людям треба їсти свій хліб, а не привезений здалеку, каже пані Ганна сусідам.",
        "Скільки вже змололи",
        "За перший місяць млин змолов дві тонни пшениці. Найдальший мішок привезли з Канева.",
    ]
    shown = clean_text((article := dump("\n\n".join(rows))).text, clean(article))
    assert all(row in shown for row in rows if row.endswith("."))


def test_headlines_below_a_call_between_paragraphs_are_other_stories() -> None:
    article = dump(
        TITLE, LEAD, "Найважливіші новини — у нашому Telegram", "Пасічникам готують нову перевірку: хто отримає більше",
        "Названо найдешевший сорт вишень: що радять садівники", SECOND, THIRD,
    )  # fmt: skip
    assert visible(article) == [TITLE, LEAD, SECOND, THIRD]


def test_a_pages_heading_below_an_advertisements_label_stays_with_its_paragraph() -> None:
    lines = (TITLE, LEAD, "Реклама", "Город нижче рівня землі", SECOND, THIRD + ".")
    kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 2)
    blocks, at = [], 0
    for line, kind in zip(lines, kinds, strict=True):
        vote = 0.0 if line == "Реклама" else 1.0
        blocks.append(Block(TextSpan(at, at + len(line)), kind, vote=vote))
        at += len(line) + 1
    article = Article(text="\n".join(lines), title=TITLE, format="html", language="uk", blocks=tuple(blocks))
    assert visible(article) == [line for line in lines if line != "Реклама"]


def test_rows_of_prices_stay_in_the_text() -> None:
    rows = ("Соціальний хліб – 26,40 грн за буханець", "Житній – 33,10 грн", "Батон – 28,75 грн")
    assert visible(dump(TITLE, LEAD, SECOND, "Ціни у серпні", *rows, THIRD + ".")) == [
        TITLE, LEAD, SECOND, "Ціни у серпні", *rows, THIRD + ".",
    ]  # fmt: skip
