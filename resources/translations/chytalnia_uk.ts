<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Chytalnia</source>
        <translation>Про Читальню</translation>
    </message>
    <message>
        <source>Chytalnia</source>
        <translation>Читальня</translation>
    </message>
    <message>
        <source>A reading room for saved news: offline, searchable, with notes. Nothing is sent anywhere.</source>
        <translation>Читальня для збережених новин: без мережі, з пошуком і нотатками. Нічого нікуди не надсилається.</translation>
    </message>
    <message>
        <source>Free software under the GNU GPL 3 or later. The page is set in PT Serif (SIL OFL).</source>
        <translation>Вільна програма за ліцензією GNU GPL 3 або новішою. Сторінку набрано шрифтом PT Serif (SIL OFL).</translation>
    </message>
    <message>
        <source>Copy the paths</source>
        <translation>Копіювати шляхи</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Бібліотека</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Імпортувати файли…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Імпортувати теку…</translation>
    </message>
    <message>
        <source>Paste as a new article</source>
        <translation>Вставити як нову статтю</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>Імпорт приміток…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експорт…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Резервні копії…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Друкувати…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Зберегти як PDF…</translation>
    </message>
    <message>
        <source>Remove the sample articles</source>
        <translation>Прибрати зразкові статті</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Налаштування…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy with its reference</source>
        <translation>Копіювати з посиланням</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Знайти в статті</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Наступний збіг</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Попередній збіг</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Шукати в бібліотеці</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Зберегти цей пошук…</translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation>Забути недавні пошуки</translation>
    </message>
    <message>
        <source>Published from, to…</source>
        <translation>Опубліковано від, до…</translation>
    </message>
    <message>
        <source>Collections…</source>
        <translation>Добірки…</translation>
    </message>
    <message>
        <source>Take out of this collection</source>
        <translation>Вилучити з цієї добірки</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Нова добірка…</translation>
    </message>
    <message>
        <source>Rename in the sidebar…</source>
        <translation>Перейменувати на бічній панелі…</translation>
    </message>
    <message>
        <source>Remove from the sidebar</source>
        <translation>Прибрати з бічної панелі</translation>
    </message>
    <message>
        <source>Show the same text elsewhere</source>
        <translation>Показати такий самий текст деінде</translation>
    </message>
    <message>
        <source>Headings for days</source>
        <translation>Заголовки днів</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Зірка</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Теги…</translation>
    </message>
    <message>
        <source>Title, authors, date…</source>
        <translation>Заголовок, автори, дата…</translation>
    </message>
    <message>
        <source>Copy the file&apos;s path</source>
        <translation>Копіювати шлях до файлу</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Restore from the trash</source>
        <translation>Відновити з кошика</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Видалити назавжди…</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Виділити</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Нотатка…</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Підкреслити</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Закреслити</translation>
    </message>
    <message>
        <source>Bookmark the paragraph</source>
        <translation>Закладка на абзац</translation>
    </message>
    <message>
        <source>Highlight’s end: a letter forward</source>
        <translation>Кінець виділення: на літеру далі</translation>
    </message>
    <message>
        <source>Highlight’s end: a letter back</source>
        <translation>Кінець виділення: на літеру назад</translation>
    </message>
    <message>
        <source>Highlight’s end: a word forward</source>
        <translation>Кінець виділення: на слово далі</translation>
    </message>
    <message>
        <source>Highlight’s end: a word back</source>
        <translation>Кінець виділення: на слово назад</translation>
    </message>
    <message>
        <source>Move the other end</source>
        <translation>Рухати інший кінець</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>Видалити примітку</translation>
    </message>
    <message>
        <source>Put the annotation here</source>
        <translation>Перенести примітку сюди</translation>
    </message>
    <message>
        <source>Caret in the page</source>
        <translation>Курсор на сторінці</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>Виділити речення</translation>
    </message>
    <message>
        <source>Its place is right</source>
        <translation>Місце правильне</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Нотатник</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Мовці</translation>
    </message>
    <message>
        <source>Copy as a quote card</source>
        <translation>Копіювати як картку цитати</translation>
    </message>
    <message>
        <source>All that this speaker said</source>
        <translation>Усе, що сказав цей мовець</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Бічна панель</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Панель приміток</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Що прибрано</translation>
    </message>
    <message>
        <source>Show removed parts in the page</source>
        <translation>Показати прибране на сторінці</translation>
    </message>
    <message>
        <source>Compact list</source>
        <translation>Стислий список</translation>
    </message>
    <message>
        <source>Page and type…</source>
        <translation>Сторінка й шрифт…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Більший текст</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Менший текст</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Звичайний розмір тексту</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Тема: як у системі</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Тема: світла</translation>
    </message>
    <message>
        <source>Theme: sepia</source>
        <translation>Тема: сепія</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Тема: темна</translation>
    </message>
    <message>
        <source>Theme: black</source>
        <translation>Тема: чорна</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>На весь екран</translation>
    </message>
    <message>
        <source>Only the page</source>
        <translation>Лише сторінка</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Наступна стаття</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Попередня стаття</translation>
    </message>
    <message>
        <source>Next quotation</source>
        <translation>Наступна цитата</translation>
    </message>
    <message>
        <source>Previous quotation</source>
        <translation>Попередня цитата</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>Наступна примітка</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>Попередня примітка</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>До списку</translation>
    </message>
    <message>
        <source>To the page</source>
        <translation>До сторінки</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Усі команди…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Перевірити бібліотеку</translation>
    </message>
    <message>
        <source>Rebuild the search index</source>
        <translation>Перебудувати пошуковий індекс</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>Більше не підказувати</translation>
    </message>
    <message>
        <source>About Chytalnia</source>
        <translation>Про Читальню</translation>
    </message>
    <message>
        <source>Remove as: {0}</source>
        <translation>Прибрати як: {0}</translation>
    </message>
