import { z } from 'zod';
import { type InferAnswer, type InferOptions, inferRequest, readInferAnswer } from './infer-message.ts';
import type { InferenceServer, ModelFacts, SentVectors } from './inference-server.ts';
import { readJson } from './read-json.ts';
import type { ServiceConnection } from './service-connection.ts';
import { ServiceError } from './service-error.ts';
import { readNumbers, rowsOf, type TextTensor } from './tensors.ts';

export interface ModelNames {
  /** Model that embeds texts: input `text` or the only one of texts, output `embedding` or the only one of numbers. */
  readonly embed: string;
  /** Model that rates texts: inputs `query` and `text`, output `score`. */
  readonly rerank: string;
  /** Version of `embed` that is asked of the server. @default the one that it chooses */
  readonly version?: string;
}

const tensorForm = z.object({ name: z.string(), datatype: z.string(), shape: z.array(z.coerce.number().int()) });

const metadataForm = z.object({
  versions: z.array(z.string()).optional(),
  inputs: z.array(tensorForm),
  outputs: z.array(tensorForm),
});
type Metadata = z.output<typeof metadataForm>;

const serverForm = z.object({ extensions: z.array(z.string()).default([]) });
type ServerFacts = z.output<typeof serverForm>;

const configForm = z.object({
  max_batch_size: z.int().optional(),
  parameters: z.record(z.string(), z.object({ string_value: z.string() })).default({}),
});

/**
 * Looks for a server of the Open Inference Protocol v2. Undefined if another server answers. `served` is the version
 * that an answer named: the facts are then about this one.
 */
export async function findOpenInference(
  connection: ServiceConnection,
  names: ModelNames,
  served?: string,
): Promise<InferenceServer | undefined> {
  const server = await serverFacts(connection);
  if (!server) return undefined;
  const [embedding, rating] = await Promise.all([
    findModel(connection, server, names.embed, names.version ?? served),
    findModel(connection, server, names.rerank),
  ]);
  if (!embedding && !rating) throw await missing(connection, names);
  const isBinary = server.extensions.includes('binary_tensor_data');
  const path = modelPath(names.embed, names.version);
  return {
    facts: factsOf(names.embed, embedding, names.version ?? served),
    describedVersion: names.version ?? served,
    versions: async () => (await findModel(connection, server, names.embed))?.metadata.versions ?? [],
    async embed(texts, role, signal) {
      if (!embedding) throw await missing(connection, names);
      const input = inputOf(embedding, 'text', connection.name);
      const inputs = [textTensor(input, texts)];
      const parameters = { prompt: role === 'QUERY' ? 'query' : 'passage' };
      const options = { output: embeddingOf(embedding)?.name ?? 'embedding', isBinary, parameters };
      return vectorsOf(await infer(connection, path, inputs, options, signal), connection.name);
    },
    ...(rating && {
      async rerank(query, texts, signal) {
        const queries = texts.map(() => query);
        const inputs = [
          textTensor(inputOf(rating, 'query', connection.name), queries),
          textTensor(inputOf(rating, 'text', connection.name), texts),
        ];
        const options = { output: 'score', isBinary };
        const { output } = await infer(connection, modelPath(names.rerank), inputs, options, signal);
        return [...readNumbers(output, connection.name)];
      },
    }),
  };
}

async function missing(connection: ServiceConnection, { embed, version }: ModelNames): Promise<ServiceError> {
  const isReady = await connection.get('/v2/health/ready').then(
    () => true,
    () => false,
  );
  if (!isReady) return new ServiceError(`${connection.name} is not ready yet`, { reason: 'failed' });
  const model = `model "${embed}"${version === undefined ? '' : ` of version ${version}`}`;
  return new ServiceError(`${connection.name} has no ${model}`, { reason: 'wrong' });
}

const modelPath = (model: string, version?: string): string =>
  `/v2/models/${encodeURIComponent(model)}${version === undefined ? '' : `/versions/${encodeURIComponent(version)}`}`;

