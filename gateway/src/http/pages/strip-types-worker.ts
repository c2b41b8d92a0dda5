import { stripTypeScriptTypes } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

/** Converts TypeScript texts to JavaScript that browsers run. */
const texts: readonly string[] = workerData;
parentPort?.postMessage(texts.map((text) => stripTypeScriptTypes(text)));
