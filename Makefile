# Each target works on a fresh machine: missing Debian packages are installed as needed.
PROGRAM := .build/release/laborledger
MANIFESTS := pipelines/medical-office.yaml

.PHONY: help run test test-browser test-docs test-crash test-year test-units test-install test-spark conformance lint bench setup build install install-files uninstall man

## help: list the targets
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST) | awk -F': ' '{ printf "%-14s %s\n", $$1, $$2 }'

## run: run the example pipeline and print where its results are
run: build
	$(PROGRAM) run $(MANIFESTS) --verbose

## test: build (checking imports against the package manifest) and run all tests
test: setup
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

## test-browser: test the report in headless Chromium (installs Chromium and Playwright)
test-browser: build
	Tests/Browser/setup.sh
	.build/browser/bin/python Tests/Browser/report_test.py $(PROGRAM)

## test-spark: compare the Spark job, with one executor killed, with a single machine (installs PySpark into .build/spark)
test-spark: build
	pipelines/spark/setup.sh
	.build/spark/bin/ruff check pipelines/spark
	.build/spark/bin/ruff format --check pipelines/spark
	cd pipelines/spark && ../../.build/spark/bin/mypy *.py
	.build/spark/bin/python pipelines/spark/test_filter.py
	.build/spark/bin/python pipelines/spark/test_job.py $(PROGRAM)

## conformance: validate the outputs of a run with third-party tools (installs them into .build/conformance)
conformance: build
	Tests/Conformance/setup.sh
	.build/conformance/bin/python Tests/Conformance/conformance.py $(PROGRAM)

## test-docs: apply docs/extending.md to a copy of the repository (installs rsync and jq)
test-docs: setup
	scripts/setup_docs.sh
	Tests/Docs/follow_extending.py .build/extending

## test-crash: kill the program and inject I/O failures, and verify all published data (QUICK=1: a one-minute sample)
test-crash: build
	scripts/setup_operations.sh
	Tests/Crash/crash.py $(PROGRAM) $(if $(QUICK),--quick)

## test-year: simulate a year of daily runs
test-year: build
	scripts/setup_operations.sh
	Tests/Year/year.py $(PROGRAM)

## test-units: verify the systemd units
test-units: build
	Tests/Install/units.sh $(PROGRAM)

## test-install: install into a temporary folder and uninstall
test-install: build
	Tests/Install/install.sh

## lint: check the source format and that every package declaration is documented
lint:
	swift format lint --strict --recursive --parallel --configuration .swift-format Sources Tests Package.swift
	scripts/check_docs.py --test
	scripts/check_docs.py

## bench: compare reading with a bare parse and other libraries (PAGES=FOLDER: on more pages), extraction with gzip, fetching with curl (needs nginx and
## curl), and measure the import of official statistics
bench: build
	scripts/build.sh ReadingBench
	scripts/bench_reading.sh $(PROGRAM) $(PAGES)
	scripts/bench.sh $(PROGRAM) 200 $(PAGES)
	scripts/bench_fetch.sh $(PROGRAM)
	scripts/bench_reference.sh $(PROGRAM)

## build: build the optimized program
build: setup
	scripts/build.sh

## setup: install the build dependencies
setup:
	@scripts/setup.sh

PREFIX ?= /usr/local
BINDIR = $(DESTDIR)$(PREFIX)/bin
MANDIR = $(DESTDIR)$(PREFIX)/share/man/man1
UNITDIR = $(DESTDIR)$(PREFIX)/lib/systemd/system
DOCDIR = $(DESTDIR)$(PREFIX)/share/doc/laborledger
BASHDIR = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSHDIR = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISHDIR = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

## install: install program, man pages, completions and units under PREFIX (with DESTDIR for packaging)
install: build man
	$(MAKE) install-files

## man: write the man pages to .build/manual, one per subcommand
man: build
	scripts/manual.sh $(PROGRAM) .build/manual

install-files:
	install -d $(BINDIR) $(MANDIR) $(UNITDIR) $(DOCDIR)/examples/cron $(DOCDIR)/examples/container $(BASHDIR) $(ZSHDIR) $(FISHDIR)
	install -m 755 $(PROGRAM) $(BINDIR)/laborledger
	for page in .build/manual/*.1; do [ ! -e "$$page" ] || install -m 644 "$$page" $(MANDIR)/; done
	$(PROGRAM) --generate-completion-script bash > $(BASHDIR)/laborledger
	$(PROGRAM) --generate-completion-script zsh > $(ZSHDIR)/_laborledger
	$(PROGRAM) --generate-completion-script fish > $(FISHDIR)/laborledger.fish
	for unit in service timer; do sed 's#@PREFIX@#$(PREFIX)#' contrib/systemd/laborledger@.$$unit > $(UNITDIR)/laborledger@.$$unit; done
	sed 's#@PREFIX@#$(PREFIX)#' contrib/cron/laborledger > $(DOCDIR)/examples/cron/laborledger
	install -m 644 contrib/container/Containerfile $(DOCDIR)/examples/container/
	install -m 644 contrib/operator.yaml pipelines/medical-office.yaml $(DOCDIR)/examples/
	install -m 644 LICENSE NOTICE docs/operating.md contrib/README.md $(DOCDIR)/

## uninstall: remove the installed files
uninstall:
	rm -f $(BINDIR)/laborledger $(MANDIR)/laborledger.1 $(MANDIR)/laborledger.*.1 $(UNITDIR)/laborledger@.service $(UNITDIR)/laborledger@.timer
	rm -f $(BASHDIR)/laborledger $(ZSHDIR)/_laborledger $(FISHDIR)/laborledger.fish
	rm -rf $(DOCDIR)
