# Two commands for a newcomer: make demo, make test. Both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
INSTANCE ?= instance

.PHONY: demo test score lint up bench fuzz torture table pictures ledger lock clean
.DELETE_ON_ERROR:

demo: $(VENV)/.runtime ## the main job on the paper of December 2020, then the UI on a terminal
	@$(BIN)/iqip --instance $(INSTANCE) demo

test: $(VENV)/.development ## every test; servers that are not installed skip their tests by name
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

torture: $(VENV)/.development ## hundreds of runs killed by kill -9, and what really arrived counted
	@$(BIN)/python -u -m tests.torture $(if $(SEED),--seed $(SEED))

score: $(VENV)/.development ## how well replies are read: every figure and every miss
	@$(BIN)/python -m tests.replies.score

lint: $(VENV)/.development ## what CI runs: format, ruff, types, layers
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

up: $(VENV)/.runtime ## server, jobs and doorbell on ./instance
	@$(BIN)/iqip --instance $(INSTANCE) up

bench: $(VENV)/.development ## ratios to a floor measured in the same run
	@$(BIN)/python -m benchmarks

fuzz: $(VENV)/.development ## 10,000 mutilated messages through the intake; COUNT=… and SEED=… choose others
	@$(BIN)/python -m tests.fuzz $(or $(COUNT),10000) --seed $(or $(SEED),20210128)

pictures: $(VENV)/.development ## the README's pictures, made anew from a demo
	@$(BIN)/python docs/make_pictures.py

ledger: $(VENV)/.development ## docs/ledger.md, printed from the table of transitions
	@$(BIN)/python docs/make_ledger.py

table: $(VENV)/.development ## what came of each transport in each case of the contract and each fault
	@$(BIN)/python -m tests.mail.table

lock: ## both locks anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --quiet --custom-compile-command "make lock" -o requirements.lock
	uv pip compile pyproject.toml --group build --group dev -c requirements.lock --universal \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --quiet \
	  --custom-compile-command "make lock" -o requirements-dev.lock

clean: ## what the commands above made, but no instance
	rm -rf $(VENV) *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "iqip needs Python 3.11 or newer as '$(PYTHON)': install it, or say make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python's venv module is missing: on Debian and Ubuntu, apt-get install python3-venv"; exit 1; }
	@echo "Making a virtual environment in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what iqip runs on (about 120 packages, a minute or two) …"
	@$(PIP) install --quiet --progress-bar on --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.development: requirements-dev.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what iqip is tested with …"
	@$(PIP) install --quiet --progress-bar on --require-hashes -r requirements-dev.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.runtime
