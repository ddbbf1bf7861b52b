"""Split JSONL records in two by the parity of the MD5 of their id: `python -m tests.bench.halves FILE FOLDER`.

Errors are read in the odd half only; the even half says how the program does on text nobody tuned it on.
"""

import hashlib
import json
import sys
from pathlib import Path


def is_odd(name: str) -> bool:
    """Whether a record belongs to the half whose errors may be read."""
    return int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 1


def main(file: Path, folder: Path) -> None:
    """Write `odd.jsonl` and `even.jsonl` into the folder."""
    lines = [line for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]
    folder.mkdir(parents=True, exist_ok=True)
    for half in ("odd", "even"):
        kept = [line for line in lines if is_odd(str(json.loads(line)["id"])) == (half == "odd")]
        (folder / f"{half}.jsonl").write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
