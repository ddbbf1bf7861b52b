"""`python -m timeline` is the command `geotimeline`."""

from timeline.cli import main

main()
