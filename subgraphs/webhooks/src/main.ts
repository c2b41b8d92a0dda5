import { runSubgraph } from '@sophia/subgraph-kit';
import { subgraph } from './index.ts';

await runSubgraph(subgraph);
