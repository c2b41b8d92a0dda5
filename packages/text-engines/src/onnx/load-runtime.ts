import { createRequire } from 'node:module';
import type * as Runtime from 'onnxruntime-common';
import { EngineFaultError } from '../engine/text-engine.ts';

/** Folder in which the command `pnpm onnx-runtime` installs ONNX Runtime. */
export const runtimeFolder = new URL('../../onnx-runtime/', import.meta.url);

/** Loads ONNX Runtime, which is not installed with the other packages because of its size. */
export function loadRuntime(folder: URL | string = runtimeFolder): typeof Runtime {
  const require = createRequire(new URL('package.json', folder));
  try {
    require.resolve('onnxruntime-node');
  } catch (cause) {
    throw new EngineFaultError(
      'MODEL_DIR needs ONNX Runtime, which is not installed. Add it once (113 MB): npx -y pnpm@12 onnx-runtime',
      { cause },
    );
  }
  return require('onnxruntime-node');
}
