import { openSubgraph } from '@sophia/subgraph-kit';
import { subgraph } from '../../src/index.ts';
import { heldAnalyzer } from './held-analyzer.ts';

/**
 * Runs the subgraph with an analyser that never returns. Sends 'asked' when it has been called; the test then kills the
 * process.
 */
const analyzer = heldAnalyzer();
analyzer.before = () => new Promise(() => undefined);
void analyzer.called().then(() => process.send?.('asked'));
await openSubgraph(subgraph, { databaseUrl: process.argv[2] ?? '', services: { analyzer } });
