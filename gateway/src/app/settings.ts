import { createCommand, overrideSettings, parseCommandLine, readSettings, type SettingsSource } from '@sophia/settings';
import { featureOptions, type GatewaySettings, gatewaySettings } from './features.ts';

export { featureOptions, type GatewaySettings, gatewaySettings };

/** Flags that override a setting of the environment. */
const flags = {
  supergraph: 'SUPERGRAPH',
  port: 'PORT',
  host: 'HOST',
  workers: 'WORKERS',
  'starter-queries': 'STARTER_QUERIES',
  'landing-page': 'LANDING_PAGE',
  'web-app': 'WEB_APP',
  'mcp-operations': 'MCP_OPERATIONS',
  'log-level': 'LOG_LEVEL',
} as const;

/**
 * Reads the program's settings from its flags and the environment. Ends the process with one line for each invalid one.
 */
export function readGatewaySettings(args: readonly string[], env: SettingsSource = process.env): GatewaySettings {
  const command = createCommand({
    name: 'pnpm gateway',
    about: 'Serves one GraphQL endpoint over a composed supergraph.',
    settings: gatewaySettings,
  });
  const given: Record<string, string> = {};
  for (const [flag, setting] of Object.entries(flags)) {
    command.option(`--${flag} <value>`, `overrides ${setting}`);
    command.on(`option:${flag}`, (value: string) => {
      given[setting] = value;
    });
  }
  parseCommandLine(command, args);
  return readSettings(gatewaySettings, overrideSettings(env, given));
}
