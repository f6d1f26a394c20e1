"""The whole register as one workbook that imports back."""
