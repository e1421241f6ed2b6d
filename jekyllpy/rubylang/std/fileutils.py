"""Ruby's FileUtils: folders, copies, links, removals."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from typing import Any

from jekyllpy import ruby
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_module, module_function
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import truthy
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.std.arguments import path, system_call
from jekyllpy.rubylang.std.times import time_at, timestamp_ns

define_module("FileUtils")
MODE_OF_FOLDERS = 0o777


def paths(value: Any) -> list[str]:
    """One path or several."""
    return [path(each) for each in value] if isinstance(value, list) else [path(value)]


def result(value: Any) -> Any:
    """What was given, as an Array."""
    return value if isinstance(value, list) else RArray((value,))


def tell(options: dict[str, Any], command: str, *names: str) -> bool:
    """Tell what is done, if asked to; whether it isn't to be done."""
    if truthy(options.get("verbose")):
        call(runtime.globals["$stderr"], "puts", RString(" ".join([command, *names])))
    return truthy(options.get("noop"))


def flagged(command: str, **flags: Any) -> str:
    """A command with the letters of those flags that are set, as it is told."""
    letters = "".join(letter for letter, is_set in flags.items() if truthy(is_set))
    return f"{command} -{letters}" if letters else command


def with_mode(command: str, mode: int | None) -> str:
    """A command with the mode that was asked for, as it is told."""
    return command if mode is None else f"{command} -m {mode:03o}"


@module_function("FileUtils", "pwd", "getwd")
def fu_pwd(self: Any, block: Any) -> RString:
    return RString(os.getcwd())


@module_function("FileUtils", "cd", "chdir")
def fu_cd(self: Any, block: Any, folder: Any, **options: Any) -> Any:
    from jekyllpy.rubylang.std.dir import dir_chdir

    tell(options, "cd", path(folder))
    return dir_chdir(self, block, folder)


@module_function("FileUtils", "mkdir")
def fu_mkdir(
    self: Any, block: Any, folders: Any, *, mode: int | None = None, **options: Any
) -> Any:
    if not tell(options, with_mode("mkdir", mode), *paths(folders)):
        for each in paths(folders):
            with system_call("dir_s_mkdir", each):
                os.mkdir(each, MODE_OF_FOLDERS if mode is None else mode)
    return result(folders)


@module_function("FileUtils", "mkdir_p", "mkpath", "makedirs")
def fu_mkdir_p(
    self: Any, block: Any, folders: Any, *, mode: int | None = None, **options: Any
) -> Any:
    if not tell(options, with_mode("mkdir -p", mode), *paths(folders)):
        for each in paths(folders):
            with system_call("dir_s_mkdir", each):
                os.makedirs(each, MODE_OF_FOLDERS if mode is None else mode, exist_ok=True)
    return result(folders)


@module_function("FileUtils", "rmdir")
def fu_rmdir(self: Any, block: Any, folders: Any, *, parents: Any = None, **options: Any) -> Any:
    if not tell(options, flagged("rmdir", p=parents), *paths(folders)):
        for each in paths(folders):
            with system_call("dir_s_rmdir", each):
                os.removedirs(each) if truthy(parents) else os.rmdir(each)
    return result(folders)


@module_function("FileUtils", "touch")
def fu_touch(
    self: Any, block: Any, names: Any, *, mtime: Any = None, nocreate: Any = None, **options: Any
) -> Any:
    moment = time.time_ns() if mtime is None else timestamp_ns(mtime)
    command = flagged("touch", c=nocreate)
    if mtime is not None:
        command += ruby.strftime(time_at(moment), " -t %Y%m%d%H%M.%S")
    if tell(options, command, *paths(names)):
        return result(names)
    for each in paths(names):
        with system_call("rb_sysopen", each):
            if not os.path.exists(each):
                if truthy(nocreate):
                    continue
                os.close(os.open(each, os.O_WRONLY | os.O_CREAT, 0o666))
            os.utime(each, ns=(moment, moment))
    return result(names)


