import { join } from 'node:path';
import { z } from 'zod';
import { EngineFaultError } from '../engine/text-engine.ts';
import type { ModelCard } from './model-card.ts';
import { readJsonFile } from './read-json-file.ts';

const sentenceForm = z.object({ max_seq_length: z.int().nullish() });

const poolingForm = z.record(z.string(), z.unknown());

const promptsForm = z.object({ prompts: z.record(z.string(), z.string()).nullish() });

/** Reads the card of a folder without one, from the files of the library sentence-transformers. */
export async function readSentenceTransformers(folder: string, files: readonly string[]): Promise<ModelCard> {
  const sentence = await readJsonFile(sentenceForm, join(folder, 'sentence_bert_config.json'));
  const config = await readJsonFile(promptsForm, join(folder, 'config_sentence_transformers.json'));
  const { query, passage, document } = config?.prompts ?? {};
  return {
    task: 'embed',
    pooling: await readPooling(folder, files),
    prefixes: { query, passage: passage ?? document },
    maxTokens: sentence?.max_seq_length ?? undefined,
  };
}

async function readPooling(folder: string, files: readonly string[]): Promise<'cls' | 'mean'> {
  const dense = files.find((file) => /^\d+_Dense$/.test(file));
  if (dense)
    throw new EngineFaultError(`${join(folder, dense)}: models with a dense layer after the pooling are not read`);
  const file = join(folder, '1_Pooling', 'config.json');
  const config = (await readJsonFile(poolingForm, file)) ?? {};
  const modes = Object.keys(config).filter((key) => key.startsWith('pooling_mode_') && config[key] === true);
  const [only = 'pooling_mode_mean_tokens', another] = modes;
  if (only === 'pooling_mode_cls_token' && !another) return 'cls';
  if (only === 'pooling_mode_mean_tokens' && !another) return 'mean';
  throw new EngineFaultError(`${file}: expected the pooling of the first token or the mean, got ${modes.join(', ')}`);
}
