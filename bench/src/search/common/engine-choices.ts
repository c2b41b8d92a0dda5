import { basename } from 'node:path';

/** An engine that is measured, with the settings that choose it. */
export interface EngineChoice {
  readonly name: string;
  readonly kind: 'BUILT_IN' | 'ONNX' | 'REMOTE';
  readonly env: Readonly<Record<string, string>>;
}

interface EngineFlags {
  /** Engines by kind, with commas. */
  readonly engines: string;
  /** Folders of models, with commas. */
  readonly modelDirs: string;
  readonly inferenceUrl: string;
}

/** Reads which engines to measure. Throws an error that names the flag that is missing or wrong. */
export function engineChoices({ engines, modelDirs, inferenceUrl }: EngineFlags): EngineChoice[] {
  return engines.split(',').flatMap((engine): EngineChoice[] => {
    switch (engine) {
      case 'built-in':
        return [{ name: engine, kind: 'BUILT_IN', env: {} }];
      case 'onnx':
        if (modelDirs === '') throw new Error('--engines onnx needs --model-dir');
        return modelDirs.split(',').map((folder) => ({
          name: basename(folder),
          kind: 'ONNX',
          env: { MODEL_DIR: folder },
        }));
      case 'remote':
        if (inferenceUrl === '') throw new Error('--engines remote needs --inference-url');
        return [{ name: engine, kind: 'REMOTE', env: { INFERENCE_URL: inferenceUrl } }];
      default:
        throw new Error(`--engines: there is no engine ${engine}; known are built-in, onnx and remote`);
    }
  });
}
