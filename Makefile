# Each target stands alone on a fresh machine: missing Debian packages are installed on the way.
PROGRAM := .build/release/laborledger
MANIFESTS := pipelines/medical-office.yaml

.PHONY: run test test-browser test-spark conformance lint bench setup build

## run: publish the example pipeline, and say where its results are
run: build
	$(PROGRAM) run $(MANIFESTS) --verbose

## test: build with the imports checked against the package manifest, and run every test
test: setup
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

## test-browser: try the report in headless Chromium, as a reviewer would (installs Chromium and Playwright)
test-browser: build
	Tests/Browser/setup.sh
	.build/browser/bin/python Tests/Browser/report_test.py $(PROGRAM)

## test-spark: compare the Spark job, an executor of which is killed, with one machine (installs PySpark into .build/spark)
test-spark: build
	pipelines/spark/setup.sh
	.build/spark/bin/ruff check pipelines/spark
	.build/spark/bin/ruff format --check pipelines/spark
	cd pipelines/spark && ../../.build/spark/bin/mypy *.py
	.build/spark/bin/python pipelines/spark/test_filter.py
	.build/spark/bin/python pipelines/spark/test_job.py $(PROGRAM)

## conformance: read what a run publishes with the tools of its consumers (installs them into .build/conformance)
conformance: build
	Tests/Conformance/setup.sh
	.build/conformance/bin/python Tests/Conformance/conformance.py $(PROGRAM)

## lint: check the format of the sources
lint:
	swift format lint --strict --recursive --parallel --configuration .swift-format Sources Tests Package.swift

## bench: time extraction beside gzip and a bare parse, of PAGES too where given, fetching beside curl (needs nginx and curl), and the import of official statistics
bench: build
	swift build -c release --product ReadingBench
	scripts/bench.sh $(PROGRAM) 200 $(PAGES)
	scripts/bench_fetch.sh $(PROGRAM)
	scripts/bench_reference.sh $(PROGRAM)

## build: the program, optimized
build: setup
	swift build -c release --product laborledger

## setup: install what the build needs
setup:
	@scripts/setup.sh
