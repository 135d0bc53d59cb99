"""What the disk image shows when it is opened; on macOS alone:

dmgbuild -s packaging/macos/dmg_settings.py Chytalnia dist/chytalnia.dmg
"""

from pathlib import Path

application = str(Path("dist") / "Chytalnia.app")
files = [application]
symlinks = {"Applications": "/Applications"}
icon = str(Path("build") / "icons" / "chytalnia.icns")
format = "ULMO"  # LZMA, from macOS 10.15 on
filesystem = "APFS"
window_rect = ((200, 200), (540, 320))
icon_size = 96
text_size = 13
icon_locations = {"Chytalnia.app": (140, 140), "Applications": (400, 140)}
default_view = "icon-view"
show_status_bar = False
show_toolbar = False
