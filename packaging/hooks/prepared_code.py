"""Hands out what packaging/prepared.py compiled when the program was built: modules, and at the two places where Python
compiles text at a start, the methods of dataclasses and regular expressions. What is not there is found and compiled as
ever. Runs before anything else, so it imports next to nothing before it can hand that out.
"""


def _hand_out_modules(modules: "dict[str, tuple[str, int, int]]", at_need: "set[str]", inside: str) -> None:
    """``at_need``: modules that are told to be there, and are read when something of theirs is first asked for."""
    import _thread
    import os
    import sys
    from _frozen_importlib import ModuleSpec, _ModuleLockManager
    from _frozen_importlib_external import SourcelessFileLoader
    from marshal import loads

    codes = open(os.path.join(inside, "prepared-modules.bin"), "rb", buffering=0)  # noqa: PTH118, PTH123, SIM115
    one_at_a_time = _thread.allocate_lock()
    room = memoryview(bytearray(max(length for _place, _begins, length in modules.values())))
    plain_module = type(sys)

    class Loader(SourcelessFileLoader):
        def get_code(self, name: str) -> object:
            del name  # PySide gives its modules others, too
            _place, begins, length = modules[self.name]
            with one_at_a_time:
                codes.seek(begins)
                code = room[: codes.readinto(room[:length])]
                return loads(code)

    class Unread(plain_module):  # type: ignore[misc, valid-type]
        def __getattr__(self, name: str) -> object:
            if name == "__path__":  # asked of every module: none of these is a package
                raise AttributeError(name)
            loader = self.__loader__
            with _ModuleLockManager(loader.name):
                if type(self) is Unread and not loader.reading:
                    loader.reading = True
                    try:
                        exec(loader.get_code(loader.name), self.__dict__)
                    finally:
                        loader.reading = False
                    self.__class__ = plain_module
            return plain_module.__getattribute__(self, name)

    class Later(Loader):
        reading = False

        def exec_module(self, module: object) -> None:
            module.__class__ = Unread

    class Finder:
        @staticmethod
        def find_spec(name: str, _path: object = None, _target: object = None) -> object:
            if name not in modules:
                return None
            place = os.path.join(inside, modules[name][0])  # noqa: PTH118
            spec = ModuleSpec(name, (Later if name in at_need else Loader)(name, place), origin=place)
            spec.has_location, spec.cached = True, place
            if place.endswith("__init__.pyc"):
                spec.submodule_search_locations = [os.path.dirname(place)]  # noqa: PTH120
            return spec

    sys.meta_path.insert(0, Finder)


def _hand_out_code(methods: "dict[str, bytes]", patterns: "dict[tuple[object, int], tuple[object, ...]]") -> None:
    import _sre
    import dataclasses
    import re._compiler as compiler
    from marshal import loads

    plain = compiler.compile

    def run(text: str, names: dict[str, object], made: dict[str, object]) -> None:
        code = methods.get(text)
        exec(text if code is None else loads(code), names, made)

    def compiled(pattern: object, flags: int = 0) -> object:
        ready = patterns.get((pattern, int(flags))) if isinstance(pattern, (str, bytes)) else None
        if ready is None:
            return plain(pattern, flags)
        all_flags, code, groups, names, order = ready
        return _sre.compile(pattern, all_flags, memoryview(code).cast("I").tolist(), groups, names, order)

    dataclasses.exec = run
    compiler.compile = compiled


def _hand_out() -> None:
    import gc
    import marshal
    import os
    import sys

    gc.disable()  # whoever is not the window says when it may go on: packaging/entry, ui/running.py
    inside = sys._MEIPASS
    with open(os.path.join(inside, "prepared.bin"), "rb") as file:  # noqa: PTH118, PTH123 - before pathlib
        methods, patterns, modules, at_need, enums_alike = marshal.loads(file.read())
    _hand_out_modules(modules, at_need, inside)  # noqa: F821 - gone only after this ran
    _hand_out_code(methods, patterns)  # noqa: F821
    if enums_alike:
        import quick_enums

        quick_enums.begin()


_hand_out()
del _hand_out, _hand_out_code, _hand_out_modules
