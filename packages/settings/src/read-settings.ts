import type { z } from 'zod';
import { parseSettings, type SettingsSource } from './parse-settings.ts';

/**
 * Reads a program's settings at its start: prints every error line to stderr and ends the process with code 1 when
 * there is one. Called by one module per program; nothing else reads the environment.
 */
export function readSettings<S extends z.ZodObject>(schema: S, env: SettingsSource = process.env): z.output<S> {
  const parsed = parseSettings(schema, env);
  if (parsed.ok) return parsed.settings;
  for (const line of parsed.errors) console.error(line);
  process.exit(1);
}
