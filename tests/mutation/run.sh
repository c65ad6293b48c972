#!/usr/bin/env bash
# The mutation score of one room of src/CorsAnalyzers: how many small changes to its code a test notices.
#
#   tests/mutation/run.sh Fetch           every mutant of Fetch/
#   tests/mutation/run.sh Policies 30     those of each 30th member of Policies/
#   tests/mutation/run.sh Policies 30 7   the same from its 8th member on
#   tests/mutation/run.sh Rules/Headers   every mutant of a family of rules
#
# First the control: a small project whose verdicts are known. Only a runner that finds them is believed about the rest.
# A whole room takes hours. Reports lie in artifacts/mutation.
set -euo pipefail
cd "$(dirname "$0")/../.."

room=${1:?'name a room: Fetch, Policies or a family of rules'}
sample=("${@:2}")
name=${room//\//-}
output=$PWD/artifacts/mutation

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
# The tests on xunit 2: on xunit.v3 the runner sees no coverage, takes every mutant for uncovered and scores 0 %.
export UseXunit2=true
# Tests that generate their inputs generate few, and the same ones: each mutant is asked about all of them.
export CORS_GENERATED_DIVISOR=200 CORS_TRUTH_PROGRAMS=100 CORS_TRUTH_PREDICATES=300 CORS_TRUTH_REGEXES=2000 CORS_TRUTH_SEED=77

# Runs the tool in a folder with a configuration; the report is $output/NAME/reports/mutation-report.json.
stryker() {
  local name=$1 folder=$2 configuration=$3
  rm -rf "${output:?}/$name"
  (cd "$folder" && dotnet stryker --skip-version-check -f "$configuration" -O "$output/$name")
}

dotnet tool restore > /dev/null
mkdir -p "$output"

stryker control tests/mutation/control stryker-config.json > "$output/control.log" || { cat "$output/control.log"; exit 1; }
python3 tests/mutation/score.py control "$output/control/reports/mutation-report.json"

python3 tests/mutation/plan.py "$room" "${sample[@]}" > "$output/$name.json"
stryker "$name" tests/CorsAnalyzers.Tests "$output/$name.json"
report=$output/$name/reports/mutation-report.json
python3 tests/mutation/score.py room "$report"

# What is left of the model of policies is asked about once more, by the tests that take a minute and more.
if [ "$room" = Policies ]; then
  export CORS_TRUTH_PROGRAMS=400 CORS_TRUTH_PREDICATES=2000 CORS_TRUTH_REGEXES=20000
  python3 tests/mutation/plan.py again "$room" "$report" > "$output/$name-again.json"
  stryker "$name-again" tests/CorsAnalyzers.Tests "$output/$name-again.json"
  python3 tests/mutation/score.py room "$report" "$output/$name-again/reports/mutation-report.json"
fi
