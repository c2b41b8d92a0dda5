import { readFileSync } from 'node:fs';

/** The version in the root package.json, which all programs share. */
export const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);
