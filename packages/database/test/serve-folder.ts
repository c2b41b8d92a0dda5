import { startEmbeddedDatabase } from '../src/index.ts';

/** Program that serves the data folder of its first argument until it is killed. */
const { url } = await startEmbeddedDatabase({ dataDir: process.argv[2] });
process.send?.({ url });
