import { z } from 'zod';
import { readJson } from './read-json.ts';
import type { ServiceAnswer } from './service-connection.ts';
import { ServiceError } from './service-error.ts';
import { encodeTexts, type NumberTensor, type TextTensor } from './tensors.ts';

/** Body and headers of an inference request. */
interface InferRequest {
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const headerLength = 'inference-header-content-length';

export interface InferOptions {
  readonly output: string;
  readonly isBinary: boolean;
  /** Parameters of the request, which servers that do not know them ignore. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Writes an inference request; in binary, the texts come as bytes after the JSON. */
export function inferRequest(
  inputs: readonly TextTensor[],
  { output, isBinary, parameters }: InferOptions,
): InferRequest {
  if (!isBinary) {
    const tensors = inputs.map(({ name, shape, texts }) => ({ name, shape, datatype: 'BYTES', data: texts }));
    return {
      body: JSON.stringify({ parameters, inputs: tensors, outputs: [{ name: output }] }),
      headers: { 'content-type': 'application/json' },
    };
  }
  const encoded = inputs.map(({ texts }) => encodeTexts(texts));
  const tensors = inputs.map(({ name, shape }, index) => ({
    name,
    shape,
    datatype: 'BYTES',
    parameters: { binary_data_size: encoded[index]?.length },
  }));
  const outputs = [{ name: output, parameters: { binary_data: true } }];
  const json = Buffer.from(JSON.stringify({ parameters, inputs: tensors, outputs }));
  return {
    body: Buffer.concat([json, ...encoded]),
    headers: { 'content-type': 'application/octet-stream', [headerLength]: String(json.length) },
  };
}

const answerForm = z.object({
  model_version: z.string().optional(),
  outputs: z.array(
    z.object({
      name: z.string(),
      datatype: z.string(),
      shape: z.array(z.int().nonnegative()),
      parameters: z.object({ binary_data_size: z.int().nonnegative().optional() }).optional(),
      data: z.array(z.unknown()).optional(),
    }),
  ),
});

export interface InferAnswer {
  readonly version: string | undefined;
  readonly output: NumberTensor;
}

/** Reads one tensor of an answer, in JSON or binary, as the answer's headers tell. */
export function readInferAnswer({ headers, body }: ServiceAnswer, output: string, source: string): InferAnswer {
  const length = headers[headerLength];
  const jsonBytes = length === undefined ? body.length : Number(length);
  const wrong = (why: string) => new ServiceError(`${source} answered in another form: ${why}`, { reason: 'wrong' });
  if (!(jsonBytes <= body.length)) throw wrong(`it announces ${length} bytes of JSON in ${body.length} bytes`);
  const { outputs, model_version: version } = readJson(answerForm, body.subarray(0, jsonBytes), source);
  let end = jsonBytes;
  for (const { name, datatype, shape, parameters, data } of outputs) {
    const start = end;
    end += parameters?.binary_data_size ?? 0;
    if (name !== output) continue;
    const bytes = parameters?.binary_data_size === undefined ? undefined : body.subarray(start, end);
    return { version, output: { name, datatype, shape, data: bytes ?? data ?? [] } };
  }
  throw wrong(`it has no output ${output}`);
}
