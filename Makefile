# Clarion's everyday commands; `make` alone lists them. Works with GNU make 3.81 and newer.

VENV := .venv
DEMO := clarion-demo
PORT := 8000
# Processes that pytest spreads the tests over.
WORKERS := 2
# Where the same tests run again on PostgreSQL: whatever touches the store.
STORE_TESTS := tests/catalogue tests/commands tests/web

.DEFAULT_GOAL := help
.PHONY: help demo test environment test-environment lint types contracts unit postgres browser format clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: environment ## Serve a site with the sample: make demo PORT=9000 for another port
	@exec $(VENV)/bin/clarion --home $(DEMO) demo --port $(PORT)

test: test-environment lint types contracts unit postgres browser ## Run everything below, one after another

lint: test-environment ## Style and formatting
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check

types: test-environment ## Types
	$(VENV)/bin/mypy

contracts: test-environment ## Who may import whom
	$(VENV)/bin/lint-imports

unit: test-environment ## Tests on SQLite
	$(VENV)/bin/pytest -m "not browser" -n $(WORKERS)

postgres: test-environment ## Tests of the store again, on a PostgreSQL of their own
	$(VENV)/bin/python -m tests.postgres $(VENV)/bin/pytest -m "not browser" -n $(WORKERS) $(STORE_TESTS)

browser: test-environment ## Tests in a real Chromium
	$(VENV)/bin/pytest -m browser -n $(WORKERS) tests/browser

format: test-environment ## Format the source and mend what ruff can mend
	$(VENV)/bin/ruff check --fix
	$(VENV)/bin/ruff format

clean: ## Remove the environment and the demo's instance
	rm -rf $(VENV) .uv $(DEMO)

# One environment serves both: each target adds what it needs and removes nothing, so they never undo each other.
environment:
	@scripts/environment --no-dev --extra studies

test-environment:
	@scripts/environment --all-extras
	@scripts/programs
