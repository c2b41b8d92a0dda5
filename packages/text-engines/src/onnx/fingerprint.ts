import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EngineFaultError } from '../engine/text-engine.ts';

export interface Fingerprint {
  readonly sha256: string;
  /** True if the file contains the operator that quantises numbers as the model runs. */
  readonly quantisesAsItRuns: boolean;
}

const quantiser = 'DynamicQuantizeLinear';

/** Reads a file of any size. Throws EngineFaultError, which names the file, if it cannot be read. */
export async function fingerprint(file: string): Promise<Fingerprint> {
  try {
    return await read(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EngineFaultError(`${file} cannot be read: ${reason}`, { cause });
  }
}

async function read(file: string): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let quantisesAsItRuns = false;
  let end = '';
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    const seam = end + chunk.toString('latin1', 0, quantiser.length);
    quantisesAsItRuns ||= seam.includes(quantiser) || chunk.includes(quantiser);
    end = chunk.toString('latin1', Math.max(0, chunk.length - quantiser.length));
  }
  return { sha256: hash.digest('hex'), quantisesAsItRuns };
}

/** Finds the files that hold the weights of a large model, such as `model.onnx_data`. */
export async function weightFilesOf(modelFile: string): Promise<string[]> {
  const folder = dirname(modelFile);
  const name = basename(modelFile);
  const files = await readdir(folder);
  return files.filter((file) => file !== name && file.startsWith(name)).map((file) => join(folder, file));
}