</context>
<context>
    <name>Aloud</name>
    <message>
        <source>Block quotation</source>
        <translation>Виокремлена цитата</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>Пункт списку</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Підпис</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблиця</translation>
    </message>
    <message>
        <source>Marked: {0}</source>
        <translation>Позначено: {0}</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>Зроблено: {0}</translation>
    </message>
    <message>
        <source>Heading, level {0}</source>
        <translation>Заголовок, рівень {0}</translation>
    </message>
    <message>
        <source>Link: {0}</source>
        <translation>Посилання: {0}</translation>
    </message>
    <message>
        <source>Quotation: {0}</source>
        <translation>Цитата: {0}</translation>
    </message>
    <message>
        <source>Highlight: {0}</source>
        <translation>Виділення: {0}</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Нотатка: {0}</translation>
    </message>
    <message>
        <source>End of the quotation</source>
        <translation>Кінець цитати</translation>
    </message>
    <message>
        <source>End of the highlight</source>
        <translation>Кінець виділення</translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message>
        <source>Annotations of this article</source>
        <translation>Примітки до цієї статті</translation>
    </message>
    <message>
        <source>Select words in the article and press H to highlight them, N to add a note.</source>
        <translation>Виділіть слова в статті й натисніть H, щоб позначити їх, або N, щоб додати нотатку.</translation>
    </message>
    <message>
        <source>Without a place in the present text</source>
        <translation>Без місця в теперішньому тексті</translation>
    </message>
    <message>
        <source>place uncertain</source>
        <translation>місце непевне</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Закладка</translation>
    </message>
    <message>
        <source>Note and colour</source>
        <translation>Нотатка й колір</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Brings back: {0}, {1}.</source>
        <translation>Повертає: {0}, {1}.</translation>
    </message>
    <message>
        <source>Made since then: {0}; they are brought back from their plain-text copy.</source>
        <translation>Зроблено відтоді: {0}; їх буде повернуто з текстової копії.</translation>
    </message>
    <message>
        <source>Articles imported since then are not in it. What is here now is set aside, not deleted.</source>
        <translation>Статей, імпортованих відтоді, у копії немає. Те, що є тепер, буде відкладено, а не видалено.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервні копії</translation>
    </message>
    <message>
        <source>Looking at the backups…</source>
        <translation>Перегляд копій…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Зроблено</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Примітки</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити копію зараз</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Відновити…</translation>
    </message>
    <message>
        <source>A backup is made every day on which something has changed; older ones are thinned out.</source>
        <translation>Копія робиться щодня, коли щось змінилося; давніші проріджуються.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made every day on which something has changed.</source>
        <translation>Копій ще немає. Копія робиться щодня, коли щось змінилося.</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>Робиться копія…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Відновити з копії</translation>
    </message>
    <message>
        <source>Put the library back to {0}?</source>
        <translation>Повернути бібліотеку до стану {0}?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Wait until the import has ended, then restore.</source>
        <translation>Зачекайте, доки завершиться імпорт, і тоді відновлюйте.</translation>
    </message>
    <message>
        <source>The library is being put back…</source>
        <translation>Бібліотека відновлюється…</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>Collections</source>
        <translation>Добірки</translation>
    </message>
    <message>
        <source>A new collection</source>
        <translation>Нова добірка</translation>
    </message>
    <message>
        <source>{0} into:</source>
        <translation>{0} – до добірок:</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Yellow</source>
        <translation>Жовтий</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелений</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Блакитний</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Рожевий</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Фіолетовий</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Помаранчевий</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln стаття</numerusform>
            <numerusform>%Ln статті</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotation(s)</source>
        <translation>
            <numerusform>%Ln цитата</numerusform>
            <numerusform>%Ln цитати</numerusform>
            <numerusform>%Ln цитат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln примітка</numerusform>
            <numerusform>%Ln примітки</numerusform>
            <numerusform>%Ln приміток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min read</source>
        <translation>
            <numerusform>%Ln хвилина читання</numerusform>
            <numerusform>%Ln хвилини читання</numerusform>
            <numerusform>%Ln хвилин читання</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>лишилася приблизно %Ln секунда</numerusform>
            <numerusform>лишилося приблизно %Ln секунди</numerusform>
            <numerusform>лишилося приблизно %Ln секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>лишилася приблизно %Ln хвилина</numerusform>
            <numerusform>лишилося приблизно %Ln хвилини</numerusform>
            <numerusform>лишилося приблизно %Ln хвилин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln мовець</numerusform>
            <numerusform>%Ln мовці</numerusform>
            <numerusform>%Ln мовців</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>у %Ln статті</numerusform>
            <numerusform>у %Ln статтях</numerusform>
            <numerusform>у %Ln статтях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>Вибрано %Ln</numerusform>
            <numerusform>Вибрано %Ln</numerusform>
            <numerusform>Вибрано %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) lost or uncertain</source>
        <translation>
            <numerusform>%Ln втрачене чи непевне місце</numerusform>
            <numerusform>%Ln втрачені чи непевні місця</numerusform>
            <numerusform>%Ln втрачених чи непевних місць</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text has changed: %Ln annotation(s) stand where they fit best.</source>
        <translation>
            <numerusform>Текст змінився: %Ln примітка стоїть там, де пасує найкраще.</numerusform>
            <numerusform>Текст змінився: %Ln примітки стоять там, де пасують найкраще.</numerusform>
            <numerusform>Текст змінився: %Ln приміток стоїть там, де пасує найкраще.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Date published</source>
        <translation>Дата публікації</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Цей тиждень</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Цей місяць</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Цей рік</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Будь-яка дата</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Import files…</source>
        <translation>Імпортувати файли…</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation>Вставити текст</translation>
    </message>
    <message>
        <source>Look at sample articles</source>
        <translation>Переглянути зразкові статті</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>Бібліотека порожня</translation>
    </message>
    <message>
        <source>Drop saved articles or whole folders anywhere on this window: text files and saved web pages.</source>
        <translation>Перетягніть збережені статті чи цілі теки будь-куди на це вікно: текстові файли й збережені вебсторінки.</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>Жодної статті не відкрито</translation>
    </message>
    <message>
        <source>Choose one in the list: J and K go down and up, Ctrl+K searches in all of them.</source>
        <translation>Виберіть статтю у списку: J і K ведуть униз і вгору, Ctrl+K шукає в усіх статтях.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something in the program went wrong: {0}. Your articles and notes are safe.</source>
        <translation>У програмі щось пішло не так: {0}. Ваші статті й нотатки цілі.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Не вдалося</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробиці</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копіювати подробиці</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Показати подробиці</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Chosen in the notebook: {0}</source>
        <translation>Вибране в нотатнику: {0}</translation>
    </message>
    <message>
        <source>Selected in the list: {0}</source>
        <translation>Вибране у списку: {0}</translation>
    </message>
    <message>
        <source>The open article</source>
        <translation>Відкрита стаття</translation>
    </message>
    <message>
        <source>The list: {0}</source>
        <translation>Увесь список: {0}</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>Уся бібліотека</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Експортується…</translation>
    </message>
    <message>
        <source>Exporting… {0} of {1}</source>
        <translation>Експортується… {0} із {1}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Chytalnia</source>
        <translation>Читальня</translation>
    </message>
    <message>
        <source>Nothing was exported: there are no annotations there.</source>
        <translation>Нічого не експортовано: там немає приміток.</translation>
    </message>
    <message>
        <source>Exported: {0}. {1}</source>
        <translation>Експортовано: {0}. {1}</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показати теку</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Імпорт приміток</translation>
    </message>
    <message>
        <source>Annotations ({0})</source>
        <translation>Примітки ({0})</translation>
    </message>
    <message>
        <source>Annotations imported: {0}.</source>
        <translation>Імпортовано приміток: {0}.</translation>
    </message>
    <message>
        <source>Here already: {0}.</source>
        <translation>Уже були тут: {0}.</translation>
    </message>
    <message>
        <source>With an uncertain place: {0}.</source>
        <translation>З непевним місцем: {0}.</translation>
    </message>
    <message>
        <source>Without a place: {0}.</source>
        <translation>Без місця: {0}.</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>без назви</translation>
    </message>
    <message>
        <source>Their articles are not in the library: {0}</source>
        <translation>Їхніх статей немає в бібліотеці: {0}</translation>
    </message>
    <message>
        <source>Markdown for Obsidian</source>
        <translation>Markdown для Obsidian</translation>
    </message>
    <message>
        <source>One file an article; what you write into it stays</source>
        <translation>Файл на статтю; ваші рядки в ньому залишаються</translation>
    </message>
    <message>
        <source>W3C Web Annotation (JSON-LD)</source>
        <translation>W3C Web Annotation (JSON-LD)</translation>
    </message>
    <message>
        <source>Everything, to be imported again</source>
        <translation>Усе, щоб імпортувати знову</translation>
    </message>
    <message>
        <source>EPUB annotations</source>
        <translation>Примітки EPUB</translation>
    </message>
    <message>
        <source>The W3C&apos;s draft for reading programs</source>
        <translation>Чернетка W3C для програм читання</translation>
    </message>
    <message>
        <source>Hypothesis (JSON)</source>
        <translation>Hypothesis (JSON)</translation>
    </message>
    <message>
        <source>Words, notes and tags; no colours</source>
        <translation>Слова, нотатки й теги; без кольорів</translation>
    </message>
    <message>
        <source>Readwise (CSV)</source>
        <translation>Readwise (CSV)</translation>
    </message>
    <message>
        <source>A table; spreadsheets open it too</source>
        <translation>Таблиця; відкриється і в електронних таблицях</translation>
    </message>
    <message>
        <source>Annotations as plain text</source>
        <translation>Примітки простим текстом</translation>
    </message>
    <message>
        <source>Words and notes under the article&apos;s reference</source>
        <translation>Слова й нотатки під описом статті</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Вебсторінка (HTML)</translation>
    </message>
    <message>
        <source>The clean article with its annotations</source>
        <translation>Очищена стаття з примітками</translation>
    </message>
    <message>
        <source>Article as plain text</source>
        <translation>Стаття простим текстом</translation>
    </message>
    <message>
        <source>The clean article under its reference</source>
        <translation>Очищена стаття під своїм описом</translation>
    </message>
    <message>
        <source>CSL JSON</source>
        <translation>CSL JSON</translation>
    </message>
    <message>
        <source>For Zotero and other reference managers</source>
        <translation>Для Zotero та інших бібліографічних програм</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>For LaTeX</source>
        <translation>Для LaTeX</translation>
    </message>
    <message>
        <source>RIS</source>
        <translation>RIS</translation>
    </message>
    <message>
        <source>For EndNote, Mendeley and others</source>
        <translation>Для EndNote, Mendeley та інших</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Примітки</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Бібліографічні описи</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Що експортувати</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Обрати, куди…</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Publications</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Роки</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Мовці</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Narrow what was found</source>
        <translation>Звузити знайдене</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Ще…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Знайти в статті</translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>Усі форми</translation>
    </message>
    <message>
        <source>Any word form</source>
        <translation>Будь-яка форма слова</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Попередній збіг</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Наступний збіг</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не знайдено</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} з {1}</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>Repeated on the site</source>
        <translation>Повторюється на сайті</translation>
    </message>
    <message>
        <source>Decided for the site</source>
        <translation>Вирішено для всього сайту</translation>
    </message>
    <message>
        <source>Left out on the whole site</source>
        <translation>Прибрано на всьому сайті</translation>
    </message>
    <message>
        <source>Kept on the whole site</source>
        <translation>Залишено на всьому сайті</translation>
    </message>
    <message>
        <source>Keep on the whole site</source>
        <translation>Залишати на всьому сайті</translation>
    </message>
    <message>
        <source>Leave out on the whole site</source>
        <translation>Прибирати на всьому сайті</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Не вирішено</translation>
    </message>
    <message>
        <source>Leave out “{0}” in all articles of {1}, those to come too?</source>
        <translation>Прибирати «{0}» з усіх статей видання {1}, і з майбутніх?</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Hint</source>
        <translation>Підказка</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>Більше не підказувати</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} з {1}</translation>
    </message>
    <message>
        <source>Drop saved articles or whole folders anywhere on this window, or press {0}.</source>
        <translation>Перетягніть збережені статті чи цілі теки будь-куди на це вікно або натисніть {0}.</translation>
    </message>
    <message>
        <source>Select words in an article: {0} highlights them, {1} adds a note.</source>
        <translation>Виділіть слова у статті: {0} позначить їх, {1} додасть нотатку.</translation>
    </message>
    <message>
        <source>{0} searches all articles by any form of a word, {1} the open one. {2}: all keys.</source>
        <translation>{0} шукає в усіх статтях за будь-якою формою слова, {1} – у відкритій. {2}: усі клавіші.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Nothing to import was found</source>
        <translation>Не знайдено нічого, що можна імпортувати</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>Імпортовані файли</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Наслідок</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Копіювати список</translation>
    </message>
    <message>
        <source>added</source>
        <translation>додано</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>оновлено</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не вдалося</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Імпорт файлів</translation>
    </message>
    <message>
        <source>Articles ({0})</source>
        <translation>Статті ({0})</translation>
    </message>
    <message>
        <source>An import is not finished: {0} of {1} files are left.</source>
        <translation>Імпорт не завершено: залишилося файлів: {0} з {1}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Leave the rest</source>
        <translation>Облишити решту</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Усі файли</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Імпорт теки</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Press a key</source>
        <translation>Натисніть клавішу</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Нова клавіша</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>Додати ще одну</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Без клавіші</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Звичайна клавіша</translation>
    </message>
    <message>
        <source>All keys as at first</source>
        <translation>Усі клавіші як спочатку</translation>
    </message>
    <message>
        <source>{0} is needed for reading and moving about.</source>
        <translation>{0} потрібна для читання й переходів.</translation>
    </message>
    <message>
        <source>This command has {0} already.</source>
        <translation>Ця команда вже має {0}.</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”. It would be taken from there.</source>
        <translation>{0} належить команді «{1}». Її буде забрано звідти.</translation>
    </message>
    <message>
        <source>Choose a command, press a key in the field, then “Use this key”.</source>
        <translation>Оберіть команду, натисніть клавішу в полі, тоді «Призначити».</translation>
    </message>
    <message>
        <source>Another command has {0} now.</source>
        <translation>{0} тепер має інша команда.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Open a link</source>
        <translation>Відкрити посилання</translation>
    </message>
    <message>
        <source>Open {0} in the browser?</source>
        <translation>Відкрити {0} у браузері?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>The same text as above</source>
        <translation>Такий самий текст, як вище</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без заголовка</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитане</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Із зіркою</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>Теги: {0}</translation>
    </message>
    <message>
        <source>Same text elsewhere: {0}</source>
        <translation>Той самий текст деінде: {0}</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Спершу найвідповідніші</translation>
    </message>
    <message>
        <source>By the day added</source>
        <translation>За днем додавання</translation>
    </message>
    <message>
        <source>By the day published</source>
        <translation>За днем публікації</translation>
    </message>
    <message>
        <source>By publication</source>
        <translation>За виданням</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>За заголовком</translation>
    </message>
    <message>
        <source>A heading for each day</source>
        <translation>Заголовок для кожного дня</translation>
    </message>
    <message>
        <source>With annotations</source>
        <translation>З примітками</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Добірка</translation>
    </message>
    <message>
        <source>The same text</source>
        <translation>Такий самий текст</translation>
    </message>
    <message>
        <source>Date published…</source>
        <translation>Дата публікації…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Found: {0}</source>
        <translation>Знайдено: {0}</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Кошик</translation>
    </message>
    <message>
        <source>Nothing was found for “{0}”.</source>
        <translation>За запитом «{0}» нічого не знайдено.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Кошик порожній.</translation>
    </message>
    <message>
        <source>No article is like that. Take a filter away.</source>
        <translation>Таких статей немає. Приберіть якийсь фільтр.</translation>
    </message>
    <message>
        <source>Drop saved articles or folders here, or press Ctrl+I.</source>
        <translation>Перетягніть сюди збережені статті чи теки або натисніть Ctrl+I.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показати всі</translation>
    </message>
    <message>
        <source>Newest or last first</source>
        <translation>Новіші чи останні спершу</translation>
    </message>
    <message>
        <source>Added {0}</source>
        <translation>Додано {0}</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Прибрати цей фільтр</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Без дати</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Учора</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>від {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>до {0}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Редагування</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Стаття</translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation>&amp;Примітки</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>П&amp;ерехід</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Довідка</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>About the article</source>
        <translation>Про статтю</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>Через кому</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Невідома</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Автори</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубліковано</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>Кодування файлу</translation>
    </message>
    <message>
        <source>Take back what was read before</source>
        <translation>Повернути прочитане раніше</translation>
    </message>
    <message>
        <source>An older version of the program read:</source>
        <translation>Давніша версія програми прочитала:</translation>
    </message>
    <message>
        <source>“{0}” is no date. Write it like this: {1}. The time may be left out.</source>
        <translation>«{0}» – не дата. Напишіть так: {1}. Час можна не вказувати.</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Highlighted</source>
        <translation>Виділено</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Підкреслено</translation>
    </message>
    <message>
        <source>Struck through</source>
        <translation>Закреслено</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ваша нотатка</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Теги через кому</translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>By article</source>
        <translation>За статтями</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>За днями</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>За тегами</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>За кольорами</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>За мовцями</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Без дати</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Без тегу</translation>
    </message>
    <message>
        <source>Nobody&apos;s words</source>
        <translation>Не цитати</translation>
    </message>
    <message>
        <source>made on version {0} of the text</source>
        <translation>зроблено у версії тексту {0}</translation>
    </message>
    <message>
        <source>⚠ Its words are no longer in the article</source>
        <translation>⚠ Цих слів у статті вже немає</translation>
    </message>
    <message>
        <source>⚠ The place is uncertain</source>
        <translation>⚠ Місце непевне</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Нотатка: {0}</translation>
    </message>
    <message>
        <source>Search in the annotations</source>
        <translation>Пошук у примітках</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Як згруповано</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Теги…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експорт…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>No annotation holds these words.</source>
        <translation>Немає примітки з такими словами.</translation>
    </message>
    <message>
        <source>Everything that you highlight and note in articles will stand here, in one place.</source>
        <translation>Тут в одному місці стоятиме все, що ви виділите й занотуєте у статтях.</translation>
    </message>
    <message>
        <source>All annotations</source>
        <translation>Усі примітки</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notice</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>What to do with the selected words</source>
        <translation>Що зробити з виділеними словами</translation>
    </message>
    <message>
        <source>This is not the article</source>
        <translation>Це не стаття</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>All of this text was taken for what stands around an article.</source>
        <translation>Увесь цей текст сприйнято як те, що стоїть довкола статті.</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Показати весь текст</translation>
    </message>
    <message>
        <source>The arrows move a caret through the text.</source>
        <translation>Стрілки рухають курсор текстом.</translation>
    </message>
    <message>
        <source>The arrows scroll the text.</source>
        <translation>Стрілки гортають текст.</translation>
    </message>
</context>
<context>
    <name>PageControls</name>
    <message>
        <source>Font</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>{0} pt</source>
        <translation>{0} пт</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Висота рядка</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Ширина колонки</translation>
    </message>
    <message>
        <source>{0} em</source>
        <translation>{0} em</translation>
    </message>
    <message>
        <source>Gap between paragraphs</source>
        <translation>Проміжок між абзацами</translation>
    </message>
    <message>
        <source>Indent the first line</source>
        <translation>Відступ першого рядка</translation>
    </message>
    <message>
        <source>Even right edge</source>
        <translation>Рівний правий край</translation>
    </message>
    <message>
        <source>Hyphenate words</source>
        <translation>Переносити слова</translation>
    </message>
    <message>
        <source>Usual page</source>
        <translation>Звичайна сторінка</translation>
    </message>
    <message>
        <source>Font, size and everything else as they were at first</source>
        <translation>Шрифт, розмір і все інше, як було спочатку</translation>
    </message>
    <message>
        <source>Page and type</source>
        <translation>Сторінка й шрифт</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Усі команди</translation>
    </message>
    <message>
        <source>Type a few letters</source>
        <translation>Наберіть кілька літер</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>“{0}” is no longer in the article. Select the words where it belongs.</source>
        <translation>Слів «{0}» у статті вже немає. Виділіть місце, де має бути примітка.</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>Перенести сюди</translation>
    </message>
    <message>
        <source>The words have changed since you marked “{0}”. Is this the place?</source>
        <translation>Відколи ви позначили «{0}», слова змінилися. Це те місце?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>No, elsewhere</source>
        <translation>Ні, в іншому місці</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Подивитися</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>Усе правильно</translation>
    </message>
    <message>
        <source>Select the words where “{0}” belongs.</source>
        <translation>Виділіть слова, де має бути примітка «{0}».</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Зберегти як PDF</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Збережено: {0}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Імпортуємо…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} з {1}</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} за секунду</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Зупиняємо…</translation>
    </message>
