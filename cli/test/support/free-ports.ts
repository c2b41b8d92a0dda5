import { portProblems } from '../../src/supervisor/ports.ts';

/** Finds eight consecutive free ports and returns them as settings for a `start`. */
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
