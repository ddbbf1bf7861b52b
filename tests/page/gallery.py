"""`python -m tests.page.gallery FOLDER`: a page for each story of the examples, and an index of them."""

import sys
from html import escape
from pathlib import Path

import timeline

HERE = Path(__file__).parents[2] / "examples"
STORIES = {
    "black-sea": ("black-sea-sochi-talks.txt", "mer-noire-fin-accord.md"),
    "karabakh": ("haut-karabakh-exode.md",),
    "gulf": ("iran-saudi-rapprochement.txt",),
    "nordic": ("nato-sweden-joins.md", "otan-suede-vote-turc.md"),
}
STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
)


def main(folder: Path) -> None:
    """Write `<story>/timeline.html` for each story, and `index.html`."""
    lines = []
    for name, articles in STORIES.items():
        story = timeline.build([HERE / article for article in articles])
        story.write(folder / name, ["html", "json"], force=True)
        title = escape(story.title)
        lines.append(
            f'<li lang="{story.language}"><a href="{name}/timeline.html">{title}</a>: {len(story.events)}</li>'
        )
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    listed = f"<h1>Timelines</h1><p>Each with its number of events.</p><ul>{''.join(lines)}</ul>"
    page = f"{head}<title>Timelines</title><style>{STYLE}</style><main>{listed}</main></html>\n"
    (folder / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
