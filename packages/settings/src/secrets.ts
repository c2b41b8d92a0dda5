import { z } from 'zod';

/** Types of settings that hold secrets, with a function that returns the secret parts of a given string. */
const holders = z.registry<{ secretsIn: (given: string) => readonly string[] }>();

/** Marks a type of setting. `secretsIn` returns the parts of a given string that nobody may see. */
export function holdsSecrets<S extends z.ZodType>(schema: S, secretsIn: (given: string) => readonly string[]): S {
  holders.add(schema, { secretsIn });
  return schema;
}

/** Returns the function that finds the secrets in a given string; undefined for a type that holds none. */
export const secretsOf = (schema: z.core.$ZodType) => holders.get(schema)?.secretsIn;

/** Shorter ones would blot out ordinary words. */
const shortest = 8;

/**
 * All secrets of this process and their lines, as JSON and URLs write them too, the longest first, since one may be a
 * part of another.
 */
let written: string[] = [];

/** Has `withoutSecrets` hide these from now on. */
export function rememberSecrets(secrets: readonly string[]): void {
  const forms = secrets
    .flatMap((secret) => [secret, ...secret.split('\n').map((line) => line.trim())])
    .filter((secret) => secret.length >= shortest)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  written = [...new Set([...written, ...forms])].sort((a, b) => b.length - a.length);
}

/** Returns the text with `***` for each secret that a setting of this process holds. */
export function withoutSecrets(text: string): string {
  return written.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
}
