import { existsSync } from 'node:fs';
import { runtimeFolder } from '../../src/onnx/load-runtime.ts';

/** True if `pnpm onnx-runtime` was run. */
export const hasRuntime = existsSync(new URL('node_modules/onnxruntime-node/package.json', runtimeFolder));
if (!hasRuntime)
  console.info('ONNX Runtime is not installed (pnpm onnx-runtime): engines with a model are not tested.');
