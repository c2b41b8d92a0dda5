import { join, resolve } from 'node:path';
import type { Target, TargetSettings } from './target.ts';
import { tokenSecret } from './tokens.ts';

const sophiaProgram = resolve(import.meta.dirname, '../../../gateway/src/main.ts');

/** This gateway, run like `pnpm gateway` and the container, but open to clients without a token. */
export const sophia: Target = {
  name: 'sophia',
  canShare: true,
  isInstalled: false,
  program: ({ port, supergraph, share }) => ({
    command: [process.execPath, '--max-semi-space-size=16', sophiaProgram],
    env: {
      NODE_ENV: 'production',
      SUPERGRAPH: supergraph,
      PORT: String(port),
      LOG_LEVEL: 'error',
      JWT_SECRET: tokenSecret,
      ALLOW_ANONYMOUS: 'on',
      SHARE_CLIENT_REQUESTS: share ? 'on' : 'off',
    },
  }),
};

/** Returns a gateway with other settings. */
export const withEnv = (target: Target, env: Readonly<Record<string, string>>): Target => ({
  ...target,
  program(settings) {
    const program = target.program(settings);
    return { ...program, env: { ...program.env, ...env } };
  },
});

const apolloGateway: Target = {
  name: 'apollo-gateway',
  canShare: false,
  isInstalled: true,
  program: ({ port, supergraph, folder }) => ({
    command: [process.execPath, join(folder, 'apollo-server.mjs'), supergraph, String(port)],
    env: { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
  }),
};

const hiveGateway = (name: string, ...options: readonly string[]): Target => ({
  name,
  canShare: true,
  isInstalled: true,
  program: ({ port, supergraph, share, folder }: TargetSettings) => ({
    command: [
      process.execPath,
      join(folder, 'node_modules/@graphql-hive/gateway/dist/bin.js'),
      'supergraph',
      supergraph,
      ...['--host', '127.0.0.1', '--port', String(port), '--config-path', join(folder, 'hive.config.mjs'), ...options],
    ],
    cwd: folder,
    env: { NODE_ENV: 'production', SHARE_CLIENT_REQUESTS: share ? 'on' : 'off' },
  }),
});

/** No gateway, but little more than what one in JavaScript must do. */
const floor: Target = {
  name: 'floor',
  canShare: false,
  isInstalled: false,
  program: ({ port, supergraph }) => ({
    command: [process.execPath, join(import.meta.dirname, '../gateway/floor/program.ts'), supergraph, String(port)],
    env: { NODE_ENV: 'production' },
  }),
};
export const hiveRustPlanner = hiveGateway('hive-rust-planner', '--hive-router-runtime');

/** All gateways. They are configured as in the public benchmark, except for the sharing of client requests. */
export const targets: readonly Target[] = [
  sophia,
  apolloGateway,
  hiveGateway('hive-gateway', '--jit'),
  hiveRustPlanner,
  floor,
];
