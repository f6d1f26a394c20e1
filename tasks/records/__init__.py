"""The rows of the register as rows of sheets: read for an export or a comparison, written by an import."""
