"""Checks ports before a server starts."""

import socket

from sophia_inference.errors import ServiceError
from sophia_inference.settings import Settings


def check_ports(settings: Settings, engine: str) -> None:
    """Refuses to start where another program has a port. KServe's server shows its metrics on the HTTP port."""
    metrics = {"INFERENCE_METRICS_PORT": settings.metrics_port} if engine == "triton" else {}
    ports = {"INFERENCE_HTTP_PORT": settings.http_port, "INFERENCE_GRPC_PORT": settings.grpc_port, **metrics}
    for name, port in ports.items():
        try:
            socket.create_server((settings.host, port)).close()
        except OSError as error:
            raise ServiceError(f"{name}: port {port} is taken or not allowed ({error.strerror})") from error
