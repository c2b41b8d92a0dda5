import { openSubgraph } from '@sophia/subgraph-kit';
import { subgraph } from '../../src/index.ts';
import { heldAnalyzer } from './held-analyzer.ts';

/** A process of the subgraph whose analyser never answers: it says when it has been asked, to be killed then. */
const analyzer = heldAnalyzer();
analyzer.before = () => new Promise(() => undefined);
void analyzer.called().then(() => process.send?.('asked'));
await openSubgraph(subgraph, { databaseUrl: process.argv[2] ?? '', services: { analyzer } });
