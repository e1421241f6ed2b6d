"""Ruby plugins that ask servers."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from jekyllpy.config.configuration import Configuration
from jekyllpy.log import Logger
from jekyllpy.site.site import Site
from tests.local_server import answering, running

PLUGIN = """
require 'open-uri'
require 'net/http'
class Feed < Jekyll::Generator
  def generate(site)
    site.config['before'] = 'yes'
    URI.open(site.config['dead'])
    site.config['after'] = 'yes'
  end
end
class Count < Liquid::Tag
  def render(context)
    sleep 100 if context.registers[:site].config['sleeps']
    URI.open(context[@markup.strip]).read
  end
end
module Titles
  def title_at(address) = Net::HTTP.get(URI(address))
end
Liquid::Template.register_tag('count', Count)
Liquid::Template.register_filter(Titles)
Jekyll::Hooks.register(:site, :pre_render) { |site| URI.open(site.config['dead']) }
"""
PAGE = """---
---
[{% count site.living %}] [{% count site.dead %}] [{{ site.dead | title_at }}] [{{ site.before }}{{ site.after }}]
"""


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    with running(answering(lambda server, _: f"answer {len(server.asked)}".encode())) as server:
        yield f"{server.url}/count", server.asked


def page_and_warnings(folder: Path, **config: object) -> tuple[str, list[str]]:
    logger = Logger(out=io.StringIO(), err=io.StringIO())
    settings = {"source": str(folder), "destination": str(folder / "_site"), **config}
    Site(Configuration.load(settings), logger).process()
    return (folder / "_site/index.html").read_text(), logger.messages


@pytest.fixture
def folder(site_folder, server) -> Path:
    config = f"living: {server[0]}\ndead: http://127.0.0.1:9/x\n"
    return site_folder({"_config.yml": config, "_plugins/a.rb": PLUGIN, "index.html": PAGE})


def test_a_server_that_does_not_answer_is_a_warning_with_its_place(folder) -> None:
    page, messages = page_and_warnings(folder)
    assert page == "[answer 1] [N/A] [N/A] [yes]\n"
    network = [message for message in messages if "Network:" in message]
    assert len(network) == 4
    assert "_plugins/a.rb:7: Connection refused" in network[0]


def test_an_answer_is_kept_and_no_time_slept_away(folder, server) -> None:
    first, _ = page_and_warnings(folder)
    again, _ = page_and_warnings(folder, sleeps=True)
    assert first == again
    assert server[1] == ["/count"]


def test_offline_nobody_is_asked(folder, server, monkeypatch) -> None:
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "1")
    page, messages = page_and_warnings(folder, sleeps=True)
    assert page == "[N/A] [N/A] [N/A] [yes]\n"
    assert any("the build is offline" in message for message in messages)
    assert server[1] == []
