"""How Alembic meets our tables; always on a connection that `tracker.db.migrate` opened."""

from alembic import context
from sqlmodel import SQLModel

import tracker.models  # noqa: F401  fills SQLModel.metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
