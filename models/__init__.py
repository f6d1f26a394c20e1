"""The register: one noun a file, opened by `models.store`, changed by `models/migrations`."""
