import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type CheckSettings, subgraphSettings } from '@sophia/subgraph-kit/settings';
import type { ZodRawShape } from 'zod';
import { firstSubgraphPort, subgraphNames, subgraphSettingsFile } from './programs.ts';

/** What `src/settings.ts` of a subgraph exports. */
interface SettingsFile {
  readonly settings: ZodRawShape;
  readonly checkSettings?: CheckSettings<ZodRawShape>;
}

const files = await Promise.all(subgraphNames.map(async (name) => [name, await settingsFileOf(name)] as const));

/** Settings that only this subgraph has, by its name. They are loaded without the subgraph itself, which takes longer. */
export const ownSettings: ReadonlyMap<string, ZodRawShape> = new Map(
  files.map(([name, file]) => [name, file.settings]),
);

/** Settings of all subgraphs together. */
export const allSubgraphSettings = subgraphSettings({
  port: firstSubgraphPort,
  settings: Object.assign({}, ...ownSettings.values()),
  checkSettings(given, refuse) {
    for (const [, { checkSettings }] of files) checkSettings?.(given as Record<string, unknown>, refuse);
  },
});

async function settingsFileOf(name: string): Promise<SettingsFile> {
  const file = subgraphSettingsFile(name);
  return existsSync(file) ? import(pathToFileURL(file).href) : { settings: {} };
}
