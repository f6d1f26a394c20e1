"""What a return contradicts, a milestone's own comment, the lines of the office's digest, files in letters."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change. Columns are added plainly: no table is rebuilt, so no index or trigger is lost."""
    op.add_column("proposal", sa.Column("contradicts", sa.Text(), nullable=True))
    op.add_column("milestone", sa.Column("comment", sa.Text(), nullable=True))
    op.create_table(
        "review_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"], name=op.f("fk_review_item_letter_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_review_item_proposal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_item")),
        sa.UniqueConstraint("letter_id", "number", name=op.f("uq_review_item_letter_id_number")),
    )
    op.create_index(op.f("ix_review_item_proposal_id"), "review_item", ["proposal_id"])
    op.create_table(
        "letter_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"], name=op.f("fk_letter_file_letter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_file")),
    )
    op.create_index(op.f("ix_letter_file_letter_id"), "letter_file", ["letter_id"])
    op.create_index(op.f("ix_letter_file_sha256"), "letter_file", ["sha256"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("letter_file")
    op.drop_table("review_item")
    op.drop_column("milestone", "comment")
    op.drop_column("proposal", "contradicts")
