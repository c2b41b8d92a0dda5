import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { subgraphSettings } from '@sophia/subgraph-kit/settings';
import type { ZodRawShape } from 'zod';
import { firstSubgraphPort, subgraphNames, subgraphSettingsFile } from './programs.ts';

/** Settings that only this subgraph has, by its name. They are loaded without the subgraph itself, which takes longer. */
export const ownSettings: ReadonlyMap<string, ZodRawShape> = new Map(
  await Promise.all(subgraphNames.map(async (name) => [name, await settingsOf(name)] as const)),
);

/** Settings of all subgraphs together. */
export const allSubgraphSettings = subgraphSettings({
  port: firstSubgraphPort,
  settings: Object.assign({}, ...ownSettings.values()),
});

async function settingsOf(name: string): Promise<ZodRawShape> {
  const file = subgraphSettingsFile(name);
  if (!existsSync(file)) return {};
  const { settings }: { settings: ZodRawShape } = await import(pathToFileURL(file).href);
  return settings;
}
