import type { Sentence } from '../sentence.ts';
import { count, type Fields, id, isFields, listOf, text } from './read-values.ts';

export interface TranscriptRecord {
  gongCallId: string;
  sentences: Sentence[];
  /** What was left out of it, one reason each. */
  defects: string[];
}

/** A call's transcript of POST /v2/calls/transcript. Throws what is wrong with it. */
export function parseTranscript(record: unknown): TranscriptRecord {
  if (!isFields(record)) throw new Error('the transcript is no object');
  // Copies of Gong's answer have been seen with this spelling.
  const gongCallId = id(record.callId ?? record.callid);
  if (!gongCallId) throw new Error('the transcript has no callId');
  if (!Array.isArray(record.transcript)) throw new Error('the transcript has no list of monologues');
  const defects: string[] = [];
  const sentences = record.transcript.flatMap((monologue: unknown, index) => {
    if (isFields(monologue) && Array.isArray(monologue.sentences)) return parseMonologue(monologue, index, defects);
    defects.push(`transcript[${index}] has no sentences`);
    return [];
  });
  return { gongCallId, sentences, defects };
}

function parseMonologue(monologue: Fields, index: number, defects: string[]): Sentence[] {
  const speakerKey = id(monologue.speakerId);
  const topic = text(monologue.topic);
  return listOf(monologue.sentences).flatMap((sentence, place) => {
    const fields = isFields(sentence) ? sentence : {};
    const words = text(fields.text);
    if (words === null && fields.text === '') return [];
    const startMs = count(fields.start);
    if (words === null || startMs === null) {
      defects.push(`transcript[${index}].sentences[${place}] has no ${words === null ? 'text' : 'start'}`);
      return [];
    }
    return [{ speakerKey, topic, startMs, endMs: Math.max(startMs, count(fields.end) ?? startMs), text: words }];
  });
}
