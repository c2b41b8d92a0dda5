import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePortRange } from './free-ports.ts';

/** Protocol of the server: the Open Inference Protocol v2 with or without binary tensors, or that of Text Embeddings Inference. */
export type InferenceProtocol = 'OIP_JSON' | 'OIP_BINARY' | 'TEI';

export interface InferenceServerOptions {
  readonly protocol: InferenceProtocol;
  /** @default a free one */
  readonly port?: number;
}

interface InferenceCall {
  readonly path: string;
  readonly texts: readonly string[];
  readonly authorization: string | undefined;
}

interface InferenceResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A server that stands in for an inference service. Its vectors come from hashes of words. Tests change its fields at any time. */
export interface TestInferenceServer {
  readonly url: string;
  readonly port: number;
  /** Calls of a model, without those for metadata. */
  readonly calls: InferenceCall[];
  /** Requests that have no answer yet. */
  readonly open: number;
  model: string;
  /** Versions that it has; the last one is the default. */
  versions: string[];
  dimensions: number;
  maxTexts: number;
  /** Names of the input and the output of the model that embeds. */
  embedTensors: { readonly input: string; readonly output: string };
  /** Name and version of the model as our own service writes them into its configuration. Undefined for other servers. */
  summary: { readonly name: string; readonly version: string } | undefined;
  /** True to serve a model that rates texts; a TEI server then has no other. */
  isReranker: boolean;
  /** Returns the vectors that it sends. */
  vectorsOf(texts: readonly string[], version: string): readonly (readonly number[])[];
  /** Changes a response; undefined for none at all. May wait. */
  intercept: (
    path: string,
    response: InferenceResponse,
  ) => InferenceResponse | undefined | Promise<InferenceResponse | undefined>;
  close(): Promise<void>;
}

interface Tensor {
  readonly name: string;
  readonly texts: readonly string[];
}

const headerLength = 'inference-header-content-length';

export async function startInferenceServer({
  protocol,
  port = 0,
}: InferenceServerOptions): Promise<TestInferenceServer> {
  let open = 0;
  const http = createServer((request, response) => void handle(request, response));
  http.listen(port ?? (await freePortRange(1)), '127.0.0.1');
  await once(http, 'listening');
  const own = (http.address() as AddressInfo).port;
  const isBinary = protocol === 'OIP_BINARY';

  const server: TestInferenceServer = {
    url: `http://127.0.0.1:${own}`,
    port: own,
    calls: [],
    get open() {
      return open;
    },
    model: 'test-encoder',
    versions: ['1'],
    dimensions: 16,
    maxTexts: 8,
    embedTensors: { input: 'text', output: 'embedding' },
    summary: undefined,
    isReranker: false,
    vectorsOf: (texts, version) => texts.map((text) => hashedVector(text, version, server.dimensions)),
    intercept: (_path, response) => response,
    async close() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    open += 1;
    response.on('close', () => {
      open -= 1;
    });
    const path = request.url ?? '';
    const body = Buffer.concat(await request.toArray());
    const normal = protocol === 'TEI' ? answerTei(path, body, request) : answerOpenInference(path, body, request);
    const changed = await server.intercept(path, normal);
    if (!changed) return;
    response.writeHead(changed.status, { 'content-type': 'application/json', ...changed.headers });
    response.end(changed.body);
  }

  function record(path: string, texts: readonly string[], request: IncomingMessage): void {
    server.calls.push({ path, texts, authorization: request.headers.authorization });
  }

  function answerTei(path: string, body: Buffer, request: IncomingMessage): InferenceResponse {
    if (path === '/info') return json(infoOf(server));
    if (path === '/embed' && !server.isReranker) {
      const { inputs } = JSON.parse(body.toString()) as { inputs: string[] };
      record(path, inputs, request);
      if (inputs.length > server.maxTexts)
        return json({ error: 'batch size > maximum allowed batch size', error_type: 'Validation' }, 413);
      return json(server.vectorsOf(inputs, server.versions.at(-1) ?? ''));
    }
    if (path === '/rerank' && server.isReranker) {
      const { query, texts } = JSON.parse(body.toString()) as { query: string; texts: string[] };
      record(path, texts, request);
      const scores = texts.map((text, index) => ({ index, score: commonWords(query, text) }));
      return json(scores.toSorted((a, b) => b.score - a.score));
    }
    return { status: 404, body: '' };
  }

  function answerOpenInference(path: string, body: Buffer, request: IncomingMessage): InferenceResponse {
    if (path === '/v2') return json({ name: 'stand-in', version: '0', extensions: extensionsOf(server, isBinary) });
    const [, model = '', version, action] =
      /^\/v2\/models\/(\w+)(?:\/versions\/([^/]+))?(?:\/(infer|config))?$/.exec(path) ?? [];
    const served = version ?? server.versions.at(-1) ?? '';
    const isKnown = model === 'embed' || (model === 'rerank' && server.isReranker);
    if (path === '/v2/health/ready') return { status: 200, body: '' };
    if (!isKnown || !server.versions.includes(served)) return json({ error: 'unknown model' }, 404);
    if (!action)
      return json({ name: model, versions: server.versions, platform: 'stand-in', ...signatureOf(server, model) });
    if (action === 'config') return json(configOf(server));
    const inputs = readInputs(body, request.headers[headerLength]);
    const { input, output } = model === 'embed' ? server.embedTensors : { input: 'text', output: 'score' };
    const texts = inputs.find(({ name }) => name === input)?.texts ?? [];
    record(path, texts, request);
    if (texts.length > server.maxTexts) return json({ error: `batch size must be <= ${server.maxTexts}` }, 413);
    const rows =
      model === 'embed'
        ? server.vectorsOf(texts, served)
        : texts.map((text) => [commonWords(inputs[0]?.texts[0] ?? '', text)]);
    return inferAnswer({ model_name: model, model_version: served }, output, rows, isBinary);
  }

  return server;
}