</context>
<context>
    <name>Purge</name>
    <message>
        <source>Delete for good</source>
        <translation>Видалити назавжди</translation>
    </message>
    <message>
        <source>Delete {0} for good?</source>
        <translation>Видалити назавжди ({0})?</translation>
    </message>
    <message>
        <source>Their annotations go with them. This cannot be undone.</source>
        <translation>Примітки зникнуть разом із ними. Скасувати це не можна.</translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message>
        <source>Speaker not named</source>
        <translation>Мовця не названо</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>Quotations of this article</source>
        <translation>Цитати цієї статті</translation>
    </message>
    <message>
        <source>Nobody&apos;s words are quoted in this article.</source>
        <translation>У цій статті нікого не цитують.</translation>
    </message>
    <message>
        <source>direct speech</source>
        <translation>пряма мова</translation>
    </message>
    <message>
        <source>a paragraph without marks</source>
        <translation>абзац без лапок</translation>
    </message>
    <message>
        <source>words inside a sentence</source>
        <translation>слова всередині речення</translation>
    </message>
    <message>
        <source>named beside the words</source>
        <translation>названо поруч зі словами</translation>
    </message>
    <message>
        <source>by the office named beside the words</source>
        <translation>за посадою поруч зі словами</translation>
    </message>
    <message>
        <source>by a pronoun</source>
        <translation>за займенником</translation>
    </message>
    <message>
        <source>carried over from the line before</source>
        <translation>перейшло з попереднього рядка</translation>
    </message>
