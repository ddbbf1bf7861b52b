# make demo   sets everything up and builds the timeline of examples/ into output/demo/
# make gallery  a page for each story of examples/, and an index, into output/gallery/
# make test   sets everything up and runs every test, the browser's included
# make check  format, lint, types, layers, tests
# make bench  speed, side by side with others, in one run
# make pictures  the screenshots of the README

PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo gallery test check lint bench pictures clean

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

demo: .venv/ready
	$(BIN)/geotimeline build examples -o output/demo --format html,fragment,json,jsonl,csv,ics,timelinejs,vis,jsonld,gexf,graphml --force

gallery: .venv/ready
	$(BIN)/python -m tests.page.gallery output/gallery

test: .venv/ready
	$(BIN)/python -c "from tests.page.browser import find_chromium; print(find_chromium())"
	$(BIN)/python -m pytest --numprocesses 2

lint: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

pictures: demo
	$(BIN)/python -m tests.page.pictures output/demo/timeline.html docs/images

bench: .venv/ready
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.scaling

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
