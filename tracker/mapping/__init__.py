"""Maps: what a record of a table or of an XML file states, said as a report file with holes."""

from __future__ import annotations

from .error import DataFileError, MapFileError
from .importing import How, import_mapped
from .layout import Map
from .notes import columns_of, note_file
from .reading import read_map
from .record import Note
from .result import MappedImport, Progress
from .run import Listeners

__all__ = [
    "DataFileError",
    "How",
    "Listeners",
    "Map",
    "MapFileError",
    "MappedImport",
    "Note",
    "Progress",
    "columns_of",
    "import_mapped",
    "note_file",
    "read_map",
]
