"""What a screen reader does, as a program of the system's Python: it listens to AT-SPI and answers questions.

One question a line on stdin, one answer a line on stdout, both JSON. It knows roles, names, texts and actions; it never
looks at the screen and knows nothing of the program's insides. Needs gir1.2-atspi-2.0 and python3-gi.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

EVENTS = (
    "object:announcement",
    "object:state-changed:focused",
    "object:active-descendant-changed",
    "object:selection-changed",
    "object:text-caret-moved",
    "object:text-selection-changed",
    "object:property-change:accessible-name",
    "object:property-change:accessible-description",
)
DEPTH = 14
CHILDREN = 60


class ScreenReader:
    """Keeps what was heard and the accessible objects that were found, by number."""

    def __init__(self, program: str) -> None:
        self.program = program
        self.heard: list[dict[str, object]] = []
        self.found: list[Atspi.Accessible] = []
        self.listener = Atspi.EventListener.new(self.hear)
        for name in EVENTS:
            self.listener.register(name)

    def hear(self, event: Atspi.Event) -> None:
        try:
            told = event.any_data if isinstance(event.any_data, str) else ""
            one = event.source
            name, role = one.get_name() or "", one.get_role_name()
            description = one.get_description() or ""
        except GLib.Error:
            return
        kept = {"event": event.type, "name": name, "role": role, "told": told, "description": description}
        self.heard.append({**kept, "on": event.detail1})

    def application(self) -> Atspi.Accessible | None:
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for at in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(at)
            if one is not None and self.program in (one.get_name() or ""):
                return one
        return None

    def walk(self, top: Atspi.Accessible, depth: int = 0):
        yield depth, top
        if depth < DEPTH:
            for at in range(min(top.get_child_count(), CHILDREN)):
                child = top.get_child_at_index(at)
                if child is not None:
                    yield from self.walk(child, depth + 1)

    # -- questions -------------------------------------------------------------------------------------------------

    def is_there(self) -> bool:
        return self.application() is not None

    def tree(self) -> list[list[object]]:
        """(depth, role, name, description, whether it can have the focus) of everything that is shown."""
        top = self.application()
        told = []
        for depth, one in self.walk(top) if top else ():
            states = one.get_state_set()
            if states.contains(Atspi.StateType.SHOWING) or depth < 2:
                can = states.contains(Atspi.StateType.FOCUSABLE)
                told.append([depth, one.get_role_name(), one.get_name() or "", one.get_description() or "", can])
        return told

    def find(self, role: str, name: str = "") -> int | None:
        """The number of the first shown object with that role whose name begins like that."""
        top = self.application()
        for _depth, one in self.walk(top) if top else ():
            if one.get_role_name() != role or not (one.get_name() or "").startswith(name):
                continue
            if one.get_state_set().contains(Atspi.StateType.SHOWING):
                self.found.append(one)
                return len(self.found) - 1
        return None

    def focused(self) -> list[str]:
        """(role, name, description) of what has the focus."""
        top = self.application()
        told: list[str] = []
        for _depth, one in self.walk(top) if top else ():
            if one.get_state_set().contains(Atspi.StateType.FOCUSED):
                told = [one.get_role_name(), one.get_name() or "", one.get_description() or ""]
        return told

    def names(self, number: int) -> list[str]:
        """The names of an object's children."""
        one = self.found[number]
        one.clear_cache()
        count = min(one.get_child_count(), CHILDREN)
        return [child.get_name() or "" for at in range(count) if (child := one.get_child_at_index(at)) is not None]

    def describe(self, number: int) -> list[str]:
        one = self.found[number]
        one.clear_cache()
        return [one.get_role_name(), one.get_name() or "", one.get_description() or ""]

    def take_focus(self, number: int) -> bool:
        return bool(self.found[number].get_component_iface().grab_focus())

    def act(self, number: int, at: int = 0) -> bool:
        return bool(self.found[number].get_action_iface().do_action(at))

    def write(self, number: int, text: str) -> bool:
        return bool(self.found[number].get_editable_text_iface().set_text_contents(text))

    def read(self, number: int) -> str:
        text = self.found[number].get_text_iface()
        return str(Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)))

    def caret(self, number: int) -> int:
        return int(Atspi.Text.get_caret_offset(self.found[number].get_text_iface()))

    def put_caret(self, number: int, at: int) -> bool:
        return bool(Atspi.Text.set_caret_offset(self.found[number].get_text_iface(), at))

    def selection(self, number: int) -> list[int]:
        text = self.found[number].get_text_iface()
        if Atspi.Text.get_n_selections(text) == 0:
            return []
        chosen = Atspi.Text.get_selection(text, 0)
        return [chosen.start_offset, chosen.end_offset]

    def attributes(self, number: int, at: int) -> dict[str, str]:
        text = self.found[number].get_text_iface()
        return dict(Atspi.Text.get_attribute_run(text, at, True)[0])

    def listen(self) -> list[dict[str, object]]:
        """What was heard since the last time."""
        heard, self.heard = self.heard, []
        return heard


def main() -> None:
    Atspi.init()
    reader = ScreenReader(sys.argv[1])
    loop = GLib.MainLoop()

    def asked(stream: object, _condition: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        question = json.loads(line)
        try:
            answer = getattr(reader, question["ask"])(*question["with"])
            told = {"answer": answer}
        except Exception as error:  # noqa: BLE001 - whoever asked is told, and asks on
            told = {"failed": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()
        return True

    GLib.io_add_watch(
        GLib.IOChannel.unix_new(0), GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, asked
    )
    loop.run()


if __name__ == "__main__":
    main()
