"""The index is a cache that may be lost at any moment: damage is seen, the old one answers meanwhile, writers wait."""

import json
import os
import pickle
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from whoosh.filedb.structfile import StructFile

from reader.search import SearchIndex, generations
from reader.search import index as index_module
from reader.values import Query, SearchDocument, SearchError

ROOT = Path(__file__).parents[3]


def articles(*numbers: int) -> list[SearchDocument]:
    return [SearchDocument(number, f"Назва {number}", f"Спільне слово, окреме число{number}.") for number in numbers]


def built(folder: Path, *numbers: int) -> SearchIndex:
    index = SearchIndex.open(folder)
    index.rebuild(articles(*numbers), expected=len(numbers))
    return index


def found(index: SearchIndex, text: str) -> list[int]:
    answer = index.search(Query(text), texts=lambda _: {}, marked=lambda _: frozenset())
    return sorted(hit.article_id for hit in answer.hits)


def current(folder: Path) -> Path:
    return folder / (folder / "CURRENT").read_text()


def test_a_missing_index_needs_a_rebuild_and_answers_so(folder):
    index = SearchIndex.open(folder)
    assert index.needs_rebuild
    assert not folder.exists()
    answer = index.search(Query("слово"), texts=lambda _: {}, marked=lambda _: frozenset())
    assert (answer.hits, answer.hint) == ((), "rebuilding")
    with pytest.raises(SearchError):
        index.apply(articles(1), [])


@pytest.mark.parametrize(
    "wound", ["cut", "flip_toc", "lose_segment", "lose_manifest", "bad_manifest", "other_version", "bad_current"]
)
def test_damage_is_seen_on_opening(folder, wound):
    built(folder, 1, 2).close()
    generation = current(folder)
    (segment,) = generation.glob("*.seg")
    (toc,) = generation.glob("*.toc")
    manifest = generation / "manifest.json"
    if wound == "cut":
        segment.write_bytes(segment.read_bytes()[:-10])
    elif wound == "flip_toc":
        toc.write_bytes(bytes(byte ^ 1 for byte in toc.read_bytes()))
    elif wound == "lose_segment":
        segment.unlink()
    elif wound == "lose_manifest":
        manifest.unlink()
    elif wound == "bad_manifest":
        manifest.write_text("[1, 2")
    elif wound == "other_version":
        manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"version": "0"}))
    else:
        (folder / "CURRENT").write_text("../elsewhere")
    index = SearchIndex.open(folder)
    assert index.needs_rebuild
    index.rebuild(articles(1, 2, 3), expected=3)
    assert (index.needs_rebuild, found(index, "слова")) == (False, [1, 2, 3])
    index.close()


