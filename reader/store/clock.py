"""What time it is, in the form that is stored. Order in the library never depends on it: clocks are set back."""

from datetime import UTC, datetime


def now() -> str:
    """ISO 8601 in UTC, to the millisecond, with 'Z'."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
