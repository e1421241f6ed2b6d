"""Renders templates with the real Jekyll's Liquid, many in one start."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

CONFIG = {"url": "https://example.org", "baseurl": "/base", "timezone": "UTC"}
PROGRAM = """
require "jekyll"
require "json"
request = JSON.parse(STDIN.read)
Jekyll.logger.log_level = :error
settings = request["config"].merge("source" => request["source"], "disable_disk_cache" => true)
site = Jekyll::Site.new(Jekyll.configuration(settings.merge("quiet" => true)))
answers = request["templates"].map do |source|
  template = Liquid::Template.parse(source, :line_numbers => true)
  variables = JSON.parse(JSON.generate(request["variables"]))
  { "text" => template.render!(variables, :registers => { :site => site, :page => {} }),
    "warnings" => template.warnings.map(&:to_s) }
rescue StandardError, SyntaxError => e
  { "error" => e.message }
end
puts JSON.generate(answers)
"""


def rendered(
    templates: list[str], variables: dict[str, Any], source: Path, config: dict[str, Any] = CONFIG
) -> list[dict[str, Any]]:
    """For each template its `text` and `warnings`, or the `error`."""
    request = {
        "templates": templates,
        "variables": variables,
        "source": str(source),
        "config": config,
    }
    done = subprocess.run(
        ["ruby", "-e", PROGRAM],
        input=json.dumps(request),
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "JEKYLL_NO_BUNDLER_REQUIRE": "true",
            "TZ": "UTC",
            "LANG": "C.UTF-8",
        },
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    assert len(answers) == len(templates)
    return answers