</context>
<context>
    <name>Removed</name>
    <message>
        <source>Certain.</source>
        <translation>Напевно.</translation>
    </message>
    <message>
        <source>Almost certain.</source>
        <translation>Майже напевно.</translation>
    </message>
    <message>
        <source>Likely.</source>
        <translation>Імовірно.</translation>
    </message>
    <message>
        <source>A guess.</source>
        <translation>Це лише припущення.</translation>
    </message>
    <message>
        <source>You removed this</source>
        <translation>Прибрали ви</translation>
    </message>
    <message>
        <source>Show in the page</source>
        <translation>Показувати на сторінці</translation>
    </message>
    <message>
        <source>What was removed from this article</source>
        <translation>Що прибрано з цієї статті</translation>
    </message>
    <message>
        <source>Nothing was removed from this article.</source>
        <translation>З цієї статті нічого не прибрано.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Restored by you</source>
        <translation>Відновили ви</translation>
    </message>
    <message>
        <source>Remove again</source>
        <translation>Прибрати знову</translation>
    </message>
</context>
<context>
    <name>Renewing</name>
    <message>
        <source>This version reads titles, authors, publications and dates better. Read otherwise: {0}.</source>
        <translation>Ця версія краще читає заголовки, авторів, видання й дати. Прочитано інакше: {0}.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Повернути</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>Про статтю</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Текст статті</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Реклама</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>Пов’язані статті</translation>
    </message>
    <message>
        <source>Self-promotion</source>
        <translation>Самореклама</translation>
    </message>
    <message>
        <source>Teaser</source>
        <translation>Анонси</translation>
    </message>
    <message>
        <source>Page debris</source>
        <translation>Рештки сторінки</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>The library is being checked…</source>
        <translation>Бібліотека перевіряється…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Полагодити</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Резервні копії…</translation>
    </message>
    <message>
        <source>The library lies in a folder that {0} synchronises. That can damage it: move it elsewhere.</source>
        <translation>Бібліотека лежить у теці, яку синхронізує {0}. Це може її пошкодити: перенесіть її.</translation>
    </message>
    <message>
        <source>The library is whole: texts, originals, annotations and the search index agree.</source>
        <translation>Бібліотека ціла: тексти, оригінали, примітки й пошуковий індекс узгоджені.</translation>
    </message>
    <message>
        <source>Repaired: {0}. The library is whole.</source>
        <translation>Полагоджено: {0}. Бібліотека ціла.</translation>
    </message>
    <message>
        <source>And more: {0}.</source>
        <translation>І ще: {0}.</translation>
    </message>
    <message>
        <source>It can be brought back from the newest backup and the plain-text copy of the annotations. Nothing is deleted: what is there now is set aside.</source>
        <translation>Її можна повернути з найновішої резервної копії й текстової копії приміток. Нічого не буде видалено: те, що є тепер, відкладається.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>The library is being brought back…</source>
        <translation>Бібліотека повертається…</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search in the library</source>
        <translation>Шукати в бібліотеці</translation>
    </message>
    <message>
        <source>Words in any form, and these operators:</source>
        <translation>Слова в будь-якій формі й такі оператори:</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Зберегти цей пошук</translation>
    </message>
    <message>
        <source>Words in any form</source>
        <translation>Слова в будь-якій формі</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
    <message>
        <source>Nothing is spelt like that. Shown: “{0}”.</source>
        <translation>Такого написання немає. Показано: «{0}».</translation>
    </message>
    <message>
        <source>Typed in another keyboard layout? Shown: “{0}”.</source>
        <translation>Інша розкладка клавіатури? Показано: «{0}».</translation>
    </message>
    <message>
        <source>Read as transliterated. Shown: “{0}”.</source>
        <translation>Прочитано як транслітерацію. Показано: «{0}».</translation>
    </message>
    <message>
        <source>The search index is being rebuilt; some articles may be missing.</source>
        <translation>Пошуковий індекс перебудовується; деяких статей може бракувати.</translation>
    </message>
    <message>
        <source>New articles are still being indexed.</source>
        <translation>Нові статті ще індексуються.</translation>
    </message>
    <message>
        <source>This was searched as plain words.</source>
        <translation>Шукаємо це як звичайні слова.</translation>
    </message>
    <message>
        <source>No article has all these words. Shown: all but one of them.</source>
        <translation>Усіх цих слів немає в жодній статті. Показано ті, де бракує одного.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Підказки</translation>
    </message>
    <message>
        <source>Forget these searches</source>
        <translation>Забути ці пошуки</translation>
    </message>
    <message>
        <source>Recent searches. The Down key goes there.</source>
        <translation>Недавні пошуки. Туди веде клавіша «вниз».</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A change was tried outside of a transaction; please report this as a defect.</source>
        <translation>Зміну спробували зробити поза транзакцією; повідомте про це як про ваду.</translation>
    </message>
    <message>
        <source>A row of {table} names something that is not in {parent}.</source>
        <translation>Рядок таблиці {table} посилається на те, чого немає в {parent}.</translation>
    </message>
    <message>
        <source>A text or original is missing from {name} in {folder}, or is damaged. Check the library; a backup can be restored.</source>
        <translation>У файлі {name} у теці {folder} бракує тексту чи оригіналу або він пошкоджений. Перевірте бібліотеку; можна відновити резервну копію.</translation>
    </message>
    <message>
        <source>Annotations that the library has lost and the plain-text twin has: {number}. Bring them back.</source>
        <translation>У текстовій копії є примітки, яких бракує в бібліотеці: {number}. Поверніть їх.</translation>
    </message>
    <message>
        <source>Annotations that the plain-text twin lacked: {number}.</source>
        <translation>У текстовій копії бракувало приміток: {number}.</translation>
    </message>
    <message>
        <source>Another program is busy writing to the library {folder}. Try again in a moment.</source>
        <translation>Інша програма саме записує до бібліотеки {folder}. Спробуйте ще раз за мить.</translation>
    </message>
    <message>
        <source>Articles with a wrong count of {column}: {number}.</source>
        <translation>Статей із неправильною кількістю ({column}): {number}.</translation>
    </message>
    <message>
        <source>Characters that are not valid in the encoding {encoding} and are shown as �: {count}.</source>
        <translation>Символи, яких немає в кодуванні {encoding} і які показано як �: {count}.</translation>
    </message>
    <message>
        <source>Damaged characters that are shown as �: {count}.</source>
        <translation>Пошкоджені символи, які показано як �: {count}.</translation>
    </message>
    <message>
        <source>Files of other kinds that were passed over: {count} ({kinds}). Text files and saved pages are read.</source>
        <translation>Проминуто файлів інших видів: {count} ({kinds}). Програма читає текстові файли та збережені сторінки.</translation>
    </message>
    <message>
        <source>It asks for support for the paper.</source>
        <translation>Це прохання підтримати видання.</translation>
    </message>
    <message>
        <source>It asks readers to send in news.</source>
        <translation>Це прохання до читачів надсилати новини.</translation>
    </message>
    <message>
        <source>It asks what you think of the page.</source>
        <translation>Це запитання, що ви думаєте про сторінку.</translation>
    </message>
    <message>
        <source>It asks you to follow the paper on other sites.</source>
        <translation>Це заклик стежити за виданням на інших майданчиках.</translation>
    </message>
    <message>
        <source>It belongs to a form.</source>
        <translation>Це належить до форми.</translation>
    </message>
    <message>
        <source>It belongs to a player, a picture or an embedded post.</source>
        <translation>Це належить до програвача, зображення чи вбудованого допису.</translation>
    </message>
    <message>
        <source>It belongs to the foot of the page: rights, imprint, conditions.</source>
        <translation>Це низ сторінки: права, вихідні дані, умови.</translation>
    </message>
    <message>
        <source>It belongs to the menus of the site.</source>
        <translation>Це належить до меню сайту.</translation>
    </message>
    <message>
        <source>It belongs to the readers&apos; comments.</source>
        <translation>Це належить до коментарів читачів.</translation>
    </message>
    <message>
        <source>It belongs to “{heading}” above it.</source>
        <translation>Це належить до «{heading}» вище.</translation>
    </message>
    <message>
        <source>It calls on you to subscribe, and was glued to the paragraph before it.</source>
        <translation>Це заклик підписатися, приклеєний до попереднього абзацу.</translation>
    </message>
    <message>
        <source>It counts views, comments or minutes.</source>
        <translation>Це лічильник переглядів, коментарів чи хвилин.</translation>
    </message>
    <message>
        <source>It does not read like a part of the article.</source>
        <translation>Це не схоже на частину статті.</translation>
    </message>
    <message>
        <source>It has no words in it.</source>
        <translation>Тут немає слів.</translation>
    </message>
    <message>
        <source>It is a button of the page.</source>
        <translation>Це кнопка сторінки.</translation>
    </message>
    <message>
        <source>It is a button or a form of the page.</source>
        <translation>Це кнопка або форма сторінки.</translation>
    </message>
    <message>
        <source>It is a person&apos;s name alone, as a byline is.</source>
        <translation>Це саме лише ім’я, як у підписі автора.</translation>
    </message>
    <message>
        <source>It is a short label that recurs beside the paragraphs.</source>
        <translation>Це короткий напис, що повторюється біля абзаців.</translation>
    </message>
    <message>
        <source>It is a short link that leads away.</source>
        <translation>Це коротке посилання на іншу сторінку.</translation>
    </message>
    <message>
        <source>It is a time of the day alone.</source>
        <translation>Це сама лише година.</translation>
    </message>
    <message>
        <source>It is about cookies and your data.</source>
        <translation>Ідеться про файли cookie та ваші дані.</translation>
    </message>
    <message>
        <source>It is an address alone.</source>
        <translation>Це сама лише адреса.</translation>
    </message>
    <message>
        <source>It is another headline with its time.</source>
        <translation>Це інший заголовок зі своєю годиною.</translation>
    </message>
    <message>
        <source>It is in the library already.</source>
        <translation>Уже є в бібліотеці.</translation>
    </message>
    <message>
        <source>It is nothing but a link that leads away.</source>
        <translation>Це лише посилання на іншу сторінку.</translation>
    </message>
    <message>
        <source>It is one of several headlines in a row between two paragraphs.</source>
        <translation>Це один із кількох заголовків поспіль між двома абзацами.</translation>
    </message>
    <message>
        <source>It is the heading of a list of other stories.</source>
        <translation>Це заголовок списку інших матеріалів.</translation>
    </message>
    <message>
        <source>It is the label of an advertisement.</source>
        <translation>Це позначка реклами.</translation>
    </message>
    <message>
        <source>It is there to share, save or print the page.</source>
        <translation>Це кнопки, щоб поширити, зберегти чи надрукувати сторінку.</translation>
    </message>
    <message>
        <source>It leads to another story.</source>
        <translation>Це посилання на інший матеріал.</translation>
    </message>
    <message>
        <source>It leads to what partners paid for.</source>
        <translation>Це те, за що заплатили партнери видання.</translation>
    </message>
    <message>
        <source>It lists subjects under which the page is filed.</source>
        <translation>Це перелік тем, до яких віднесено сторінку.</translation>
    </message>
    <message>
        <source>It lists the headings that follow below.</source>
        <translation>Це перелік заголовків, що стоять нижче.</translation>
    </message>
    <message>
        <source>It offers a newsletter or something of the paper&apos;s own.</source>
        <translation>Це пропозиція розсилки чи чогось іншого від самого видання.</translation>
    </message>
    <message>
        <source>It offers an app.</source>
        <translation>Це пропозиція встановити застосунок.</translation>
    </message>
    <message>
        <source>It offers something for sale.</source>
        <translation>Тут щось пропонують купити.</translation>
    </message>
    <message>
        <source>It only names an earlier story of the paper.</source>
        <translation>Тут лише названо попередній матеріал видання.</translation>
    </message>
    <message>
        <source>It reads like what stands around articles, not like this article.</source>
        <translation>Читається як те, що стоїть довкола статей, а не як ця стаття.</translation>
    </message>
    <message>
        <source>It repeats the headline, cut off.</source>
        <translation>Це повторення заголовка, обірване.</translation>
    </message>
    <message>
        <source>It repeats the headline.</source>
        <translation>Це повторення заголовка.</translation>
    </message>
    <message>
        <source>It sends you to the paper&apos;s other pages for more news.</source>
        <translation>Це запрошення читати більше новин на інших сторінках видання.</translation>
    </message>
    <message>
        <source>It speaks of a subscription that the rest of the text needs.</source>
        <translation>Ідеться про передплату, без якої решти тексту не прочитати.</translation>
    </message>
    <message>
        <source>It speaks to the reader about the page, not about the subject.</source>
        <translation>Це звертання до читача про сторінку, а не про тему статті.</translation>
    </message>
    <message>
        <source>It stands above the article and does not read like a part of it.</source>
        <translation>Це стоїть над статтею і не схоже на її частину.</translation>
    </message>
    <message>
        <source>It stands apart from the article&apos;s paragraphs in the page.</source>
        <translation>На сторінці це стоїть окремо від абзаців статті.</translation>
    </message>
    <message>
        <source>It stands below an advertisement&apos;s label and shares no word with the article.</source>
        <translation>Це стоїть під позначкою реклами й не має зі статтею жодного спільного слова.</translation>
    </message>
    <message>
        <source>It stands below the end of the article.</source>
        <translation>Це стоїть після кінця статті.</translation>
    </message>
    <message>
        <source>It stands below “{heading}”, the label of an advertisement.</source>
        <translation>Це стоїть під «{heading}» – позначкою реклами.</translation>
    </message>
    <message>
        <source>It stands in several articles of this publication.</source>
        <translation>Це стоїть у кількох статтях цього видання.</translation>
    </message>
    <message>
        <source>It stands in the list of other stories below “{heading}”.</source>
        <translation>Це стоїть у списку інших матеріалів під «{heading}».</translation>
    </message>
    <message>
        <source>It tells how to report a mistake.</source>
        <translation>Це пояснення, як повідомити про помилку.</translation>
    </message>
    <message>
        <source>It tells the day, the weather or exchange rates.</source>
        <translation>Це день, погода або курс валют.</translation>
    </message>
    <message>
        <source>It tells who wrote, when, or where it was taken from; that stands above the article.</source>
        <translation>Тут сказано, хто написав, коли або звідки взято; це стоїть над статтею.</translation>
    </message>
    <message>
        <source>It was in the trash and is back.</source>
        <translation>Було в кошику й повернулося.</translation>
    </message>
    <message>
        <source>It was left behind by the software of the page.</source>
        <translation>Це сміття, яке лишила програма сайту.</translation>
    </message>
    <message>
        <source>Its words call on readers to follow, to read on or to pay, and are not about the subject.</source>
        <translation>Це слова, що кличуть читача стежити, читати далі чи платити, і не стосуються теми.</translation>
    </message>
    <message>
        <source>Letters of the page that are nested too deep to be read and were left out: about {count}.</source>
        <translation>Літери сторінки, вкладені надто глибоко, щоб їх прочитати, і пропущені: близько {count}.</translation>
    </message>
    <message>
        <source>Reading or writing {name} in {folder} failed. Check the disk; nothing was changed.</source>
        <translation>Не вдалося прочитати або записати {name} у теці {folder}. Перевірте диск; нічого не змінено.</translation>
    </message>
    <message>
        <source>The annotation cannot be kept: there is no article {number}.</source>
        <translation>Примітку не збережено: статті {number} немає.</translation>
    </message>
    <message>
        <source>The annotation {id} does not stand on its words.</source>
        <translation>Примітка {id} стоїть не на своїх словах.</translation>
    </message>
    <message>
        <source>The annotation {id} was altered on the disk. Restore a backup.</source>
        <translation>Примітку {id} змінено на диску. Відновіть резервну копію.</translation>
    </message>
    <message>
        <source>The archive holds more than 10,000 files. Split it.</source>
        <translation>В архіві понад 10 000 файлів. Поділіть його.</translation>
    </message>
    <message>
        <source>The archive is damaged. Export it again from the other program.</source>
        <translation>Архів пошкоджений. Експортуйте його з тієї програми ще раз.</translation>
    </message>
    <message>
        <source>The archive unpacks to more than it may. It was not read.</source>
        <translation>Розпакований архів завеликий. Його не прочитано.</translation>
    </message>
    <message>
        <source>The article does not hold the words “{words}”: copy them from it.</source>
        <translation>У статті немає слів «{words}»: скопіюйте їх із неї.</translation>
    </message>
    <message>
        <source>The backup was restored, but {number} texts or originals are in no backup. Check the library.</source>
        <translation>Резервну копію відновлено, але текстів чи оригіналів, яких немає в жодній копії: {number}. Перевірте бібліотеку.</translation>
    </message>
    <message>
        <source>The backup {path} is damaged. Choose another one.</source>
        <translation>Резервна копія {path} пошкоджена. Виберіть іншу.</translation>
    </message>
    <message>
        <source>The backup {path} is not there.</source>
        <translation>Резервної копії {path} немає.</translation>
    </message>
    <message>
        <source>The cleaned text of article {number} ({title}) is damaged.</source>
        <translation>Очищений текст статті {number} ({title}) пошкоджений.</translation>
    </message>
    <message>
        <source>The collection is not there any more. Choose another one.</source>
        <translation>Цієї добірки вже немає. Виберіть іншу.</translation>
    </message>
    <message>
        <source>The database is damaged (in {count} places or more). Restore a backup.</source>
        <translation>База даних пошкоджена (місць: {count} або більше). Відновіть резервну копію.</translation>
    </message>
    <message>
        <source>The disk is full: {path} was not written. Free some space and try again.</source>
        <translation>Диск заповнений: {path} не записано. Звільніть місце й спробуйте ще раз.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full; nothing was changed. Free some space and try again.</source>
        <translation>Диск, на якому лежить {folder}, заповнений; нічого не змінено. Звільніть місце й спробуйте ще раз.</translation>
    </message>
    <message>
        <source>The file breaks off before the page ends: the end of the article may be missing. Save the page again.</source>
        <translation>Файл уривається раніше, ніж закінчується сторінка: кінця статті може бракувати. Збережіть сторінку ще раз.</translation>
    </message>
    <message>
        <source>The file breaks off behind the page: pictures may be missing. Save the page again.</source>
        <translation>Файл уривається після сторінки: може бракувати зображень. Збережіть сторінку ще раз.</translation>
    </message>
    <message>
        <source>The file does not name its encoding, and “{encoding}” is a guess: if letters look wrong, choose another one.</source>
        <translation>Файл не називає свого кодування, і «{encoding}» — здогад: якщо літери виглядають неправильно, виберіть інше.</translation>
    </message>
    <message>
        <source>The file is larger than 200 MB. Split it and import the parts.</source>
        <translation>Файл більший за 200 МБ. Поділіть його та імпортуйте частини.</translation>
    </message>
    <message>
        <source>The file is not valid JSON. Export it again from the other program.</source>
        <translation>Файл не є правильним JSON. Експортуйте його з тієї програми ще раз.</translation>
    </message>
    <message>
        <source>The file of texts and originals is damaged. Restore a backup.</source>
        <translation>Файл текстів і оригіналів пошкоджений. Відновіть резервну копію.</translation>
    </message>
    <message>
        <source>The file {name} in {folder} belongs to another program. Choose another folder.</source>
        <translation>Файл {name} у теці {folder} належить іншій програмі. Виберіть іншу теку.</translation>
    </message>
    <message>
        <source>The file {name} in {folder} cannot be opened. Check that the folder exists and may be read.</source>
        <translation>Файл {name} у теці {folder} не відкривається. Перевірте, чи тека існує і чи її можна читати.</translation>
    </message>
    <message>
        <source>The file {name} in {folder} cannot be used: {reason}.</source>
        <translation>Файлом {name} у теці {folder} не можна скористатися: {reason}.</translation>
    </message>
    <message>
        <source>The file {name} in {folder} has been cut short. Restore a backup.</source>
        <translation>Файл {name} у теці {folder} обрізаний. Відновіть резервну копію.</translation>
    </message>
    <message>
        <source>The file {name} in {folder} is damaged or is not a library database. Restore a backup, or move the file away to begin anew.</source>
        <translation>Файл {name} у теці {folder} пошкоджений або не є базою бібліотеки. Відновіть резервну копію або приберіть файл, щоб почати спочатку.</translation>
    </message>
    <message>
        <source>The file {name} is missing from {folder} or is empty, though texts are there. Restore a backup.</source>
        <translation>У теці {folder} немає файла {name} або він порожній, хоча тексти є. Відновіть резервну копію.</translation>
    </message>
    <message>
        <source>The library folder {folder} cannot be made: {reason}.</source>
        <translation>Не вдалося створити теку бібліотеки {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The library folder {folder} cannot be written to.</source>
        <translation>До теки бібліотеки {folder} не можна записувати.</translation>
    </message>
    <message>
        <source>The library in {folder} is whole; nothing was changed. Restore a backup to go back to an earlier day.</source>
        <translation>Бібліотека в {folder} ціла; нічого не змінено. Щоб повернутися до давнішого стану, відновіть резервну копію.</translation>
    </message>
    <message>
        <source>The library {folder} cannot be written to; nothing was changed.</source>
        <translation>До бібліотеки {folder} не можна записувати; нічого не змінено.</translation>
    </message>
    <message>
        <source>The library {folder} could not be used: {reason}.</source>
        <translation>Бібліотекою {folder} не вдалося скористатися: {reason}.</translation>
    </message>
    <message>
        <source>The library {folder} is closed.</source>
        <translation>Бібліотека {folder} закрита.</translation>
    </message>
    <message>
        <source>The library {folder} is open for reading only; nothing was changed.</source>
        <translation>Бібліотека {folder} відкрита лише для читання; нічого не змінено.</translation>
    </message>
    <message>
        <source>The library {folder} was written by a newer version of Chytalnia (format {version}, this one knows {newest}). Update Chytalnia to open it; nothing was changed.</source>
        <translation>Бібліотеку {folder} записала новіша версія Читальні (формат {version}, ця знає {newest}). Щоб відкрити її, оновіть Читальню; нічого не змінено.</translation>
    </message>
    <message>
        <source>The library {folder} was written by an older version of Chytalnia and is open for reading only. Open it once where it can be written, so that it can be brought up to date.</source>
        <translation>Бібліотеку {folder} записала старіша версія Читальні, і її відкрито лише для читання. Відкрийте її раз там, де в неї можна записувати, щоб її оновити.</translation>
    </message>
    <message>
        <source>The new search index in {name} does not find article {number}.</source>
        <translation>Новий пошуковий індекс у {name} не знаходить статті {number}.</translation>
    </message>
    <message>
        <source>The new search index in {name} holds {count} of {all} articles.</source>
        <translation>У новому пошуковому індексі в {name} статей: {count} з {all}.</translation>
    </message>
    <message>
        <source>The new search index in {name} is {what}.</source>
        <translation>Новий пошуковий індекс у {name} непридатний: {what}.</translation>
    </message>
    <message>
        <source>The page is larger than the reader can take: its end was left out.</source>
        <translation>Сторінка більша, ніж може прочитати програма: її кінець пропущено.</translation>
    </message>
    <message>
        <source>The page is nested too deep to be read as it is: its words were kept and its layout was left out.</source>
        <translation>Сторінка має надто глибоку вкладеність, щоб прочитати її як є: слова збережено, а оформлення пропущено.</translation>
    </message>
    <message>
        <source>The passage is no longer in the article. Select the words that are meant.</source>
        <translation>Цього уривка в статті вже немає. Виділіть потрібні слова.</translation>
    </message>
    <message>
        <source>The quotation is no longer in the article. Open the article to see it.</source>
        <translation>Цієї цитати у статті більше немає. Відкрийте статтю, щоб подивитися.</translation>
    </message>
    <message>
        <source>The reading process could not be started. Start the program again.</source>
        <translation>Не вдалося запустити процес читання. Запустіть програму знову.</translation>
    </message>
    <message>
        <source>The search index cannot be rebuilt in {name}: {what}.</source>
        <translation>Не вдалося перебудувати пошуковий індекс у {name}: {what}.</translation>
    </message>
    <message>
        <source>The search index has to be rebuilt first ({what}).</source>
        <translation>Спершу треба перебудувати пошуковий індекс ({what}).</translation>
    </message>
    <message>
        <source>The search index holds {indexed} of {all} articles.</source>
        <translation>У пошуковому індексі статей: {indexed} з {all}.</translation>
    </message>
    <message>
        <source>The search index in {name} cannot be written: {what}.</source>
        <translation>Не вдалося записати пошуковий індекс у {name}: {what}.</translation>
    </message>
    <message>
        <source>The search index in {name} is open for reading only.</source>
        <translation>Пошуковий індекс у {name} відкрито лише для читання.</translation>
    </message>
    <message>
        <source>The search index in {name} is {what}.</source>
        <translation>Пошуковий індекс у {name} непридатний: {what}.</translation>
    </message>
    <message>
        <source>The search index is being written by another program. Try again in a moment.</source>
        <translation>Пошуковий індекс саме записує інша програма. Спробуйте ще раз за мить.</translation>
    </message>
    <message>
        <source>The words “{words}” do not stand between the words given as before and after them.</source>
        <translation>Слова «{words}» не стоять між словами, вказаними як попередні й наступні.</translation>
    </message>
    <message>
        <source>The words “{words}” stand in {places} places: say which with the words before or after them.</source>
        <translation>Слова «{words}» трапляються кілька разів ({places}): уточніть словами перед ними або після них.</translation>
    </message>
    <message>
        <source>The {what} of article {number} ({title}) is damaged. Restore a backup.</source>
        <translation>Пошкоджено дані статті {number} ({title}): {what}. Відновіть резервну копію.</translation>
    </message>
    <message>
        <source>There are no words to annotate. Give the words of the passage.</source>
        <translation>Немає слів для примітки. Вкажіть слова уривка.</translation>
    </message>
    <message>
        <source>There is already an annotation {id}.</source>
        <translation>Примітка {id} уже є.</translation>
    </message>
    <message>
        <source>There is no annotation {id}.</source>
        <translation>Примітки {id} немає.</translation>
    </message>
    <message>
        <source>There is no annotations.json in the archive.</source>
        <translation>В архіві немає annotations.json.</translation>
    </message>
    <message>
        <source>There is no article {number} in the library.</source>
        <translation>У бібліотеці немає статті {number}.</translation>
    </message>
    <message>
        <source>There is no file “{name}”: check its name.</source>
        <translation>Файла «{name}» немає: перевірте назву.</translation>
    </message>
    <message>
        <source>There is no library in {folder}.</source>
        <translation>У теці {folder} немає бібліотеки.</translation>
    </message>
    <message>
        <source>There is nothing to annotate there. Select some words first.</source>
        <translation>Тут нема до чого додати примітку. Спершу виділіть слова.</translation>
    </message>
    <message>
        <source>There is nothing to export: the article has no annotations.</source>
        <translation>Нема чого експортувати: у статті немає приміток.</translation>
    </message>
    <message>
        <source>There is nothing to export: the library is empty.</source>
        <translation>Нема чого експортувати: бібліотека порожня.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>документ PDF</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>архів ZIP або офісний документ</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>стиснений файл</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>база даних</translation>
    </message>
    <message>
        <source>a part of its path is a file</source>
        <translation>частина шляху – файл</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>зображення</translation>
    </message>
    <message>
        <source>a picture, sound or film</source>
        <translation>зображення, звук або відео</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>програма</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>звук</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>офісний документ старого зразка</translation>
    </message>
    <message>
        <source>an unexpected error, {kind}</source>
        <translation>неочікувана помилка, {kind}</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>примітки</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>ним користується інша програма</translation>
    </message>
    <message>
        <source>copied from elsewhere</source>
        <translation>його скопійовано з іншого місця</translation>
    </message>
    <message>
        <source>damaged: its list of files cannot be read</source>
        <translation>він пошкоджений: не читається перелік його файлів</translation>
    </message>
    <message>
        <source>damaged: the file {name} has changed</source>
        <translation>він пошкоджений: файл {name} змінився</translation>
    </message>
    <message>
        <source>damaged: the file {name} is missing or cut short</source>
        <translation>він пошкоджений: файлу {name} бракує або його обрізано</translation>
    </message>
    <message>
        <source>damaged: {what}</source>
        <translation>він пошкоджений: {what}</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>це тека</translation>
    </message>
    <message>
        <source>it is not allowed</source>
        <translation>немає дозволу</translation>
    </message>
    <message>
        <source>it is on another disk</source>
        <translation>це інший диск</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>завеликий розмір</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>посилання ведуть по колу</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>його немає</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>туди нічого не можна записати</translation>
    </message>
    <message>
        <source>original</source>
        <translation>оригінал</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>зображення</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>цитати</translation>
    </message>
    <message>
        <source>self-test failed at: {what}</source>
        <translation>самоперевірка не вдалася: {what}</translation>
    </message>
    <message>
        <source>something of that name is there already</source>
        <translation>там уже є щось із такою назвою</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>структура</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>диск не відповідає</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>на диску немає місця</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>тека не порожня</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>назва задовга</translation>
    </message>
    <message>
        <source>the network or the disk it is on is gone</source>
        <translation>зник зв’язок із мережею або диском</translation>
    </message>
    <message>
        <source>the system does not allow such a name or such a deed there</source>
        <translation>система не дозволяє там такої назви або такої дії</translation>
    </message>
    <message>
        <source>the system refused with the error {number}</source>
        <translation>система відмовила з помилкою {number}</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>немає такого файлу або теки</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>бракує пам’яті</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>відкрито забагато файлів</translation>
    </message>
    <message>
        <source>written by another version</source>
        <translation>його записала інша версія програми</translation>
    </message>
    <message>
        <source>{name}: it cannot be read ({what}).</source>
        <translation>{name}: не вдалося прочитати ({what}).</translation>
    </message>
    <message>
        <source>{name}: it cannot be read ({what}). Check permissions.</source>
        <translation>{name}: не вдалося прочитати ({what}). Перевірте дозволи.</translation>
    </message>
    <message>
        <source>{name}: it is larger than {size} MB. Split it into articles.</source>
        <translation>{name}: файл більший за {size} МБ. Поділіть його на статті.</translation>
    </message>
    <message>
        <source>{name}: it is not a file that can be read. Choose a text file or a saved page.</source>
        <translation>{name}: це не файл, який можна прочитати. Виберіть текстовий файл або збережену сторінку.</translation>
    </message>
    <message>
        <source>{name}: reading it took more time or memory than a saved article ever needs, so it was stopped. Save the page again, or save its text alone.</source>
        <translation>{name}: читання забрало більше часу або пам’яті, ніж потребує збережена стаття, тому його зупинено. Збережіть сторінку ще раз або збережіть лише її текст.</translation>
    </message>
    <message>
        <source>{name}: the library changed while it was read. Import it again.</source>
        <translation>{name}: бібліотека змінилася під час читання. Імпортуйте файл ще раз.</translation>
    </message>
    <message>
        <source>{name}: there is no such file or folder.</source>
        <translation>{name}: такого файла чи теки немає.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} не вдалося прочитати: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} не вдалося записати: {reason}.</translation>
    </message>
    <message>
        <source>{path} is a folder. Name the file to write.</source>
        <translation>{path} – це тека. Вкажіть файл, який слід записати.</translation>
    </message>
    <message>
        <source>{path} is in the folder of the library, which nothing else may change. Choose another place.</source>
        <translation>{path} лежить у теці самої бібліотеки, де ніщо інше не має нічого змінювати. Виберіть інше місце.</translation>
    </message>
    <message>
        <source>{path} is not a file. Choose a file of annotations.</source>
        <translation>{path} – це не файл. Виберіть файл із примітками.</translation>
    </message>
    <message>
        <source>{path}: it cannot be read ({reason}).</source>
        <translation>{path}: не вдалося прочитати ({reason}).</translation>
    </message>
    <message>
        <source>{path}: it is larger than 200 MB. Split it.</source>
        <translation>{path}: файл більший за 200 МБ. Поділіть його.</translation>
    </message>
    <message>
        <source>{path}: one file for each article is written into a folder, and this cannot be one ({reason}).</source>
        <translation>{path}: для кожної статті окремий файл записують до теки, а це не може бути текою ({reason}).</translation>
    </message>
    <message>
        <source>{path}: there are no annotations in it that can be read.</source>
        <translation>{path}: приміток, які можна прочитати, тут немає.</translation>
    </message>
    <message>
        <source>“{encoding}” is not a text encoding: choose another one for “{name}”.</source>
        <translation>«{encoding}» не є кодуванням тексту: виберіть для «{name}» інше.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({what}): check that you may open it.</source>
        <translation>«{name}» не вдалося прочитати ({what}): перевірте, чи маєте право його відкривати.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as “{encoding}”: choose another encoding.</source>
        <translation>«{name}» не читається як «{encoding}»: виберіть інше кодування.</translation>
    </message>
    <message>
        <source>“{name}” has more than {most} parts: save the page as HTML and import that.</source>
        <translation>У «{name}» понад {most} частин: збережіть сторінку як HTML та імпортуйте її.</translation>
    </message>
    <message>
        <source>“{name}” has no readable markup in it: save the page again.</source>
        <translation>У «{name}» немає розмітки, яку можна прочитати: збережіть сторінку ще раз.</translation>
    </message>
    <message>
        <source>“{name}” holds no page: save it again as HTML.</source>
        <translation>У «{name}» немає сторінки: збережіть її знову як HTML.</translation>
    </message>
    <message>
        <source>“{name}” is a damaged MHTML file: save the page again.</source>
        <translation>«{name}» – пошкоджений файл MHTML: збережіть сторінку ще раз.</translation>
    </message>
    <message>
        <source>“{name}” is a folder: name a file in it.</source>
        <translation>«{name}» – це тека: вкажіть файл у ній.</translation>
    </message>
    <message>
        <source>“{name}” is empty: there is nothing to read in it.</source>
        <translation>«{name}» порожній: нема чого читати.</translation>
    </message>
    <message>
        <source>“{name}” is far longer than an article (more than {letters} million letters or {lines} lines): split it into single articles and import those.</source>
        <translation>«{name}» набагато довший за статтю (понад {letters} млн літер або {lines} рядків): розділіть його на окремі статті й імпортуйте їх.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {size} MB: save the article alone and import that.</source>
        <translation>«{name}» більший за {size} МБ: збережіть саму статтю та імпортуйте її.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {size} MB: split it into single articles and import those.</source>
        <translation>«{name}» більший за {size} МБ: поділіть його на окремі статті та імпортуйте їх.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file: save the page as text or HTML and import that.</source>
        <translation>«{name}» – не текстовий файл: збережіть сторінку як текст або HTML та імпортуйте її.</translation>
    </message>
    <message>
        <source>“{name}” is {what}, not a text: save the article as text or HTML and import that.</source>
        <translation>«{name}» – не текст ({what}): збережіть статтю як текст або HTML та імпортуйте її.</translation>
    </message>
    <message>
        <source>“{name}” shows no text: open the page in a browser, wait until the article is there, and save again.</source>
        <translation>«{name}» не показує тексту: відкрийте сторінку у браузері, дочекайтеся статті та збережіть ще раз.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Сепія</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Чорна</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Compact rows in the list</source>
        <translation>Стислі рядки у списку</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Клавіші…</translation>
    </message>
