"""CUDA: C++ with further words."""

from __future__ import annotations

from jekyllpy.highlight.lexers import c, cpp

KEYWORDS = """
__global__ __device__ __host__ __noinline__ __forceinline__ __constant__ __shared__ __managed__
__restrict__
"""
VECTORS = "char uchar short ushort int uint long ulong longlong ulonglong float"
TYPES = " ".join(f"{kind}{length}" for kind in VECTORS.split() for length in range(1, 5))


class CUDA(cpp.Cpp):
    tag = "cuda"
    words = c.meanings(
        f"{c.KEYWORDS} {cpp.KEYWORDS} {KEYWORDS}",
        f"{c.TYPES} bool {TYPES} double1 double2 double3 double4 dim3",
        f"{c.RESERVED} {cpp.RESERVED}",
    )
