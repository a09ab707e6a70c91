"""The distributions that a release would consist of, and a place where one is installed."""

import subprocess
import sys
import tarfile
import venv
from pathlib import Path

import pytest
from attrs import frozen

from tests.house.tree import ROOT


@frozen
class Built:
    """What a build has made.

    Attributes:
        sdist: The source distribution, made from the checkout.
        wheel: The wheel, made from the checkout.
        wheel_of_sdist: The wheel, made from the unpacked source distribution.
    """

    sdist: Path
    wheel: Path
    wheel_of_sdist: Path


@frozen
class Installed:
    """An environment that holds the wheel and a distribution with an `events` module of its own.

    Attributes:
        bin: The folder of its commands.
        elsewhere: A folder to run them in, with nothing of the checkout in it.
    """

    bin: Path
    elsewhere: Path

    def run(self, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run one of its commands, away from the checkout and from its settings."""
        return subprocess.run(
            [str(self.bin / command), *arguments],
            check=False,
            capture_output=True,
            text=True,
            cwd=self.elsewhere,
            env={"HOME": str(self.elsewhere), "PATH": "/usr/bin:/bin"},
        )


def build(kind: str, source: Path, into: Path) -> Path:
    """Make one distribution with the backend that is installed here."""
    command = [sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", str(into)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, text=True)
    return next(into.iterdir())


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The three distributions, built once."""
    folder = tmp_path_factory.mktemp("built")
    sdist = build("sdist", ROOT, folder / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    return Built(
        sdist=sdist,
        wheel=build("wheel", ROOT, folder / "wheel"),
        wheel_of_sdist=build("wheel", next((folder / "unpacked").iterdir()), folder / "again"),
    )


@pytest.fixture(scope="session")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """A fresh environment with the wheel, beside a distribution that brings a top-level `events`."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "venv", symlinks=True)
    python = folder / "venv" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "install", str(built.wheel_of_sdist), "opensearch-py"], check=True)
    (folder / "elsewhere").mkdir()
    return Installed(bin=python.parent, elsewhere=folder / "elsewhere")
