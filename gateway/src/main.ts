import { enableCompileCache, flushCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Later starts read compiled code, so that they take a fifth less processor time. The variable tells threads and
// workers. Where the folder cannot be written, as in the container, nothing is kept.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, '../../node_modules/.cache/compiled');
enableCompileCache();
await import('./run-gateway.ts');
flushCompileCache();
