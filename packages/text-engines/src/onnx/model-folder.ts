import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { EngineFaultError } from '../engine/text-engine.ts';
import { type Fingerprint, fingerprint, weightFilesOf } from './fingerprint.ts';
import { knownModels } from './known-models.ts';
import { type ModelCard, modelCard } from './model-card.ts';
import { readJsonFile } from './read-json-file.ts';
import { readSentenceTransformers } from './sentence-transformers.ts';

/** A model in a folder, as its files describe it. */
export interface ModelFolder {
  readonly name: string;
  readonly version: string;
  readonly modelFile: string;
  readonly tokenizerFile: string;
  /** Settings of the tokenizer, or an empty object. */
  readonly tokenizerConfig: object;
  readonly pooling: 'cls' | 'mean';
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  /** Longest input in tokens, with special ones. */
  readonly maxTokens: number;
  /** Length of the vectors, if the folder declares it. */
  readonly dimensions: number | undefined;
  /**
   * True if a text has the same vector in any batch. False for models that quantise as they run: they take one scale for
   * all texts of a batch.
   */
  readonly isBatchable: boolean;
}

const configForm = z.object({
  model_type: z.string().optional(),
  max_position_embeddings: z.int().optional(),
  pad_token_id: z.int().nullish(),
});

/** Limit for a model whose files name none. */
const usualTokens = 512;

/** Describes the model in a folder. Throws EngineFaultError, which names the file, if one is missing or malformed. */
export async function readModelFolder(path: string): Promise<ModelFolder> {
  const folder = resolve(path);
  const files = await filesOf(folder);
  const modelFile = await findModelFile(folder, files);
  const tokenizerFile = join(folder, 'tokenizer.json');
  if (!files.includes('tokenizer.json'))
    throw new EngineFaultError(`${tokenizerFile} is missing: a model needs its tokenizer`);
  const print = await fingerprint(modelFile);
  const own = await readJsonFile(modelCard, join(folder, 'sophia-model.json'));
  if (own) await checkCard(folder, own);
  const card = own ?? knownModels[print.sha256] ?? (await readSentenceTransformers(folder, files));
  const config = await readJsonFile(configForm, join(folder, 'config.json'));
  const { pooling = 'mean', prefixes, maxTokens = usualTokens, dimensions } = card;
  return {
    name: card.name ?? basename(folder),
    version: await versionOf(card, modelFile, print),
    modelFile,
    tokenizerFile,
    tokenizerConfig: (await readJsonFile(z.looseObject({}), join(folder, 'tokenizer_config.json'))) ?? {},
    pooling,
    queryPrefix: prefixes?.query ?? '',
    passagePrefix: prefixes?.passage ?? '',
    maxTokens: config ? Math.min(maxTokens, positionsOf(config)) : maxTokens,
    dimensions,
    isBatchable: !print.quantisesAsItRuns,
  };
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw new EngineFaultError(`${folder} is no folder that can be read: a folder with a model is needed`, { cause });
  }
}

/** Finds `model.onnx`, or the only ONNX file, in the folder or in its folder `onnx` as on model hubs. */
async function findModelFile(folder: string, files: readonly string[]): Promise<string> {
  if (files.includes('model.onnx')) return join(folder, 'model.onnx');
  const inner = files.includes('onnx') && (await stat(join(folder, 'onnx'))).isDirectory();
  const innerFiles = inner ? (await readdir(join(folder, 'onnx'))).map((file) => join('onnx', file)) : [];
  const models = [...files, ...innerFiles].filter((file) => file.endsWith('.onnx'));
  const [only, another] = models;
  if (only !== undefined && another === undefined) return join(folder, only);
  throw new EngineFaultError(
    only === undefined
      ? `${folder} has no model: a file model.onnx is needed`
      : `${folder} has several models, none of them model.onnx: ${models.join(', ')}`,
  );
}

/** Refuses a folder that is for another task, or whose files are not those of its card. */
async function checkCard(folder: string, { task, sha256 = {} }: ModelCard): Promise<void> {
  const cardFile = join(folder, 'sophia-model.json');
  if (task !== 'embed') throw new EngineFaultError(`${cardFile}: the model is for ${task}, not for embed`);
  for (const [name, expected] of Object.entries(sha256)) {
    const file = join(folder, name);
    const { sha256 } = await fingerprint(file).catch((cause) => {
      throw new EngineFaultError(`${file} cannot be read, but ${cardFile} names it`, { cause });
    });
    if (sha256 !== expected) throw new EngineFaultError(`${file} has the sha256 ${sha256} instead of ${expected}`);
  }
}

/**
 * Returns the version of the card if it is tied to the files, as in the inference service. Otherwise adds the beginning
 * of their hash.
 */
async function versionOf(card: ModelCard, modelFile: string, { sha256 }: Fingerprint): Promise<string> {
  const isTied = card === knownModels[sha256] || card.sha256?.[basename(modelFile)] === sha256;
  if (card.version !== undefined && isTied) return card.version;
  const weights = await Promise.all((await weightFilesOf(modelFile)).toSorted().map(fingerprint));
  const hashes = [sha256, ...weights.map((each) => each.sha256)].map((hash) => hash.slice(0, 12));
  return [card.version, ...hashes].filter(Boolean).join('-');
}

/** Returns the number of positions for tokens. Models like RoBERTa begin to count after the padding token. */
function positionsOf({ model_type = '', max_position_embeddings, pad_token_id }: z.output<typeof configForm>): number {
  const skipped = /roberta|mpnet|camembert/.test(model_type) ? (pad_token_id ?? 1) + 1 : 0;
  return (max_position_embeddings ?? Number.POSITIVE_INFINITY) - skipped;
}
