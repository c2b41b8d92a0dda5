"""Finds where networks run."""

import os
from pathlib import Path

from sophia_inference.errors import ServiceError
from sophia_inference.models.network import Placement
from sophia_inference.models.onnx_network import has_cuda
from sophia_inference.settings import Settings


def choose_placement(settings: Settings, is_for_here: bool = True) -> Placement:
    """
    Returns the GPU where there is one that ONNX Runtime can use, else the CPU. A placement for another machine is on a
    GPU if the settings say so.
    """
    threads = settings.threads or len(os.sched_getaffinity(0))
    has_gpu = has_cuda() and Path("/dev/nvidiactl").exists()
    if settings.device == "cuda" and not is_for_here:
        return Placement("cuda", threads)
    if settings.device == "cuda" and not has_gpu:
        raise ServiceError("INFERENCE_DEVICE: cuda needs an NVIDIA GPU and onnxruntime-gpu (pip install '.[cuda]')")
    device = "cuda" if settings.device != "cpu" and has_gpu else "cpu"
    return Placement(device, threads)
