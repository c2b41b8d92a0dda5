import { availableParallelism } from 'node:os';
import type { z } from 'zod';
import { type EngineObserver, noObserver } from '../engine/engine-observer.ts';
import { EngineFaultError, type TextEngine, type VectorSpace } from '../engine/text-engine.ts';
import { type ModelFolder, readModelFolder } from '../onnx/model-folder.ts';
import { type OnnxEngine, openOnnxEngine } from '../onnx/onnx-engine.ts';
import { createRemoteEngine } from '../remote/remote-engine.ts';
import { sameSpace } from '../texts/same-space.ts';
import { undefinedIfAway } from '../waiting/undefined-if-away.ts';
import type { engineSettings } from './settings.ts';

export type EngineSettings = z.output<z.ZodObject<typeof engineSettings>>;

export interface EngineSources {
  /** Engine of the package, which needs no configuration. */
  readonly builtIn: TextEngine;
  readonly observer?: EngineObserver;
}

/** Engines that are configured. */
export interface TextEngines extends AsyncDisposable {
  /** Inference service, else the model in a folder, else the built-in engine. */
  readonly current: TextEngine;
  /** Embeds everything too, and answers while the service of `current` is away. */
  readonly standby?: TextEngine;
  /** Returns an engine that can embed queries for vectors of this space, if there still is one. */
  forSpace(space: VectorSpace): Promise<TextEngine | undefined>;
  /** Says in one line which engine is used. Waits shortly for a service. */
  describe(): Promise<string>;
}

/** An engine with the place where it comes from. */
interface Opened {
  readonly engine: TextEngine;
  /** Names it in a sentence. */
  readonly name: string;
  forSpace(space: VectorSpace): Promise<TextEngine | undefined>;
}

/** Milliseconds that a description waits for the inference service. */
const describeMs = 2_000;

/** Opens the engines of the settings. Rejects with EngineFaultError, which names the file, if a folder's model is broken. */
export async function openEngines(
  settings: EngineSettings,
  { builtIn, observer = noObserver }: EngineSources,
): Promise<TextEngines> {
  await using opening = new AsyncDisposableStack();
  const { engine: current, name, forSpace } = await openCurrent(settings, builtIn, observer, opening);
  const previous = await openPrevious(settings, observer, opening);
  const standby = settings.INFERENCE_FALLBACK === 'built-in' && current.kind === 'REMOTE' ? builtIn : undefined;
  const closing = opening.move();
  return {
    current,
    standby,
    async forSpace(space) {
      // A service may not answer, so engines on this machine come first.
      for (const find of [ofEngine(builtIn), previous, forSpace]) {
        const engine = await find(space).catch(undefinedIfAway);
        if (engine) return engine;
      }
      return undefined;
    },
    async describe() {
      const sentence = `Texts are understood by ${name}`;
      const space = await spaceWithin(current, describeMs);
      if (typeof space !== 'string')
        return `${sentence} (${space.model} ${space.version}, ${space.dimensions} numbers)`;
      const meanwhile = standby ? 'the built-in engine answers meanwhile' : 'texts wait for it';
      return `${sentence}, which ${space}; ${meanwhile}`;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

const threadsOf = ({ MODEL_THREADS }: EngineSettings): number =>
  MODEL_THREADS ?? Math.min(4, Math.max(1, Math.floor(availableParallelism() / 2)));

const ofEngine = (engine: TextEngine) => async (space: VectorSpace) =>
  sameSpace(await engine.space(), space) ? engine : undefined;

async function openCurrent(
  settings: EngineSettings,
  builtIn: TextEngine,
  observer: EngineObserver,
  stack: AsyncDisposableStack,
): Promise<Opened> {
  if (settings.INFERENCE_URL !== undefined) {
    const engine = stack.use(openRemote(settings, settings.INFERENCE_URL, observer));
    return { engine, name: `the inference service at ${engine.address}`, forSpace: engine.forSpace };
  }
  if (settings.MODEL_DIR !== undefined) {
    const engine = stack.use(await openOnnxEngine(settings.MODEL_DIR, { threads: threadsOf(settings), observer }));
    return { engine, name: `the model in ${settings.MODEL_DIR}`, forSpace: ofEngine(engine) };
  }
  return { engine: builtIn, name: 'the built-in engine', forSpace: ofEngine(builtIn) };
}

const openRemote = (settings: EngineSettings, url: string, observer: EngineObserver) =>
  createRemoteEngine({
    url,
    rerankUrl: settings.RERANK_URL,
    model: settings.INFERENCE_MODEL,
    rerankModel: settings.RERANK_MODEL,
    token: settings.INFERENCE_TOKEN,
    timeoutMs: settings.INFERENCE_TIMEOUT,
    maxTexts: settings.INFERENCE_BATCH,
    concurrency: settings.INFERENCE_CONCURRENCY,
    queryPrefix: settings.INFERENCE_QUERY_PREFIX,
    passagePrefix: settings.INFERENCE_PASSAGE_PREFIX,
    observer,
  });

/** Checks the folder of the earlier model, and loads the model when it is needed first. */
async function openPrevious(
  settings: EngineSettings,
  observer: EngineObserver,
  stack: AsyncDisposableStack,
): Promise<Opened['forSpace']> {
  const folder = settings.PREVIOUS_MODEL_DIR;
  if (folder === undefined) return async () => undefined;
  const model = await readModelFolder(folder);
  let opening: Promise<OnnxEngine> | undefined;
  stack.defer(async () => (await opening)?.[Symbol.asyncDispose]());
  return async (space) => {
    if (!isOf(model, space)) return undefined;
    opening ??= openOnnxEngine(folder, { threads: threadsOf(settings), observer });
    return ofEngine(await opening)(space);
  };
}

const isOf = ({ name, version }: ModelFolder, { model, version: wanted }: VectorSpace): boolean =>
  name === model && version === wanted;

/** Returns the space, or what the engine does instead of telling it in time. */
async function spaceWithin(engine: TextEngine, ms: number): Promise<VectorSpace | string> {
  const signal = AbortSignal.timeout(ms);
  try {
    return await engine.space(signal);
  } catch (error) {
    if (error instanceof EngineFaultError) return `answers wrongly (${error.message})`;
    if (!signal.aborted) undefinedIfAway(error);
    return 'does not answer yet';
  }
}
