# salesk: `make demo` shows what it does, `make test` is the gate.
GO      ?= go
TOOL    := $(GO) tool -modfile=tools/go.mod
BIN     := bin/salesk
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LDFLAGS := -s -w -X salesk/cmd.release=$(VERSION)
FUZZTIME ?= 30s
PREFIX  ?= /usr/local

.PHONY: all build test quick whole race cross fuzz bench bench-peers bench-peers-big lint golden docs docs-check demo dist dist-check install clean

all: build

build: ## the binary, in bin/: nothing of it is in C, and one without the C library starts sooner
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '$(LDFLAGS)' -o $(BIN) ./cmd/salesk

demo: build ## write the made-up company's exports and compute its KPIs
	$(BIN) demo --force demo
	$(BIN) compute demo || test $$? -eq 3 # 3: done, and the export's honest blemishes were set aside

test: lint cross build whole race ## everything the gate asks for; that generated pages are up to date is a test too

quick: ## for work: build, vet and the short tests, under a minute
	$(GO) vet ./...
	$(GO) test -short ./...

# With the race detector, which makes code ten times as slow, the short tests run, of those alone in
# which goroutines meet (internal/testsize); without it, all tests at full size.
whole: ## all tests at full size, without the race detector
	$(GO) test ./...

race: ## the tests in which goroutines meet, with the race detector, the long ones in part
	$(GO) test -race -short ./...

cross: ## vet, and so build, for the systems that this one is not
	GOOS=windows CGO_ENABLED=0 $(GO) vet ./...
	GOOS=darwin CGO_ENABLED=0 $(GO) vet ./...

lint: ## gofmt, vet, staticcheck
	@unformatted="$$(gofmt -l cmd ingest internal kpi report)"; if [ -n "$$unformatted" ]; then echo "gofmt these files:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(TOOL) staticcheck ./...
	$(GO) mod tidy -diff

golden: ## rewrite the golden files; read the difference before you commit it
	$(GO) test $$(grep -rl --include='*_test.go' 'flag.Bool("update"' cmd ingest kpi report | xargs -n1 dirname | sort -u | sed 's|^|./|') -update

docs: ## write the generated pages: the KPI and column references, the samples in the README
	$(GO) test ./cmd -run 'TestGenerated' -update

docs-check: ## the generated pages are up to date
	$(GO) test ./cmd -run 'TestGenerated' -count=1

fuzz: ## every fuzz target for FUZZTIME
	@set -e; for pkg in $$($(GO) list ./...); do \
	  for f in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz' || true); do \
	    echo "$$pkg $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $$pkg; done; done

bench: ## Go benchmarks, ready for benchstat
	$(GO) test -run '^$$' -bench . -benchmem -count 6 ./... | tee bench.txt
	$(TOOL) benchstat bench.txt

bench-peers: build ## salesk beside DuckDB, polars and others on the same files (bench/README.md)
	cd bench && $(GO) run ./peers -salesk "$(abspath $(BIN))"

bench-peers-big: build ## the large ones of these jobs at ten times their size
	cd bench && $(GO) run ./peers -big -salesk "$(abspath $(BIN))"

dist: ## what a release is, in dist/: binaries, packages, licences, components, checksums
	cd tools/dist && SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(GO) run . -source ../.. -o "$(abspath dist)" -version "$(VERSION)"

dist-check: ## two folders give the same release, byte for byte (some minutes)
	cd tools/dist && $(GO) vet ./... && $(GO) test -count=1 . -twice

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 0755 $(BIN) $(DESTDIR)$(PREFIX)/bin/salesk

clean:
	rm -rf bin demo dist bench.txt
