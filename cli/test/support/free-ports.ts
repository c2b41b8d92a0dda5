import { portProblems } from '../../src/supervisor/ports.ts';

/** Eight ports in a row that are free now: the settings for a `start` beside whatever else runs here. */
export async function freePorts() {
  for (;;) {
    const first = 20_000 + 8 * Math.floor(Math.random() * 4_000);
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
