import { type CallFacts, type CallRecord, directions, media, scopes, type TalkTime } from '../records/call-record.ts';
import { parseContent } from './parse-content.ts';
import { parseCrmReferences } from './parse-crm-references.ts';
import { parseParties } from './parse-parties.ts';
import {
  count,
  type Fields,
  fieldsOf,
  flag,
  id,
  isFields,
  line,
  listOf,
  number,
  text,
  time,
  word,
} from './read-values.ts';
import { UnusableRecordError } from './unusable-record-error.ts';

/** Parses a call of POST /v2/calls/extensive, or the flat one of GET /v2/calls. Throws UnusableRecordError. */
export function parseCall(record: unknown): CallRecord {
  if (!isFields(record)) throw new UnusableRecordError('the call is not an object');
  const meta = isFields(record.metaData) ? record.metaData : record;
  const gongCallId = id(meta.id);
  if (!gongCallId) throw new UnusableRecordError('the call has no id');
  const defects: string[] = [];
  const facts = {
    ...parseMeta(meta, defects),
    ...parseInteraction(fieldsOf(record.interaction)),
    ...parseContent(fieldsOf(record.content)),
    crmReferences: given(record, 'context', parseCrmReferences),
    parties: given(record, 'parties', (parties) => parseParties(parties, defects)),
  };
  return { gongCallId, facts: withoutAbsent(facts), defects };
}

function parseMeta(meta: Fields, defects: string[]): Partial<CallFacts> {
  return {
    title: given(meta, 'title', line),
    purpose: given(meta, 'purpose', text),
    url: given(meta, 'url', absoluteUrl),
    scheduledAt: given(meta, 'scheduled', time),
    startedAt: given(meta, 'started', time),
    durationSeconds: given(meta, 'duration', (value) => {
      const seconds = count(value);
      if (seconds === null && value !== null) defects.push('the duration is not a number of seconds');
      return seconds;
    }),
    direction: given(meta, 'direction', (value) => word(value, directions) ?? 'UNKNOWN'),
    system: given(meta, 'system', text),
    scope: given(meta, 'scope', (value) => word(value, scopes)),
    language: given(meta, 'language', text),
    media: given(meta, 'media', (value) => word(value, media)),
    isPrivate: given(meta, 'isPrivate', (value) => flag(value) ?? undefined),
    hostGongId: given(meta, 'primaryUserId', id),
  };
}

/** Reads statistics by name. Gong's request and response use different keys, and both occur in responses. */
function parseInteraction(interaction: Fields): Partial<CallFacts> {
  const stats = interaction.interactionStats ?? interaction.personInteractionStats;
  const questions = interaction.questions;
  const values = new Map(
    listOf(stats)
      .map(fieldsOf)
      .map((stat) => [text(stat.name)?.toLowerCase(), number(stat.value)] as const),
  );
  return {
    speakers: given(interaction, 'speakers', (speakers) => listOf(speakers).flatMap(parseTalkTime)),
    ...(Array.isArray(stats) && {
      longestMonologueSeconds: values.get('longest monologue') ?? null,
      longestCustomerStorySeconds: values.get('longest customer story') ?? null,
      interactivity: values.get('interactivity') ?? null,
      patience: values.get('patience') ?? null,
    }),
    ...(isFields(questions) && {
      companyQuestionCount: count(questions.companyCount),
      customerQuestionCount: count(questions.nonCompanyCount),
    }),
  };
}

function parseTalkTime(speaker: unknown): TalkTime[] {
  const fields = fieldsOf(speaker);
  const [partyKey, seconds] = [id(fields.id), number(fields.talkTime)];
  if (partyKey === null || seconds === null || seconds < 0) return [];
  return [{ partyKey, gongUserId: id(fields.userId), seconds }];
}

const absoluteUrl = (value: unknown): string | null => URL.parse(text(value) ?? '')?.href ?? null;

/** Reads a value with `read`. Undefined when the source omits the key. */
function given<Value>(fields: Fields, key: string, read: (value: unknown) => Value): Value | undefined {
  return fields[key] === undefined ? undefined : read(fields[key]);
}

const withoutAbsent = (facts: Partial<CallFacts>): Partial<CallFacts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
