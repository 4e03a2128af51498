# Every target is a short script of tools/; read there what it does.
.PHONY: help run test look bench requirements migration permissions format backup restore

# Nothing has been released yet: the single migration is made anew each time the model changes.
NAME ?= Initial

help:
	@echo "make run           build and serve http://127.0.0.1:5080 until Ctrl-C (NASTAVNIK_DEMO=1: with the demo school)"
	@echo "make test          build and run all tests; last line: N passed, N failed"
	@echo "make look          pictures of the pages into var/look"
	@echo "make bench         the benchmarks, each beside its peer or its limit"
	@echo "make requirements  how many of docs/requirements.txt have a passing test"
	@echo "make migration NAME=…  a new migration; NAME=Initial makes the single one anew"
	@echo "make permissions   docs/permissions.md from the rights table"
	@echo "make format        dotnet format"
	@echo "make backup FILE=… / make restore FILE=…  one archive of database, files and keys"

run:
	@exec tools/run.sh

test:
	@exec tools/test.sh

look:
	@exec tools/look.sh

bench:
	@tools/prepare.sh dotnet npm postgresql scipy
	@tools/publish.sh
	@exec dotnet run -c Release --project bench/Nastavnik.Bench -- $(ARGS)

requirements:
	@exec tools/requirements.sh

migration:
	@exec tools/migration.sh "$(NAME)"

permissions:
	@dotnet build src/Nastavnik.Web -v q -nologo >/dev/null && dotnet src/Nastavnik.Web/bin/Debug/net10.0/Nastavnik.Web.dll permissions > docs/permissions.md.new && mv docs/permissions.md.new docs/permissions.md

format:
	@exec dotnet format Nastavnik.slnx

backup restore:
	@exec tools/nastavnik.sh $@ "$(FILE)"
