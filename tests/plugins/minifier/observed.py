"""What jekyll-minifier itself makes of small sites, seen by running it.

`python -m tests.plugins.minifier.observed` records it, in `observed.jsonl`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests import real_gems
from tests.plugins.minifier.sites import VERSIONS, cases

OBSERVED = Path(__file__).with_name("observed.jsonl")
LIBRARIES = ("cssminify2", "htmlcompressor", "json-minify", "uglifier")
Files = dict[str, str] | None
SCRIPT = """
ENV["JEKYLL_NO_BUNDLER_REQUIRE"] = "true"
%w[json tmpdir fileutils jekyll jekyll-minifier].each { |name| require name }
Jekyll.logger.log_level = :error
def build(folder, given)
  given["files"].each do |path, text|
    file = File.join(folder, "site", path)
    FileUtils.mkdir_p(File.dirname(file))
    File.binwrite(file, text)
  end
  out = File.join(folder, "out")
  own = { "source" => File.join(folder, "site"), "destination" => out, "disable_disk_cache" => true }
  config = Jekyll.configuration({ "plugins" => ["jekyll-minifier"], "quiet" => true }.merge(given["config"], own))
  Jekyll::Site.new(config).process
  found = Dir.glob("**/*", File::FNM_DOTMATCH, base: out).select { |path| File.file?(File.join(out, path)) }
  found.sort.to_h { |path| [path, File.read(File.join(out, path))] }
end
STDIN.each_line do |line|
  given = JSON.parse(line)
  ENV["JEKYLL_ENV"] = given["env"]
  made = Dir.mktmpdir { |folder| build(folder, given) rescue nil }
  puts JSON.generate([made])
end
"""


def written(version: str, sites: list[dict[str, Any]]) -> list[Files]:
    """The files that the gem writes for each site; None where the build fails."""
    given = "\n".join(json.dumps(site) for site in sites)
    made = real_gems.run(SCRIPT, given, f"jekyll-minifier-{version}", *LIBRARIES)
    return [json.loads(line)[0] for line in made.splitlines()]


def recorded() -> list[dict[str, Files]]:
    """What was written for each site, by version."""
    return [json.loads(line) for line in OBSERVED.read_text(encoding="utf-8").splitlines()]


def observed() -> list[dict[str, Files]]:
    """What is written now for each site, by version."""
    sites = cases()
    by_version = [written(version, sites) for version in VERSIONS]
    return [dict(zip(VERSIONS, files)) for files in zip(*by_version)]


def record() -> None:
    lines = (json.dumps(files, ensure_ascii=False) + "\n" for files in observed())
    OBSERVED.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    record()
