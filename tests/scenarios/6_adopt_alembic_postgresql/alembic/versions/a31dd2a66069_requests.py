"""Adds guest_requests table

What guests ask for; it's a "free" text.

Revision ID: a31dd2a66069
Revises: 57f5d41c7200
Create Date: 2022-10-27 10:41:28.000000

"""
from alembic import op
import sqlalchemy as sa

revision = "a31dd2a66069"
down_revision = "57f5d41c7200"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('guest_requests',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('body', sa.String(length=200), server_default=sa.text("'it''s; open'"), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    op.execute("INSERT INTO guest_requests (id, body) VALUES (1, 'towels; soap')")


def downgrade():
    op.drop_table('guest_requests')
