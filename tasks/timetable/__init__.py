"""The plan's timetable: steps, meetings' cycles, the runs to plant."""
