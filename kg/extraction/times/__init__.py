"""Time expressions: found, and normalised to TIMEX3 values; and the word each one modifies."""

from kg.extraction.times.finding import find_times
from kg.extraction.times.governor import governor_of, positions

__all__ = ["find_times", "governor_of", "positions"]
