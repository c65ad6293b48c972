#!/usr/bin/env python3
"""Reads the report of a mutation run.

    score.py control REPORT    fails unless every verdict on the seeded project is the known one
    score.py room REPORT...    the score with its 95 % interval, by folder, and every mutant that nothing killed; what a later report
                               says killed is killed
"""
import collections
import json
import math
import pathlib
import sys

# Line and replacement of every mutant of control/Seeded/Seeds.cs.
KNOWN = {
    (7, "age < 18"): "Killed",
    (7, "age > 18"): "Killed",
    (10, "(true?a :b)"): "Killed",
    (10, "(false?a :b)"): "Killed",
    (10, "a < b"): "Killed",
    (10, "a > b"): "Survived",
    (13, "value - 1"): "Survived",
    (16, "value - 1"): "NoCoverage",
}
DETECTED = {"Killed", "Timeout"}
MISSED = {"Survived", "NoCoverage"}


def mutants(report):
    for name, file in json.loads(pathlib.Path(report).read_text())["files"].items():
        for mutant in file["mutants"]:
            yield name, mutant


def control(report):
    found = {(m["location"]["start"]["line"], m["replacement"]): m["status"] for _, m in mutants(report)}
    for key in sorted(KNOWN.keys() | found.keys()):
        if KNOWN.get(key) != found.get(key):
            sys.exit(f"control: {key} must be {KNOWN.get(key)}, the runner says {found.get(key)}")
    print(f"control: {len(found)} verdicts as known")


def interval(part, whole):
    """Wilson's interval: honest near 100 % too."""
    z, p = 1.96, part / whole
    middle = p + z * z / (2 * whole)
    spread = z * math.sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole))
    return tuple(100 * (middle + sign * spread) / (1 + z * z / whole) for sign in (-1, 1))


def key(name, mutant):
    start, end = mutant["location"]["start"], mutant["location"]["end"]
    return name, start["line"], start["column"], end["line"], end["column"], mutant["replacement"]


def room(report, *later):
    folders, missed = collections.defaultdict(collections.Counter), []
    verdicts = {key(name, mutant): mutant["status"] for each in later for name, mutant in mutants(each) if mutant["status"] in DETECTED}
    for name, mutant in mutants(report):
        if mutant["status"] in MISSED:
            mutant["status"] = verdicts.get(key(name, mutant), mutant["status"])
        folder = name.split("src/CorsAnalyzers/")[-1].rpartition("/")[0]
        folders[folder][mutant["status"]] += 1
        if mutant["status"] in MISSED:
            missed.append((name.split("src/CorsAnalyzers/")[-1], mutant))
    for name, line in sorted(folders.items()):
        print_score(name, line)
    print_score("all", sum(folders.values(), collections.Counter()))
    for name, mutant in sorted(missed, key=lambda it: (it[0], it[1]["location"]["start"]["line"])):
        start = mutant["location"]["start"]
        print(f"{mutant['status']}: {name}({start['line']},{start['column']}) {mutant['mutatorName']}: {' '.join(mutant['replacement'].split())[:120]}")


def print_score(name, line):
    detected, missed = (sum(line[it] for it in group) for group in (DETECTED, MISSED))
    if detected + missed:
        low, high = interval(detected, detected + missed)
        print(f"{name}: {detected} of {detected + missed} killed, {100 * detected / (detected + missed):.1f} % ({low:.1f} to {high:.1f}); {dict(line)}")


{"control": control, "room": room}[sys.argv[1]](*sys.argv[2:])
