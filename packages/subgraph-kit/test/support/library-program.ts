import { runSubgraph } from '../../src/index.ts';
import { library } from './library.ts';

await runSubgraph(library);
