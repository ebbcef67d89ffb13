"""Which facts repeat what another print of the same text tells."""

import sqlalchemy as sa
from alembic import op

import tracker.models

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_NOW = sa.text("known_to IS NULL")
_ENDED = sa.text("known_to IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "reprint",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("known_from", tracker.models.Utc(), nullable=False),
        sa.Column("known_to", tracker.models.Utc(), nullable=True),
        sa.Column("changed_by", sa.String(120), nullable=False),
        sa.Column("change_reason", sa.String(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=False),
        sa.Column("same_as", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("row"),
    )
    op.create_index(
        "uq_reprint_id", "reprint", ["id"], unique=True, sqlite_where=_NOW, postgresql_where=_NOW
    )
    op.create_index("ix_reprint_id", "reprint", ["id", "known_from"])
    for column in ("same_as", "report_id"):
        op.create_index(f"ix_reprint_{column}", "reprint", [column])
    op.create_index(
        "ix_reprint_known_to",
        "reprint",
        ["known_to"],
        sqlite_where=_ENDED,
        postgresql_where=_ENDED,
    )
