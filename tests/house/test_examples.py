"""The Python that the documents show does what they say."""

import doctest
import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, texts

BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = {path: BLOCK.findall(text) for path, text in texts("*.md")}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder to work in, with the examples within reach and no log chosen."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DEALS_LOG", raising=False)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("name", BLOCKS)
def test_python_in_document_runs(name: str) -> None:
    """The blocks of a document run one after the other; where they show a session, it comes out the same."""
    names: dict[str, object] = {}
    for block in BLOCKS[name]:
        if block.startswith(">>>"):
            session = doctest.DocTestParser().get_doctest(block, names, name, name, 0)
            result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(session, clear_globs=False)
            assert result.failed == 0, f"{name}:\n{block}"
            names |= session.globs
        else:
            exec(compile(block, name, "exec"), names)  # noqa: S102 # it is our own document
