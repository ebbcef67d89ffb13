"""What can go wrong, in one sentence each that tells the user what to do."""


class TrackerError(Exception):
    """Root of every error that the program raises on purpose; its text is shown as it is."""


class SettingsError(TrackerError):
    """A setting cannot be used."""


class SourceError(TrackerError):
    """A source cannot be read: missing, empty, binary, broken, unreachable."""


class ReferenceDataError(TrackerError):
    """The reference data of a country contradicts itself."""


class ReadingError(TrackerError):
    """A report was decoded but cannot be read."""


class StorageError(TrackerError):
    """Something cannot be stored, or the database is not what this version expects."""


def N_(sentence: str) -> str:
    """Marks a sentence that is said in the reader's language where the site shows it."""
    return sentence


class ReviewError(TrackerError):
    """A decision cannot be made as asked. ``sentence`` is a msgid, filled with ``values``.

    ``field`` is what must be set right, where it is one thing: a form tells it there.
    """

    def __init__(self, sentence: str, *, field: str = "", **values: str) -> None:
        super().__init__(sentence % values if values else sentence)
        self.sentence = sentence
        self.field = field
        self.values = values


class EvidenceMissing(ReviewError):
    """A change of state without evidence or reason; refused by form, API and code alike."""


class ExportError(TrackerError):
    """An export cannot be written."""
