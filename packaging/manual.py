"""Manual pages and shell completion, made from the command line's own parser so that they cannot fall behind it."""

import argparse
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from identity import DESKTOP_NAME, NAME, source_date, version

from reader.cli.parser import build_parser

SEARCH_OPTIONS = (("--limit N", "at most this many articles"), ("--json", "print JSON; offsets are code points"))
FILES = f"""\
.SH FILES
.TP
.I ~/.local/share/{NAME}
The default library: one folder with everything in it. Copy it, and you have a backup.
"""
WINDOW_PAGE = f"""\
.SH NAME
{DESKTOP_NAME} \\- read, search and annotate saved news articles
.SH SYNOPSIS
.B {DESKTOP_NAME}
[\\fB\\-\\-library\\fR \\fIDIR\\fR] [\\fIFILE\\fR...]
.SH DESCRIPTION
Opens the window. Files that are named are imported and shown;
when a window is open already on this library, it gets them.
.SH OPTIONS
.TP
\\fB\\-\\-library\\fR \\fIDIR\\fR
Work on this library folder and not on the default one.
.TP
\\fB\\-\\-self\\-test\\fR
Try everything in a temporary library, with the window, and say whether it works.
"""


@dataclass(frozen=True)
class Command:
    name: str
    about: str
    synopsis: str
    options: tuple[tuple[str, str], ...]
    positional: str

    def flags(self) -> list[str]:
        return [written.split()[0].rstrip(",") for written, _ in self.options]


def _written(action: argparse.Action) -> str:
    """An option as a manual writes it: `--note TEXT`, `--colour {yellow,green}`."""
    if action.nargs == 0:
        return ", ".join(action.option_strings)
    value = "{" + ",".join(map(str, action.choices)) + "}" if action.choices else action.metavar or action.dest.upper()
    return f"{', '.join(action.option_strings)} {value}"


def _options(parser: argparse.ArgumentParser) -> tuple[tuple[str, str], ...]:
    return tuple(
        (_written(action), action.help or "")
        for action in parser._actions
        if action.option_strings and not isinstance(action, argparse._HelpAction)
    )


def _subparsers(parser: argparse.ArgumentParser) -> argparse._SubParsersAction:
    return next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))


def commands(parser: argparse.ArgumentParser) -> Iterator[Command]:
    group = _subparsers(parser)
    about = {choice.dest: choice.help or "" for choice in group._choices_actions}
    for name, child in group.choices.items():
        options = SEARCH_OPTIONS if name == "search" else _options(child)
        positional = [action.metavar or action.dest.upper() for action in child._actions if not action.option_strings]
        synopsis = " ".join(child.format_usage().split()).removeprefix(f"usage: {NAME} ").replace("[-h] ", "")
        synopsis = synopsis.removeprefix("[--library DIR] ")
        yield Command(name, about[name], synopsis, options, str(positional[0]) if positional else "")


def _roff(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-")


def _head(name: str) -> str:
    day = datetime.datetime.fromtimestamp(source_date(), datetime.UTC).date().isoformat()
    return f'.TH {name.upper()} 1 "{day}" "{NAME} {version()}" "User Commands"\n'


def _listed(options: tuple[tuple[str, str], ...]) -> str:
    return "".join(f".TP\n.B {_roff(written)}\n{_roff(about)}\n" for written, about in options)


def manual_page() -> str:
    parser = build_parser()
    body = [
        _head(NAME),
        f".SH NAME\n{NAME} \\- {_roff(parser.description or '').rstrip('.').lower()}\n",
        f".SH SYNOPSIS\n.B {NAME}\n[\\fB\\-\\-library\\fR \\fIDIR\\fR] \\fICOMMAND\\fR ...\n",
        ".SH DESCRIPTION\nWhat the window does, for people who script. The window itself is\n",
        f".BR {_roff(DESKTOP_NAME)} (1).\n.SH OPTIONS\n",
        _listed(_options(parser)),
        ".SH COMMANDS\n",
    ]
    for command in commands(parser):
        body.append(f".SS {_roff(command.synopsis)}\n{_roff(command.about[:1].upper() + command.about[1:])}.\n")
        body.append(_listed(command.options))
    status = _roff((parser.epilog or "").removeprefix("exit status: "))
    body += [f".SH EXIT STATUS\n{status}\n", FILES, f".SH SEE ALSO\n.BR {_roff(DESKTOP_NAME)} (1)\n"]
    return "".join(body)


def window_page() -> str:
    return _head(DESKTOP_NAME) + WINDOW_PAGE + FILES + f".SH SEE ALSO\n.BR {NAME} (1)\n"


def bash_completion() -> str:
    parser = build_parser()
    known = list(commands(parser))
    cases = "\n".join(f'        {one.name}) words="{" ".join(one.flags())}" ;;' for one in known)
    overall = " ".join(
        [*(written.split()[0].rstrip(",") for written, _ in _options(parser)), *(one.name for one in known)]
    )
    return f"""\
# bash completion for {NAME}
_{NAME}() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} command="" words="" n
    for ((n = 1; n < COMP_CWORD; n++)); do
        case ${{COMP_WORDS[n]}} in
        --library) ((n++)) ;;
        -*) ;;
        *) command=${{COMP_WORDS[n]}}; break ;;
        esac
    done
    case $command in
        "") words="{overall}" ;;
{cases}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    if [[ -n $command || ${{COMP_WORDS[COMP_CWORD-1]}} == --library ]] && [[ $current != -* ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -f -- "$current"))
    fi
}}
complete -F _{NAME} {NAME}
"""


def _zsh_text(text: str) -> str:
    return text.replace("'", "").replace("[", "(").replace("]", ")").replace(":", " -")


def zsh_completion() -> str:
    parser = build_parser()
    listed, cases = [], []
    for one in commands(parser):
        listed.append(f"    '{one.name}:{_zsh_text(one.about)}'")
        flags = " ".join(
            f"'{written.split()[0]}[{_zsh_text(about)}]{':value:' if ' ' in written else ''}'"
            for written, about in one.options
        )
        cases.append(f"    {one.name}) _arguments {flags} '*:file:_files' ;;")
    lines = "\n".join(listed)
    branches = "\n".join(cases)
    return f"""\
#compdef {NAME}
local -a known
known=(
{lines}
)
_arguments -C '--library[the library folder]:folder:_files -/' '--version[show the version]' \\
    '--self-test[try everything]' '1:command:->command' '*::argument:->argument'
case $state in
command) _describe command known ;;
argument) case $words[1] in
{branches}
    esac ;;
esac
"""


def fish_completion() -> str:
    def quoted(text: str) -> str:
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"

    parser = build_parser()
    lines = [f"# fish completion for {NAME}"]
    lines += [f"complete -c {NAME} -n __fish_use_subcommand -l library -r -d 'the library folder'"]
    for one in commands(parser):
        lines.append(f"complete -c {NAME} -n __fish_use_subcommand -a {one.name} -d {quoted(one.about)}")
        for written, about in one.options:
            takes = " -r" if " " in written else ""
            long = written.split()[0].lstrip("-")
            lines.append(
                f"complete -c {NAME} -n '__fish_seen_subcommand_from {one.name}' -l {long}{takes} -d {quoted(about)}"
            )
    return "\n".join(lines) + "\n"
