"""Hands out what packaging/prepared.py compiled when the program was built, at the two places where Python compiles
text at a start: the methods of dataclasses, and regular expressions. What is not there is compiled as ever.
"""


def _hand_out() -> None:
    import _sre
    import dataclasses
    import marshal
    import os
    import re._compiler as compiler
    import sys

    with open(os.path.join(sys._MEIPASS, "prepared.bin"), "rb") as file:  # noqa: PTH118, PTH123 - before pathlib
        methods, patterns = marshal.loads(file.read())
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
