import type { z } from 'zod';

export type ParsedSettings<T> = { ok: true; settings: T } | { ok: false; errors: string[] };

/** The environment, or an object of the same form. */
export type SettingsSource = Readonly<Record<string, string | undefined>>;

/**
 * Checks every setting of the schema and returns all errors at once. Each error is one line that begins with the
 * setting's name. Variables that the schema does not name are ignored. An empty or blank string counts as unset,
 * because compose files and CI systems pass unset settings as empty strings.
 */
export function parseSettings<S extends z.ZodObject>(schema: S, source: SettingsSource): ParsedSettings<z.output<S>> {
  const given: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = source[name]?.trim();
    if (value) given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, settings: parsed.data };
  return { ok: false, errors: parsed.error.issues.map((issue) => errorLine(issue, given)) };
}

function errorLine(issue: z.core.$ZodIssue, given: Record<string, string>): string {
  const name = issue.path.join('.');
  if (issue.code === 'invalid_type' && given[name] === undefined) return `${name}: is required but not set`;
  return name === '' ? issue.message : `${name}: ${issue.message}`;
}
