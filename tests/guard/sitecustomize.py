"""Read by each Python child of a test run (this folder is first on its PYTHONPATH): no network there either."""

import network_guard

network_guard.install()
