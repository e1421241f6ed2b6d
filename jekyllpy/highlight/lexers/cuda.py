"""CUDA: C++ with further words."""

from __future__ import annotations

from jekyllpy.highlight.lexers import c, cpp

KEYWORDS = """
__constant__ __device__ __forceinline__ __global__ __host__ __managed__ __noinline__ __restrict__
__shared__
"""
VECTORS = "char float int long longlong short uchar uint ulong ulonglong ushort"
TYPES = " ".join(f"{kind}{length}" for kind in VECTORS.split() for length in range(1, 5))


class CUDA(cpp.Cpp):
    tag = "cuda"
    words = c.meanings(
        f"{c.KEYWORDS} {cpp.KEYWORDS} {KEYWORDS}",
        f"{c.TYPES} bool {TYPES} double1 double2 double3 double4 dim3",
        f"{c.RESERVED} {cpp.RESERVED}",
    )
