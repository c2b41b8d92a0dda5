import { gatewaySettings } from '@sophia/gateway/settings';
import { overrideSettings, parseSettings, type SettingsSource } from '@sophia/settings';
import { startSettings } from '../common/settings.ts';
import { allSubgraphSettings } from '../common/subgraph-settings.ts';

/** Placeholders for settings that `start` chooses for each program. */
const chosenByStart = { DATABASE_URL: 'postgres://embedded', HOST: '', PORT: '', LOG_LEVEL: '' };

/**
 * Checks the settings of `start`, and of the gateway and the subgraphs, to which it passes settings on. Returns one
 * line for each problem, so that users see all of them before anything is opened.
 */
export function settingsProblems(env: SettingsSource): string[] {
  const own = problemsOf(startSettings, env);
  const passedOn = overrideSettings(env, chosenByStart);
  const programs = [...problemsOf(gatewaySettings, passedOn), ...problemsOf(allSubgraphSettings, passedOn)];
  return [...new Set([...own, ...programs])];
}

function problemsOf(schema: Parameters<typeof parseSettings>[0], env: SettingsSource): string[] {
  const parsed = parseSettings(schema, env);
  return parsed.ok ? [] : parsed.errors;
}
