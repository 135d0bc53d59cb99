"""Annotations and articles to and from other programs: values in, bytes out, and back. Writing files is for others."""

from reader.exporting.any_program import read_incoming
from reader.exporting.citations import bibtex, csl_json, ris
from reader.exporting.clean_article import FORMATS, as_text
from reader.exporting.epub_annotations import annotation_set, read_annotation_set
from reader.exporting.exported import AnnotatedArticle, Incoming, citation, identity
from reader.exporting.hypothesis_json import hypothesis_annotations, read_hypothesis
from reader.exporting.markdown import article_key, file_name, key_in, markdown
from reader.exporting.other_programs import read_omnivore, read_wallabag
from reader.exporting.pages import html_page, plain_annotations, plain_quotation, plain_text
from reader.exporting.tables import readwise_csv
from reader.exporting.web_annotation import read_web_annotations, web_annotations

__all__ = [
    "FORMATS",
    "AnnotatedArticle",
    "Incoming",
    "annotation_set",
    "article_key",
    "as_text",
    "bibtex",
    "citation",
    "csl_json",
    "file_name",
    "html_page",
    "hypothesis_annotations",
    "identity",
    "key_in",
    "markdown",
    "plain_annotations",
    "plain_quotation",
    "plain_text",
    "read_annotation_set",
    "read_hypothesis",
    "read_incoming",
    "read_omnivore",
    "read_wallabag",
    "read_web_annotations",
    "readwise_csv",
    "ris",
    "web_annotations",
]
