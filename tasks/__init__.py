"""What a flow asks of the world, one verb each: plain functions that know no Prefect."""
