# The inference service with Triton, on CPU or, with --build-arg DEVICE=cuda, on an NVIDIA GPU. From the repository's root:
#   docker build -f docker/inference.Dockerfile -t sophia-inference .
#   docker build -f docker/inference.Dockerfile --build-arg DEVICE=cuda -t sophia-inference:cuda .
# Debian's Python has the shared libpython that Triton needs. The CUDA libraries come from PyPI, and the driver's from
# the NVIDIA container toolkit.
FROM debian:12-slim
ARG DEVICE=cpu
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 python3-venv libpython3.11 ca-certificates \
  && rm -rf /var/lib/apt/lists/*
RUN python3 -m venv /venv
ENV PATH=/venv/bin:$PATH
WORKDIR /inference
COPY inference/pyproject.toml inference/models.toml ./
COPY inference/sophia_inference sophia_inference
RUN pip install --no-cache-dir --editable ".[$DEVICE,triton]"
# The models that are served by default become part of the image, so that it starts without a network.
ENV INFERENCE_MODELS_DIR=/models
RUN if [ "$DEVICE" = cuda ]; then encoder=bge-small-en-v15; else encoder=bge-small-en-v15-q; fi \
  && INFERENCE_DEVICE=cpu python -m sophia_inference fetch "$encoder" rampart
# Owns no file but its home. Kubernetes tells only by a number that a user is not root.
RUN useradd --uid 65532 --user-group --create-home inference
USER 65532:65532
ENV INFERENCE_HOST=0.0.0.0
# For the driver's libraries, where there is a GPU.
ENV NVIDIA_VISIBLE_DEVICES=all NVIDIA_DRIVER_CAPABILITIES=compute,utility
STOPSIGNAL SIGTERM
EXPOSE 8000 8001 8002
CMD ["python", "-m", "sophia_inference", "serve"]
