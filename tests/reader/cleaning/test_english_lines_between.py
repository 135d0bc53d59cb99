"""Single lines between the paragraphs of an English article: what pages put there goes, what reporters write stays."""

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

TITLE = "Brookford to rebuild windmill that was struck by lightning"
ABOVE = (
    "The council in Brookford has voted to rebuild the old windmill on the hill, which burned down in February.",
    "Carpenter Simon Gale has dried planks for three years and says the mill ground flour in his grandfather's days.",
)
BELOW = (
    "The mill was built in 1911 and worked until 1978, when it became a museum for the schoolchildren of the district.",
    "Money for the works was raised in two weeks, the clerk said, and what is left will pay for the track uphill.",
    "Bridges in Brookford need repair too, but they will be talked about in autumn, when the new budget is drawn up.",
)
# fmt: off
FURNITURE = (
    "Sign up here", "Get the Morning Briefing", "Sign up for the Brookford Brief, our weekly email",
    "Stay up to date with our free app", "Follow the Gazette on Facebook", "Like what you see? Become a member",
    "Help us keep reporting on your town", "Your support makes this possible", "Support independent local news",
    "Don't miss out on the latest from Brookford", "Got news? Tell us", "Email us your photos",
    "Send your pictures to pics@example.org", "Join our WhatsApp channel for breaking news",
    "Read more: Man rescues swan from car park", "READ MORE", "Related: Council to decide on bins", "RELATED",
    "More on this story", "You might also like", "Also read", "Also in News", "What to read next", "Most read",
    "In pictures: flood hits Brookford", "Watch: the moment the bridge fell", "Listen to our podcast",
    "Article continues below", "Story continues below advertisement", "ADVERTISEMENT",
    "Advertisement - scroll to continue", "Sponsored by Marlow Motors", "Paid post", "Promoted stories",
    "This is a paid advertisement", "Share", "Share on X", "Copy link", "Email this article", "Print",
    "Save for later", "12 comments", "Show comments", "Leave a reply", "Comments are closed", "View all comments",
    "Be the first to comment", "Photo: Alan Bright/The Ledger", "Getty Images", "Image: Alan Bright", "Credit: PA",
    "Published 2 hours ago", "Updated 14:20", "Last updated at 10:15 on 5 May", "5 min read", "By Sam Tolley",
    "Skip advertisement", "Skip to content", "Loading...", "Back to top", "Load more", "View more",
    "Topics: bridges, councils", "Tags", "Filed under", "Terms and conditions apply", "Terms & Conditions",
    "Privacy Policy", "Contact us", "About us", "Newsletters", "Cookie Policy", "Reporting by Anna Wells",
    "Our Standards: The Gazette Code", "Get alerts on this topic", "Turn on notifications", "Subscribe for £1",
    "Log in", "Register for free", "Try one month free", "Unlock this article",
    "Limited time offer: 50% off an annual subscription", "Shop the best garden tools from £9.99",
    "We've been independent since 1921. Help us stay that way with a donation.",
    "More great stories like this are in this week's paper. Out now.",
    "Pick up Thursday's Gazette for the full story.", "Want more? Listen to the full interview on our podcast.",
    "If you have a story, contact our reporter at sam@example.org.", "Editing by Mark Tod",
)
REPORTED = (
    "What we know so far", "Why now?", "'Like losing a relative'", '"It was grim," she said.',
    "Police have asked witnesses to come forward.", "Follow the path to the mill and turn left.",
    "Tickets are £12 from the box office.", "The helpline is open from 9am.", "Donations can be left at the church.",
    "Read it again, he told the clerk.", "Join the queue, the sign says.", "The app crashed twice.",
    "Subscribers to the scheme pay £3 a month.", "The channel is 40ft deep.", "A newsletter went out in June.",
    "Sign language lessons start in May.", "Listen to the river, she says.", "More rain is expected on Sunday.",
    "Share prices fell.", "Print is not dead.", "Comments were mixed.", "The story so far", "A long wait",
    "Watch out for bulls", "Two dead, nine hurt", "Score: Rovers 2-1 United", "Attendance: 4,112",
)
# fmt: on


def shown(line: str) -> list[str]:
    text = "\n".join((TITLE, "By Sam Reed", "12 April 2026", *ABOVE, line, *BELOW))
    article = read_bytes(text.encode(), file_name="dump.txt")
    return clean_text(article.text, clean(article)).split("\n")


def test_furniture_goes_and_takes_no_paragraph_with_it() -> None:
    assert [line for line in FURNITURE if shown(line) != [TITLE, *ABOVE, *BELOW]] == []


def test_what_a_reporter_wrote_stays() -> None:
    assert [line for line in REPORTED if shown(line) != [TITLE, *ABOVE, line, *BELOW]] == []
