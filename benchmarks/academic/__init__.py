"""How long an import takes."""
