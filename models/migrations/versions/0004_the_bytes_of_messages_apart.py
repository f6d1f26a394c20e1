"""The bytes of a message in a table of their own, so that a change of its state does not write them anew.

And messages are found by their Message-ID without looking at all of them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "message_bytes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["message.id"], name=op.f("fk_message_bytes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_bytes")),
    )
    op.execute(
        "INSERT INTO message_bytes (id, version, raw) SELECT id, 1, raw FROM message WHERE raw IS NOT NULL"
    )
    op.drop_column("message", "raw")
    op.create_index(op.f("ix_message_message_id"), "message", ["message_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_message_message_id"), "message")
    op.add_column("message", sa.Column("raw", sa.LargeBinary(), nullable=True))
    op.execute("UPDATE message SET raw = (SELECT raw FROM message_bytes WHERE message_bytes.id = message.id)")
    op.drop_table("message_bytes")
