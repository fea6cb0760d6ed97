"""Source files to documents."""
