"""A plot of cost against size, as an SVG: axes by powers of ten, ours in full lines, floors broken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor, log10

from .growth import Curve

_WIDTH, _HEIGHT = 760, 460
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 250, 40, 50
_COLOURS = ("#1b6ca8", "#c0392b", "#2e8b57", "#8e44ad", "#b8860b")
_HEAD = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}"'
    f' height="{_HEIGHT}" font-family="sans-serif" font-size="12">'
    '<rect width="100%" height="100%" fill="white"/>'
)


def svg(curves: Sequence[Curve]) -> str:
    """The plot of what goes through all events: microseconds for each over the number of events."""
    curves = [curve for curve in curves if curve.whole]
    plane = _Plane(curves)
    lines = [line for place, curve in enumerate(curves) for line in plane.drawn(place, curve)]
    return "\n".join([_HEAD, *plane.grid(), *lines, "</svg>\n"])


class _Plane:
    """Where on the paper a size and a cost lie."""

    def __init__(self, curves: Sequence[Curve]) -> None:
        sizes = [size for curve in curves for size, _, _ in curve.points]
        costs = [1e6 * seconds / size for curve in curves for size, *both in curve.points for seconds in both]
        self._sizes = (floor(log10(min(sizes))), ceil(log10(max(sizes))))
        self._costs = (floor(log10(min(costs))), ceil(log10(max(costs))))

    def grid(self) -> Iterator[str]:
        """A line for each power of ten, and what the axes are."""
        for power in range(self._sizes[0], self._sizes[1] + 1):
            x, _ = self._at(10**power, 10 ** self._costs[0])
            yield _line((x, _TOP), (x, _HEIGHT - _BOTTOM), "#ddd")
            yield _text(x, _HEIGHT - _BOTTOM + 18, f"{10**power:,}", "middle")
        for power in range(self._costs[0], self._costs[1] + 1):
            _, y = self._at(10 ** self._sizes[0], 10**power)
            yield _line((_LEFT, y), (_WIDTH - _RIGHT, y), "#ddd")
            yield _text(_LEFT - 8, y + 4, f"{10.0**power:g}", "end")
        yield _text(_LEFT, _TOP - 16, "microseconds for each event; broken: the floor", "start")
        yield _text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 12, "events in the log", "middle")

    def drawn(self, place: int, curve: Curve) -> Iterator[str]:
        """One curve with its floor and its name."""
        colour = _COLOURS[place % len(_COLOURS)]
        ours = [self._at(size, 1e6 * seconds / size) for size, seconds, _ in curve.points]
        floors = [self._at(size, 1e6 * seconds / size) for size, _, seconds in curve.points]
        yield _path(ours, colour, "")
        yield _path(floors, colour, ' stroke-dasharray="5 4"')
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in ours)
        x, y = ours[-1]
        yield _text(x + 10, y + 4, curve.name, "start", colour)

    def _at(self, size: float, cost: float) -> tuple[float, float]:
        across = (log10(size) - self._sizes[0]) / max(1, self._sizes[1] - self._sizes[0])
        up = (log10(cost) - self._costs[0]) / max(1, self._costs[1] - self._costs[0])
        return (
            _LEFT + across * (_WIDTH - _LEFT - _RIGHT),
            _HEIGHT - _BOTTOM - up * (_HEIGHT - _TOP - _BOTTOM),
        )


def _line(begin: tuple[float, float], end: tuple[float, float], colour: str) -> str:
    (x, y), (to_x, to_y) = begin, end
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{colour}"/>'


def _path(points: Sequence[tuple[float, float]], colour: str, dashes: str) -> str:
    through = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{through}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>'


def _text(x: float, y: float, said: str, anchor: str, colour: str = "#333") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{said}</text>'