def target_of(source: str, target: str) -> str:
    """Where a file goes: into the target if that is a folder."""
    if os.path.isdir(target):
        return os.path.join(target, os.path.basename(source.rstrip("/")))
    return target


def _onto(sources: Any, target: Any, act: Callable[[str, str], None]) -> None:
    whole = path(target)
    for source in paths(sources):
        if isinstance(sources, list):
            act(source, os.path.join(whole, os.path.basename(source.rstrip("/"))))
        else:
            act(source, target_of(source, whole))


def _same(one: str, other: str) -> bool:
    return os.path.exists(one) and os.path.exists(other) and os.path.samefile(one, other)


@module_function("FileUtils", "cp", "copy")
def fu_cp(
    self: Any, block: Any, sources: Any, target: Any, *, preserve: Any = None, **options: Any
) -> None:
    def act(source: str, whole: str) -> None:
        if _same(source, whole):
            raise error("ArgumentError", f"same file: {source} and {whole}")
        with system_call("rb_sysopen", source if not os.path.exists(source) else whole):
            (shutil.copy2 if truthy(preserve) else shutil.copy)(source, whole)

    if not tell(options, flagged("cp", p=preserve), *paths(sources), path(target)):
        _onto(sources, target, act)


@module_function("FileUtils", "copy_file")
def fu_copy_file(self: Any, block: Any, source: Any, target: Any, *rest: Any) -> None:
    with system_call("rb_sysopen", path(source)):
        shutil.copy(path(source), path(target))


@module_function("FileUtils", "cp_r")
def fu_cp_r(
    self: Any, block: Any, sources: Any, target: Any, *, preserve: Any = None,
    dereference_root: Any = True, remove_destination: Any = None, **options: Any,
) -> None:  # fmt: skip
    def act(source: str, whole: str) -> None:
        if source.endswith("/.") and os.path.isdir(path(target)):
            whole = path(target)
        copy_tree(source, whole, truthy(preserve))

    command = flagged("cp", r=True, p=preserve)
    if truthy(remove_destination):
        command += " --remove-destination"
    if not tell(options, command, *paths(sources), path(target)):
        _onto(sources, target, act)


def copy_tree(source: str, target: str, preserve: bool) -> None:
    """Copy a file, or a folder with all that is in it."""
    copy = shutil.copy2 if preserve else shutil.copy
    with system_call("rb_sysopen", source):
        if os.path.isdir(source):
            whole = os.path.realpath(target)
            if whole.startswith(os.path.realpath(source) + "/"):
                raise error(
                    "ArgumentError",
                    f"cannot copy directory {source} to itself {target}",
                )
            shutil.copytree(source, target, symlinks=True, copy_function=copy, dirs_exist_ok=True)
        else:
            copy(source, target)


@module_function("FileUtils", "copy_entry")
def fu_copy_entry(
    self: Any, block: Any, source: Any, target: Any, preserve: Any = False, *rest: Any
) -> None:
    copy_tree(path(source), path(target), truthy(preserve))


@module_function("FileUtils", "mv", "move")
def fu_mv(
    self: Any, block: Any, sources: Any, target: Any, *, force: Any = None, **options: Any
) -> int:
    def act(source: str, whole: str) -> None:
        if not os.path.lexists(source):
            if truthy(force):
                return
            raise error(
                "Errno::ENOENT",
                f"No such file or directory @ rb_file_s_rename - ({source}, {whole})",
            )
        if not os.path.isdir(source) and os.path.isdir(whole):
            raise error("Errno::EEXIST", f"File exists - {whole}")
        with system_call("rb_file_s_rename", f"({source}, {whole})"):
            shutil.move(source, whole)

    if not tell(options, flagged("mv", f=force), *paths(sources), path(target)):
        _onto(sources, target, act)
    return 0


@module_function("FileUtils", "rm", "remove")
def fu_rm(self: Any, block: Any, names: Any, *, force: Any = None, **options: Any) -> Any:
    if not tell(options, flagged("rm", f=force), *paths(names)):
        for each in paths(names):
            _remove(each, truthy(force))
    return result(names)


