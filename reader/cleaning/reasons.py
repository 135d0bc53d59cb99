"""Why a piece was left out, as one sentence for a reader. Rules name one of these by their key ``says``; what the code
itself decides has a sentence by its rule's name. Decides nothing."""

from reader.values import BlockRole, Sentence

# A rule's ``says`` -> what the reader is told.
SAID = {
    "follow": Sentence("It asks you to follow the paper on other sites."),
    "more-news": Sentence("It sends you to the paper's other pages for more news."),
    "support": Sentence("It asks for support for the paper."),
    "app": Sentence("It offers an app."),
    "send": Sentence("It asks readers to send in news."),
    "letters": Sentence("It offers a newsletter or something of the paper's own."),
    "weighed-call": Sentence(
        "Its words call on readers to follow, to read on or to pay, and are not about the subject."
    ),
    "liked": Sentence("It speaks to the reader about the page, not about the subject."),
    "paid": Sentence("It speaks of a subscription that the rest of the text needs."),
    "call": Sentence("It calls on you to subscribe, and was glued to the paragraph before it."),
    "other-story": Sentence("It leads to another story."),
    "earlier": Sentence("It only names an earlier story of the paper."),
    "story-list": Sentence("It is the heading of a list of other stories."),
    "partners": Sentence("It leads to what partners paid for."),
    "ad-label": Sentence("It is the label of an advertisement."),
    "offer": Sentence("It offers something for sale."),
    "comments": Sentence("It belongs to the readers' comments."),
    "counter": Sentence("It counts views, comments or minutes."),
    "share": Sentence("It is there to share, save or print the page."),
    "open-more": Sentence("It is a button of the page."),
    "mistake": Sentence("It tells how to report a mistake."),
    "opinion": Sentence("It asks what you think of the page."),
    "rights": Sentence("It belongs to the foot of the page: rights, imprint, conditions."),
    "menu": Sentence("It belongs to the menus of the site."),
    "contents": Sentence("It lists the headings that follow below."),
    "consent": Sentence("It is about cookies and your data."),
    "tags": Sentence("It lists subjects under which the page is filed."),
    "strip": Sentence("It tells the day, the weather or exchange rates."),
    "player": Sentence("It belongs to a player, a picture or an embedded post."),
    "form": Sentence("It belongs to a form."),
    "rubbish": Sentence("It was left behind by the software of the page."),
    "fact": Sentence("It tells who wrote, when, or where it was taken from; that stands above the article."),
    "clock": Sentence("It is a time of the day alone."),
    "timed": Sentence("It is another headline with its time."),
    "number": Sentence("It has no words in it."),
    "address": Sentence("It is an address alone."),
}
# A rule of the code -> what the reader is told.
DECIDED = {
    "title-repeated": Sentence("It repeats the headline."),
    "title-cut-off": Sentence("It repeats the headline, cut off."),
    "before-the-body": Sentence("It stands above the article and does not read like a part of it."),
    "after-the-body": Sentence("It stands below the end of the article."),
    "left-out-by-extractors": Sentence("It stands apart from the article's paragraphs in the page."),
    "headlines-in-a-row": Sentence("It is one of several headlines in a row between two paragraphs."),
    "story-cards": SAID["other-story"],
    "headline-over-button": SAID["other-story"],
    "lone-headline": SAID["other-story"],
    "contents": SAID["contents"],
    "running-head": SAID["rubbish"],
    "poll": SAID["form"],
    "feed": SAID["other-story"],
    "remarks": SAID["comments"],
    "wares": SAID["offer"],
    "letters": SAID["open-more"],
    "between-facts": SAID["open-more"],
    "recurs": Sentence("It is a short label that recurs beside the paragraphs."),
    "menu-link": Sentence("It is a short link that leads away."),
    "link-alone": Sentence("It is nothing but a link that leads away."),
    "control": Sentence("It is a button or a form of the page."),
    "learned-furniture": Sentence("It stands in several articles of this publication."),
    "foreign-after-label": Sentence("It stands below an advertisement's label and shares no word with the article."),
    "learned": Sentence("It reads like what stands around articles, not like this article."),
    "separator": SAID["number"],
    "byline": SAID["fact"],
    "date": SAID["fact"],
    "name-alone": Sentence("It is a person's name alone, as a byline is."),
}
_UNKNOWN = Sentence("It does not read like a part of the article.")
_LONGEST_HEADING = 60


def reason_of(rule: str, says: str, role: BlockRole, heading: str = "") -> Sentence:
    """``heading``: the line that opened the list in which the piece stands, '' where it stands in none."""
    if heading:
        return _below(role, _shortened(heading))
    return SAID.get(says) or DECIDED.get(rule) or _UNKNOWN


def _below(role: BlockRole, heading: str) -> Sentence:
    if role is BlockRole.ADVERTISEMENT:
        return Sentence("It stands below “{heading}”, the label of an advertisement.", heading=heading)
    if role in (BlockRole.RELATED, BlockRole.TEASER):
        return Sentence("It stands in the list of other stories below “{heading}”.", heading=heading)
    return Sentence("It belongs to “{heading}” above it.", heading=heading)


def _shortened(words: str) -> str:
    words = " ".join(words.split()).rstrip(" :")
    return words if len(words) <= _LONGEST_HEADING else words[: _LONGEST_HEADING - 1].rstrip() + "…"
