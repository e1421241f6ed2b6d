"""Whatever is edited in a watched site with plugins in Ruby, each build leaves what a clean build writes."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from jekyllpy.errors import JekyllError
from jekyllpy.site.site import Site
from tests.incremental.clean_builds import configuration, moments
from tests.incremental.edits import Edit
from tests.incremental.test_watched_edits import Watched
from tests.reference import files

STEPS = int(os.environ.get("JEKYLLPY_RANDOM_EDITS", "10"))
PLUGINS = {
    "_plugins/shout.rb": """
module Shout
  WORDS = { 'a' => 'A' }
  def shout(text)
    text.to_s.upcase + '!' + WORDS.fetch('a')
  end
  def bust(name)
    path = File.join(@context.registers[:site].source, name)
    File.exist?(path) ? name + '?' + File.read(path).length.to_s : name
  end
  def listed(folder)
    Dir.glob(File.join(@context.registers[:site].source, folder, '*.txt')).map { |f| File.basename(f) }.sort.join(',')
  end
end
Liquid::Template.register_filter(Shout)
""",
    "_plugins/box.rb": """
class Box < Liquid::Block
  def initialize(name, markup, tokens)
    super
    @title = markup.strip
  end
  def render(context)
    site = context.registers[:site]
    page = context['page']
    made = site.find_converter_instance(Jekyll::Converters::Markdown).convert(super)
    "<div title='#{@title} #{page['title']} #{site.config['title']} #{site.data['x']['y']}'>#{made}</div>"
  end
end
Liquid::Template.register_tag('box', Box)

class Titles < Liquid::Tag
  def render(context)
    context.registers[:site].posts.docs.map { |doc| doc.data['title'].to_s + doc.content.length.to_s }.join(',')
  end
end
Liquid::Template.register_tag('titles', Titles)

class Numbers < Liquid::Tag
  def render(context)
    context.registers[:site].pages.map { |page| page.data['title'].to_s }.sort.join(',')
  end
end
Liquid::Template.register_tag('numbers', Numbers)
""",
    "_plugins/hooks.rb": """
Jekyll::Hooks.register :posts, :pre_render do |post|
  post.data['words'] = post.content.split.size
end
Jekyll::Hooks.register [:pages, :documents], :post_render do |doc|
  doc.output = doc.output.gsub('secret', '[' + doc.data['title'].to_s + ']')
end
""",
    "_plugins/years.rb": """
class Years < Jekyll::Generator
  def generate(site)
    site.posts.docs.map { |doc| doc.date.year }.uniq.each do |year|
      page = Jekyll::PageWithoutAFile.new(site, site.source, 'years', "#{year}.html")
      page.data['title'] = "Year #{year}"
      page.data['layout'] = 'default'
      page.content = '{{ page.title }} {{ site.posts.size }}'
      site.pages << page
    end
  end
end
""",
}
STATEFUL = {
    "_plugins/count.rb": """
class Count < Liquid::Tag
  @@seen = 0
  LIST = []
  def render(context)
    @@seen += 1
    LIST << context['page']['title']
    "#{@@seen} #{LIST.join}"
  end
end
Liquid::Template.register_tag('count', Count)
""",
    "count/a.md": "---\ntitle: Ca\n---\n{% count %}\n",
    "count/b.md": "---\ntitle: Cb\n---\n{% count %} {% count %}\n",
}
REMEMBERING = {
    "_plugins/remember.rb": """
class Remember < Liquid::Tag
  def render(context)
    before = @last
    @last = context['page']['title']
    before.to_s
  end
end
Liquid::Template.register_tag('remember', Remember)
""",
    "_includes/remember.html": "{% remember %}",
}
SITE = {
    "_config.yml": "title: R\n",
    "_layouts/default.html": "<h1>{{ page.title | shout }}</h1>{{ content }}{{ 'a.css' | bust }}\n",
    "_includes/note.html": "{% box note %}*n*{% endbox %}\n",
    "_data/x.yml": "y: 1\n",
    "a.css": "a {}\n",
    "notes/n.txt": "n",
    "index.md": "---\ntitle: Home\nlayout: default\n---\n{% titles %} secret {% numbers %}\n",
    "about.md": "---\ntitle: About\nlayout: default\n---\n{% box b %}*x*{% endbox %}{% include note.html %}\n",
    "plain.md": "---\ntitle: Plain\n---\nNothing secret.\n",
    "files.md": "---\ntitle: Files\n---\n{{ 'notes' | listed }} {{ 'notes/n.txt' | bust }}\n",
    "list.md": "---\n---\n{% for p in site.posts %}{{ p.title }}{{ p.excerpt }}{{ p.words }}{% endfor %}\n",
    "_posts/2024-01-01-one.md": "---\ntitle: One\nlayout: default\n---\nA {{ page.title | shout }}.\n",
    "_posts/2023-01-02-two.md": "---\ntitle: Two\nlayout: default\n---\n{% box t %}y{% endbox %}\n\nMore.\n",
}
LIQUID = (
    "{{ page.title | shout }}",
    "{% box c %}secret{% endbox %}",
    "{{ 'notes' | listed }}",
    "{% include note.html %}",
    "{{ page.words }}",
    "words",
)
# In a post this looks at what a hook has yet to write in the posts that follow.
ENTANGLING = "{% titles %}"


def add_text(site: Path, rng: random.Random) -> str:
    names = [name for name in SITE if name.endswith(".md")]
    path = site / rng.choice(names)
    path.write_text(f"{SITE[str(path.relative_to(site))]}\n{rng.choice(LIQUID)}\n")
    return f"text of {path}"


def change_title(site: Path, rng: random.Random) -> str:
    name = rng.choice([name for name in SITE if name.endswith(".md") and "title:" in SITE[name]])
    (site / name).write_text(SITE[name].replace("title: ", f"title: {rng.choice('XYZ')}"))
    return f"title of {name}"


def change_post(site: Path, rng: random.Random) -> str:
    path = site / "_posts" / f"{rng.randrange(2020, 2026)}-05-05-new.md"
    if path.exists():
        path.unlink()
    else:
        path.write_text(f"---\ntitle: New\nlayout: default\n---\nNew.\n\n{rng.choice(LIQUID)}\n")
    return f"post {path}"


def change_file(site: Path, rng: random.Random) -> str:
    path = site / rng.choice(("a.css", "notes/n.txt", "notes/m.txt", "_data/x.yml"))
    if path.name == "m.txt" and path.exists():
        path.unlink()
        return f"no {path}"
    path.write_text("y: " + "a" * rng.randrange(1, 9) + "\n")
    return f"change {path}"


def change_layout(site: Path, rng: random.Random) -> str:
    name = rng.choice(("_layouts/default.html", "_includes/note.html"))
    (site / name).write_text(SITE[name] + rng.choice(("x", "{{ page.title | shout }}")))
    return f"change {name}"


EDITS: tuple[Edit, ...] = (
    add_text,
    add_text,
    add_text,
    change_title,
    change_post,
    change_file,
    change_layout,
)


def write_site(folder: Path, *further: dict[str, str]) -> Path:
    texts = SITE | PLUGINS
    for more in further:
        texts |= more
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def build_apart(site: Path, dest: Path, now: str) -> bool:
    """Build in a process of its own, as there is one interpreter in each; whether it succeeds."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            Site(configuration(site, dest, now)).process()
            status = 0
        except JekyllError:
            pass
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1] == 0


