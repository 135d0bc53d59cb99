"""Hands out what packaging/prepared.py compiled when the program was built: modules, and at the two places where Python
compiles text at a start, the methods of dataclasses and regular expressions. What is not there is found and compiled as
ever. Runs before anything else, so it imports next to nothing before it can hand that out.
"""


def _hand_out() -> None:
    import _thread
    import gc
    import marshal
    import os
    import sys
    from _frozen_importlib_external import SourcelessFileLoader, spec_from_file_location

    gc.disable()  # whoever is not the window says when it may go on: packaging/entry, ui/running.py
    inside = sys._MEIPASS
    with open(os.path.join(inside, "prepared.bin"), "rb") as file:  # noqa: PTH118, PTH123 - before pathlib
        methods, patterns, modules = marshal.loads(file.read())
    codes = open(os.path.join(inside, "prepared-modules.bin"), "rb", buffering=0)  # noqa: PTH118, PTH123, SIM115
    one_at_a_time = _thread.allocate_lock()

    class Loader(SourcelessFileLoader):
        def get_code(self, name: str) -> object:
            _place, begins, length = modules[name]
            with one_at_a_time:
                codes.seek(begins)
                code = codes.read(length)
            return marshal.loads(code)

    class Finder:
        @staticmethod
        def find_spec(name: str, _path: object = None, _target: object = None) -> object:
            if name not in modules:
                return None
            place = os.path.join(inside, modules[name][0])  # noqa: PTH118
            return spec_from_file_location(name, place, loader=Loader(name, place))

    sys.meta_path.insert(0, Finder)

    import _sre
    import dataclasses
    import re._compiler as compiler

    plain = compiler.compile

    def run(text: str, names: dict[str, object], made: dict[str, object]) -> None:
        code = methods.get(text)
        exec(text if code is None else marshal.loads(code), names, made)

    def compiled(pattern: object, flags: int = 0) -> object:
        ready = patterns.get((pattern, int(flags))) if isinstance(pattern, (str, bytes)) else None
        if ready is None:
            return plain(pattern, flags)
        all_flags, code, groups, names, order = ready
        return _sre.compile(pattern, all_flags, memoryview(code).cast("I").tolist(), groups, names, order)

    dataclasses.exec = run
    compiler.compile = compiled


_hand_out()
del _hand_out
