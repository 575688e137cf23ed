# The verbs of this project. `make` alone prints them.
SHELL := /bin/bash
SEED ?= 7
prepare := . tools/prepare.sh &&
.DEFAULT_GOAL := help
.PHONY: help check test wasm app serve demo story schema threats bench fuzz mutants fix tidy laws science coverage release-checks native

help: ## print these verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-16s %s\n", $$1, $$2}' Makefile

check: ## fast: tidy, formats, native core, relay and command line tests, app types
	@./test --fast
test: ## everything, as ./test
	@./test
fix: ## put every C++ file and the app into their format
	@git ls-files '*.h' '*.cpp' | xargs -r clang-format-19 -i --style=file
	@if [ -d app/node_modules/prettier ]; then cd app && node node_modules/.bin/prettier --write --log-level=warn .; fi
tidy: ## clang-tidy over the core and the programs (slow)
	@$(prepare) ensure_packages build check && ensure_configured clang
	@git ls-files 'core/*.cpp' 'cli/*.cpp' 'relay/*.cpp' | grep -v _test.cpp | xargs -r -P 2 -n 4 clang-tidy-19 -p build/clang --quiet

app: wasm ## build the app into app/dist
	@$(prepare) ensure_node && ensure_app_packages && build_app
wasm: ## build the core as WebAssembly: build/wasm/troth.wasm
	@$(prepare) ensure_packages build && ensure_configured wasm && cmake --build --preset wasm
native: # the optimised programs, which the verbs below start
	@$(prepare) ensure_packages build && ensure_configured release && cmake --build --preset release
serve: ## build what changed and start app and relay on this machine, as ./run
	@./run
demo: ## two partners with some months of generated life; prints two links
	@./run --build && $(prepare) ensure_node && build_demo && exec build/release/troth demo
story: native ## replay one simulated life with its devices, relay and faults: make story SEED=7
	@build/release/world_story $(SEED)
schema: native ## print the app's types from the core's field lists
	@build/release/troth schema > app/src/core/troth.gen.ts
threats: ## print docs/threats.md from the words that the app shows
	@$(prepare) ensure_node && ensure_app_packages && cd app && node node_modules/.bin/vitest run -u src/words/threats.test.ts
bench: native ## every benchmark once; figures on standard output
	@found=0; for one in bench/*/run.sh bench/*/run.mjs; do [ -e $$one ] || continue; found=1; echo "== $$one"; \
	  case $$one in *.mjs) node $$one ;; *) bash $$one ;; esac || exit 1; done; [ $$found = 1 ] || echo "There is no benchmark yet."
fuzz: ## every fuzz target for a minute: make fuzz SECONDS_EACH=60
	@$(prepare) ensure_packages build check && ensure_node && node tools/checks.mjs --fuzz $${SECONDS_EACH:-60}
mutants: ## 24 mistakes that a programmer could make, each of which a test must find
	@$(prepare) ensure_packages build check && ensure_node && node tools/mutants.mjs
laws: native ## the laws of the engine on 100,000 random histories each
	@cmake --build build/release --target laws
science: native ## the engine against simulated couples and published data
	@cmake --build build/release --target science
coverage: ## lines and branches of the core that the tests reach
	@tools/coverage.sh
release-checks: ## everything as in .ci/run, and what only the day of a release can tell: are the helplines still checked?
	@$(prepare) ensure_node && node tools/helplines.mjs
	@.ci/run && $(MAKE) mutants app
