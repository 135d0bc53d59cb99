#!/bin/sh
# Runs inside the unpacked chytalnia.run. With --portable everything (library, settings, log) is kept in a folder beside the .run file.
here=$(cd "$(dirname "$0")" && pwd)
program=chytalnia-desktop
while :; do
    case "${1:-}" in
    --portable)
        beside=$(cd "${USER_PWD:-.}" && cd "${ARCHIVE_DIR:-.}" && pwd)/chytalnia-data
        mkdir -p "$beside" || { echo "chytalnia: cannot write $beside" >&2; exit 3; }
        export XDG_DATA_HOME="$beside" XDG_CONFIG_HOME="$beside/settings" XDG_CACHE_HOME="$beside/cache" XDG_STATE_HOME="$beside/log"
        shift
        ;;
    --command-line)
        program=chytalnia
        shift
        ;;
    *) break ;;
    esac
done
cd "${USER_PWD:-.}" || exit 3
"$here/$program" "$@"
