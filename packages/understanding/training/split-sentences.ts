import { createInterface } from 'node:readline';
import { sentenceSpans } from '../src/sentence-spans.ts';
import { spokenText } from '../src/spoken-text.ts';

/** Prints the sentences of texts, a list for each. Texts are JSON strings, a line each, from standard input. */
for await (const line of createInterface({ input: process.stdin })) {
  const sentences = sentenceSpans(spokenText(JSON.parse(line) as string));
  console.info(JSON.stringify(sentences.map(({ text }) => text)));
}
