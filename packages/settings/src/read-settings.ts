import type { z } from 'zod';
import { hideSecretsOfCrash } from './hide-secrets-of-crash.ts';
import { parseSettings, type SettingsSource } from './parse-settings.ts';

/**
 * Reads a program's settings when it starts. If some are wrong, prints a line for each to stderr and ends the process
 * with code 1. From now on no uncaught error shows a secret, and a crash report, which Node writes on demand, leaves
 * out the environment. One module per program calls this; nothing else reads the environment.
 */
export function readSettings<S extends z.ZodObject>(schema: S, env: SettingsSource = process.env): z.output<S> {
  process.report.excludeEnv = true;
  hideSecretsOfCrash();
  const parsed = parseSettings(schema, env);
  if (parsed.ok) return parsed.settings;
  for (const line of parsed.errors) console.error(line);
  process.exit(1);
}
