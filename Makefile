# CIMLab. `make lab` and `make test` are all that a newcomer needs; `make help` lists the rest.
SHELL := /bin/bash
# One release build serves the lab and its tests (docs/decisions/0003).
FLAGS := -c release -j 2 -Xswiftc -enable-testing
SWIFT_BUILD := swift build $(FLAGS)
CIMLAB := .build/release/cimlab

.PHONY: help lab test build packages lint format smallest supernet validate sanitize clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

lab: build ## installs what is missing, builds, reproduces the quick profile, prints where the report is
	@$(CIMLAB) reproduce --profile quick

test: packages ## installs what is missing, builds, runs all tests
	@$(SWIFT_BUILD) --build-tests
	@swift test $(FLAGS) --skip-build

build: packages
	@$(SWIFT_BUILD) --product cimlab

packages: ## the Debian packages that the lab stands on
	@bash .ci/packages

lint: ## the formatting rules of .swift-format, as errors
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

format: ## rewrites the sources by those rules
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

smallest: build ## the quick profile on its smallest setting (what continuous integration runs)
	@$(CIMLAB) reproduce --profile smallest

supernet: build ## trains the three supernets of supernets/ again; goes on where it was stopped
	@for seed in 1 2 3; do \
	    $(CIMLAB) train experiments/supernet-b0.yaml --profile quick --seed $$seed --run runs/supernets \
	        --ship supernets/b0-quick-$$seed.safetensors || exit $$?; \
	done
	@$(CIMLAB) network table

validate: build ## measures the claims of docs/validation again: make validate [ONLY=prefix.name | STALE=1]
	@bash docs/validation/validate $(if $(STALE),--stale,$(ONLY))

sanitize: packages ## all tests under AddressSanitizer, then under ThreadSanitizer; undefined behaviour in C traps
	@bash docs/validation/sanitize

clean: ## removes builds and runs (reports stay)
	@rm -rf .build runs
