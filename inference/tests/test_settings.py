from pathlib import Path

import pytest

from sophia_inference.errors import ServiceError
from sophia_inference.settings import read_settings


def test_has_defaults_and_takes_an_empty_value_as_unset() -> None:
    settings = read_settings({"INFERENCE_HTTP_PORT": " ", "MODEL_DIR": ""})
    assert (settings.http_port, settings.grpc_port, settings.metrics_port) == (8000, 8001, 8002)
    assert settings.model_dir is None


def test_reads_durations_and_folders(tmp_path: Path) -> None:
    settings = read_settings({"INFERENCE_QUEUE_TIMEOUT": "2s", "MODEL_DIR": str(tmp_path)})
    assert settings.queue_timeout_ms == 2_000
    assert settings.model_dir == tmp_path


def test_names_every_wrong_setting_in_a_line_of_its_own() -> None:
    wrong = {
        "INFERENCE_ENGINE": "tf",
        "INFERENCE_HTTP_PORT": "0",
        "INFERENCE_GRPC_PORT": "8002",
        "INFERENCE_QUEUE_DELAY": "soon",
        "HEADS_DIR": "/no/such/folder",
        "MAVEN_URL": "ftp://x",
    }
    with pytest.raises(ServiceError) as error:
        read_settings(wrong)
    lines = str(error.value).splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "INFERENCE_ENGINE",
        "INFERENCE_HTTP_PORT",
        "HEADS_DIR",
        "INFERENCE_QUEUE_DELAY",
        "MAVEN_URL",
        "INFERENCE_HTTP_PORT, INFERENCE_GRPC_PORT and INFERENCE_METRICS_PORT",
    ]
