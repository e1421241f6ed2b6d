"""Every module that touches files is known, and how the paths that it is given are bounded.

A new one fails here: have its paths go through `jekyllpy.text.grounds` (or `sanitized_path`), then say
below which of these it is.
"""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "jekyllpy"
MODULES_OF_FILES = {"os", "shutil", "tempfile", "zipfile", "subprocess", "io"}
ASKING = {
    "path", "environ", "fspath", "fsencode", "fsdecode", "getcwd", "sep", "pathsep", "stat", "lstat",
    "urandom", "umask", "fdopen", "fstat", "close", "write", "read", "fork", "setsid", "dup2", "_exit",
    "devnull", "PathLike", "DirEntry", "stat_result", "getpid", "cpu_count", "strerror", "name",
    "geteuid", "which", "set_blocking", "sched_getaffinity", "CalledProcessError", "SubprocessError", "BadZipFile", "ZipInfo", "BytesIO",
    "StringIO", "RawIOBase", "BufferedReader", "ignore_patterns", "waitpid", "kill", "pipe", "O_RDWR", "O_WRONLY", "O_CREAT",
    "O_EXCL", "O_NOFOLLOW", "O_RDONLY", "O_DIRECTORY", "O_NONBLOCK",
}  # fmt: skip
METHODS = {
    "read_text", "write_text", "read_bytes", "write_bytes", "unlink", "mkdir", "rmdir", "touch",
    "symlink_to", "hardlink_to", "iterdir", "rglob",
}  # fmt: skip

KNOWN = {
    "asks the site's grounds for each path, or is given such only": {
        "config/bundle_files.py",
        "content/data_reader.py",
        "content/files.py",
        "content/front_matter.py",
        "content/reader.py",
        "content/theme.py",
        "csl/nodes.py",
        "doctor/sources.py",
        "incremental/snapshot.py",
        "liquid/includes.py",
        "plugins/jekyll_cache_bust.py",
        "plugins/jekyll_github_metadata/pages_api.py",
        "plugins/jekyll_imagemagick/digests.py",
        "plugins/jekyll_imagemagick/pictures.py",
        "plugins/jekyll_minifier/__init__.py",
        "plugins/jekyll_multiple_languages_plugin/tags.py",
        "plugins/jekyll_scholar/repository.py",
        "plugins/jekyll_scholar/sources.py",
        "site/borders.py",
        "site/converters/libsass_imports.py",
        "site/converters/sass_imports.py",
        "site/converters/stylesheets.py",
    },
    "writes to the destination or the cache folder, whose borders are seen to before": {
        "incremental/bookkeeper.py",
        "incremental/rendered_texts.py",
        "incremental/supplement.py",
        "plugins/jekyll_3rd_party_libraries/local.py",
        "plugins/ruby/caches.py",
        "plugins/support/made_files.py",
        "serve/options.py",
        "site/claim.py",
        "site/cleaner.py",
        "site/converters/kept.py",
        "site/converters/sass_cache.py",
        "site/destination.py",
        "site/new_folders.py",
        "site/output.py",
        "site/site.py",
        "site/staging.py",
        "text/kept_texts.py",
        "text/sealed.py",
        "text/writing.py",
    },
    "keeps what it fetches in the user's cache, and what is unpacked below a folder there": {
        "doctor/external.py",
        "gems/package.py",
        "gems/server.py",
        "gems/store.py",
        "gems/unpacking.py",
        "gems/zip_archive.py",
    },
    "does nothing of it in safe mode": {
        "incremental/tree.py",
        "plugins/jekyll_diagrams/drawing.py",
        "plugins/jekyll_get_json.py",
        "plugins/jekyll_github_metadata/finder.py",
        "plugins/jekyll_last_modified_at.py",
        "plugins/jekyll_twitter_plugin.py",
        "plugins/manager.py",
        "plugins/ruby/execjs.py",
    },
    "is given paths by whoever calls the command, below the site where they are its content": {
        "academic/listings/pages.py",
        "academic/lookup/client.py",
        "academic/posts/moving.py",
        "academic/write/editor.py",
        "academic/write/files.py",
        "academic/write/site_folder.py",
        "cli/clean.py",
        "cli/new.py",
        "config/configuration.py",
        "config/place_of_setting.py",
        "gems/overrides.py",
        "plugins/ruby/attempts.py",
        "plugins/ruby/survey.py",
        "scaffold/blank.py",
        "scaffold/folders.py",
        "scaffold/homepage.py",
        "scaffold/language.py",
        "scaffold/samples.py",
        "scaffold/starter.py",
        "scaffold/theme.py",
        "scaffold/traces.py",
        "scaffold/with_theme.py",
    },
    "shows the destination, or watches the source": {
        "serve/listing.py",
        "serve/livereload.py",
        "serve/site_server.py",
        "serve/watcher.py",
    },
    "has a path that nothing of a site names": {
        "cli/completion.py",
        "cli/plugins.py",
        "cli/serve.py",
        "config/timezone.py",
        "gems/bundle.py",
        "gems/gemfile.py",
        "gems/lockfile.py",
        "gems/settings.py",
        "highlight/words.py",
        "plugins/jekyll_coffeescript/program.py",
        "site/converters/dart_sass/process.py",
        "site/processes.py",
        "text/offers.py",
    },
    "matches names only; what is done with them is somebody else's": {"text/glob.py"},
}

# Ruby's File and its kin, which a site's plugins call: they are trusted, and safe mode has none.
TRUSTED = PACKAGE / "rubylang"


def test_every_module_that_touches_files_is_known() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): touched
        for path in sorted(PACKAGE.rglob("*.py"))
        if TRUSTED not in path.parents
        and (touched := operations(ast.parse(path.read_text(encoding="utf-8"))))
    }
    known = {path for paths in KNOWN.values() for path in paths}
    assert {path: found[path] for path in found.keys() - known} == {}
    assert known - found.keys() == set()


def operations(tree: ast.AST) -> set[str]:
    """What a module does with files: `open`, `os.replace`, `.write_text`."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in ("open", "CDLL"):
                found.add(node.func.id)
        elif isinstance(node, ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else None
            if owner in MODULES_OF_FILES and node.attr not in ASKING:
                found.add(f"{owner}.{node.attr}")
            elif node.attr in METHODS or (node.attr == "open" and owner != "webbrowser"):
                found.add(f".{node.attr}")
    return found
