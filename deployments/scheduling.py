"""Makes Prefect 3.8's scheduler work with SQLAlchemy 2.1; without it no schedule ever starts a run.

Prefect inserts its scheduled runs in bulk, from mappings that also hold `state`. That is a hybrid property:
SQLAlchemy 2.0 left such keys alone, 2.1 raises "Can't evaluate bulk DML statement" until the property says
what a bulk insert should make of it (sqlalchemy#12496). Here it says: nothing, for Prefect writes the state
itself in the statement that follows. To be removed with the first Prefect that says so too; the test
`test_a_schedule_makes_its_runs` tells.
"""

from collections.abc import MutableMapping
from typing import Any

from prefect.server.database.orm_models import FlowRun
from sqlalchemy import inspect
from sqlalchemy.ext.hybrid import hybrid_property


def let_schedules_make_runs() -> None:
    """Let `FlowRun.state` be passed over in bulk inserts."""
    state = inspect(FlowRun).all_orm_descriptors["state"]
    assert isinstance(state, hybrid_property)
    state.inplace.bulk_dml(_leave_alone)


def _leave_alone(cls: Any, mapping: MutableMapping[str, Any], value: Any) -> None:
    """The statement that inserts the states sets it."""
