import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { watchFiles } from '../common/watch-files.ts';

/** Operations that are known by id in advance. */
export interface OperationManifest extends Disposable {
  textOf(id: string): string | undefined;
  /** True if an operation has exactly this text. */
  holds(text: string): boolean;
}

/** Format of Apollo's tools. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
});

/** Format of Relay and other tools. */
const plainManifest = z.record(z.string(), z.string());

/** Parses a manifest of either format into texts by id. Throws if it has neither format. */
function parseManifest(content: string): ReadonlyMap<string, string> {
  const value: unknown = JSON.parse(content);
  const apollo = apolloManifest.safeParse(value);
  if (apollo.success) return new Map(apollo.data.operations.map(({ id, body }) => [id, body]));
  const plain = plainManifest.safeParse(value);
  if (plain.success) return new Map(Object.entries(plain.data));
  throw new Error('expected an Apollo manifest of version 1 or an object of texts by id');
}

/**
 * Opens a manifest file and reloads it when it changes. Rejects if the file cannot be read. If a later reload fails,
 * logs that and keeps the previous operations, except that there are none any more if `isEmptyOnceGone` and the file was removed.
 */
export async function openManifest(
  path: string,
  logger: Logger,
  { isEmptyOnceGone = false }: { readonly isEmptyOnceGone?: boolean } = {},
): Promise<OperationManifest> {
  const file = resolve(path);
  let content: string | undefined;
  let texts: ReadonlyMap<string, string> = new Map();
  let held: ReadonlySet<string> = new Set();

  async function load(): Promise<boolean> {
    const read = await readFile(file, 'utf8');
    if (read === content) return false;
    texts = parseManifest(read);
    held = new Set(texts.values());
    content = read;
    return true;
  }

  const failed = (error: unknown) =>
    new Error(`The operation manifest ${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  await load().catch((error: unknown) => {
    throw failed(error);
  });
  const keepOld = (error: unknown) => logger.error(`Keeping the previous operations: ${failed(error).message}`);
  function empty(): void {
    if (content === undefined) return;
    [content, texts, held] = [undefined, new Map(), new Set()];
    logger.warn(`There are no operations any more: ${path} was removed`);
  }
  const watch = watchFiles(async () => {
    try {
      if (await load()) logger.info(`Loaded ${texts.size} operations from ${path}`);
    } catch (error) {
      const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (isGone && isEmptyOnceGone) empty();
      else keepOld(error);
    }
  }, keepOld);
  watch.follow([file]);
  return {
    textOf: (id) => texts.get(id),
    holds: (text) => held.has(text),
    [Symbol.dispose]: () => watch[Symbol.dispose](),
  };
}
