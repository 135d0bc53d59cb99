"""Whose work a packaged program carries: THIRD_PARTY_LICENSES for people, a CycloneDX list for machines.

Both are made from the lock and from what the installed packages say of themselves.
"""

import datetime
import json
import platform
import re
import sys
import uuid
from importlib import metadata
from pathlib import Path

from identity import NAME, ROOT, source_date, version

LOCK = ROOT / "requirements" / "run.txt"
# In the lock to install the project with; not part of the program.
BUILD_ONLY = {"hatchling", "editables", "packaging", "pathspec", "pluggy", "trove-classifiers"}
LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
DICTIONARY = """\
Its makers state three licences: the package's metadata says GPLv3, its classifier MIT, its description "code MIT,
data CC BY-SA 3.0". The data come from the Ukrainian dictionary of LanguageTool, made from VESUM (dict_uk) by Andriy
Rysin, Vasyl Starko and the BrUK team. It is carried here unmodified, as a separate work that the program reads as data;
creativecommons.org/licenses/by-sa/3.0 tells its terms.
See docs/decisions/0001-licence.md.
"""
BESIDE_PACKAGES = f"""\
==== Python {platform.python_version()}
Licence: PSF-2.0. Copyright Python Software Foundation. The text: docs.python.org/3/license.html

==== PyInstaller's bootloader
Licence: GPL-2.0-or-later with an exception that lets programs of any licence be started by it.

==== Qt 6 (inside PySide6-Essentials)
Licence: LGPL-3.0-only, whose text follows. Copyright The Qt Company Ltd. and other contributors; its source text is to
be had from qt.io. The libraries stand unmodified (but for stripped debugging symbols) in _internal/PySide6 and can be
replaced there.

{(ROOT / "packaging" / "LGPL-3.0.txt").read_text(encoding="utf-8")}

==== PT Serif (resources/fonts)
Licence: OFL-1.1, see resources/fonts/OFL.txt. Copyright ParaType Ltd.
"""


def distributions() -> list[metadata.Distribution]:
    """What the program is installed with on this system, by name."""
    named = re.findall(r"^([a-z0-9][a-z0-9._-]*)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    found = []
    for name in sorted({*named} - BUILD_ONLY):
        try:
            found.append(metadata.distribution(name))
        except metadata.PackageNotFoundError:
            continue  # of another system
    return found


def licence_of(distribution: metadata.Distribution) -> str:
    """In the package's own words: the SPDX expression, else the field, else the classifiers."""
    told = distribution.metadata
    if told.get("License-Expression"):
        return told["License-Expression"]
    field = (told.get("License") or "").strip()
    classifiers = [
        line.rpartition(" :: ")[2] for line in told.get_all("Classifier", []) if line.startswith("License ::")
    ]
    if field and "\n" not in field and field != "UNKNOWN":
        return field
    return ", ".join(classifiers) or "not stated"


def texts_of(distribution: metadata.Distribution) -> list[str]:
    texts = []
    for path in distribution.files or []:
        if LICENCE_FILE.search(path.as_posix()) and path.suffix not in {".py", ".pyc", ".so", ".html"}:
            place = Path(str(path.locate()))
            if place.is_file():
                texts.append(f"-- {path.name}\n{place.read_text(encoding='utf-8', errors='replace').strip()}\n")
    return texts


def third_party() -> str:
    parts = [
        f"What {NAME} {version()} carries of others' work. Its own licence: LICENSE (GPL-3.0-or-later).\n",
        BESIDE_PACKAGES,
    ]
    for distribution in distributions():
        name = distribution.metadata["Name"]
        parts.append(f"==== {name} {distribution.version}\nLicence: {licence_of(distribution)}\n")
        if name == "pymorphy3-dicts-uk":
            parts.append(DICTIONARY)
        parts += texts_of(distribution)
    return "\n".join(parts)


def bill_of_materials() -> dict[str, object]:
    """CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/."""
    hashes = _hashes()
    components = [
        {
            "type": "library",
            "bom-ref": f"pkg:pypi/{_normal(one.metadata['Name'])}@{one.version}",
            "name": one.metadata["Name"],
            "version": one.version,
            "purl": f"pkg:pypi/{_normal(one.metadata['Name'])}@{one.version}",
            "licenses": [{"license": {"name": licence_of(one)}}],
            "properties": [
                {"name": "chytalnia:locked-sha256", "value": digest}
                for digest in hashes.get(_normal(one.metadata["Name"]), [])
            ],
        }
        for one in distributions()
    ]
    python = {"type": "platform", "name": "cpython", "version": platform.python_version(), "bom-ref": "cpython"}
    when = datetime.datetime.fromtimestamp(source_date(), datetime.UTC).isoformat().replace("+00:00", "Z")
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, f"{NAME}/{version()}/{sys.platform}/{source_date()}").urn,
        "version": 1,
        "metadata": {
            "timestamp": when,
            "component": {
                "type": "application",
                "name": NAME,
                "version": version(),
                "bom-ref": NAME,
                "licenses": [{"expression": "GPL-3.0-or-later"}],
            },
        },
        "components": [*components, python],
        "dependencies": [{"ref": NAME, "dependsOn": [str(one["bom-ref"]) for one in components] + ["cpython"]}],
    }


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _hashes() -> dict[str, list[str]]:
    """What the lock says each package's files may hash to."""
    found: dict[str, list[str]] = {}
    current = ""
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        named = re.match(r"([a-z0-9][a-z0-9._-]*)==", line)
        current = named[1] if named else current
        found.setdefault(current, []).extend(re.findall(r"--hash=sha256:([0-9a-f]{64})", line))
    return found


def write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "THIRD_PARTY_LICENSES").write_text(third_party(), encoding="utf-8")
    text = json.dumps(bill_of_materials(), ensure_ascii=False, indent=1)
    (folder / f"{NAME}-{version()}.cdx.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(ROOT / "build")
