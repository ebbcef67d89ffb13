"""The tables as questions see them: columns to compare and select, not values.

SQLModel types a column as the value it holds, so a type checker takes ``Task.due <= day`` for a
bool. Questions import the tables from here, as `Any`; what they answer is typed by their rows.
"""

from typing import Any

from tracker import models
from tracker.db import DbSession

Alias: Any = models.Alias
Attachment: Any = models.Attachment
Body: Any = models.Body
Chamber: Any = models.Chamber
Convocation: Any = models.Convocation
Faction: Any = models.Faction
FactionMention: Any = models.FactionMention
FactionName: Any = models.FactionName
Membership: Any = models.Membership
Mention: Any = models.Mention
Person: Any = models.Person
Report: Any = models.Report
Reprint: Any = models.Reprint
Responsible: Any = models.Responsible
Seat: Any = models.Seat
Sentence: Any = models.Sentence
Session: Any = models.Session
SessionReading: Any = models.SessionReading
Speech: Any = models.Speech
Task: Any = models.Task
Text: Any = models.Text
Update: Any = models.Update


def answers(db: DbSession, question: Any) -> list[Any]:
    """The rows of a question as tuples; each query file gives them their types."""
    return list(db.execute(question).all())


def filled(row: Any, *rest: Any) -> Any:
    """The columns of an answer followed by what was asked apart, to fill a frozen row with."""
    return (*row, *rest)
