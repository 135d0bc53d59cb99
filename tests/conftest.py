"""What holds for every test: no network, nobody's own settings or library, no real window by default."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.guard import network_guard

GUARD = Path(__file__).parent / "guard"
SHARED = Path(__file__).resolve().parents[2] / "shared"

network_guard.install()
# How long an example takes says nothing on a machine that does other things, too.
settings.register_profile("chytalnia", deadline=None)
settings.load_profile("chytalnia")
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(GUARD), os.environ.get("PYTHONPATH")]))
# A screen on which the window has room: by itself the offscreen platform's is 800 pixels wide, and windows fit it.
SCREEN = Path(__file__).parent / "ui" / "screen.json"
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}" if os.name == "posix" else "offscreen")
# Text and pictures must not depend on the desktop that the tests happen to run on.
for unwanted in ("QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_QPA_PLATFORMTHEME"):
    os.environ.pop(unwanted, None)

# A library waits for the disk at each commit; in memory that is nothing, and nobody pulls the plug on a test.
MEMORY = Path("/dev/shm")
if os.access(MEMORY, os.W_OK | os.X_OK) and shutil.disk_usage(MEMORY).free > 1_000_000_000:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Know pytest-qt's settings where the core's tests run without it."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, help="of pytest-qt, which this run leaves out", type="linelist")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a real X window where there is none."""
    if os.environ["QT_QPA_PLATFORM"] == "xcb" and os.environ.get("DISPLAY"):
        return
    for item in items:
        if item.get_closest_marker("xvfb"):
            item.add_marker(
                pytest.mark.skip(reason="needs an X server and QT_QPA_PLATFORM=xcb: `dev.py test` brings both")
            )


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail a test that reached for the network, even where the code swallowed the error."""
    network_guard.ATTEMPTS.clear()
    yield
    attempts, network_guard.ATTEMPTS[:] = list(network_guard.ATTEMPTS), []
    assert attempts == [], "only reader.online opens connections"


@pytest.fixture(autouse=True)
def nobodys_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every user folder at an empty place, so that no test meets or touches a real library."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


@pytest.fixture(scope="session")
def lasting_children() -> Iterator[type]:
    """A pool whose children outlive an import: starting one costs more than all that most tests do with it."""
    from reader.library.pool import AnalysisPool

    pool = AnalysisPool()

    class LastingPool(AnalysisPool):
        def __init__(self) -> None:
            self._idle = pool._idle

        def close(self) -> None:
            """Another test needs them."""

    yield LastingPool
    pool.close()


@pytest.fixture
def shared_children(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Imports of a quick test use children that others have used; slow tests start and end their own, as users do."""
    if not request.node.get_closest_marker("slow"):
        monkeypatch.setattr("reader.library.imports.AnalysisPool", request.getfixturevalue("lasting_children"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles and scoring tools beside the project; where it is missing the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip(f"the folder {SHARED.name}/ does not stand beside the project")
    return SHARED
