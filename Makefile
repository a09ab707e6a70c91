# Every target sets up what it needs. `make` alone lists them.
# PYTHON=python3.12 chooses the interpreter of a new .venv; ARGS="-k money" goes on to the command that is run.

PYTHON ?= python3
ARGS ?=
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
TESTS := $(PY) -m pytest -n 2 --dist loadgroup
LIVING := build/living/index.html

# Python keeps what it has compiled: else every process that a test starts compiles all modules again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test coverage lint types layers living docs bench bench-full faults fuzz format clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/project ## load the example reports into a scratch log and show what was known on two days
	@$(VENV)/bin/deals demo $(ARGS)

test: lint types layers ## check style, types and layers, then run all tests on SQLite and those of the log again on PostgreSQL
	$(TESTS) $(ARGS)
	$(TESTS) --database=postgres $(ARGS)

coverage: $(VENV)/dev ## run the same tests and show which lines and branches none of them reaches: takes twice as long
	$(TESTS) --cov --cov-report= $(ARGS)
	$(TESTS) --cov --cov-append --cov-report=term --database=postgres $(ARGS)

lint: $(VENV)/dev ## check style (ruff)
	$(PY) -m ruff check
	$(PY) -m ruff format --check

types: $(VENV)/dev ## check types of code and tests (mypy, strict)
	$(PY) -m mypy

layers: $(VENV)/dev ## check that events <- projections <- tracker, and never back (import-linter)
	$(VENV)/bin/lint-imports --no-logo

living: $(VENV)/dev ## run the features and write them with their results as one page, build/living/index.html
	@$(PY) -m pytest tests/test_features.py -qq --living=$(LIVING) $(ARGS)

docs: $(VENV)/dev ## make the parts of the documents that come from the code, and the sessions in them
	@$(PY) -m tests.docs.generate

bench: $(VENV)/dev ## measure against the floors of the libraries below, and against peers
	@$(PY) -m benchmarks $(ARGS)

bench-full: $(VENV)/dev ## the same with up to a million events, which takes an hour or more
	@$(PY) -m benchmarks --full $(ARGS)

faults: $(VENV)/dev ## break logs by the hundred: processes killed, disks full, lines cut, bits flipped
	@$(PY) -m tests.faults $(ARGS)

fuzz: $(VENV)/fuzz ## try every way in from outside with inputs made to do harm (ARGS="--seconds 60 --only date")
	@$(PY) -m tests.fuzz $(ARGS)

format: $(VENV)/dev ## put imports and layout in order
	$(PY) -m ruff check --fix --exit-zero
	$(PY) -m ruff format

clean: ## remove all that was made, the environment too
	rm -rf $(VENV) build dist .coverage .coverage.* .hypothesis .*_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment: a stamp for each stage, made again when what it rests on has changed.

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "dealtracker needs Python 3.11 or newer. Try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "$(PYTHON) can't make environments. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) install --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/project: $(VENV)/made pyproject.toml
	$(PIP) install --editable .
	@touch $@

$(VENV)/dev: $(VENV)/made pyproject.toml
	$(PIP) install --editable . --group dev
	@touch $@ $(VENV)/project

# No wheel, no search: atheris is not built from its sources, and `make fuzz` says so and does without it.
$(VENV)/fuzz: $(VENV)/dev
	@$(PIP) install --only-binary :all: --group fuzz || true
	@touch $@
