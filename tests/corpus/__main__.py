"""`python -m tests.corpus`: what the program misses in the corpus, article by article, with the rates below."""

import sys

from tests.corpus.report import listing, run

sys.stdout.write(listing(run()) + "\n")
