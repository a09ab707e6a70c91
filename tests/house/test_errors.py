"""That the tree of errors in `dealtracker.events.error` is the whole of them."""

import re
from importlib import import_module
from pkgutil import walk_packages

import dealtracker.events
import dealtracker.projections
import dealtracker.tracker
from dealtracker.events import error
from dealtracker.events.error import DealsError

PACKAGES = (dealtracker.events, dealtracker.projections, dealtracker.tracker)


def test_tree_is_whole() -> None:
    """Every error of the project is drawn once, below the one that it is a case of."""
    for package in PACKAGES:
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    assert sorted(_drawn()) == sorted(_derived(DealsError))


def test_every_error_says_so() -> None:
    """Whoever catches one knows it by its name."""
    assert [name for name, _ in _derived(DealsError) if not name.endswith("Error")] == []


def _drawn() -> list[tuple[str, str]]:
    """Each error of the tree with the one above it."""
    above = [DealsError.__name__]
    found = []
    for branch, name in re.findall(r"^([│├└─ ]+)(\w+)", error.__doc__ or "", re.MULTILINE):
        depth = len(branch) // 4
        above[depth:] = [name]
        found.append((name, above[depth - 1]))
    return found


def _derived(base: type[DealsError]) -> list[tuple[str, str]]:
    """Each error of the code with the one that it is made from."""
    own = [each for each in base.__subclasses__() if each.__module__.startswith("dealtracker.")]
    return [(each.__name__, base.__name__) for each in own] + [
        pair for each in own for pair in _derived(each)
    ]
