"""The checkout as git sees it."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def files(*patterns: str) -> list[str]:
    """Every file that is tracked, or would be if it were added, as a path from the root."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted(path for path in set(listed.split("\0")) if (ROOT / path).is_file())


def texts(*patterns: str) -> list[tuple[str, str]]:
    """Path and content of each file."""
    return [(path, (ROOT / path).read_text("utf-8", errors="replace")) for path in files(*patterns)]
