"""Spreadsheets in and out: a PMO's files as typed rows with their places, and the register as a workbook."""
