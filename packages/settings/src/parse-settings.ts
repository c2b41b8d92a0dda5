import { readFileSync } from 'node:fs';
import type { z } from 'zod';

export type ParsedSettings<T> = { ok: true; settings: T } | { ok: false; errors: string[] };

/** The environment, or an object of the same form. */
export type SettingsSource = Readonly<Record<string, string | undefined>>;

/**
 * Checks every setting of the schema and returns all errors at once. Each error is one line that begins with the
 * setting's name. Variables that the schema does not name are ignored. An empty or blank string counts as unset,
 * because compose files and CI systems pass unset settings as empty strings. An unset setting is read from the file that
 * `NAME_FILE` names, which is how Docker and Kubernetes pass secrets.
 */
export function parseSettings<S extends z.ZodObject>(schema: S, source: SettingsSource): ParsedSettings<z.output<S>> {
  const given: Record<string, string> = {};
  const unread: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const path = source[`${name}_FILE`]?.trim();
    const value = source[name]?.trim() || (path ? readValue(path) : undefined);
    if (typeof value === 'string' && value !== '') given[name] = value;
    else if (path) unread[name] = `${name}_FILE: ${value === '' ? `${path} is empty` : value?.message}`;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success && Object.keys(unread).length === 0) return { ok: true, settings: parsed.data };
  const issues = (parsed.error?.issues ?? []).filter(({ path: [name = ''] }) => unread[String(name)] === undefined);
  return { ok: false, errors: [...Object.values(unread), ...issues.map((issue) => errorLine(issue, given))] };
}

/** Returns what a file contains, or why it cannot be read. */
function readValue(path: string): string | Error {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function errorLine(issue: z.core.$ZodIssue, given: Record<string, string>): string {
  const name = issue.path.join('.');
  if (issue.code === 'invalid_type' && given[name] === undefined) return `${name}: is required but not set`;
  return name === '' ? issue.message : `${name}: ${issue.message}`;
}