const json = (value: unknown, status = 200): InferenceResponse => ({ status, body: JSON.stringify(value) });

const extensionsOf = ({ summary }: TestInferenceServer, isBinary: boolean): string[] => [
  ...(isBinary ? ['binary_tensor_data'] : []),
  ...(summary ? ['model_configuration'] : []),
];

const configOf = ({ maxTexts, versions, summary }: TestInferenceServer) => ({
  max_batch_size: maxTexts,
  parameters: Object.fromEntries(
    versions.map((version) => [`version ${version}`, { string_value: JSON.stringify(summary) }]),
  ),
});

const infoOf = ({ model, versions, isReranker, maxTexts }: TestInferenceServer) => ({
  model_id: model,
  model_sha: versions.at(-1),
  model_dtype: 'float32',
  model_type: isReranker ? { reranker: { id2label: {}, label2id: {} } } : { embedding: { pooling: 'cls' } },
  max_client_batch_size: maxTexts,
  max_input_length: 512,
  version: '1.9.3',
});

const text = (name: string) => ({ name, datatype: 'BYTES', shape: [-1, 1] });
const signatureOf = ({ embedTensors: { input, output } }: TestInferenceServer, model: string) =>
  model === 'embed'
    ? { inputs: [text(input)], outputs: [{ name: output, datatype: 'FP32', shape: [-1, -1] }] }
    : { inputs: [text('query'), text('text')], outputs: [{ name: 'score', datatype: 'FP32', shape: [-1, 1] }] };

interface InferBody {
  readonly inputs: readonly {
    readonly name: string;
    readonly data?: readonly string[];
    readonly parameters?: { readonly binary_data_size: number };
  }[];
}

function readInputs(body: Buffer, header: string | string[] | undefined): Tensor[] {
  let offset = header === undefined ? body.length : Number(header);
  const { inputs } = JSON.parse(body.toString('utf8', 0, offset)) as InferBody;
  return inputs.map(({ name, data, parameters }) => {
    if (data) return { name, texts: data };
    const end = offset + (parameters?.binary_data_size ?? 0);
    const texts: string[] = [];
    while (offset < end) {
      const length = body.readUInt32LE(offset);
      texts.push(body.toString('utf8', offset + 4, offset + 4 + length));
      offset += 4 + length;
    }
    return { name, texts };
  });
}

function inferAnswer(
  answer: { readonly model_name: string; readonly model_version: string },
  name: string,
  rows: readonly (readonly number[])[],
  isBinary: boolean,
): InferenceResponse {
  const output = { name, datatype: 'FP32', shape: [rows.length, rows[0]?.length ?? 0] };
  if (!isBinary) return json({ ...answer, outputs: [{ ...output, data: rows }] });
  const bytes = Buffer.from(Float32Array.from(rows.flat()).buffer);
  const parameters = { binary_data_size: bytes.length };
  const header = Buffer.from(JSON.stringify({ ...answer, outputs: [{ ...output, parameters }] }));
  return { status: 200, headers: { [headerLength]: String(header.length) }, body: Buffer.concat([header, bytes]) };
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Adds up a vector for each word, so that texts with common words are similar. */
function hashedVector(text: string, version: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of wordsOf(text)) {
    const bytes = createHash('shake256', { outputLength: dimensions }).update(`${version} ${word}`).digest();
    bytes.forEach((byte, index) => {
      vector[index] = (vector[index] ?? 0) + byte / 127.5 - 1;
    });
  }
  return vector;
}

const commonWords = (query: string, text: string): number =>
  wordsOf(text).filter((word) => wordsOf(query).includes(word)).length;
