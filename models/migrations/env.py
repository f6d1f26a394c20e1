"""Runs the migrations on the connection that `models.store.upgrade` hands over."""

from alembic import context
from sqlalchemy import Connection

from models.catalogue import METADATA


def migrate(connection: Connection) -> None:
    """Run them, comparing types, in batches where SQLite cannot alter a table."""
    context.configure(
        connection=connection, target_metadata=METADATA, render_as_batch=True, compare_type=True
    )
    with context.begin_transaction():
        context.run_migrations()


migrate(context.config.attributes["connection"])
