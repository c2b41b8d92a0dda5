"""The contract of the service, over real HTTP and gRPC, with tiny models."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tritonclient.grpc as grpc
from numpy.testing import assert_allclose

from tests import tiny
from tests.server import Server, available_engines, available_servers, serving

pytestmark = pytest.mark.skipif(not available_engines(), reason="neither Triton nor KServe is installed")


@pytest.fixture(scope="module", params=available_servers())
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("service")
    one = tiny.write_encoder(folder / "one", pooling="cls", name="one", version="1")
    two = tiny.write_encoder(
        folder / "two", name="two", version="2", maxTokens=16, prefixes={"query": "the ", "passage": "a "}
    )
    heads = folder / "heads"
    heads.mkdir()
    weight = np.zeros((2, tiny.dimensions), np.float32)
    weight[0, 0] = 1
    np.savez(heads / "mood.npz", weight=weight, bias=np.array([0, 1], np.float32))
    encoder = {"name": "two", "version": "2"}
    card = {"kind": "sigmoid", "labels": ["good", "bad"], "encoder": encoder}
    (heads / "mood.json").write_text(json.dumps(card))
    settings = {
        "EMBED_MODELS": f"1={one},2={two}",
        "ENTITIES_MODEL": str(tiny.write_classifier(folder / "entities")),
        "RERANK_MODEL_DIR": str(tiny.write_cross_encoder(folder / "rerank")),
        "HEADS_DIR": str(heads),
        "INFERENCE_MAX_BATCH": "8",
    }
    with serving(request.param, folder / "log", **settings) as started:
        yield started


def _vectors(reply: Any) -> Any:
    (output,) = reply.json()["outputs"]
    assert output["name"] == "embedding"
    assert output["datatype"] == "FP32"
    return np.array(output["data"], np.float32).reshape(output["shape"])


def test_says_that_it_lives_and_is_ready(server: Server) -> None:
    assert server.get("/v2/health/live").status == 200
    assert server.get("/v2/health/ready").status == 200
    for model in ("embed", "understand", "entities", "rerank"):
        assert server.get(f"/v2/models/{model}/ready").status == 200
    assert server.get("/v2/models/other/ready").status != 200


def test_describes_its_models(server: Server) -> None:
    assert {"name", "version", "extensions"} <= server.get("/v2").json().keys()
    described = server.get("/v2/models/embed").json()
    assert described["inputs"] == [{"name": "text", "datatype": "BYTES", "shape": [-1, 1]}]
    assert described["outputs"] == [{"name": "embedding", "datatype": "FP32", "shape": [-1, tiny.dimensions]}]


def test_embeds_texts_of_any_lengths_in_their_order(server: Server) -> None:
    texts = ["late", "the rent is late the rent is late", "", "rent is late", "unknown 😀 words", "a b"]
    vectors = _vectors(server.infer("embed", texts))
    expected = [tiny.expected_vector("a " + text.replace("😀", "x")) for text in texts]
    assert_allclose(vectors, np.array(expected), atol=1e-6)


def test_gives_a_text_the_same_vector_whatever_is_beside_it(server: Server) -> None:
    alone = _vectors(server.infer("embed", ["rent is late"]))
    beside = _vectors(server.infer("embed", ["the", "rent is late", "the rent is late " * 20]))
    assert_allclose(alone[0], beside[1], atol=1e-6)


def test_puts_the_prefix_of_a_query_before_it(server: Server) -> None:
    vectors = _vectors(server.infer("embed", ["rent"], parameters={"prompt": "query"}))
    assert_allclose(vectors[0], tiny.expected_vector("the rent"), atol=1e-6)
    refused = server.infer("embed", ["rent"], parameters={"prompt": "other"})
    assert refused.status == 400
    assert "prompt" in refused.json()["error"]


def test_cuts_a_long_text_to_the_tokens_of_its_card(server: Server) -> None:
    # 16 tokens: [CLS], the prefix, 13 words, [SEP].
    cut = tiny.expected_vector("a " + "rent " * 13)
    assert_allclose(_vectors(server.infer("embed", ["rent " * 200_000]))[0], cut, atol=1e-6)


def test_scores_all_heads_over_one_encoding(server: Server) -> None:
    reply = server.infer("understand", ["late", "rent"]).json()
    outputs = {output["name"]: output for output in reply["outputs"]}
    # understand puts no prefix before a text.
    vectors = np.array([tiny.expected_vector(text) for text in ("late", "rent")])
    good = 1 / (1 + np.exp(-vectors[:, 0]))
    scores = np.array(outputs["mood"]["data"]).reshape(2, 2)
    assert_allclose(scores, np.stack([good, np.full(2, 1 / (1 + np.exp(-1)))], axis=1), atol=1e-6)
    assert [json.loads(text) for text in outputs["labels"]["data"]] == [{"mood": ["good", "bad"]}] * 2


def test_finds_entities_with_their_places_in_characters(server: Server) -> None:
    texts = ["😀 maria lopez is late", "late", "boston " + "late " * 300 + "maria"]
    (output,) = server.infer("entities", texts).json()["outputs"]
    found = [[(s["type"], s["start"], s["end"], s["text"]) for s in json.loads(each)] for each in output["data"]]
    assert found == [
        [("GIVEN_NAME", 2, 7, "maria"), ("SURNAME", 8, 13, "lopez")],
        [],
        [("CITY", 0, 6, "boston"), ("GIVEN_NAME", 1507, 1512, "maria")],
    ]


def test_scores_pairs(server: Server) -> None:
    inputs = [
        {"name": name, "shape": [2, 1], "datatype": "BYTES", "data": data}
        for name, data in {"query": ["rent", "rent"], "text": ["the", "b"]}.items()
    ]
    body = json.dumps({"inputs": inputs}).encode()
    (output,) = server.post("/v2/models/rerank/infer", body).json()["outputs"]
    places = np.array([np.mean([2, 5, 3, 4, 3]), np.mean([2, 5, 3, 12, 3])]) / 10 - 0.5
    assert_allclose(output["data"], 1 / (1 + np.exp(-places)), atol=1e-5)


def test_takes_and_gives_binary_tensors(server: Server) -> None:
    texts = [text.encode() for text in ("late", "rent é")]
    content = b"".join(len(text).to_bytes(4, "little") + text for text in texts)
    given = {"name": "text", "shape": [2, 1], "datatype": "BYTES", "parameters": {"binary_data_size": len(content)}}
    wanted = {"name": "embedding", "parameters": {"binary_data": True}}
    header = json.dumps({"inputs": [given], "outputs": [wanted]}).encode()
    headers = {"Inference-Header-Content-Length": str(len(header)), "content-type": "application/octet-stream"}
    reply = server.post("/v2/models/embed/infer", header + content, headers)
    assert reply.status == 200, reply.body
    sizes = {name.lower(): value for name, value in reply.headers.items()}
    start = int(sizes["inference-header-content-length"])
    vectors = np.frombuffer(reply.body[start:], np.float32).reshape(2, tiny.dimensions)
    assert_allclose(vectors[1], tiny.expected_vector("a rent é"), atol=1e-6)


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        json.dumps({"inputs": []}).encode(),
        json.dumps({"inputs": [{"name": "text", "shape": [1, 1], "datatype": "FP32", "data": [1]}]}).encode(),
        json.dumps({"inputs": [{"name": "text", "shape": [2, 1], "datatype": "BYTES", "data": ["one"]}]}).encode(),
        json.dumps({"inputs": [{"name": "text", "shape": [9, 1], "datatype": "BYTES", "data": ["a"] * 9}]}).encode(),
        json.dumps({"inputs": [{"name": "other", "shape": [1, 1], "datatype": "BYTES", "data": ["a"]}]}).encode(),
        json.dumps({"inputs": [{"name": "text", "shape": [1, 2], "datatype": "BYTES", "data": ["a", "b"]}]}).encode(),
    ],
    ids=["no JSON", "no input", "numbers", "too few texts", "too many texts", "another input", "two texts a row"],
)
def test_refuses_a_wrong_request_and_goes_on(server: Server, body: bytes) -> None:
    refused = server.post("/v2/models/embed/infer", body)
    # Triton answers 500 to a body that is no JSON.
    assert 400 <= refused.status < (501 if body == b"{" else 500), refused.body
    assert refused.json()["error"] != ""
    assert server.infer("embed", ["rent"]).status == 200


def test_refuses_bytes_that_are_not_text(server: Server) -> None:
    content = (2).to_bytes(4, "little") + b"\xff\xfe"
    given = {"name": "text", "shape": [1, 1], "datatype": "BYTES", "parameters": {"binary_data_size": len(content)}}
    header = json.dumps({"inputs": [given]}).encode()
    headers = {"Inference-Header-Content-Length": str(len(header)), "content-type": "application/octet-stream"}
    reply = server.post("/v2/models/embed/infer", header + content, headers)
    # KServe's server refuses it itself, before it reaches our code.
    status, reason = {"triton": (400, "text[0]: is not UTF-8"), "kserve": (500, "using UTF-8")}[server.engine]
    assert reply.status == status
    assert reason in reply.json()["error"]


def test_speaks_grpc(server: Server) -> None:
    client = grpc.InferenceServerClient(f"127.0.0.1:{server.grpc_port}")
    assert client.is_server_ready()
    assert client.is_model_ready("embed")
    given = grpc.InferInput("text", [2, 1], "BYTES")
    given.set_data_from_numpy(np.array([["late"], ["rent"]], np.object_))
    answer = client.infer("embed", [given], parameters={"prompt": "query"})
    assert answer is not None
    vectors = answer.as_numpy("embedding")
    assert vectors is not None
    assert_allclose(
        vectors,
        np.array([tiny.expected_vector(f"the {text}") for text in ("late", "rent")]),
        atol=1e-6,
    )


def test_counts_requests_for_prometheus(server: Server) -> None:
    server.infer("embed", ["rent"])
    metrics = server.get("/metrics", server.metrics_port if server.engine == "triton" else None).body.decode()
    if server.engine == "kserve":
        assert re.search(r'^request_predict_seconds_count\{.*model_name="embed".*\} [1-9]', metrics, re.MULTILINE)
        return
    assert re.search(r'^nv_inference_request_success\{model="embed",version="2"\} [1-9]', metrics, re.MULTILINE)
    for stage in ("tokenize", "network", "finish"):
        assert re.search(rf'^sophia_stage_seconds_total\{{model="embed",stage="{stage}"', metrics, re.MULTILINE)


def test_serves_two_versions_at_once(server: Server) -> None:
    if server.engine == "kserve":
        pytest.skip("KServe's server has no versions")
    assert server.get("/v2/models/embed").json()["versions"] == ["1", "2"]
    # The model of version 1 takes the vector of the first token.
    assert_allclose(_vectors(server.infer("embed/versions/1", ["rent"]))[0], tiny.expected_vector("", "cls"), atol=1e-6)
    assert_allclose(_vectors(server.infer("embed/versions/2", ["rent"]))[0], tiny.expected_vector("a rent"), atol=1e-6)
    assert server.get("/v2/models/embed/versions/3/ready").status != 200
    summaries = server.get("/v2/models/embed/config").json()["parameters"]
    assert {json.loads(each["string_value"])["name"] for each in summaries.values()} == {"one", "two"}


def test_lets_no_client_change_the_server(server: Server) -> None:
    if server.engine == "kserve" or server.is_image:
        pytest.skip("KServe's server cannot close its endpoints, and those of Triton's own image are up to its flags")
    for path in ("/v2/repository/models/embed/unload", "/v2/systemsharedmemory/region/x/register", "/v2/logging"):
        assert server.post(path, b"{}").status == 403


def test_stops_when_told_to(tmp_path: Path) -> None:
    model = tiny.write_encoder(tmp_path / "model")
    engine = available_engines()[0]
    with serving(engine, tmp_path / "log", MODEL_DIR=str(model), ENTITIES_MODEL="off") as server:
        pass
    assert server.process.returncode == 0, (tmp_path / "log").read_text()
    assert "Ready on cpu" in (tmp_path / "log").read_text()
    assert "understand is not served" in (tmp_path / "log").read_text()
