"""RubyGems as files and addresses: versions, Gemfiles and their locks, the index, gems and where they are kept."""
