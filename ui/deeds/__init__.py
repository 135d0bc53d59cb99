"""What the commands do, a file for each field of work. Each class offers `deeds()`: command id -> what to call."""
