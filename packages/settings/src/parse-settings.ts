import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { layersOf } from './layers.ts';
import { rememberSecrets, secretsOf, withoutSecrets } from './secrets.ts';

export type ParsedSettings<T> = { ok: true; settings: T } | { ok: false; errors: string[] };

/** The environment, or an object of the same form. */
export type SettingsSource = Readonly<Record<string, string | undefined>>;

/**
 * Checks every setting of the schema and returns all errors at once. Each error is one line that begins with the
 * setting's name. Variables that the schema does not name are ignored. An empty or blank string counts as unset,
 * because compose files and CI systems pass unset settings as empty strings. A setting may instead be in the file that
 * `NAME_FILE` names, which is how Docker and Kubernetes pass secrets. No error shows a secret.
 */
export function parseSettings<S extends z.ZodObject>(schema: S, source: SettingsSource): ParsedSettings<z.output<S>> {
  const given: Record<string, string> = {};
  const unread: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const { value, problem } = readValue(source, name);
    if (value !== undefined) given[name] = value;
    if (problem !== undefined) unread[name] = `${name}_FILE: ${problem}`;
  }
  rememberSecrets(Object.entries(given).flatMap(([name, value]) => secretsIn(schema.shape[name], value)));
  const parsed = schema.safeParse(given);
  if (parsed.success && Object.keys(unread).length === 0) return { ok: true, settings: parsed.data };
  const issues = (parsed.error?.issues ?? []).filter(({ path: [name = ''] }) => unread[String(name)] === undefined);
  const errors = [...Object.values(unread), ...issues.map((issue) => errorLine(issue, given))];
  return { ok: false, errors: errors.map(withoutSecrets) };
}

/** Returns an environment with other values of some settings, whether it has these itself or in files. */
export function overrideSettings(source: SettingsSource, values: SettingsSource): Record<string, string | undefined> {
  const files = Object.keys(values).map((name) => [`${name}_FILE`, undefined]);
  return { ...source, ...Object.fromEntries(files), ...values };
}

/** Returns the value of a setting, if it has one, or why its file gives none. */
function readValue(source: SettingsSource, name: string): { value?: string; problem?: string } {
  const value = source[name]?.trim() || undefined;
  const path = source[`${name}_FILE`]?.trim();
  if (!path) return { value };
  if (value !== undefined) return { problem: `cannot be set together with ${name}` };
  try {
    const text = readFileSync(path, 'utf8').trim();
    return text === '' ? { problem: `${path} is empty` } : { value: text };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function secretsIn(schema: z.core.$ZodType | undefined, value: string): readonly string[] {
  const layers = schema ? [...layersOf(schema)] : [];
  return layers.flatMap((layer) => secretsOf(layer)?.(value) ?? []);
}

function errorLine(issue: z.core.$ZodIssue, given: Record<string, string>): string {
  const name = issue.path.join('.');
  if (issue.code === 'invalid_type' && given[name] === undefined) return `${name}: is required but not set`;
  return name === '' ? issue.message : `${name}: ${issue.message}`;
}
