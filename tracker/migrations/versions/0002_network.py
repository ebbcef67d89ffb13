"""Room for the network that is worked out from the facts, and a quick way to see it is stale."""

import sqlalchemy as sa
from alembic import op

import tracker.models

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SOURCES = (
    "mention",
    "person",
    "report",
    "responsible",
    "seat",
    "session",
    "session_reading",
    "speech",
    "task",
)


def upgrade() -> None:
    op.create_table(
        "participation",
        sa.Column("person", sa.String(80), nullable=False),
        sa.Column("session", sa.String(80), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("sentences", sa.Integer(), nullable=False),
        sa.Column("presided", sa.Integer(), nullable=False),
        sa.Column("spoke", sa.Integer(), nullable=False),
        sa.Column("tasked", sa.Integer(), nullable=False),
        sa.Column("mentioned", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person", "session"),
    )
    op.create_index("ix_participation_session", "participation", ["session"])
    op.create_index("ix_participation_sentences", "participation", ["sentences"])
    op.create_table(
        "network_node",
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("x", sa.Float(), nullable=False),
        sa.Column("y", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id"),
    )
    op.create_table(
        "network_measure",
        sa.Column("person", sa.String(80), nullable=False),
        sa.Column("sessions", sa.Integer(), nullable=False),
        sa.Column("sentences", sa.Integer(), nullable=False),
        sa.Column("partners", sa.Integer(), nullable=False),
        sa.Column("together", sa.Float(), nullable=False),
        sa.Column("betweenness", sa.Float(), nullable=False),
        sa.Column("community", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person"),
    )
    op.create_table(
        "network_pair",
        sa.Column("first", sa.String(80), nullable=False),
        sa.Column("second", sa.String(80), nullable=False),
        sa.Column("sessions", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("first", "second"),
    )
    op.create_index("ix_network_pair_weight", "network_pair", ["weight"])
    op.create_table(
        "network_state",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("refreshed_at", tracker.models.Utc(), nullable=False),
        sa.Column("known", sa.JSON(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("is_estimate", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("row"),
    )
    ended = sa.text("known_to IS NOT NULL")
    for table in SOURCES:
        op.create_index(
            f"ix_{table}_known_to",
            table,
            ["known_to"],
            sqlite_where=ended,
            postgresql_where=ended,
        )


def downgrade() -> None:
    for table in SOURCES:
        op.drop_index(f"ix_{table}_known_to", table_name=table)
    for table in ("network_state", "network_pair", "network_measure", "network_node"):
        op.drop_table(table)
    op.drop_table("participation")
