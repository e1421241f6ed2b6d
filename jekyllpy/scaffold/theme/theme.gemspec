Gem::Specification.new do |theme|
  theme.name = "$name"
  theme.version = "0.1.0"
  theme.authors = ["$author"]
  theme.email = ["$email"]
  theme.summary = "What this theme is for, in a line"
  theme.license = "MIT"

  parts = %w[assets _data _layouts _includes _sass _config.yml LICENSE.txt README.md]
  theme.files = Dir.glob(parts.map { |part| "{#{part},#{part}/**/*}" }).select { |path| File.file?(path) }

  theme.add_runtime_dependency "jekyll", ">= 4.0", "< 5"
end
