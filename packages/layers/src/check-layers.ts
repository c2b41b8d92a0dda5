import { resolve } from 'node:path';
import { readWorkspace } from './read-workspace.ts';
import { breaches, type Rules } from './rules.ts';

const root = resolve(import.meta.dirname, '../../..');

const folders = ['packages/*', 'gateway', 'subgraphs/*', 'cli', 'bench', 'dashboard'];

const rules: Rules = {
  rooms: folders,
  layers: [
    { of: 'packages/*', mayImport: ['packages/*'] },
    // The gateway runs any supergraph, so it knows nothing of this one.
    { of: 'gateway', mayImport: ['packages/{settings,serving,http-signatures,tracing,events,database}'] },
    // Subgraphs share code through packages and data through events.
    { of: 'subgraphs/*', mayImport: ['packages/*'] },
    // It uses the graph as every client does.
    { of: 'dashboard', mayImport: ['packages/client'] },
    // These combine programs.
    { of: '{cli,bench}', mayImport: ['packages/*', 'gateway', 'subgraphs/*'] },
  ],
  // Tests may open databases, and whole graphs, which `cli` provides.
  testsMayImport: ['packages/testing', 'cli'],
  never: [
    {
      from: 'gateway/src/**',
      reaches: 'packages/events/src/catalog.ts',
      because: 'The gateway reads the bus without the catalogue of its events',
    },
    { from: 'gateway/src/**', reaches: '@mikro-orm/**', because: 'The gateway loads no ORM' },
  ],
};

const found = breaches(readWorkspace(root, folders), rules);
for (const breach of found) console.error(breach);
if (found.length > 0) {
  console.error(`\n${found.length} breaches of the import rules (see ARCHITECTURE.md)`);
  process.exitCode = 1;
}
