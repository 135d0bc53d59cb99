"""What ships with the program beside its code; found with `importlib.resources.files("resources")`."""
