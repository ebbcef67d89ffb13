"""What people decide and enter: decisions, accounts, letters, replies, questions, answers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

import tracker.models

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NOW = sa.text("known_to IS NULL")
_ORIGIN = ("shipped", "editor", "reading")
COUNTED_HAS_EVIDENCE = (
    "review_state NOT IN ('accepted', 'edited') OR state = 'given' OR ("
    "(words <> '' OR evidence_url IS NOT NULL OR evidence_sha256 IS NOT NULL) AND reason <> '' "
    "AND (state NOT IN ('not_done', 'withdrawn', 'cannot_be_checked') "
    "OR reason_code IS NOT NULL))"
)


def _text(name: str, length: int | None = None, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=null)


def _versioned(table: str, indexed: str, *columns: sa.Column[Any]) -> None:
    """A table whose rows are versions of records."""
    op.create_table(
        table,
        sa.Column("row", sa.Integer(), nullable=False),
        _text("id", 80),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        _text("changed_by", 120),
        _text("change_reason"),
        _text("ended_because"),
        *columns,
        sa.PrimaryKeyConstraint("row"),
    )
    op.create_index(
        f"uq_{table}_id", table, ["id"], unique=True, sqlite_where=_NOW, postgresql_where=_NOW
    )
    op.create_index(f"ix_{table}_id", table, ["id", "known_from"])
    op.create_index(f"ix_{table}_{indexed}", table, [indexed])


def _entered(table: str, *columns: sa.Column[Any]) -> None:
    """A table of what an editor entered about a task."""
    _versioned(
        table,
        "task_id",
        _text("task_id"),
        sa.Column("date", sa.Date(), nullable=True),
        _text("words"),
        _text("evidence_url", null=True),
        _text("evidence_sha256", null=True),
        *columns,
    )


def upgrade() -> None:
    op.create_table(
        "decision",
        sa.Column("row", sa.Integer(), nullable=False),
        _text("id", 10),
        sa.Column("moment", tracker.models.Utc(), nullable=False),
        _text("by", 120),
        _text("action", 32),
        _text("kind", 32),
        _text("target", 80),
        _text("reason"),
        _text("undoes", 10, null=True),
        sa.Column("touched", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("id"),
        sa.UniqueConstraint("moment"),
        sa.UniqueConstraint("undoes"),
    )
    op.create_index("ix_decision_target", "decision", ["kind", "target"])
    op.create_table(
        "account",
        sa.Column("row", sa.Integer(), nullable=False),
        _text("name", 80),
        _text("password_hash"),
        sa.Column("session_version", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created", tracker.models.Utc(), nullable=False),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "attachment",
        _text("sha256", 64),
        _text("filename"),
        _text("media"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _text("added_by"),
        sa.Column("added_at", tracker.models.Utc(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )
    op.create_table(
        "subscription",
        sa.Column("row", sa.Integer(), nullable=False),
        _text("address", 254),
        _text("kind", 32),
        _text("target", 200),
        _text("lang", 2),
        _text("token", 64),
        sa.Column("sent_until", tracker.models.Utc(), nullable=False),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("token"),
    )
    _entered("reply", _text("side"))
    _entered(
        "question",
        _text("addressee"),
        sa.Column("answered", sa.Date(), nullable=True),
        _text("answer"),
    )
    _entered(
        "inquiry_answer",
        _text("answered_by"),
        sa.Column("criteria", sa.JSON(), nullable=False),
    )
    _versioned(
        "inquiry_rule",
        "chamber",
        _text("chamber"),
        _text("what"),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        _text("source"),
        sa.Column(
            "origin",
            sa.Enum(
                *_ORIGIN, name="recordorigin", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
    )
    _versioned(
        "succession",
        "organization",
        _text("organization"),
        _text("successor"),
        _text("task_id", null=True),
        sa.Column("start", sa.Date(), nullable=True),
        _text("source"),
    )
    _versioned(
        "feedback",
        "target",
        _text("kind"),
        _text("target"),
        _text("words"),
        sa.Column("settled", sa.Boolean(), nullable=False),
        _text("outcome"),
    )
    with op.batch_alter_table("task_update") as table:
        table.create_check_constraint("counted_has_evidence", COUNTED_HAS_EVIDENCE)
