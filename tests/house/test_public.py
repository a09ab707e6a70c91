"""What each package promises in its `__all__`. That the lists are sorted is checked by ruff, RUF022."""

from importlib import import_module
from types import ModuleType

import pytest

PACKAGES = ("dealtracker.events", "dealtracker.projections", "dealtracker.tracker")


@pytest.fixture(params=PACKAGES)
def package(request: pytest.FixtureRequest) -> ModuleType:
    return import_module(str(request.param))


def test_every_name_can_be_imported(package: ModuleType) -> None:
    """Each promised name is there, once, and is not the module that it is from."""
    assert [name for name in package.__all__ if isinstance(getattr(package, name), ModuleType)] == []
    assert len(set(package.__all__)) == len(package.__all__)
    assert set(package.__all__) <= set(dir(package))


def test_something_is_promised(package: ModuleType) -> None:
    """A package that nobody may use is none."""
    assert package.__all__


def test_nothing_private_is_promised(package: ModuleType) -> None:
    """A name with an underscore is not promised; a name without one, imported here, is."""
    shown = {name for name, value in vars(package).items() if not isinstance(value, ModuleType)}
    public = {name for name in shown if not name.startswith("_")} - {"annotations", "TYPE_CHECKING"}
    assert [name for name in package.__all__ if name.startswith("_")] == []
    assert sorted(public - set(package.__all__)) == []


def test_checkout_is_what_is_tested(package: ModuleType, request: pytest.FixtureRequest) -> None:
    """The tests run against the checkout, not against a copy that was installed once."""
    assert package.__file__ is not None
    assert package.__file__.startswith(str(request.config.rootpath / ".links"))
