import type { z } from 'zod';

export type ParsedSettings<T> = { ok: true; settings: T } | { ok: false; errors: string[] };

/** Where settings come from: the environment, or an object of the same form. */
export type SettingsSource = Readonly<Record<string, string | undefined>>;

/**
 * Checks every setting that the schema names and reports all errors at once, one line each, beginning with the
 * setting's name. Names that the schema does not know are ignored. An empty or blank string counts as unset, because
 * compose files and CI systems pass settings on that way.
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
