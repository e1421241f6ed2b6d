"""What several bundled plugins share; nothing here is a plugin."""
