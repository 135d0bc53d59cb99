"""The headline of a whole page that was saved as text: among menus, other stories and comments."""

from reader.importing import read_bytes

MENU = [f"Розділ {word}" for word in "абвгґдеєжзиіїйклмнопрст"] * 9
BLURBS = [
    "Синоптики Нордії обіцяють суху осінь без заморозків",
    "Опадів випаде втричі менше за норму, тож фермерам радять сіяти озимину раніше, ніж зазвичай. Дощі будуть пізно.",
    "Оркестр зіграє на дні сухого басейну",
    "Акустика порожньої чаші виявилася кращою, ніж у концертній залі, яку закрили торік через тріщини в стелі.",
]
TITLE = "Вітряк у Заріччі відбудують мірошники з трьох сіл"
TEXT = [
    "Мірошники Заріччя відновлюють вітряк, який згорів від блискавки у лютому, і шукають модрину для нових крил.",
    "Крила вітряка складуть із модрини, бо дуб заважкий для старого вала, розповів мірошник Семен Голота громаді.",
    "Вал вітряка вцілів у пожежі, тож мірошники трьох сіл сподіваються змолоти перше зерно ще цієї осені в Заріччі.",
    "Відбудувати крила коштує двісті сорок тисяч гривень, і половину з них уже зібрали мешканці трьох сіл над річкою.",
    "Роботи почнуть у травні, коли підсохне дорога, а закінчать до жнив, обіцяє голова громади Заріччя Олена Дика.",
]


def title_of(*lines: str) -> str | None:
    return read_bytes("\n".join(lines).encode(), file_name="page.txt").title


def test_a_headline_below_hundreds_of_menu_lines_is_found() -> None:
    assert len(MENU) > 150
    assert title_of(*MENU, *BLURBS, TITLE, "12.05.2026", *TEXT) == TITLE


def test_the_headline_of_which_the_paragraphs_speak_is_the_articles() -> None:
    assert title_of(*BLURBS, TITLE, "12 травня 2026, 10:15", *TEXT) == TITLE


def test_a_headline_behind_the_last_sentence_is_another_storys() -> None:
    assert title_of(*TEXT, "Оркестр зіграє на дні сухого басейну") is None
