"""What several commands share: options, prompts, what runs a site."""
