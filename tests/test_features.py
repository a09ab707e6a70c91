"""Every feature under `features/`, run. A new file there needs no line here."""

from pathlib import Path

from pytest_bdd import scenarios

FEATURES = Path(__file__).parents[1] / "features"

if any(FEATURES.rglob("*.feature")):  # pytest-bdd takes a folder without features for a mistake
    scenarios(str(FEATURES))
