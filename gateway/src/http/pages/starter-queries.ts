import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StarterQuery } from './use-graphiql.ts';

/** Reads the .graphql files of a folder, sorted by name. Rejects with a one-line error if it cannot. */
export async function readStarterQueries(folder: string): Promise<StarterQuery[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
    return await Promise.all(names.map(async (name) => ({ query: await readFile(join(folder, name), 'utf8') })));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The starter queries cannot be read: ${reason}`);
  }
}

/** Reads an HTML file. Rejects with a one-line error if it cannot. */
export async function readLandingPage(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new Error(`The landing page cannot be read: ${error.message}`);
  });
}
