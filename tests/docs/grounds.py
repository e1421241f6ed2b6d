"""What lies where a guide begins: the reader's files, folders and servers."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jekyllpy.scaffold.homepage import create_demonstration
from tests.academic.lookup import shapes
from tests.academic.lookup.services import Services
from tests.academic.repositories.test_repositories import told
from tests.docs.blocks import blocks_of
from tests.docs.conftest import DOCS
from tests.docs.shell import Shell
from tests.gems.rubygems import THEME, RubyGems

ACADEMIC = (
    "title: Ada Lovelace\ncollections: {publications: {output: true}, talks: {output: true}}\n"
)
BIBTEX = "@article{a, title={Notes on the Engine}, author={Lovelace, Ada}, journal={Memoirs}, year=1843, doi={10.1/a}}\n"
MATTER = "---\n---\n"
PLAIN = {"_config.yml": "title: Ada\n", "index.md": f"{MATTER}Hello\n"}
HEAD = "_includes/head.html"
GITHUB = "https://github.com/OWNER/jekyllpy"


@dataclass
class Ground:
    """The folder that a guide begins in, and the servers that stand for the world's."""

    folder: Path
    shell: Shell
    services: Services
    gems: RubyGems

    def write(self, files: Mapping[str, str]) -> None:
        """Write files by their paths."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def below(folder: str, files: Mapping[str, str]) -> dict[str, str]:
    return {f"{folder}/{name}": text for name, text in files.items()}


def plain_site(ground: Ground) -> None:
    ground.write(below("my-site", PLAIN))


def here(ground: Ground) -> None:
    ground.write(PLAIN)


def demonstration(ground: Ground) -> None:
    create_demonstration(ground.folder)


def academicpages(ground: Ground) -> None:
    parts = {
        "_publications/2009-10-01-paper.md": "---\ntitle: Paper\ncollection: publications\npermalink: /publication/2009-10-01-paper\n"
        "date: 2009-10-01\nvenue: Journal\npaperurl: /files/paper.pdf\ncitation: A paper.\n---\nText\n",
        "_talks/2012-03-01-talk.md": "---\ntitle: Talk\ncollection: talks\ntype: Talk\npermalink: /talks/2012-03-01-talk\n"
        "venue: UC\ndate: 2012-03-01\nlocation: San Francisco\n---\n",
        "_teaching/2014-spring.md": "---\ntitle: Course\ncollection: teaching\npermalink: /teaching/2014-spring\ndate: 2014-01-01\nvenue: U\n---\n",
        "_posts/2012-08-14-post.md": "---\ntitle: Post\ndate: 2012-08-14\npermalink: /posts/2012/08/post/\ntags: [cool]\n---\nText\n",
        "_portfolio/one.md": "---\ntitle: One\nexcerpt: Short\ncollection: portfolio\n---\n",
        "files/paper.pdf": "%PDF-1.4\n",
        "images/profile.png": "picture",
        "_data/navigation.yml": "main:\n- {title: Publications, url: /publications/}\n",
        "_pages/about.md": "---\npermalink: /\ntitle: About\nauthor_profile: true\nredirect_from: [/about/]\n---\nI work here.\n",
    }  # fmt: skip
    ground.write(below("old-site", parts))


def acad_homepage(ground: Ground) -> None:
    parts = {
        "_config.yml": "title: Ada\ndescription: Notes\nrepository: ada/ada.github.io\n"
        "author: {name: Ada Lovelace, email: ada@example.org}\ngoogle_scholar_stats_use_cdn: false\n"
        "include: [_pages]\nplugins: [jekyll-sitemap]\n",
        "_pages/about.md": '---\npermalink: /\ntitle: ""\nauthor_profile: true\n---\n'
        "<span class='anchor' id='about-me'></span>\nI work here.\n\n{% include_relative includes/news.md %}\n",
        "_pages/includes/news.md": "# 🔥 News\n- *2026.01*: News.\n",
        "images/android.png": "picture",
        "_data/navigation.yml": 'main:\n- {title: News, url: "/#-news"}\n',
    }  # fmt: skip
    ground.write(below("old-site", parts))


def al_folio(ground: Ground) -> None:
    """A fork, in which one can stay; and one to be left, beside the new homepage."""
    parts = {
        "_config.yml": "title: Ada\nurl: https://example.org\nplugins: [jekyll-feed]\n",
        "_bibliography/papers.bib": BIBTEX,
        "assets/pdf/engine.pdf": "%PDF-1.4\n",
        "assets/img/prof.png": "picture",
        "_posts/2020-01-01-post.md": "---\nlayout: post\ntitle: Post\n---\nText\n",
        "_layouts/post.html": "{{ content }}",
        "_layouts/page.html": "{{ content }}",
        "_news/first.md": "---\ndate: 2020-01-01\ninline: true\n---\nNews.\n",
        "_projects/1_project.md": "---\nlayout: page\ntitle: Project\ndescription: Short\n---\nText\n",
    }
    ground.write(below("my-al-folio", parts) | below("my-al-folio/old-site", parts))


def chirpy(ground: Ground) -> None:
    ground.gems.publish(
        "jekyll-theme-chirpy", "7.2.4", {**THEME, "_includes/footer.html": "<i>Chirpy</i>"}
    )
    ground.write(
        below(
            "my-blog",
            PLAIN | {"_config.yml": "theme: jekyll-theme-chirpy\nurl: https://example.org\n"},
        )
    )


def minimal_mistakes(ground: Ground) -> None:
    ground.gems.publish("minimal-mistakes-jekyll", "4.26.2", {**THEME, "_includes/masthead.html": "x"})  # fmt: skip
    ground.write(
        below(
            "my-site",
            PLAIN | {"_config.yml": "theme: minimal-mistakes-jekyll\nurl: https://example.org\n"},
        )
    )


def theme(ground: Ground) -> None:
    ground.gems.publish("just-the-docs", "0.10.0", {**THEME, HEAD: "<head></head>"})
    ground.write(PLAIN | {"_config.yml": "theme: just-the-docs\nurl: https://example.org\n"})


def newer_theme(ground: Ground) -> None:
    """A version that has another head, and a site that isn't held to the one before."""
    ground.gems.publish("just-the-docs", "0.10.1", {**THEME, HEAD: "<head><title/></head>"})
    lock = ground.folder / "jekyllpy.lock"
    text = lock.read_text(encoding="utf-8")
    lock.write_text(text[: text.index("GEM")] + text[text.index("PULLED") :], encoding="utf-8")


