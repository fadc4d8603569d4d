"""Billing

Revision ID: 9d1f00aa12bc
Revises: 
Create Date: 2022-10-26 10:41:28.000000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '9d1f00aa12bc'
down_revision: Union[str, None] = None
branch_labels: Union[str, Sequence[str], None] = "billing"
depends_on: Union[str, Sequence[str], None] = ('57f5d41c7200',)


def upgrade() -> None:
    op.create_table('invoices',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('guest_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['guest_id'], ['guests.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_invoices_guest_id'), 'invoices', ['guest_id'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_invoices_guest_id'), table_name='invoices')
    op.drop_table('invoices')
