#!/usr/bin/env python3
"""Writes the configuration of a mutation run: which code is mutated, and which tests are asked.

    plan.py ROOM                 all of src/CorsAnalyzers/ROOM, such as Fetch, Policies or Rules/Headers
    plan.py ROOM EVERY           each EVERY-th member of it, in the order of files and lines
    plan.py ROOM EVERY FIRST     the same, from the member at FIRST on: another sample
    plan.py again ROOM REPORT    the places of the mutants that a run left alive; the tests that take long are asked

A sample is drawn by position alone, so that everybody gets the same. Left out of the tests are those that start processes, ask for huge
texts or read what another machine has not.
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "src/CorsAnalyzers"
TESTS = {
    "Fetch": ["CorsAnalyzers.Tests.Fetch."],
    "Policies": ["CorsAnalyzers.Tests.Policies.", "PredicateExecutionTests", "PredicateLibraryTests", "PredicateLibraryEdgeTests", "PredicateRegressionTests"],
}
# Those that run all rules, and those that generate their inputs.
LONG = {"Policies": ["CorsAnalyzers.Tests.Rules.Security.", "CorsAnalyzers.Tests.Rules.Correctness.", "PolicyTruthTests", "PredicateTruthTests", "RegexTruthTests"]}
LEFT_OUT = ["A_huge_text_costs", "Letters_of_the_table_are_kept", "InvariantModeTests", "The_list_says_what_its_source_says", "Hostile"]

# A member starts on the indentation of members, behind its attributes and comment; what closes one starts none.
MEMBER = re.compile(r"^    (?![\s})/\[#]|=>|where )")


def text_of(path):
    return path.read_bytes().decode("utf-8-sig")


def members(path):
    """The spans of the members of a file, as positions of characters."""
    starts, position = [], 0
    text = text_of(path)
    for line in text.splitlines(keepends=True):
        if MEMBER.match(line):
            starts.append(position)
        position += len(line)
    return list(zip(starts, starts[1:] + [position]))


def pattern(path, span):
    return f"{path.relative_to(SOURCE).as_posix()}{{{span[0]}..{span[1]}}}"


def tests_of(room):
    """A family of rules is asked about by its own tests, as all rules run in each of them, and by what holds for every rule."""
    return TESTS.get(room) or [f"CorsAnalyzers.Tests.{room.replace('/', '.')}.", "RuleConventionTests"]


def sample(room, every, first):
    if every == 1:
        return [f"{room}/**/*.cs"]
    files = sorted((SOURCE / room).rglob("*.cs"))
    places = [(path, span) for path in files for span in members(path)]
    chosen = places[first::every]
    print(f"{room}: {len(chosen)} of {len(places)} members of {len(files)} files", file=sys.stderr)
    return [pattern(*place) for place in chosen]


def survivors(report):
    spans = set()
    for name, file in json.loads(pathlib.Path(report).read_text())["files"].items():
        path = SOURCE / name.split("src/CorsAnalyzers/")[-1]
        starts = [0]
        for line in text_of(path).splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        for mutant in file["mutants"]:
            if mutant["status"] in ("Survived", "NoCoverage"):
                spans.add((path, tuple(starts[mutant["location"][side]["line"] - 1] + mutant["location"][side]["column"] - 1 for side in ("start", "end"))))
    return [pattern(*place) for place in sorted(spans)]


def main():
    again = sys.argv[1] == "again"
    room = sys.argv[2 if again else 1]
    every = 1 if again or len(sys.argv) < 3 else int(sys.argv[2])
    first = every // 2 if again or len(sys.argv) < 4 else int(sys.argv[3])
    mutate = survivors(sys.argv[3]) if again else sample(room, every, first)
    asked = "|".join(f"FullyQualifiedName~{name}" for name in (LONG[room] if again else tests_of(room)))
    left_out = "".join(f"&FullyQualifiedName!~{name}" for name in LEFT_OUT)
    json.dump({"stryker-config": {
        "project": "CorsAnalyzers.csproj",
        "configuration": "Release",
        "test-runner": "vstest",
        "coverage-analysis": "perTest",
        "concurrency": 2,
        "reporters": ["json", "dots"],
        "additional-timeout": 30000,
        "mutate": mutate,
        "test-case-filter": f"({asked}){left_out}",
    }}, sys.stdout, indent=2)


main()