async function serverFacts(connection: ServiceConnection): Promise<ServerFacts | undefined> {
  try {
    const { body } = await connection.get('/v2');
    return readJson(serverForm, body, connection.name);
  } catch (error) {
    if (error instanceof ServiceError && (error.reason === 'wrong' || error.status === 404)) return undefined;
    throw error;
  }
}

interface Model {
  readonly metadata: Metadata;
  readonly config: z.output<typeof configForm> | undefined;
}

/** Undefined if the server has no such model. */
async function findModel(
  connection: ServiceConnection,
  { extensions }: ServerFacts,
  name: string,
  version?: string,
): Promise<Model | undefined> {
  const path = modelPath(name, version);
  const get = async <S extends z.ZodType>(path: string, form: S) => {
    try {
      return readJson(form, (await connection.get(path)).body, connection.name);
    } catch (error) {
      // Servers say 404, or 400 with a text, for a model that they do not have.
      if (error instanceof ServiceError && (error.status === 404 || error.status === 400)) return undefined;
      throw error;
    }
  };
  const metadata = await get(path, metadataForm);
  const config =
    metadata && extensions.includes('model_configuration') ? await get(`${path}/config`, configForm) : undefined;
  return metadata && { metadata, config };
}

/** Summary of a model, as our service writes it into the parameters of its configuration: `version 1`. */
const summaryForm = z.object({ name: z.string(), version: z.string() });

function factsOf(name: string, model: Model | undefined, version: string | undefined): ModelFacts {
  const summary = summaryOf(model?.config?.parameters[`version ${version}`]?.string_value);
  const dimensions = (model && embeddingOf(model)?.shape.at(-1)) ?? -1;
  const maxTexts = model?.config?.max_batch_size ?? 0;
  return {
    model: summary?.name ?? name,
    version: summary?.version,
    dimensions: dimensions > 0 ? dimensions : undefined,
    maxTexts: maxTexts > 0 ? maxTexts : undefined,
  };
}

function summaryOf(text: string | undefined): z.output<typeof summaryForm> | undefined {
  try {
    return text === undefined ? undefined : summaryForm.safeParse(JSON.parse(text)).data;
  } catch (error) {
    // Another server may use the name for something else.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type TensorFacts = z.output<typeof tensorForm>;

/** Returns the tensor of this name, or else the only one. */
const namedOrOnly = (tensors: readonly TensorFacts[], name: string): TensorFacts | undefined =>
  tensors.find((each) => each.name === name) ?? (tensors.length === 1 ? tensors[0] : undefined);

function inputOf({ metadata }: Model, name: string, source: string): TensorFacts {
  const input = namedOrOnly(
    metadata.inputs.filter(({ datatype }) => datatype === 'BYTES'),
    name,
  );
  if (input) return input;
  throw new ServiceError(`${source} has a model without the input ${name} of BYTES`, { reason: 'wrong' });
}

const embeddingOf = ({ metadata }: Model): TensorFacts | undefined =>
  namedOrOnly(
    metadata.outputs.filter(({ datatype }) => datatype.startsWith('FP')),
    'embedding',
  );

/** Creates an input: with a second dimension of 1 as most models of Triton have it, or without. */
const textTensor = ({ name, shape }: TensorFacts, texts: readonly string[]): TextTensor => ({
  name,
  texts,
  shape: shape.length > 1 ? [texts.length, 1] : [texts.length],
});

async function infer(
  connection: ServiceConnection,
  path: string,
  inputs: readonly TextTensor[],
  options: InferOptions,
  signal?: AbortSignal,
): Promise<InferAnswer> {
  const { body, headers } = inferRequest(inputs, options);
  const answer = await connection.post(`${path}/infer`, body, headers, signal);
  return readInferAnswer(answer, options.output, connection.name);
}

function vectorsOf({ version, output }: InferAnswer, source: string): SentVectors {
  const [rows = 0, dimensions = 0] = output.shape;
  if (output.shape.length !== 2 || rows === 0 || dimensions === 0)
    throw new ServiceError(`${source} answered with embeddings of the shape ${output.shape.join(' × ')}`, {
      reason: 'wrong',
    });
  return { version, rows: rowsOf(readNumbers(output, source), rows) };
}
