"""Speed, measured side by side in one run. Nothing here is a test: a time is a figure, not a pass."""
