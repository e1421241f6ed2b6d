"""`site.github` as jekyll-github-metadata gives it without a network."""

import subprocess

import pytest

from tests.reference import assert_same_build, files, jekyllpy

KEYS = (
    "environment pages_env hostname pages_hostname api_url help_url versions "
    "organization_members project_title project_tagline owner_name owner_display_name owner_url "
    "owner_gravatar_url repository_url repository_nwo repository_name zip_url tar_url clone_url "
    "releases_url issues_url wiki_url language is_user_page is_project_page show_downloads url "
    "baseurl contributors releases latest_release private archived disabled license source"
).split()
SHOWN = (
    "---\n---\n"
    + "".join(f"{key}: {{{{ site.github.{key} | jsonify }}}}\n" for key in KEYS)
    + (
        "{{ site.github.owner.name }}|{{ site.title }}|{{ site.description }}|{{ site.url }}|{{ site.baseurl }}|"
        "{{ site.github.own }}|{{ site.github.source.extra }}\n"
    )
)

ENVIRONMENTS = {
    "production": {"JEKYLL_ENV": "production"},
    "development": {"JEKYLL_ENV": "development"},
    "dotcom": {"PAGES_ENV": "dotcom", "PAGE_BUILD_ID": "7"},
    "enterprise": {
        "PAGES_ENV": "enterprise",
        "PAGES_GITHUB_HOSTNAME": "git.example.org",
        "PAGES_PAGES_HOSTNAME": "pages.example.org/",
        "PAGES_API_URL": "https://git.example.org/api/v3/",
        "SSL": "true",
        "SUBDOMAIN_ISOLATION": "true",
    },
}


@pytest.mark.needs("jekyll", "faketime")
@pytest.mark.parametrize(
    ("repository", "environment"),
    [
        *(("owner/project", environment) for environment in ENVIRONMENTS),
        ("Owner/owner.github.io", "dotcom"),
    ],
)
def test_the_same_values(site_folder, tmp_path, environment, repository):
    site = {
        "_config.yml": f"plugins: [jekyll-github-metadata]\nrepository: {repository}\n",
        "index.txt": SHOWN,
    }
    assert_same_build(site_folder(site), tmp_path, **ENVIRONMENTS[environment])


def build(site, out, **environment):
    done = jekyllpy(site, out, **environment)
    assert done.returncode == 0, done.stderr
    return files(out)["index.txt"].decode()


SHORT = "---\n---\n{{ site.github.repository_nwo }} {{ site.github.url }} {{ site.github.build_revision }}"


@pytest.mark.needs("faketime")
def test_settings_lie_over_what_is_known(site_folder, tmp_path):
    site = {
        "_config.yml": "plugins: [jekyll-github-metadata]\nrepository: ada/lab\n"
        "github: {own: value, source: {extra: 1}, language: X}\n",
        "index.txt": "---\n---\n{{ site.github.own }} {{ site.github.language }} "
        "{{ site.github.source.extra }} {{ site.github.source.branch }} {{ site.github.owner_name }}",
    }
    assert build(site_folder(site), tmp_path / "out") == "value X 1 gh-pages ada"


@pytest.mark.needs("faketime")
def test_in_a_workflow_of_github_actions(site_folder, tmp_path):
    site = site_folder({"_config.yml": "plugins: [jekyll-github-metadata]\n", "index.txt": SHORT})
    variables = {"GITHUB_ACTIONS": "true", "GITHUB_REPOSITORY": "ada/lab", "GITHUB_SHA": "abc123"}
    shown = build(site, tmp_path / "out", **variables)
    assert shown == "ada/lab https://ada.github.io/lab abc123"


@pytest.mark.needs("faketime")
def test_the_repository_that_git_came_from(site_folder, tmp_path):
    site = site_folder({"_config.yml": "plugins: [jekyll-github-metadata]\n", "index.txt": SHORT})
    for command in (["init", "-q"], ["remote", "add", "origin", "git@github.com:ada/notes.git"]):
        subprocess.run(["git", *command], cwd=site, check=True)
    assert build(site, tmp_path / "out").startswith("ada/notes ")


@pytest.mark.needs("faketime")
def test_no_repository_is_one_clear_line(site_folder, tmp_path):
    site = site_folder({"_config.yml": "plugins: [jekyll-github-metadata]\n", "index.txt": SHORT})
    done = jekyllpy(site, tmp_path / "out")
    assert done.returncode == 1
    assert "repository: owner/name" in done.stderr
    assert "Traceback" not in done.stderr