def _remove(name: str, force: bool) -> None:
    try:
        with system_call("apply2files", name):
            os.unlink(name)
    except Exception:
        if not force:
            raise


@module_function("FileUtils", "rm_f", "safe_unlink")
def fu_rm_f(self: Any, block: Any, names: Any, **options: Any) -> Any:
    return fu_rm(self, None, names, **{**options, "force": True})


@module_function("FileUtils", "rm_r")
def fu_rm_r(
    self: Any, block: Any, names: Any, *, force: Any = None, secure: Any = None, **options: Any
) -> Any:
    if not tell(options, flagged("rm", r=True, f=force), *paths(names)):
        for each in paths(names):
            remove_tree(each, truthy(force))
    return result(names)


def remove_tree(name: str, force: bool) -> None:
    """Remove a file, or a folder with all that is in it."""
    if os.path.isdir(name) and not os.path.islink(name):
        shutil.rmtree(name, ignore_errors=force)
    else:
        _remove(name, force)


@module_function("FileUtils", "rm_rf", "rmtree")
def fu_rm_rf(self: Any, block: Any, names: Any, **options: Any) -> Any:
    return fu_rm_r(self, None, names, **{**options, "force": True})


@module_function("FileUtils", "remove_dir", "remove_entry", "remove_entry_secure", "remove_file")
def fu_remove_entry(self: Any, block: Any, name: Any, force: Any = False) -> None:
    remove_tree(path(name), truthy(force))


@module_function("FileUtils", "ln")
def fu_ln(
    self: Any, block: Any, sources: Any, target: Any, *, force: Any = None, **options: Any
) -> int:
    if not tell(options, flagged("ln", f=force), *paths(sources), path(target)):
        _link(sources, target, truthy(force), os.link)
    return 0


@module_function("FileUtils", "ln_s", "symlink")
def fu_ln_s(
    self: Any, block: Any, sources: Any, target: Any, *, force: Any = None, **options: Any
) -> int:
    if not tell(options, flagged("ln", s=True, f=force), *paths(sources), path(target)):
        _link(sources, target, truthy(force), os.symlink)
    return 0


@module_function("FileUtils", "ln_sf")
def fu_ln_sf(self: Any, block: Any, sources: Any, target: Any, **options: Any) -> int:
    return int(fu_ln_s(self, None, sources, target, **{**options, "force": True}))


def _link(sources: Any, target: Any, force: bool, link: Callable[[str, str], None]) -> None:
    def act(source: str, whole: str) -> None:
        if force:
            _remove(whole, force)
        with system_call(f"rb_file_s_{link.__name__}", f"({source}, {whole})"):
            link(source, whole)

    _onto(sources, target, act)


@module_function("FileUtils", "install")
def fu_install(
    self: Any, block: Any, sources: Any, target: Any, *, mode: Any = None, **options: Any
) -> None:
    def act(source: str, whole: str) -> None:
        with system_call("rb_sysopen", source):
            shutil.copy(source, whole)
            if mode is not None:
                os.chmod(whole, mode)

    if not tell(options, with_mode("install -c", mode), *paths(sources), path(target)):
        _onto(sources, target, act)


@module_function("FileUtils", "compare_file", "identical?", "cmp")
def fu_compare(self: Any, block: Any, one: Any, other: Any) -> bool:
    with (
        system_call("rb_sysopen", path(one)),
        open(path(one), "rb") as left,
        system_call("rb_sysopen", path(other)),
        open(path(other), "rb") as right,
    ):
        return left.read() == right.read()


@module_function("FileUtils", "uptodate?")
def fu_is_up_to_date(self: Any, block: Any, name: Any, older: list[Any]) -> bool:
    whole = path(name)
    if not os.path.exists(whole):
        return False
    own = os.stat(whole).st_mtime_ns
    return all(
        not os.path.exists(path(each)) or os.stat(path(each)).st_mtime_ns < own for each in older
    )
