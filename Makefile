# The whole of the set-up is `make install`; everything else calls it first.
PYTHON ?= python3.11
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: install demo test check bench confidence clean

install: $(STAMP)

$(STAMP): pyproject.toml constraints.txt weights.txt hatch_build.py $(wildcard tracker/web/translations/*/LC_MESSAGES/*.po)
	test -x $(BIN)/python || $(PYTHON) -m venv .venv || python3 -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,morph]'
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r weights.txt \
	  || echo 'The weights of the Russian reader could not be installed: names are read by rules alone.'
	touch $@

demo: install
	TRACKER_DATABASE_URL=sqlite:///data/demo.sqlite $(BIN)/tracker ingest data/samples
	TRACKER_DATABASE_URL=sqlite:///data/demo.sqlite $(BIN)/tracker serve --host 127.0.0.1 --port 8000

test: install
	$(BIN)/pytest -q

check: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: install
	$(BIN)/python -m tests.bench

# how often each rule proves right on the annotated reports
confidence: install
	$(BIN)/python -m tests.measure

clean:
	rm -rf .venv .mypy_cache .ruff_cache dist data/demo.sqlite*
