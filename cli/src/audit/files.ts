import { createReadStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { AuditedRecord, AuditHead } from '../common/modules.ts';

/** A file that is none of the audit. */
class AuditFileError extends Error {
  override readonly name = 'AuditFileError';
}

const head = z.object({ tenant: z.string(), sequence: z.int().positive(), hash: z.string() });
const record = z.looseObject({ ...head.shape, previousHash: z.string() });

/** Reads the records that `pnpm audit:export` wrote. Rejects with an AuditFileError that names the line. */
export async function* readRecords(file: string): AsyncGenerator<AuditedRecord> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    yield readLine(record, line, `${file}, line ${number}`);
  }
}

/** Reads the ends of chains that were kept; none if the file does not exist yet. */
export async function readHeads(file: string): Promise<ReadonlyMap<string, AuditHead>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line !== '');
  const heads = lines.map((line, index) => readLine(head, line, `${file}, line ${index + 1}`));
  return new Map(heads.map(({ tenant, ...rest }) => [tenant, rest]));
}

/** Replaces the file at once, so that a kill leaves the one of before. */
export async function writeHeads(file: string, heads: ReadonlyMap<string, AuditHead>): Promise<void> {
  const lines = [...heads].map(([tenant, { sequence, hash }]) => JSON.stringify({ tenant, sequence, hash }));
  await writeFile(`${file}.new`, `${lines.join('\n')}\n`);
  await rename(`${file}.new`, file);
}

function readLine<Shape extends z.ZodType>(shape: Shape, line: string, place: string): z.output<Shape> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new AuditFileError(`${place}: this is not JSON`);
  }
  const read = shape.safeParse(value);
  if (!read.success) throw new AuditFileError(`${place}: this is no record of the audit`);
  return read.data;
}
