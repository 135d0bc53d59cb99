"""The search box over the list."""
