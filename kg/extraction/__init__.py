"""Mentions, times, events, relations and attributions of one document."""
