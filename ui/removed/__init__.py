"""What cleaning left out of the open article."""