def plugin(ground: Ground) -> None:
    files = {"lib/jekyll-some-tags.rb": "module SomeTags; end\n"}
    ground.gems.publish("jekyll-some-tags", "1.2.0", files)
    with (ground.folder / "_config.yml").open("a", encoding="utf-8") as file:
        file.write("plugins: [jekyll-feed, jekyll-some-tags]\n")


def first_layout(_: Ground) -> None:
    """What the guide has written into the theme, whose folder is entered."""
    for name, text in theme_of_the_guide().items():
        Path(name).write_text(text, encoding="utf-8")
    Path("index.md").write_text("---\nlayout: page\ntitle: Hello\n---\nHello\n", encoding="utf-8")


def theme_of_the_guide() -> dict[str, str]:
    """The files of the guide about writing themes."""
    html, include, partial, stylesheet = (
        block.text
        for block in blocks_of(DOCS / "writing-a-theme.md")
        if block.language in ("html", "scss")
    )
    return {
        "_layouts/default.html": html,
        "_includes/masthead.html": include,
        "_sass/engine-notes.scss": partial,
        "assets/style.scss": stylesheet,
    }


def homepage_in_git(ground: Ground) -> None:
    """A homepage, and the repository it came from with its branch of the template."""
    upstream = ground.folder.parent / "upstream"
    git = ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    create_demonstration(upstream)
    for line in (["init", "-q", "-b", "template"], ["add", "."], ["commit", "-qm", "The template"]):
        subprocess.run([*git, *line], cwd=upstream, check=True)
    subprocess.run([*git, "clone", "-q", str(upstream), str(ground.folder)], check=True)
    subprocess.run([*git, "remote", "remove", "origin"], cwd=ground.folder, check=True)
    (upstream / "robots.txt").write_text("User-agent: *\n")
    subprocess.run([*git, "commit", "-qam", "A change"], cwd=upstream, check=True)
    subprocess.run([*git, "config", f"url.{upstream}.insteadOf", GITHUB], cwd=ground.folder, check=True)  # fmt: skip


