"""Room for deep recursion: Ruby goes some ten thousand levels deep, Python a thousand."""

from __future__ import annotations

import sys
import threading

# Python's frames that a recursion may take, and the megabytes that so many need at most
FRAMES = 60_000
MEGABYTES = 120
# what the usual stack of a thread is enough for
USUAL_FRAMES = 12_000


def make_room() -> None:
    """Let the main thread's stack grow where the system can, and Python recurse as deep."""
    frames = FRAMES if _grown() else USUAL_FRAMES
    sys.setrecursionlimit(max(sys.getrecursionlimit(), frames))


def start_with_room(thread: threading.Thread) -> None:
    """Start a thread with a stack that is as deep as the main one's."""
    before = threading.stack_size(MEGABYTES << 20)
    try:
        thread.start()
    finally:
        threading.stack_size(before)


def _grown() -> bool:
    """Whether the stack of this thread may grow to what a deep recursion needs."""
    if sys.platform != "linux" or threading.current_thread() is not threading.main_thread():
        return False
    import resource

    wanted = MEGABYTES << 20
    soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return True
    if hard != resource.RLIM_INFINITY and hard < wanted:
        return False
    resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))
    return True
