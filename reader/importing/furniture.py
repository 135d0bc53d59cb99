"""Which elements of a page are its furniture, by what their markup says of them: advertisements, boxes to subscribe,
lists of other stories. Judges no words and removes nothing."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from reader.values import BlockRole

_PLAIN = ("class", "id", "role", "aria-label", "rel", "itemprop")
_TELLING = frozenset(
    {
        "data-testid", "data-test-id", "data-test", "data-qa", "data-component", "data-component-name", "data-module",
        "data-block", "data-block-type", "data-type", "data-widget", "data-widget-type", "data-name", "data-area",
        "data-section", "data-role", "data-hook", "data-gtm", "data-ga-category", "data-vars-category",
    }
)  # fmt: skip
# Names of attributes that stand on nothing but an advertisement or a box of a known kind.
_NAMED = re.compile(
    r"data-(?:ad|ads|adv|advert|sponsor|sponsored|native|promo|partner|google-query|dfp|slot-ad|outbrain|taboola|"
    r"mgid|newsletter|subscribe|signup|lexical-signup-form|recirc|related|share|comments?|disqus)(?:$|-)"
)
_EMBEDDED = re.compile(
    r"(?:^| )(?:\w+ )?(?:embed\w*|tweet|twitter tweet|instagram media|fb (?:post|video)|telegram post|"
    r"tiktok|oembed)(?: |$)"
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_APART = re.compile(r"[\W_]+")
_THINGS = (
    r"(?:stor(?:y|ies)|posts?|articles?|news|links?|content|materials?|items?|pages?|reads?|reading|topics?|block|box|"
    r"list|card|widget|wrap(?:per)?|container|section|module|inner|inline|teaser|carousel|grid|panel|feed)"
)
_PIECES = (
    r"(?:block|box|card|widget|wrap(?:per)?|container|section|module|inner|inline|banner|panel|form|button|buttons|btn|"
    r"btns|bar|icons?|links?|list|tools?|area|prompt|unit|slot|label|strip|line|cta|popup|promo|callout|offer|aside)"
)
# What a name of a class may be, with its words apart ('kg-signup-card' as 'kg signup card') and the whole list in one
# line between spaces; the first kind that fits is told.
_KINDS: tuple[tuple[BlockRole, re.Pattern[str]], ...] = (
    (
        BlockRole.ADVERTISEMENT,
        re.compile(
            r" (?:ad|ads|adv|advs|advert|adverts|advertise|advertisement|advertisements|advertising|advertorial|"
            r"adsbygoogle|adfox|adblock|adbox|adunit|adslot|adcontainer|adplace|adsense|admixer|reklama|reklamnyi|"
            r"реклама|"
            r"sponsored|sponsor|sponsors|native (?:ad|ads|adv|block|box|promo|unit|widget)|(?:paid|sponsored|"
            r"partner|branded|"
            r"native) (?:content|post|material|materials|partner|message|story|links?)|partners? "
            + _PIECES
            + r"|affiliate (?:box|block|card|links?|widget|products?)|mgid|taboola|outbrain|recreativ|gnezdo|dianomi|"
            r"revcontent|zergnet|google auto placed|dfp|gpt ad|commercial) "
        ),
    ),
    (
        BlockRole.PROMOTION,
        re.compile(
            r" (?:newsletter|newsletters|subscribe|subscribes|subscriber|subscription|subscriptions|signup|"
            r"sign up|optin|"
            r"opt in|mailing list|mailchimp|mc embed signup|email (?:capture|form|signup)|donate|donation|donations|"
            r"support us|(?:become|membership|member|club|patreon|donat\w*|support|join|telegram|viber|whatsapp|"
            r"channel|app|social|socials|follow|cta|giveaway|push) "
            + _PIECES
            + r"|paywall|promo|promos|promobox|promoblock|house ad|cta|call to action|kg cta|"
            r"share|shares|sharing|sharebar|sharebuttons|sharedaddy|addtoany|addthis|addthisbox|ya share2?|social|"
            r"socials|"
            r"socnet|soc (?:net|links|icons)|post actions|story actions|article actions|likes|reactions|"
            r"(?:sh|share|like|repost) (?:btn|button|link|icon)|follow us|app (?:install|download|banner|store)) "
        ),
    ),
    (
        BlockRole.RELATED,
        re.compile(
            r" (?:(?:related|recommended|recommend|recommendation|recommendations|similar|recirc|recirculation|"
            r"suggested|linked|another|other|more|further|also|next|prev|previous|latest|popular|trending|most (?:read|"
            r"popular|viewed)|top|hot|last|fresh) "
            + _THINGS
            + r"|related|relateds|relatedposts|yarpp|jp relatedposts|recirc|recirculation|recommended|recommendations|"
            r"read (?:more|also|too|next|on)|readmore|readalso|also read|alsoread|see also|seealso|see more|"
            r"more on|more from|"
            r"you may (?:also )?like|bookmark card|bookmark|post card|story card|news card|article card|teaser card|"
            r"post preview|story preview|article preview|inline (?:link|story|article|related|promo|teaser)|"
            r"(?:internal|inner) (?:link|article|story)|in text link|chytaite|chitaite|chytaty|chitayte|po temi|"
            r"po teme|"
            r"portable archive|post navigation|nav links|post nav|adjacent posts?) "
        ),
    ),
    (
        BlockRole.DEBRIS,
        re.compile(
            r" (?:comments|commentlist|comment (?:list|form|section|area|thread|body|box|block|widget)|disqus|"
            r"disqus thread|"
            r"hypercomments|fb comments|vuukle|commento|respond|"
            r"cookie (?:banner|bar|notice|consent|law|popup|policy)|cookies|gdpr|consent|breadcrumb|breadcrumbs|"
            r"pagination|pager|paginator|tags|taglist|tag (?:list|cloud|links)|post tags|article tags|keywords|"
            r"sidebar|side bar|widget area|site footer|page footer|footer (?:nav|menu|links|widgets|bottom)|colophon|"
            r"site header|navbar|nav menu|main menu|skip link|back to top|scroll top|modal|popup|lightbox|tooltip|"
            r"print (?:button|link|only)|screen reader text|visually hidden|sr only|typo|misprint|"
            r"mistape(?: caption)?|orphus|"
            r"orfo|error report|view counter|views count|rating stars|post ratings|text (?:size|resize)|"
            r"font (?:size|resizer)|search form|navigation|contentinfo|search|dialog|menubar|toolbar|alertdialog|"
            r"tablist|"
            r"weather (?:widget|block)|currency (?:widget|block)|poll|voting|quiz cta) "
        ),
    ),
    (
        BlockRole.METADATA,
        re.compile(
            r" (?:(?:author|autor|about author|about the author|writer|contributor) (?:bio|box|card|info|block|about|"
            r"description|desc|details|widget|profile)|about (?:the )?author|bio box|biobox|authorbox|byline bio|"
            r"author bio|abh box) "
        ),
    ),
)
# Asked first, since most names tell of no kind.
_ANY_KIND = re.compile("|".join(pattern.pattern for _, pattern in _KINDS))
# 'subscription-content', 'has-sidebar', 'no-comments', 'paywall-article' are names of what holds the text.
_HOLDS_TEXT = re.compile(
    r" (?:has|with|no|not|without|is|show|hide|layout|theme|template|page|single|type|status|category|"
    r"format|tag(?! (?:list|links|cloud) )) "
)
# An embedded post is quoted, whatever the network calls its widget; what stands below a picture is told of it.
_HOLDING_TAGS = frozenset({"html", "body", "main", "blockquote", "h1", "figcaption"})
_OWN = re.compile(
    r" (?:callout|footnotes?|endnotes?|key (?:points?|takeaways?|facts?|moments?)|keypoints|keyfacts|keys|takeaways?|"
    r"tldr|infobox|info box|fact ?box|dovidka|holovne|golovne|glavnoe) "
)
_LEAD = re.compile(
    r" (?:subtitle|sub title|subheading|subhead|subheadline|sub headline|standfirst|dek|deck|lede|lead|lid|sapo|"
    r"(?:article|post|news|entry|story) (?:lead|lede|excerpt|summary|intro|description|subtitle|annotation|anons|sub)) "
)


class Told(NamedTuple):
    """What a single name of a class tells: what the element holds, and whether it is the article's own box (a summary
    in points, a footnote, a callout), which extractors drop, or the standfirst."""

    role: BlockRole | None
    own: bool
    lead: bool


def furniture_of(tag: str, attributes: Mapping[str, str]) -> BlockRole | None:
    """What the element holds by its own markup, or None where that tells nothing. Whoever asks has to see for himself
    that not the whole article stands in it: themes call a body 'post sponsored' too."""
    if tag in _HOLDING_TAGS:
        return None
    if tag == "nav":
        return BlockRole.DEBRIS
    if len(attributes) == 1 and "class" in attributes:
        return _by_words(attributes["class"])
    names = [attributes[name] for name in _PLAIN if name in attributes]
    for name in attributes:
        if name.startswith("data-"):
            if name in _TELLING:
                names.append(attributes[name])
            elif len(name) <= 40:
                found = _by_name(name)
                if found is not None:
                    return found
    return _by_words("\n".join(names)) if names else None


@lru_cache(maxsize=4096)
def is_own_or_lead(names: str) -> tuple[bool, bool]:
    """Whether any of the names of a class tells of the article's own box, and of the standfirst."""
    told = [_told_by(name) for name in names.split()]
    return any(one.own for one in told), any(one.lead for one in told)