def check(site: Path, folder: Path, seed: int, steps: int) -> int:
    """Edit and build, compare with clean builds; how often only what was touched was rendered."""
    rng = random.Random(seed)
    watched = Watched(site, folder / "out")
    moment = moments(rng)
    history = ["start"]
    for _ in range(steps):
        now = next(moment)
        failed = watched.build(now)
        clean = folder / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        assert build_apart(site, clean, now) is (failed is None), (failed, history[-5:])
        if failed is None:
            expected, got = files(clean), files(folder / "out")
            assert sorted(got) == sorted(expected), history[-5:]
            for path, data in expected.items():
                assert got[path] == data, (path, history[-5:])
        history.append(rng.choice(EDITS)(site, rng))
    return watched.amended


pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


def test_a_site_with_plugins_in_ruby_that_keep_nothing_is_amended(tmp_path: Path) -> None:
    assert check(write_site(tmp_path / "site"), tmp_path, 1, STEPS) > STEPS // 2


@pytest.mark.slow
def test_what_looks_at_later_posts_is_built_cleanly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{__name__}.LIQUID", (*LIQUID, ENTANGLING))
    check(write_site(tmp_path / "site"), tmp_path, 4, STEPS)


def test_a_tag_that_counts_has_all_of_the_site_built(tmp_path: Path) -> None:
    watched = Watched(write_site(tmp_path / "site", STATEFUL), tmp_path / "out")
    for _ in range(3):
        assert watched.build("2026-01-01 00:00:00 +0000") is None
        (tmp_path / "site" / "plain.md").write_text("other\n")
    assert watched.amended == 0


def test_a_tag_in_an_include_that_remembers_the_page_before_has_all_built(tmp_path: Path) -> None:
    uses = {
        f"r{number}.md": f"---\ntitle: R{number}\n---\n{{% include remember.html %}}\n"
        for number in range(3)
    }
    assert check(write_site(tmp_path / "site", REMEMBERING, uses), tmp_path, 3, STEPS // 2) == 0


def test_of_files_saved_at_once_each_is_rendered(tmp_path: Path) -> None:
    site, out = write_site(tmp_path / "site"), tmp_path / "out"
    watched = Watched(site, out)
    now = "2026-01-01 00:00:00 +0000"
    assert watched.build(now) is None
    for name, text in (("about.md", "title: Other"), ("plain.md", "title: Plain")):
        (site / name).write_text(f"---\n{text}\n---\nNew of {name}.\n")
    assert watched.build(now) is None
    assert watched.amended == 1
    for name in ("about", "plain"):
        assert f"New of {name}.md" in (out / f"{name}.html").read_text()


ARCHIVES = {
    "_config.yml": "title: R\nplugins: [jekyll-archives]\n"
    "jekyll-archives: {enabled: [year], layout: default}\n",
    "all.md": "---\ntitle: All\n---\n{{ site.archives | size }} {% for a in site.archives %}{{ a.url }}{% endfor %}\n",
}


def test_a_site_with_archives_renders_what_looks_at_them_and_what_is_saved(tmp_path: Path) -> None:
    site, out = write_site(tmp_path / "site", ARCHIVES), tmp_path / "out"
    watched = Watched(site, out)
    now = "2026-01-01 00:00:00 +0000"
    assert watched.build(now) is None
    (site / "plain.md").write_text("---\ntitle: Plain\n---\nOther.\n")
    (site / "_posts" / "2021-01-01-old.md").write_text("---\ntitle: Old\n---\nOld.\n")
    assert watched.build(now) is None
    written = {item.relative_path for item in watched.builder.amended or ()}
    assert {"plain.md", "all.md", "_posts/2021-01-01-old.md"} <= written
    assert not {"files.md", "_posts/2023-01-02-two.md"} & written
    assert "/2021/" in (out / "all.html").read_text()
