"""Tokens of editors' programs, as hashes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("token_hash", sa.String(64), nullable=True))
    op.create_index("ix_account_token_hash", "account", ["token_hash"], unique=True)
