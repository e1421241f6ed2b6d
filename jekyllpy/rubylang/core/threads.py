"""Thread, Mutex and Queue: a thread's block runs to its end where the thread is made."""

from __future__ import annotations

from collections import deque
from typing import Any

from jekyllpy.rubylang.caught import ruby_exception
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import define_class, define_constant, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.exception import RException
from jekyllpy.rubylang.operations import name_of, truthy


class RThread:
    """A thread that has run: its value, or what it raised."""

    __slots__ = ("__dict__", "locals", "raised", "value")

    def __init__(self) -> None:
        self.value: Any = None
        self.raised: RException | None = None
        self.locals: dict[str, Any] = {}


class RMutex:
    """A lock."""

    __slots__ = ("__dict__", "locked")

    def __init__(self) -> None:
        self.locked = False


class RQueue:
    """A queue of what threads have done."""

    __slots__ = ("__dict__", "closed", "items")

    def __init__(self) -> None:
        self.items: deque[Any] = deque()
        self.closed = False


define_class("Thread", types=(RThread,))
define_class("Thread::Mutex", types=(RMutex,), allocate=lambda cls: RMutex())
define_class("Monitor", "Thread::Mutex", allocate=lambda cls: RMutex())
define_class("Thread::Queue", types=(RQueue,), allocate=lambda cls: RQueue())
define_constant("Object", "Mutex", define_class("Thread::Mutex"))
define_constant("Object", "Queue", define_class("Thread::Queue"))

_main = RThread()
_running = [_main]


@singleton_method("Thread", "new", "start", "fork")
def thread_new(self: Any, block: Any, *args: Any) -> RThread:
    if block is None:
        raise error("ThreadError", "must be called with a block")
    made = RThread()
    _running.append(made)
    try:
        made.value = block.call(*args)
    except RubyError as raised:
        made.raised = ruby_exception(raised)
    finally:
        _running.pop()
    return made


@singleton_method("Thread", "current")
def thread_current(self: Any, block: Any) -> RThread:
    return _running[-1]


@singleton_method("Thread", "main")
def thread_main(self: Any, block: Any) -> RThread:
    return _main


@singleton_method("Thread", "pass")
def thread_pass(self: Any, block: Any) -> None:
    return None


@method("Thread", "join")
def thread_join(self: RThread, block: Any, limit: Any = None) -> RThread:
    if self.raised is not None:
        raise RubyError(self.raised)
    return self


@method("Thread", "value")
def thread_value(self: RThread, block: Any) -> Any:
    return thread_join(self, None).value


@method("Thread", "alive?")
def thread_is_alive(self: RThread, block: Any) -> bool:
    return self in _running


@method("Thread", "kill", "exit", "wakeup", "run")
def thread_kill(self: RThread, block: Any) -> RThread:
    return self


@method("Thread", "[]", "thread_variable_get")
def thread_index(self: RThread, block: Any, name: Any) -> Any:
    return self.locals.get(name_of(name))


@method("Thread", "[]=", "thread_variable_set")
def thread_store(self: RThread, block: Any, name: Any, value: Any) -> Any:
    self.locals[name_of(name)] = value
    return value


@method("Thread", "key?", "thread_variable?")
def thread_has_key(self: RThread, block: Any, name: Any) -> bool:
    return name_of(name) in self.locals


@method("Thread", "abort_on_exception=", "report_on_exception=", "name=")
@singleton_method("Thread", "abort_on_exception=", "report_on_exception=")
def thread_setting(self: Any, block: Any, value: Any) -> Any:
    return value


# --- Mutex ---


@method("Thread::Mutex", "lock")
def mutex_lock(self: RMutex, block: Any) -> RMutex:
    if self.locked:
        raise error("ThreadError", "deadlock; recursive locking")
    self.locked = True
    return self


@method("Thread::Mutex", "try_lock")
def mutex_try_lock(self: RMutex, block: Any) -> bool:
    was_free = not self.locked
    self.locked = True
    return was_free


@method("Thread::Mutex", "unlock")
def mutex_unlock(self: RMutex, block: Any) -> RMutex:
    if not self.locked:
        raise error("ThreadError", "Attempt to unlock a mutex which is not locked")
    self.locked = False
    return self


@method("Thread::Mutex", "locked?", "owned?")
def mutex_is_locked(self: RMutex, block: Any) -> bool:
    return self.locked


@method("Thread::Mutex", "synchronize")
def mutex_synchronize(self: RMutex, block: Any) -> Any:
    mutex_lock(self, None)
    try:
        return block.call()
    finally:
        self.locked = False


@method("Monitor", "synchronize", "mon_synchronize")
def monitor_synchronize(self: RMutex, block: Any) -> Any:
    return block.call()


# --- Queue ---


@method("Thread::Queue", "initialize", visibility="private")
def queue_initialize(self: RQueue, block: Any, items: Any = None) -> None:
    if items is not None:
        self.items.extend(call(items, "to_a"))


@method("Thread::Queue", "<<", "push", "enq")
def queue_push(self: RQueue, block: Any, item: Any) -> RQueue:
    if self.closed:
        raise error("ClosedQueueError", "queue closed")
    self.items.append(item)
    return self


@method("Thread::Queue", "pop", "shift", "deq")
def queue_pop(self: RQueue, block: Any, non_block: Any = False) -> Any:
    if self.items:
        return self.items.popleft()
    if self.closed:
        return None
    if truthy(non_block):
        raise error("ThreadError", "queue empty")
    raise error("fatal", "No live threads left. Deadlock?")


@method("Thread::Queue", "close")
def queue_close(self: RQueue, block: Any) -> RQueue:
    self.closed = True
    return self


@method("Thread::Queue", "closed?")
def queue_is_closed(self: RQueue, block: Any) -> bool:
    return self.closed


@method("Thread::Queue", "empty?")
def queue_is_empty(self: RQueue, block: Any) -> bool:
    return not self.items


@method("Thread::Queue", "size", "length")
def queue_size(self: RQueue, block: Any) -> int:
    return len(self.items)


@method("Thread::Queue", "clear")
def queue_clear(self: RQueue, block: Any) -> RQueue:
    self.items.clear()
    return self


@method("Thread", "backtrace")
def thread_backtrace(self: RThread, block: Any) -> RArray:
    return RArray()