@lru_cache(maxsize=4096)
def is_embedded(names: str) -> bool:
    """A post of a network, by the class of its widget."""
    return any(_EMBEDDED.search(f" {_word(name)} ") for name in names.split())


@lru_cache(maxsize=8192)
def _word(name: str) -> str:
    if name.isalpha() and name.islower():
        return name
    return _APART.sub(" ", _CAMEL.sub(" ", name)).lower().strip()


@lru_cache(maxsize=4096)
def _by_name(name: str) -> BlockRole | None:
    match = _NAMED.match(name)
    if match is None:
        return None
    words = f" {_APART.sub(' ', name.removeprefix('data-'))} "
    for role, pattern in _KINDS:
        if pattern.search(words):
            return role
    return BlockRole.ADVERTISEMENT


@lru_cache(maxsize=8192)
def _by_words(names: str) -> BlockRole | None:
    """``names``: attributes, one a line."""
    if len(names) > 1000:
        return None
    return next((role for name in names.split() if (role := _told_by(name).role) is not None), None)


@lru_cache(maxsize=8192)
def _told_by(name: str) -> Told:
    words = f" {_word(name)} "
    role = None
    if _ANY_KIND.search(words) and not _EMBEDDED.search(words) and not _HOLDS_TEXT.search(words):
        role = next(role for role, pattern in _KINDS if pattern.search(words))
    return Told(role, own=_OWN.search(words) is not None, lead=_LEAD.search(words) is not None)
