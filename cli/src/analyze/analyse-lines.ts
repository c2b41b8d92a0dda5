import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { type AnalyseTexts, type GivenText, openTextAnalysis } from '../common/modules.ts';

const lineSchema = z.object({
  text: z.string(),
  language: z.string().nullish(),
  saidAt: z.iso.datetime({ offset: true }).optional(),
});

/**
 * Reads JSON lines and writes an analysis for each, in the same order, as fast as the output takes them. What arrives
 * together is analysed together, so a person who types gets each answer at once.
 *
 * @returns the number of lines that could not be read; each was reported
 */
export async function analyseLines(
  input: Readable,
  output: Writable,
  report: (problem: string) => void,
): Promise<number> {
  const analyse = await openTextAnalysis();
  const failure = new AbortController();
  output.on('error', (error) => failure.abort(error));
  let refused = 0;
  let number = 0;
  for await (const lines of linesOf(input)) {
    const texts: GivenText[] = [];
    for (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const read = readLine(line);
      if ('problem' in read) {
        report(`line ${number}: ${read.problem}`);
        refused += 1;
      } else texts.push(read);
    }
    await write(texts, analyse, output, failure.signal);
  }
  return refused;
}

/** Yields the whole lines of each chunk. */
async function* linesOf(input: Readable): AsyncGenerator<readonly string[]> {
  let rest = '';
  let isFirst = true;
  for await (const chunk of input.setEncoding('utf8')) {
    const text: string = isFirst ? String(chunk).replace(/^\ufeff/u, '') : chunk;
    isFirst = false;
    const end = text.lastIndexOf('\n');
    if (end === -1) {
      rest += text;
      continue;
    }
    yield (rest + text.slice(0, end)).split('\n');
    rest = text.slice(end + 1);
  }
  if (rest !== '') yield [rest];
}

function readLine(line: string): GivenText | { readonly problem: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : error}` };
  }
  const { success, data, error } = lineSchema.safeParse(parsed);
  if (!success) {
    const [issue] = error.issues;
    const place = issue?.path.join('.') ?? '';
    return { problem: `${place === '' ? 'expected an object with a text' : place}: ${issue?.message}` };
  }
  const { text, language, saidAt } = data;
  return { text, language: language ?? null, ...(saidAt !== undefined && { saidAt: new Date(saidAt) }) };
}

async function write(
  texts: readonly GivenText[],
  analyse: AnalyseTexts,
  output: Writable,
  signal: AbortSignal,
): Promise<void> {
  if (texts.length === 0) return;
  const lines = (await analyse(texts)).map((analysis) => `${JSON.stringify(analysis)}\n`).join('');
  signal.throwIfAborted();
  if (!output.write(lines)) await once(output, 'drain', { signal });
}
