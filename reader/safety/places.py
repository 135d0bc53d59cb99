"""Whether a folder is copied to a cloud behind the program's back: some day a half-written database is, too."""

from pathlib import Path

# Folder names (in lower case, at any depth) and files that mark the root of a synced folder.
_NAMES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "iCloud, Google Drive or OneDrive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "mega": "MEGA",
    "megasync": "MEGA",
    "pcloud": "pCloud",
    "pclouddrive": "pCloud",
    "yandex.disk": "Yandex Disk",
    "box sync": "Box",
    "syncthing": "Syncthing",
    "seafile": "Seafile",
}
_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".sync_journal.db": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".csync_journal.db": "ownCloud",
    ".tmp.driveupload": "Google Drive",
}


def cloud_service(folder: Path) -> str | None:
    """The service that seems to sync ``folder``, or None."""
    for place in (folder.absolute(), *folder.absolute().parents):
        name = place.name.lower()
        if name in _NAMES:
            return _NAMES[name]
        # Also 'OneDrive - Company' and 'Dropbox (Personal)'.
        for beginning in ("onedrive - ", "dropbox (", "nextcloud-", "googledrive-"):
            if name.startswith(beginning):
                return _NAMES[beginning.rstrip(" -(")]
        for mark, service in _MARKS.items():
            try:
                if (place / mark).exists():
                    return service
            except OSError:
                continue
    return None
