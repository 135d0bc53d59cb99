"""What goes into a packaged program and what is left out, as rules on names for build.spec and package.py."""

import re

# Modules that nothing of ours imports and PyInstaller would find all the same.
EXCLUDED_MODULES = [
    "tkinter", "pydoc", "doctest", "lib2to3", "distutils", "setuptools", "pkg_resources", "curses", "readline",
    "xmlrpc", "ssl", "_ssl", "_hashlib", "bs4", "soupsieve",
    "idna", "requests", "PIL", "numpy", "IPython", "pytest", "hypothesis", "mypy",
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtQuickControls2",
    "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtDesigner", "PySide6.QtSql", "PySide6.QtTest",
    "lxml.objectify", "lxml.isoschematron", "lxml.html.diff",
    "PySide6.QtXml", "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtConcurrent", "PySide6.QtDBus",
]  # fmt: skip
KEPT_LANGUAGES = ("uk", "en")
# Files by the end of their path inside the bundle.
_DROPPED = [
    # Qt modules and plugins that a window of widgets does not load.
    r"Qt6?(Qml|Quick|OpenGL|Pdf|VirtualKeyboard|Designer|Sql|Test|ShaderTools|Labs|Network)[^/]*\.(so|dll|dylib)",
    r"Qt6?(EglFS|EglFs|WaylandEgl|WlShell|WaylandCompositor|WaylandEglCompositor)[^/]*$",
    r"plugins/(egldeviceintegrations|networkinformation|tls|sqldrivers|qmltooling|generic|xcbglintegrations)/",
    r"plugins/wayland-graphics-integration-(server|client)/",
    r"plugins/wayland-shell-integration/libwl-shell",
    r"plugins/platforminputcontexts/[^/]*virtualkeyboard",
    r"plugins/platforms/[^/]*(eglfs|linuxfb|minimal|minimalegl|vnc|vkkhrdisplay|direct2d)",
    r"plugins/platformthemes/[^/]*qgtk3",
    r"plugins/imageformats/[^/]*q(pdf|tga|tiff|wbmp|icns)",
    # What GTK's theme plugin alone had pulled in, and encryption.
    r"(^|/)lib(gtk-3|gdk-3|gdk_pixbuf|pango|cairo|atk|harfbuzz|atspi|epoxy|fribidi|thai|datrie|graphite2|jpeg|rsvg|colord)",
    r"(^|/)lib(gio|gobject|gmodule)-2",
    r"(^|/)lib(mount|blkid|selinux|ssl|crypto)[-.\d]",
    # Printing talks to the system's own CUPS, which must be of one piece with its service.
    r"(^|/)lib(cups|avahi|gnutls|p11-kit|tasn1|idn2|unistring|hogweed|nettle|gmp|krb5|gssapi|k5crypto|com_err|keyutils)",
    # A system's graphics drivers want its own, newer C++ runtime and not the one we were built with.
    r"(^|/)lib(stdc\+\+|gcc_s)[-.]",
    # Languages that the window does not speak, other people's test suites.
    rf"PySide6/.*translations/(?!qt(base)?_({'|'.join(KEPT_LANGUAGES)})\.qm)",
    r"babel/locale-data/(?!(root|en|en_US|en_GB|uk|uk_UA|ru|ru_UA)\.dat)",
    r"justext/stoplists/(?!(English|Ukrainian|Russian)\.txt)",
    r"pyphen/dictionaries/(?!hyph_(uk|en)_)",
    r"(^|/)tests?/",
    r"lxml/(objectify|isoschematron|html/_?diff)",
    # rapidfuzz carries its code once more for newer processors; it falls back to the plain one, and one pair at a
    # time, as we compare, gains nothing from the other.
    r"rapidfuzz/.*_avx2\.",
]
_DROPPED_PATTERN = re.compile("|".join(f"(?:{pattern})" for pattern in _DROPPED))
# Never to be found in a build, however it got there.
_UNWANTED = re.compile(
    r"QtNetwork|Qt6Network|WebEngine|Qt6?Qml|Qt6?Quick|Qt6?Pdf|Qt6?Sql|Qt6?OpenGL|_ssl\.|libssl|libcrypto|/tkinter/|pymorphy3_dicts_ru"
)


def is_kept(place: str) -> bool:
    """Whether a file stays in the bundle; `place` is its path there."""
    return _DROPPED_PATTERN.search(place.replace("\\", "/")) is None


def unwanted(places: list[str]) -> list[str]:
    """Those of a built folder's files that must not be there."""
    return [place for place in places if _UNWANTED.search(place.replace("\\", "/"))]
