"""The errors of dealtracker, in one tree.

DealsError
├── WordingError                a text that says nothing we may take for a value
│   ├── DateError               ... for a date                                    `events.edtf`
│   └── ScreenError             ... for a screen                                  `projections.screen`
├── DaysReversedError           a time that begins after its end                   `projections.view`
├── PayloadError                what was kept of a fact can't be read              `events.codec`
├── NoPeriodEndsError           no month ends in a time                            `projections.period`
├── FiguresUnknownError         no company can have a figure that is called that   `projections.asked`
├── ColumnsAlikeError           two figures would stand in columns of one name
├── NameUnknownError            nothing is called that                             `tracker.error`
├── NameAmbiguousError          several things are called that
├── ReportUnknownError          a fact is given to a report that is not recorded
├── ReportDiffersError          a recorded report says something else now
├── EventUnknownError           no event has that id
├── FigureUnknownError          a company has no such figure
├── TakenBackError              what is spoken of was taken back
├── RivalsStandError            several corrections of an event stand beside each other
├── NothingWrongError           a correction says what is in force already
├── NotCorrectableError         what speaks of another event is corrected
├── NobodyReportedError         an error of theirs is corrected, and no report says so
├── IsWithdrawalError           a report is to be taken back that its outlet withdrew
├── WordsGoneError              an event is spoken of whose words were taken out
├── RedactionStaysError         a redaction is to be undone
├── SameSlugError               one slug is judged to be two things
├── SortsDifferError            a company and a person are to be one
├── SortUnclearError            two slugs stand for more than one sort of thing
├── JudgedError                 two slugs were judged otherwise before
├── ReportFileError             a report file, with all that is wrong with it      `tracker.report_file`
│   └── MapFileError            ... a map                                          `tracker.mapping`
├── DataFileError               a file of data that can't be read through a map
├── PrecisionUnknownError       a record states a precision of its date that is none
├── LogError                    a log that can't be used as asked                  `tracker.log.error`
│   ├── LogMissingError
│   ├── LogLostError
│   ├── LogMisplacedError
│   ├── DriverMissingError
│   ├── NotALogError
│   ├── LogTooNewError
│   ├── LogTooOldError
│   ├── LogBusyError
│   ├── LogTornError
│   ├── LogMovedError
│   ├── TracesLeftError
│   ├── LogNotEmptyError
│   ├── LogUnreadableError
│   ├── LogUnreachableError
│   ├── LogUnwritableError
│   ├── LogWithoutRolesError
│   ├── LogDamagedError
│   ├── LogBrokenError
│   ├── LogUnguardedError
│   ├── LogFailedError
│   ├── ModelDisturbedError     the read model was dropped while it was made           `tracker.model`
│   └── ModelWrongError         it says something else than the log
├── RedactionMisplacedError     a redaction that is recorded like a fact
├── HeadError                   what is no head of a log
├── SignatureError              a signed head is not what its signer signed        `tracker.log.signature`
├── OtherSignerError            somebody else has signed it
├── SignatureMissingError       a head that is not signed is to be checked with a key
├── KeyUnusableError            a key that can't be used                           `tracker.log.key`
├── SigningUnavailableError     the library that signs is not installed
├── NotAnExportError            a file that is no exported log                     `tracker.log.export`
├── ExportTooNewError           an exported log of a later version
├── FileThereError              a file is there already, and is not written over   `tracker.log.file`
├── FileUnwritableError         a file can't be made
├── FastUnavailableError        the library for columns is not installed           `tracker.columns.error`
├── NotColumnsError             a folder that holds no columns
├── ColumnsTooNewError          columns of a later version
├── ColumnsDamagedError         columns that are not what was written
├── ColumnsCantTellError        a question that only the log can answer
├── UndatedReportError          a report whose day nobody gave                     `tracker.log.error`
├── IdPrefixError               too little of an id to look for
├── ClusterUnavailableError     the library that speaks to a cluster is missing    `tracker.backtest.error`
├── ClusterUnreachableError     no scheduler answers at an address
├── WorkersMissingError         a scheduler has no workers
├── WorkersLostError            workers were lost again and again
├── WorkersDifferError          a worker has another version, or none
├── PolicyUnnamedError          a policy has no name that another process knows
├── SettingError                a file of settings that can't be used              `tracker.cli.error`
└── LogInUseError               the demonstration would write into somebody's log

Every error takes facts and writes its own text in three short parts: what is wrong,
what to do about it, and (where one helps) a command to run.
"""

from __future__ import annotations

from .visible import said, shortened

_LONGEST = 600
"""The longest sentence about a wording, which quotes it."""


class DealsError(Exception):
    """Something that could not be done, said in words for whoever asked.

    Attributes:
        what: What is wrong, one sentence that names the offending text.
        remedy: What to do about it; empty where nothing can be advised.
        command: A command that helps; empty where none does.
    """

    def __init__(self, what: str, *, remedy: str = "", command: str = "") -> None:
        self.what = said(what)
        self.remedy = said(remedy)
        self.command = said(command)
        super().__init__("\n".join(part for part in (self.what, self.remedy, self.command) if part))


class WordingError(DealsError, ValueError):
    """A wording that says nothing we may take for a value: never guessed at."""

    def __init__(self, what: str, *, remedy: str = "", command: str = "") -> None:
        super().__init__(shortened(what, _LONGEST), remedy=shortened(remedy, _LONGEST), command=command)
