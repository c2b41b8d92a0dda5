import type { Sentence } from '../records/sentence.ts';
import { count, type Fields, id, isFields, listOf, text } from './read-values.ts';
import { UnusableRecordError } from './unusable-record-error.ts';

export interface TranscriptRecord {
  gongCallId: string;
  sentences: Sentence[];
  /** Sentences that could not be used, with one reason each. */
  defects: string[];
}

/** Parses a transcript of POST /v2/calls/transcript. Throws UnusableRecordError. */
export function parseTranscript(record: unknown): TranscriptRecord {
  if (!isFields(record)) throw new UnusableRecordError('the transcript is not an object');
  // Some copies of Gong's responses have this spelling.
  const gongCallId = id(record.callId ?? record.callid);
  if (!gongCallId) throw new UnusableRecordError('the transcript has no callId');
  if (!Array.isArray(record.transcript)) throw new UnusableRecordError('the transcript has no list of monologues');
  const defects: string[] = [];
  const sentences = record.transcript.flatMap((monologue: unknown) => {
    if (isFields(monologue) && Array.isArray(monologue.sentences)) return parseMonologue(monologue, defects);
    defects.push('a passage of the transcript has no sentences');
    return [];
  });
  return { gongCallId, sentences, defects };
}

function parseMonologue(monologue: Fields, defects: string[]): Sentence[] {
  const speakerKey = id(monologue.speakerId);
  const topic = text(monologue.topic);
  return listOf(monologue.sentences).flatMap((sentence) => {
    const fields = isFields(sentence) ? sentence : {};
    const words = text(fields.text);
    if (words === null && fields.text === '') return [];
    const startMs = count(fields.start);
    if (words === null || startMs === null) {
      defects.push(words === null ? 'a sentence has no text' : 'a sentence has no start');
      return [];
    }
    return [{ speakerKey, topic, startMs, endMs: Math.max(startMs, count(fields.end) ?? startMs), text: words }];
  });
}
