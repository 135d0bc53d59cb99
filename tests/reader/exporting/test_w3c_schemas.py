"""Every annotation that goes out passes the W3C's own MUST schemas, and those schemas do catch what is wrong."""

import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from reader.exporting import AnnotatedArticle, web_annotations
from reader.values import Annotation, Article
from tests.reader.exporting.builders import ARTICLE, a_note, annotated, annotations

SCHEMAS = Path(__file__).resolve().parents[2] / "third_party" / "web-annotation-tests"


@cache
def musts() -> tuple[tuple[str, bool, Draft4Validator], ...]:
    """(name, whether the schema has to hold, validator) of the 54 MUST assertions."""
    registry: Registry[Any] = Registry()
    for path in (SCHEMAS / "definitions").glob("*.json"):
        resource = Resource(json.loads(path.read_text(encoding="utf-8")), DRAFT4)
        for name in {path.name, f"/{path.name}", str(resource.contents.get("id", path.name))}:
            registry = registry.with_resource(name, resource)
    names = json.loads((SCHEMAS / "annotations" / "annotationMusts.test").read_text(encoding="utf-8"))["assertions"]
    found = []
    for name in names:
        schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
        schema.pop("id", None)  # the definitions are named from the root
        expected = schema.get("expectedResult", "valid") == "valid"
        validator = Draft4Validator(schema, registry=registry, format_checker=FormatChecker())
        found.append((name, expected, validator))
    return tuple(found)


def failures(annotation: dict[str, Any]) -> list[str]:
    return [name for name, expected, validator in musts() if validator.is_valid(annotation) is not expected]


def exported(*notes: Annotation, article: Article = ARTICLE) -> list[dict[str, Any]]:
    one = AnnotatedArticle(article, notes, article.text)
    return json.loads(web_annotations([one], generated="2026-01-02T03:04:05Z"))["first"]["items"]


def test_there_are_54_of_them() -> None:
    assert len(musts()) == 54


@given(annotations())
@settings(max_examples=12, deadline=None)
def test_every_annotation_passes_all_54(note: Annotation) -> None:
    (made,) = exported(note)
    assert failures(made) == []


def test_an_article_without_address_or_dates_passes_too() -> None:
    (made,) = exported(a_note(1, created="", modified="вчора"), article=Article(text="x", url="не адреса"))
    assert failures(made) == []


SPOILT: dict[str, Callable[[dict[str, Any]], object]] = {
    "no id": lambda made: made.pop("id"),
    "no words": lambda made: made["target"]["selector"][0].pop("exact"),
    "a date without a time zone": lambda made: made.update(created="2026-11-22T04:00:00"),
    "a date in words": lambda made: made.update(created="вчора"),
    "no context": lambda made: made.pop("@context"),
    "no target": lambda made: made.pop("target"),
    "body and bodyValue": lambda made: made.update(body="x:y", bodyValue="x"),
}


@pytest.mark.parametrize("spoil", SPOILT)
def test_the_schemas_catch_what_is_wrong(spoil: str) -> None:
    (made,) = exported(a_note(1))
    spoilt = copy.deepcopy(made)
    SPOILT[spoil](spoilt)
    assert failures(made) == []
    assert failures(spoilt) != []


def test_the_collection_names_its_parts() -> None:
    made = json.loads(web_annotations([annotated(a_note(1), a_note(2))], generated="2026-01-02T03:04:05Z"))
    assert (made["type"], made["total"], made["first"]["type"]) == ("AnnotationCollection", 2, "AnnotationPage")
