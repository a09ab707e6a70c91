"""What all tests share: how property tests run, the steps of the features, their living page."""

import os
import signal
from pathlib import Path

from hypothesis import HealthCheck, settings

STEPS = Path(__file__).parent / "steps"

pytest_plugins = [
    "pytester",
    "tests.databases",
    "tests.living.plugin",
    *(f"tests.steps.{path.stem}" for path in sorted(STEPS.glob("[a-z]*.py"))),
]

# Whoever starts the tests in the background may let them ignore Ctrl-C, and all that they start with them.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A shared machine may stall at any moment: how long one example takes proves nothing.
settings.register_profile("dev", max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", settings.get_profile("dev"), max_examples=300)
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
