"""How Prefect is set for one instance: everything on loopback and inside the instance's folder.

Nothing is reported to its makers: analytics and promotional content are off, and so is the second UI,
which calls an outside host. A web page from elsewhere, open in the same browser, may not speak to the API.
"""

from tasks.office import Office
from tasks.settings import tell_environment

HOST = "127.0.0.1"
DAYS_KEPT = 90  # of finished runs in Prefect's own database; the record is the register


def ui_url(office: Office) -> str:
    """Where the PMO's browser finds the UI."""
    return f"http://{HOST}:{office.settings.ui.port}"


def set_environment(office: Office, **more: str) -> None:
    """Tell this process, and the runs that it starts, which office and which Prefect are meant.

    To be called before Prefect is imported: it reads its settings once.
    """
    home = office.folder / "prefect"
    port = str(office.settings.ui.port)
    tell_environment(
        IQIP_INSTANCE=str(office.folder),
        DO_NOT_TRACK="1",
        PREFECT_HOME=str(home),
        PREFECT_PROFILES_PATH=str(home / "profiles.toml"),
        PREFECT_API_URL=f"{ui_url(office)}/api",
        PREFECT_API_DATABASE_CONNECTION_URL=f"sqlite+aiosqlite:///{home / 'prefect.db'}",
        PREFECT_SERVER_API_HOST=HOST,
        PREFECT_SERVER_API_PORT=port,
        PREFECT_SERVER_UI_API_URL="/api",
        PREFECT_SERVER_UI_V2_ENABLED="false",
        PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT="false",
        PREFECT_SERVER_ANALYTICS_ENABLED="false",
        PREFECT_SERVER_CORS_ALLOWED_ORIGINS=f"http://{HOST}:{port},http://localhost:{port}",
        PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED="events,flow_runs",
        PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD=str(DAYS_KEPT * 24 * 3600),
        PREFECT_SERVER_SERVICES_SCHEDULER_MAX_SCHEDULED_TIME="P14D",
        PREFECT_RUNNER_POLL_FREQUENCY="1",
        PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL="WARNING",  # a run's own words are for its page
        PREFECT_LOGGING_SERVER_LEVEL="ERROR",
        **more,
    )
