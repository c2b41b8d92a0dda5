import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface TranscriptPage {
  readonly callTranscripts: readonly {
    readonly transcript: readonly { readonly sentences: readonly { readonly text: string }[] }[];
  }[];
}

/** Sentences and characters of a passage at most, as in the passages of calls. */
const mostSentences = 8;
const mostCharacters = 900;
const mostTexts = 5_000;

/** Reads transcripts of calls, and joins their sentences to texts as long as passages. */
export async function passageTexts(data: string): Promise<string[]> {
  const folder = join(data, 'gong/transcripts');
  const files = await readdir(folder).catch(() => {
    throw new Error(`--data: there is no folder ${folder}`);
  });
  const texts: string[] = [];
  for (const file of files.sort()) {
    const { callTranscripts }: TranscriptPage = JSON.parse(await readFile(join(folder, file), 'utf8'));
    for (const { transcript } of callTranscripts)
      texts.push(...joined(transcript.flatMap(({ sentences }) => sentences.map(({ text }) => text))));
    if (texts.length >= mostTexts) break;
  }
  return texts.slice(0, mostTexts);
}

function joined(sentences: readonly string[]): string[] {
  const texts: string[] = [];
  let text = '';
  let count = 0;
  for (const sentence of sentences) {
    if (count === mostSentences || text.length + sentence.length > mostCharacters) {
      texts.push(text);
      text = '';
      count = 0;
    }
    text += `${text === '' ? '' : ' '}${sentence}`;
    count++;
  }
  return texts.filter((each) => each !== '');
}
