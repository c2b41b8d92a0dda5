import type { InferenceSession, OnnxValue, Tensor } from 'onnxruntime-common';
import { EngineFaultError } from '../engine/text-engine.ts';
import { unitVector } from '../texts/unit-vector.ts';
import { bucketsOf } from './length-buckets.ts';
import { loadRuntime } from './load-runtime.ts';
import type { ModelFolder } from './model-folder.ts';
import { poolRow } from './pooling.ts';
import { loadTokenizer, type Tokenize } from './tokenizer.ts';

/** A loaded model. Its work blocks the thread, although ONNX Runtime returns promises. */
export interface Encoder {
  readonly dimensions: number;
  /** Returns a vector of the length 1 for each text, or null for one without a token. */
  encode(texts: readonly string[]): Promise<(Float32Array | null)[]>;
}

type Runtime = ReturnType<typeof loadRuntime>;

/** Loads a model and tries it. Throws EngineFaultError, which names the file, if it is broken or of another kind. */
export async function loadEncoder(model: ModelFolder, threads: number): Promise<Encoder> {
  const runtime = loadRuntime();
  const tokenize = named(model.tokenizerFile, 'is no tokenizer that can be read', () => loadTokenizer(model));
  const session = await openSession(runtime, model, threads);
  const encode = (texts: readonly string[]) => encodeAll(runtime, session, tokenize, model, texts);
  const [vector] = await encode(['a']);
  if (!vector) throw new EngineFaultError(`${model.tokenizerFile} finds no token in a text`);
  if (model.dimensions !== undefined && model.dimensions !== vector.length)
    throw new EngineFaultError(
      `${model.modelFile} gives vectors of ${vector.length} numbers, but sophia-model.json declares ${model.dimensions}`,
    );
  return { dimensions: vector.length, encode };
}

function named<T>(file: string, problem: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new EngineFaultError(`${file} ${problem}: ${(cause as Error).message}`, { cause });
  }
}

const knownInputs = ['input_ids', 'attention_mask', 'token_type_ids'];

async function openSession(
  { InferenceSession }: Runtime,
  { modelFile }: ModelFolder,
  threads: number,
): Promise<InferenceSession> {
  try {
    const session = await InferenceSession.create(modelFile, { intraOpNumThreads: threads, interOpNumThreads: 1 });
    const unknown = session.inputNames.filter((name) => !knownInputs.includes(name));
    if (!session.inputNames.includes('input_ids') || unknown.length > 0)
      throw new Error(`it reads ${session.inputNames.join(', ')} instead of ${knownInputs.join(', ')}`);
    return session;
  } catch (cause) {
    throw new EngineFaultError(`${modelFile} is no model that can be used: ${(cause as Error).message}`, { cause });
  }
}

async function encodeAll(
  runtime: Runtime,
  session: InferenceSession,
  tokenize: Tokenize,
  model: ModelFolder,
  texts: readonly string[],
): Promise<(Float32Array | null)[]> {
  const inputs = texts.map(tokenize);
  const vectors: (Float32Array | null)[] = texts.map(() => null);
  const places = [...inputs.keys()].filter((place) => inputs[place]?.length);
  const lengths = places.map((place) => inputs[place]?.length ?? 0);
  for (const bucket of bucketsOf(lengths, model.isBatchable)) {
    const members = bucket.map((index) => places[index] ?? 0);
    const rows = await run(
      runtime,
      session,
      model,
      members.map((place) => inputs[place] ?? []),
    );
    members.forEach((place, row) => {
      vectors[place] = rows[row] ?? null;
    });
  }
  return vectors;
}

async function run(
  { Tensor }: Runtime,
  session: InferenceSession,
  { modelFile, pooling }: ModelFolder,
  inputs: readonly (readonly number[])[],
): Promise<Float32Array[]> {
  const width = Math.max(...inputs.map((ids) => ids.length));
  const tensor = (valueAt: (id: number) => number): Tensor => {
    const values = new BigInt64Array(inputs.length * width);
    inputs.forEach((ids, row) => {
      ids.forEach((id, column) => {
        values[row * width + column] = BigInt(valueAt(id));
      });
    });
    return new Tensor('int64', values, [inputs.length, width]);
  };
  const feeds: Record<string, Tensor> = {
    input_ids: tensor((id) => id),
    attention_mask: tensor(() => 1),
    token_type_ids: tensor(() => 0),
  };
  const given = Object.fromEntries(session.inputNames.map((name) => [name, feeds[name] as Tensor]));
  try {
    const output = outputOf(await session.run(given));
    return inputs.map((ids, row) => checkedUnit(poolRow(output, row, ids.length, pooling)));
  } catch (cause) {
    throw new EngineFaultError(`${modelFile} failed: ${(cause as Error).message}`, { cause });
  }
}

/** Chooses a vector for each text if the model has that, else one for each token. */
function outputOf(outputs: Readonly<Record<string, OnnxValue>>): Tensor {
  const chosen =
    outputs.sentence_embedding ?? outputs.last_hidden_state ?? outputs.token_embeddings ?? Object.values(outputs)[0];
  if (chosen?.type === 'float32' && (chosen.dims.length === 2 || chosen.dims.length === 3)) return chosen;
  throw new Error(`it gives ${chosen?.type} of the shape ${chosen?.dims.join(' × ')} instead of float32 vectors`);
}

function checkedUnit(vector: Float32Array): Float32Array {
  const problem = unitVector(vector);
  if (problem) throw new Error(`it gives ${problem}`);
  return vector;
}
