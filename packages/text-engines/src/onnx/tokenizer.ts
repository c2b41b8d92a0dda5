import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import type { ModelFolder } from './model-folder.ts';

/** Turns a text into the ids that the model reads, at most its longest input. Empty for a text without a token. */
export type Tokenize = (text: string) => readonly number[];

const probe = 'a';

export function loadTokenizer({ tokenizerFile, tokenizerConfig, maxTokens }: ModelFolder): Tokenize {
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(tokenizerFile, 'utf8')), tokenizerConfig);
  const plainIds = (text: string) => tokenizer.encode(text, { add_special_tokens: false }).ids;
  const { before, after } = specialTokens(tokenizer.encode(probe).ids, plainIds(probe));
  const room = maxTokens - before.length - after.length;
  return (text) => {
    const ids = plainIds(text);
    return ids.length === 0 ? [] : [...before, ...ids.slice(0, room), ...after];
  };
}

/** Finds the special tokens around a text by one with and one without them. */
function specialTokens(framed: readonly number[], plain: readonly number[]) {
  const start = framed.findIndex((_, at) => plain.every((id, offset) => framed[at + offset] === id));
  if (start < 0 || plain.length === 0) throw new Error('its special tokens do not stand around the text');
  return { before: framed.slice(0, start), after: framed.slice(start + plain.length) };
}
