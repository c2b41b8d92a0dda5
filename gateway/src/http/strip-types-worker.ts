import { stripTypeScriptTypes } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

/** Answers TypeScript texts with what a browser can run. */
const texts: readonly string[] = workerData;
parentPort?.postMessage(texts.map((text) => stripTypeScriptTypes(text)));
