#!/usr/bin/env bash
# requirements.sh: a requirement counts when at least one test with its trait passed and none failed, by the results of the last `make test`.
set -euo pipefail
cd "$(dirname "$0")/.."
compgen -G 'var/test-results/*.xml' >/dev/null || tools/test.sh || true
compgen -G 'var/test-results/*.xml' >/dev/null || exit 1
cat var/test-results/*.xml | awk -v list=docs/requirements.txt -v missing=var/requirements-missing.txt '
  BEGIN { while ((getline id < list) > 0) if (id != "") { wanted[id] = 1; order[++n] = id }; RS = "<" }
  /^test / { result = "Skip"; if (match($0, / result="[A-Za-z]*"/)) result = substr($0, RSTART + 9, RLENGTH - 10) }
  /^trait / && /name="Requirement"/ {
    match($0, / value="[^"]*"/); id = substr($0, RSTART + 8, RLENGTH - 9)
    if (!(id in wanted)) unknown[id] = 1
    else if (result == "Pass") good[id] = 1
    else if (result == "Fail") bad[id] = 1
  }
  END {
    printf "" > missing
    for (i = 1; i <= n; i++) { id = order[i]; if ((id in good) && !(id in bad)) met++; else print id > missing }
    for (id in bad) print "failing: " id
    for (id in unknown) print "not in " list ": " id
    printf "%d of %d requirements have a passing test (the rest: %s)\n", met, n, missing
  }'