def papers(ground: Ground) -> None:
    """Files to import, and the services as they answer."""
    answer = ground.services.answer
    answer("/works/10.1038/nature14539", shapes.CROSSREF)
    answer("/api/query", shapes.ATOM)
    answer("/v3.0/0000-0002-1825-0097/works", shapes.ORCID_WORKS)
    answer("/v3.0/0000-0002-1825-0097/works/2,3", shapes.ORCID_BULK)
    answer("/pid/65/9612.xml", shapes.DBLP)
    answer("/works", shapes.openalex_page([shapes.openalex_work(1)], 1, None))
    answer("/graph/v1/paper/batch", json.dumps([{"citationCount": 3}] * 6))
    tool = told("octo-repo", owner="octo-org")
    answer("/users/octocat/repos", json.dumps([tool]))
    answer("/repos/octo-org/octo-repo", json.dumps(tool))
    ground.shell.program("pbpaste", f"echo '{BIBTEX.strip()}'")
    ground.write(
        {
            "_config.yml": ACADEMIC,
            "_data/repositories.yml": "github_users: [octocat]\n",
            "paper.bib": BIBTEX.replace("Notes", "More Notes"),
            "papers.bib": BIBTEX,
            "citations.csv": "Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\n"
            '"Lovelace, Ada; ",Sketch,Memoirs,1,,1-9,1844,\n',
            "publications.tsv": "pub_date\ttitle\tvenue\texcerpt\tcitation\turl_slug\tpaper_url\n"
            "2009-10-01\tPaper\tJournal\tShort\tA paper.\tpaper\t\n",
            "talks.tsv": "title\ttype\turl_slug\tvenue\tdate\tlocation\ttalk_url\tdescription\n"
            "Talk\tTalk\ttalk\tUC\t2012-03-01\tSan Francisco\t\tText\n",
        }
    )


def faults(ground: Ground) -> None:
    """The faults that the guide's `doctor` tells of."""
    talks = "".join(f"  - {{ title: Talks {n}, url: /talks/ }}\n" for n in range(23))
    ground.write(
        {
            "_data/navigation.yml": f"main:\n{talks}  - {{ title: Contact, url: /contakt/ }}\n",
            "_posts/2026-05-12-a-talk.md": "---\ntitle: A talk: the slides\n---\nText\n",
            "_sass/_base.scss": "\n" * 243 + "a { color: $nothing }\n",
        }
    )


GROUNDS: dict[str, Callable[[Ground], None]] = {
    "docs/README.md": plain_site,
    "docs/install.md": here,
    "docs/github-pages.md": here,
    "docs/performance.md": here,
    "docs/content.md": demonstration,
    "docs/deploying.md": demonstration,
    "docs/mathematics.md": here,
    "docs/stylesheets.md": here,
    "docs/editions.md": lambda ground: ground.write(
        PLAIN
        | {
            "Gemfile.lock": (
                "GEM\n  specs:\n    jekyll (4.3.4)\n    liquid (4.0.4)\n    kramdown (2.4.0)\n"
                "    rouge (3.30.0)\n    jekyll-sass-converter (2.2.0)\n\nDEPENDENCIES\n  jekyll\n"
            )
        }
    ),
    "docs/moving-from-academicpages.md": academicpages,
    "docs/moving-from-acad-homepage.md": acad_homepage,
    "docs/moving-from-al-folio.md": al_folio,
    "docs/moving-from-chirpy.md": chirpy,
    "docs/moving-from-minimal-mistakes.md": minimal_mistakes,
    "docs/themes.md": theme,
    "docs/updating-a-fork.md": homepage_in_git,
    "docs/writing-a-theme.md": lambda ground: None,
    "docs/commands/content.md": papers,
    "docs/commands/site.md": demonstration,
    ".github/CONTRIBUTING.md": here,
}

# What happens in between, before a line.
MEANWHILE: dict[tuple[str, str], Callable[[Ground], None]] = {
    ("docs/themes.md", "jekyllpy doctor"): newer_theme,
    ("docs/themes.md", "jekyllpy install"): plugin,
    ("docs/commands/site.md", "jekyllpy doctor"): faults,
    ("docs/writing-a-theme.md", "jekyllpy serve --livereload"): first_layout,
}
