"""Ctrl-C while a plugin runs without an end."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

from tests.reference import environment

PLUGIN = """class Endless < Liquid::Tag
  def render(context)
    File.write("begun.txt", "")
    loop do
      nil.to_s
    end
  end
end
Liquid::Template.register_tag("endless", Endless)
"""
PATIENCE = 100


def test_an_endless_loop_is_left_and_its_place_named(site_folder) -> None:
    site = site_folder({"_plugins/endless.rb": PLUGIN, "index.html": "---\n---\n{% endless %}"})
    build = subprocess.Popen(
        [sys.executable, "-m", "jekyllpy", "build"],
        cwd=site,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        end = time.monotonic() + PATIENCE
        while not (site / "begun.txt").exists() and time.monotonic() < end:
            time.sleep(0.05)
        build.send_signal(signal.SIGINT)
        output = build.communicate(timeout=PATIENCE)[0]
    finally:
        build.kill()
    assert build.returncode == 130
    assert "Interrupted:" in output
    assert "_plugins/endless.rb:" in output
    assert not (site / "_site" / "index.html").exists()
