import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { saidOf, sentencesOf } from './sampled-sentences.ts';
import type { Unit } from './unit.ts';

const transcriptPage = z.object({
  callTranscripts: z.array(
    z.object({
      callId: z.string(),
      transcript: z.array(z.object({ sentences: z.array(z.object({ text: z.string() })) })),
    }),
  ),
});

type Transcript = z.infer<typeof transcriptPage>['callTranscripts'][number];

/** Reads the sentences of all calls. A turn is what one speaker says without interruption. */
export function gongUnits(data: string): Unit[] {
  return globSync(join(data, 'gong/transcripts/*.json'))
    .toSorted()
    .flatMap((path) => transcriptPage.parse(JSON.parse(readFileSync(path, 'utf8'))).callTranscripts)
    .flatMap(callUnits);
}

function callUnits({ callId, transcript }: Transcript): Unit[] {
  let before: string | null = null;
  return transcript.flatMap((spoken, turn) => {
    const whole = spoken.sentences.map(({ text }) => text).join(' ');
    const sentences = sentencesOf(whole);
    const said = saidOf(whole, sentences);
    return sentences.map((text, index): Unit => {
      const id = `gong/${callId}/${turn}/${index}`;
      const unit = { id, conversation: `gong/${callId}`, before, text, said: said[index] ?? '' };
      before = text;
      return unit;
    });
  });
}
