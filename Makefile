# `make run` and `make test` do all the set-up themselves and do it once.
PYTHON ?= python3
RUN = .venv/bin/python
SETUP = $(PYTHON) scripts/setup.py

.PHONY: run test lint format types dev gallery pictures bench protocol package clean help

help:            ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/ —/'

run:             ## start the app (with its built-in assistant; no key needed)
	@$(SETUP) run
	@$(RUN) -m app $(ARGS)

test: lint       ## run every test
	@$(RUN) scripts/test.py $(ARGS)

lint:            ## formatters, linters, types and import rules
	@$(SETUP) test --npm run lint --silent
	@$(SETUP) test --npm run types --silent
	@$(RUN) -m ruff format --check --quiet .
	@$(RUN) -m ruff check --quiet .
	@$(RUN) -m mypy --no-error-summary
	@.venv/bin/lint-imports --no-cache > .setup/import-rules.txt || { cat .setup/import-rules.txt; exit 1; }

format:          ## let the formatters rewrite the sources
	@$(SETUP) test --npm run format
	@$(RUN) -m ruff format .
	@$(RUN) -m ruff check --fix .

dev:             ## the page with hot reload, on a running server
	@$(SETUP) run
	@$(RUN) scripts/dev.py $(ARGS)

gallery:         ## the chat element's stories, drawn and editable
	@$(SETUP) run --npm run gallery --silent

pictures:        ## draw the documentation's pictures anew
	@$(SETUP) test
	@$(RUN) scripts/pictures.py

bench:           ## print the benchmark table
	@$(SETUP) test
	@$(RUN) -m bench $(ARGS)

protocol:        ## write the element's protocol types from the Python library's models
	@$(SETUP) test
	@$(RUN) -m scripts.protocol

package:         ## build the one-folder app and prove that it works
	@$(SETUP) test
	@$(RUN) -m PyInstaller --noconfirm --log-level=WARN build.spec
	@$(RUN) packaging/selftest.py

clean:           ## remove everything that was built or installed here
	rm -rf .venv .setup build dist frontend/dist frontend/dist-element frontend/node_modules
