"""Sends texts to the service from many clients at once."""

import asyncio
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass

_path = "/v2/models/embed/infer"


@dataclass(frozen=True)
class Load:
    seconds: float
    sentences: int
    latencies_ms: list[float]
    """Of the requests, sorted."""

    @property
    def sentences_per_second(self) -> float:
        return self.sentences / self.seconds


def send_all(host: str, port: int, texts: Sequence[str], clients: int, texts_per_request: int) -> Load:
    """Embeds all texts. Each client sends its next request when it has the last one's answer."""
    bodies = [_request(texts[i : i + texts_per_request]) for i in range(0, len(texts), texts_per_request)]
    start = time.perf_counter()
    latencies = asyncio.run(_send(host, port, bodies, clients))
    return Load(time.perf_counter() - start, len(texts), sorted(latencies))


async def _send(host: str, port: int, bodies: Sequence[bytes], clients: int) -> list[float]:
    waiting = iter(bodies)
    latencies: list[float] = []

    async def client() -> None:
        reader, writer = await asyncio.open_connection(host, port, limit=1 << 24)
        for body in waiting:
            start = time.perf_counter()
            writer.write(body)
            await _read_answer(reader)
            latencies.append((time.perf_counter() - start) * 1000)
        writer.close()
        await writer.wait_closed()

    await asyncio.gather(*(client() for _ in range(clients)))
    return latencies


async def _read_answer(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower().split("\r\n")
    length = next(int(line.split(":")[1]) for line in head if line.startswith("content-length:"))
    body = await reader.readexactly(length)
    if " 200 " not in head[0]:
        raise RuntimeError(f"the service answered {head[0]}: {body[:200]!r}")


def _request(texts: Sequence[str]) -> bytes:
    """Returns a whole HTTP request with binary tensors."""
    encoded = [text.encode() for text in texts]
    content = b"".join(len(text).to_bytes(4, "little") + text for text in encoded)
    given = {"name": "text", "shape": [len(texts), 1], "datatype": "BYTES"}
    wanted = {"name": "embedding", "parameters": {"binary_data": True}}
    inputs = [{**given, "parameters": {"binary_data_size": len(content)}}]
    header = json.dumps({"inputs": inputs, "outputs": [wanted]}).encode()
    head = (
        f"POST {_path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/octet-stream\r\n"
        f"Inference-Header-Content-Length: {len(header)}\r\nContent-Length: {len(header) + len(content)}\r\n\r\n"
    )
    return head.encode() + header + content
