"""RubyGems as files and addresses: Gemfiles, locks, the index, gems and their cache."""
