"""JUnit documents held against their schema, and read by junitparser, which must count what the attributes say."""

import sys
from pathlib import Path

import junitparser
import xmlschema


def wrong(schema: xmlschema.XMLSchema, path: Path) -> list[str]:
    """What is wrong with one document."""
    faults = [str(error) for error in schema.iter_errors(path)]
    for suite in junitparser.JUnitXml.fromfile(str(path)):
        cases = list(suite)
        failing = sum(1 for case in cases if any(isinstance(one, junitparser.Failure) for one in case.result))
        if (suite.tests, suite.failures) != (len(cases), failing):
            faults.append(f"says {suite.tests} tests, {suite.failures} failures; has {len(cases)}, {failing}")
    return faults


def main() -> int:
    schema = xmlschema.XMLSchema(sys.argv[1])
    passed = failed = 0
    for path in sorted(Path(sys.argv[2]).glob("*.xml")):
        faults = wrong(schema, path)
        passed, failed = passed + (not faults), failed + bool(faults)
        for fault in faults:
            print(f"{path.name}: {fault}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
