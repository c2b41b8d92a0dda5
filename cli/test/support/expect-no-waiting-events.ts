import { expect } from 'vitest';
import { runCommand } from './command.ts';

/** Expects that `pnpm events` shows neither waiting nor parked events for any consumer. */
export async function expectNoWaitingEvents(env: NodeJS.ProcessEnv): Promise<void> {
  const events = runCommand('events.ts', [], env);
  expect(await events.exitCode).toBe(0);
  expect(
    events.lines.slice(1).every((line) => /(\s+0){3}$/.test(line)),
    events.lines.join('\n'),
  ).toBe(true);
}
