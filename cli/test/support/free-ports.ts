import { portProblems } from '../../src/supervisor/ports.ts';

/**
 * Eight ports in a row that are free now: the settings for a `start` beside whatever else runs here. They lie below
 * 32,000, because systems give out ports above that to any program that asks for one.
 */
export async function freePorts() {
  for (;;) {
    const first = 20_000 + 8 * Math.floor(Math.random() * 1_500);
    const uses = Array.from({ length: 8 }, (_, index) => ({
      program: 'a test',
      host: '127.0.0.1',
      port: first + index,
      setting: 'PORT',
    }));
    if ((await portProblems(uses)).length > 0) continue;
    return { PORT: String(first), SUBGRAPH_PORT: String(first + 1), DATABASE_PORT: String(first + 7) };
  }
}
