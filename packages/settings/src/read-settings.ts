import type { z } from 'zod';
import { parseSettings, type SettingsSource } from './parse-settings.ts';

/**
 * Reads a program's settings when it starts. If some are wrong, prints a line for each to stderr and ends the process
 * with code 1. One module per program calls this; nothing else reads the environment.
 */
export function readSettings<S extends z.ZodObject>(schema: S, env: SettingsSource = process.env): z.output<S> {
  const parsed = parseSettings(schema, env);
  if (parsed.ok) return parsed.settings;
  for (const line of parsed.errors) console.error(line);
  process.exit(1);
}
