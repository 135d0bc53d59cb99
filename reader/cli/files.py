"""`inspect` and `clean`: one file, no library."""

import argparse

from reader.cli.output import FAILED, OK, complain, say, say_json
from reader.cli.shapes import article_shape
from reader.library import inspected


def inspect(options: argparse.Namespace) -> int:
    analysis = inspected(options.file, encoding=options.encoding)
    article, layers = analysis.article, analysis.layers
    if options.json:
        say_json(article_shape(article, layers.cleaning, layers.quotations))
        return OK
    for name in ("title", "publication", "published", "language", "url", "encoding"):
        say(f"{name}: {getattr(article, name) or '-'}")
    say(f"authors: {', '.join(article.authors) or '-'}")
    for warning in article.warnings:
        say(f"warning: {warning}")
    if layers.cleaning.shows_nothing:
        say("warning: No article was found in it: all of its text was left out.")
    say()
    for block in layers.cleaning.blocks:
        sign = " " if layers.cleaning.removal_of(block) is None else "-"
        say(f"{sign} {block.role.value:<13} {' '.join(block.span.of(article.text).split())}")
    say()
    for quotation in layers.quotations:
        say(f"{quotation.speaker or '?'}: {' '.join(quotation.content.of(article.text).split())}")
    return OK


def clean(options: argparse.Namespace) -> int:
    from reader.library import rendered

    analysis = inspected(options.file, encoding=options.encoding)
    if analysis.layers.cleaning.shows_nothing:
        complain(f"{options.file}: no article was found in it. `chytalnia inspect` tells what was left out, and why.")
        return FAILED
    say(rendered(analysis, options.format))
    return OK