def test_flipped_bytes_are_seen_by_a_check(folder):
    index = built(folder, 1, 2)
    (segment,) = current(folder).glob("*.seg")
    content = bytearray(segment.read_bytes())
    content[len(content) // 2] ^= 0xFF
    segment.write_bytes(content)
    (sentence,) = index.check()
    assert segment.name in sentence
    assert index.needs_rebuild
    index.close()


def test_an_index_that_was_copied_here_is_not_opened(tmp_path):
    """Whoosh's files hold pickles: what came from a backup or another machine must not be unpickled."""
    built(tmp_path / "here", 1).close()
    shutil.copytree(tmp_path / "here", tmp_path / "there")
    assert SearchIndex.open(tmp_path / "there").needs_rebuild
    assert not SearchIndex.open(tmp_path / "here").needs_rebuild


def test_a_pickle_that_calls_something_is_refused(tmp_path):
    """Should a forged file get past sizes, hashes and folder number, it still calls nothing."""

    class Forged:
        def __reduce__(self):
            return (os.mkdir, (str(tmp_path / "made"),))

    with StructFile((tmp_path / "forged").open("wb")) as file:
        file.write_pickle(Forged())
    with StructFile((tmp_path / "forged").open("rb")) as file, pytest.raises(pickle.UnpicklingError, match="no place"):
        file.read_pickle()
    assert not (tmp_path / "made").exists()


def test_an_unfinished_commit_is_swept_away(folder):
    built(folder, 1, 2).close()
    generation = current(folder)
    (toc,) = generation.glob("*.toc")
    newer = generation / f"_articles_{int(toc.stem.rpartition('_')[2]) + 1}.toc"
    newer.write_bytes(b"half a table of contents")
    (generation / "articles_orphan.seg").write_bytes(b"x" * 1000)
    index = SearchIndex.open(folder)
    assert found(index, "слово") == [1, 2]
    index.apply(articles(3), [1])
    assert found(index, "слово") == [2, 3]
    assert not (generation / "articles_orphan.seg").exists()
    index.close()


def test_a_full_disk_leaves_the_old_index_and_no_remains(folder, monkeypatch):
    index = built(folder, 1, 2)
    before = sorted(path.name for path in current(folder).iterdir())

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(generations, "sync_file", full)
    with pytest.raises(SearchError, match="the disk is full"):
        index.apply(articles(3), [1])
    assert sorted(path.name for path in current(folder).iterdir()) == before
    assert found(index, "слово") == [1, 2]
    monkeypatch.undo()
    index.apply(articles(3), [1])
    assert found(index, "слово") == [2, 3]
    index.close()


def test_a_rebuild_that_is_incomplete_or_cancelled_changes_nothing(folder):
    index = built(folder, 1, 2)
    with pytest.raises(SearchError, match="holds 3 of 5 articles"):
        index.rebuild(articles(1, 2, 3), expected=5)
    seen = []
    stop = lambda: len(seen) == 2  # noqa: E731
    assert not index.rebuild(articles(7, 8, 9), expected=3, progress=lambda *how: seen.append(how), cancelled=stop)
    assert seen == [(1, 3), (2, 3)]
    assert found(index, "слово") == [1, 2]
    assert [path for path in folder.iterdir() if path.is_dir()] == [current(folder)]
    index.close()


def test_another_program_sees_a_commit(folder):
    first = built(folder, 1)
    second = SearchIndex.open(folder)
    reading = SearchIndex.open(folder, read_only=True)
    first.apply(articles(2), [])
    assert found(second, "слово") == found(reading, "слово") == [1, 2]
    second.rebuild(articles(3), expected=1)
    assert found(first, "слово") == [3]
    with pytest.raises(SearchError, match="reading only"):
        reading.apply(articles(4), [])
    for index in (first, second, reading):
        index.close()


def test_writers_wait_for_each_other(folder, monkeypatch):
    index, other = built(folder, 1), SearchIndex.open(folder)
    with index._generations.writing(1):
        monkeypatch.setattr(index_module, "_WAIT", 0.1)
        with pytest.raises(SearchError, match="another program"):
            other.apply(articles(2), [])
        monkeypatch.setattr(index_module, "_WAIT", 10)
        waiting = threading.Thread(target=other.apply, args=(articles(2), []))
        waiting.start()
    waiting.join()
    assert found(index, "слово") == [1, 2]
    index.close()
    other.close()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")
def test_a_killed_writer_leaves_a_whole_index(folder):
    built(folder, *range(1, 5)).close()
    code = (
        "from pathlib import Path\nfrom reader.search import SearchIndex\nfrom reader.values import SearchDocument\n"
        f"index = SearchIndex.open(Path({str(folder)!r}))\nprint('ready', flush=True)\n"
        "for number in range(5, 10**6):\n"
        "    index.apply([SearchDocument(number, '', f'Спільне слово, число{number}.')], [])\n"
        "    print(number, flush=True)\n"
    )
    last = 4
    for delay in (0.05, 0.11, 0.23):
        child = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        child.stdout.readline()
        timer = threading.Timer(delay, child.kill)
        timer.start()
        lines = child.stdout.read().split()
        child.wait()
        child.stdout.close()
        index = SearchIndex.open(folder)
        assert not index.needs_rebuild, index.trouble
        last = max([last, *map(int, lines)])
        assert set(range(1, last + 1)) <= set(found(index, "слово") if last < 50 else range(1, last + 1))
        assert index.document_count() >= last
        assert index.check() == []
        index.close()


def test_new_numbers_of_the_same_folder_are_no_reason_to_rebuild_and_a_copy_elsewhere_is(tmp_path):
    """FAT gives every folder another number each time it is mounted."""
    place = tmp_path / "index"
    built(place, 1, 2).close()
    shutil.copytree(place, tmp_path / "copy")
    assert SearchIndex.open(tmp_path / "copy").needs_rebuild
    shutil.rmtree(place)
    shutil.copytree(tmp_path / "copy", place)
    again = SearchIndex.open(place)
    assert not again.needs_rebuild
    assert found(again, "слово") == [1, 2]
    again.close()
    place.rename(tmp_path / "moved")
    assert SearchIndex.open(tmp_path / "moved").needs_rebuild, "moved, after its number had changed"
