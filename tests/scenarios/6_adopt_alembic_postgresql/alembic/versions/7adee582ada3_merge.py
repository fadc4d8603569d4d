"""Join billing

Revision ID: 7adee582ada3
Revises: a31dd2a66069, 9d1f00aa12bc
Create Date: 2022-10-28 10:41:28.000000

"""
from typing import Sequence, Union

# revision identifiers, used by Alembic.
revision: str = '7adee582ada3'
down_revision: Union[str, Sequence[str], None] = (
    'a31dd2a66069',
    '9d1f00aa12bc',  # billing
)
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
