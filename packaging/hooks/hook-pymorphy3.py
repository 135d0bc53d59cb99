"""In place of PyInstaller's own hook, which cannot do without the Russian dictionary: the Ukrainian one alone."""

from PyInstaller.utils.hooks import collect_data_files, copy_metadata

# The dictionary is found through the entry point that its metadata states.
datas = copy_metadata("pymorphy3_dicts_uk") + collect_data_files("pymorphy3_dicts_uk")
hiddenimports = ["pymorphy3_dicts_uk", "pymorphy3.lang.uk"]
