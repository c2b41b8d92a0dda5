import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { EngineFaultError } from '../engine/text-engine.ts';

/** Reads a JSON file of this form; undefined if there is none. Throws EngineFaultError, which names the file. */
export async function readJsonFile<S extends z.ZodType>(form: S, file: string): Promise<z.output<S> | undefined> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new EngineFaultError(`${file} cannot be read: ${cause.message}`, { cause });
  });
  if (text === undefined) return undefined;
  const parsed = form.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new EngineFaultError(`${file}: ${issue?.path.map((part) => `${String(part)}: `).join('')}${issue?.message}`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EngineFaultError(`${file} is no JSON`, { cause });
  }
}
