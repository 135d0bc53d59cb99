"""The interface's languages: Qt Linguist files of resources/translations, and the locale that goes with each."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ui.places import RESOURCES
from ui.settings import LANGUAGES

translate = QCoreApplication.translate
FALLBACK = "uk"
LOCALES = {"uk": "uk_UA", "en": "en_GB"}
_installed: list[QTranslator] = []


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name that lupdate looks for
    """Mark a text for translation where it is only named; `translate` it where it is shown."""
    del context
    return text


def said(sentence: str) -> str:
    """What the core tells a person, in the interface's language; a plain text stays as it is."""
    from reader.values import Sentence  # not before the first paint

    if not isinstance(sentence, Sentence):
        return sentence
    facts = {name: said(fact) if isinstance(fact, Sentence) else fact for name, fact in sentence.facts.items()}
    return translate("Sentences", sentence.template).format(**facts)


def language_of(setting: str) -> str:
    """'uk' or 'en': what was chosen, else the system's language, else Ukrainian."""
    if setting in LANGUAGES:
        return setting
    for name in QLocale.system().uiLanguages():
        if name[:2].lower() in LANGUAGES and name != "C":
            return name[:2].lower()
    return FALLBACK


def speak(language: str) -> bool:
    """Install the translation and the default locale; False where the compiled file is missing."""
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale(LOCALES[language]))
    _install(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return _install(f"chytalnia_{language}", str(RESOURCES / "translations"))


def _install(name: str, folder: str) -> bool:
    translator = QTranslator()
    if not translator.load(name, folder):
        return False
    QCoreApplication.installTranslator(translator)
    _installed.append(translator)
    return True
