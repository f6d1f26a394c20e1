"""The bytes of a letter in a table of their own, so that a change of its state does not write them anew."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "letter_bytes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["letter.id"], name=op.f("fk_letter_bytes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_bytes")),
    )
    op.execute("INSERT INTO letter_bytes (id, version, raw) SELECT id, 1, raw FROM letter")
    op.drop_column("letter", "raw")


def downgrade() -> None:
    """Take it back."""
    op.add_column("letter", sa.Column("raw", sa.LargeBinary(), nullable=False, server_default=""))
    op.execute("UPDATE letter SET raw = (SELECT raw FROM letter_bytes WHERE letter_bytes.id = letter.id)")
    op.drop_table("letter_bytes")
