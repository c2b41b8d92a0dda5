import { readFileSync } from 'node:fs';

/** The version of the repository, which all its programs share. */
export const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);
