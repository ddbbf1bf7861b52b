"""`python -m tests.corpus [LANGUAGE …]`: what the program misses, article by article; rates and digests below."""

import sys

from tests.corpus.gold import articles, digest
from tests.corpus.report import listing, run

wanted = sys.argv[1:] or sorted({each.document.language or "" for each in articles()})
scores = tuple(each for each in run() if each.article.document.language in wanted)
digests = "\n".join(f"digest of {language}: {digest(language)}" for language in wanted)
sys.stdout.write(f"{listing(scores)}\n{digests}\n")