</context>
<context>
    <name>Shelves</name>
    <message>
        <source>Save this search</source>
        <translation>Зберегти цей пошук</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Назва:</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Нова добірка</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Sidebar</source>
        <translation>Бічна панель</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Усі статті</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитані</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Із зіркою</translation>
    </message>
    <message>
        <source>With annotations</source>
        <translation>З примітками</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Нотатник</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Мовці</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Кошик</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Добірки</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Збережені пошуки</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Автори</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Мови</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>Панель приміток</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примітки</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Цитати</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Прибране</translation>
    </message>
</context>
<context>
    <name>Speakers</name>
    <message>
        <source>Speakers</source>
        <translation>Мовці</translation>
    </message>
    <message>
        <source>The same statement in several articles</source>
        <translation>Та сама заява в кількох статтях</translation>
    </message>
    <message>
        <source>Words that differ from the earliest wording are underlined.</source>
        <translation>Слова, що різняться з найранішим формулюванням, підкреслено.</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Без дати</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>Показати у статті</translation>
    </message>
    <message>
        <source>This article does not name who said it.</source>
        <translation>Ця стаття не називає, хто це сказав.</translation>
    </message>
    <message>
        <source>According to this article said by {0}.</source>
        <translation>У цій статті мовець інший: {0}.</translation>
    </message>
    <message>
        <source>They are one person</source>
        <translation>Це одна особа</translation>
    </message>
    <message>
        <source>All that they said</source>
        <translation>Усе, що було сказано</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Перейменувати…</translation>
    </message>
    <message>
        <source>Merge with another speaker…</source>
        <translation>Об’єднати з іншим мовцем…</translation>
    </message>
    <message>
        <source>Somebody else in some articles…</source>
        <translation>У деяких статтях це хтось інший…</translation>
    </message>
    <message>
        <source>Copy as a quote card</source>
        <translation>Копіювати як картку цитати</translation>
    </message>
    <message>
        <source>Compare the wordings</source>
        <translation>Порівняти формулювання</translation>
    </message>
    <message>
        <source>The quotation is on the clipboard.</source>
        <translation>Цитату скопійовано.</translation>
    </message>
    <message>
        <source>How is this speaker to be called? The articles stay as they are.</source>
        <translation>Як називати цього мовця? Самі статті не зміняться.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Who is the same person as {0}? Both will be shown under this name.</source>
        <translation>Хто та сама особа, що й {0}? Обох буде показано під цим ім’ям.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Об’єднати</translation>
    </message>
    <message>
        <source>Search by name, office or outlet</source>
        <translation>Пошук за ім’ям, посадою чи виданням</translation>
    </message>
    <message>
        <source>In which articles is {0} somebody else? They become a speaker of their own.</source>
        <translation>У яких статтях {0} – хтось інший? Із них постане окремий мовець.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Розділити</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>Name of the other speaker (may stay empty)</source>
        <translation>Ім’я іншого мовця (можна не вказувати)</translation>
    </message>
    <message>
        <source>What to do with the chosen speakers</source>
        <translation>Що зробити з вибраними мовцями</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>Усі мовці</translation>
    </message>
    <message>
        <source>Rename, merge, split</source>
        <translation>Перейменувати, об’єднати, розділити</translation>
    </message>
    <message>
        <source>Also named: {0}</source>
        <translation>Також названо: {0}</translation>
    </message>
    <message>
        <source>Nobody is found under these words.</source>
        <translation>За цими словами нікого не знайдено.</translation>
    </message>
    <message>
        <source>Everybody who is quoted in your articles will stand here.</source>
        <translation>Тут будуть усі, кого цитують ваші статті.</translation>
    </message>
    <message>
        <source>Nobody is named as the speaker of these words.</source>
        <translation>Хто це сказав, у статті не названо.</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>організація</translation>
    </message>
    <message>
        <source>document</source>
        <translation>документ</translation>
    </message>
    <message>
        <source>elsewhere nobody is named</source>
        <translation>деінде нікого не названо</translation>
    </message>
    <message>
        <source>elsewhere said by {0}</source>
        <translation>деінде мовець інший: {0}</translation>
    </message>
    <message>
        <source>probably</source>
        <translation>імовірно</translation>
    </message>
    <message>
        <source>Characters {0}–{1} of version {2} of the text</source>
        <translation>Знаки {0}–{1} у версії тексту {2}</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Що було сказано</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Undone: {0}</source>
        <translation>Скасовано: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Повторено: {0}</translation>
    </message>
    <message>
        <source>The search index is being rebuilt…</source>
        <translation>Пошуковий індекс перебудовується…</translation>
    </message>
    <message>
        <source>The search index is new. Articles in it: {0}</source>
        <translation>Пошуковий індекс оновлено. Статей у ньому: {0}</translation>
    </message>
    <message>
        <source>In the collection “{0}”: {1}</source>
        <translation>До добірки «{0}»: {1}</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>New tags, with commas between them</source>
        <translation>Нові теги через кому</translation>
    </message>
    <message>
        <source>Known tags</source>
        <translation>Відомі теги</translation>
    </message>
    <message>
        <source>Add:</source>
        <translation>Додати:</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Remove a passage</source>
        <translation>прибрати уривок</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>колір</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>виділення</translation>
    </message>
    <message>
        <source>Look of the annotation</source>
        <translation>вигляд примітки</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>нотатка</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>видалити примітку</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>закладка</translation>
    </message>
    <message>
        <source>Ends of the highlight</source>
        <translation>межі виділення</translation>
    </message>
    <message>
        <source>Restore a passage</source>
        <translation>відновити уривок</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>зірка</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>прибрати зірку</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>позначити прочитаним</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>позначити непрочитаним</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>теги</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>видалити ({0})</translation>
    </message>
    <message>
        <source>Restore {0}</source>
        <translation>відновити ({0})</translation>
    </message>
    <message>
        <source>Remove the samples</source>
        <translation>прибрати зразки</translation>
    </message>
    <message>
        <source>What is said about the article</source>
        <translation>відомості про статтю</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>кодування</translation>
    </message>
    <message>
        <source>Put the annotation here</source>
        <translation>перенести примітку сюди</translation>
    </message>
    <message>
        <source>Confirm the place</source>
        <translation>підтвердити місце</translation>
    </message>
    <message>
        <source>Rename the speaker</source>
        <translation>перейменувати мовця</translation>
    </message>
    <message>
        <source>Merge speakers</source>
        <translation>об’єднати мовців</translation>
    </message>
    <message>
        <source>Split the speaker</source>
        <translation>розділити мовця</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>імпорт приміток</translation>
    </message>
    <message>
        <source>Forget the searches</source>
        <translation>забути пошуки</translation>
    </message>
    <message>
        <source>Save the search “{0}”</source>
        <translation>зберегти пошук «{0}»</translation>
    </message>
    <message>
        <source>Put {0} into a collection</source>
        <translation>додати до добірки ({0})</translation>
    </message>
    <message>
        <source>Take {0} out of a collection</source>
        <translation>вилучити з добірки ({0})</translation>
    </message>
    <message>
        <source>New collection “{0}”</source>
        <translation>нова добірка «{0}»</translation>
    </message>
    <message>
        <source>Rename “{0}”</source>
        <translation>перейменувати «{0}»</translation>
    </message>
    <message>
        <source>Remove the saved search “{0}”</source>
        <translation>прибрати збережений пошук «{0}»</translation>
    </message>
    <message>
        <source>Remove the collection “{0}”</source>
        <translation>прибрати добірку «{0}»</translation>
    </message>
    <message>
        <source>What was read anew</source>
        <translation>прочитане заново</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Chytalnia</source>
        <translation>Читальня</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Панель інструментів</translation>
    </message>
    <message>
        <source>The language changes when the import has ended.</source>
        <translation>Мова зміниться, коли закінчиться імпорт.</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Показати список</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробиці</translation>
    </message>
    <message>
        <source>Let go to import</source>
        <translation>Відпустіть, щоб імпортувати</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Articles are still being imported.</source>
        <translation>Статті ще імпортуються.</translation>
    </message>
    <message>
        <source>What has been imported stays. The rest can be imported later.</source>
        <translation>Імпортоване залишиться. Решту можна імпортувати згодом.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Зупинити й закрити</translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>Імпортувати далі</translation>
    </message>
    <message>
        <source>This library can only be read: {0}</source>
        <translation>Цю бібліотеку можна лише читати: {0}</translation>
    </message>
</context>
</TS>
