import type { IngestRun } from '@sophia/ingest';
import { saveCalls } from '../commands/save-calls.ts';
import { saveTranscripts } from '../commands/save-transcripts.ts';
import { saveUsers } from '../commands/save-users.ts';
import type { CallRecord } from '../records/call-record.ts';
import type { UserRecord } from '../records/user-record.ts';
import type { PageRecord } from './page-records.ts';
import { parseCall } from './parse-call.ts';
import { parseTranscript, type TranscriptRecord } from './parse-transcript.ts';
import { parseUser } from './parse-user.ts';
import { fieldsOf, flag } from './read-values.ts';
import { UnusableRecordError } from './unusable-record-error.ts';

/** Records per transaction: few enough to let others in, enough to be worth a commit. */
const maxRecords = 200;
const maxSentences = 5_000;

/** A record with its place in the input. */
interface Located<Record> {
  record: Record;
  locator: string;
}

/** Parses records and writes them in batches. Reports unusable ones with the reason. */
export class RecordWriter {
  readonly #run: IngestRun;
  #users: UserRecord[] = [];
  #calls: Located<CallRecord>[] = [];
  #transcripts: Located<TranscriptRecord>[] = [];
  #sentences = 0;
  /** Places of the transcripts that wait for their calls, by Gong's id of the call. */
  readonly #waiting = new Map<string, string>();

  constructor(run: IngestRun) {
    this.#run = run;
  }

  async add(page: PageRecord, locator: string): Promise<void> {
    try {
      this.#parse(page, locator);
    } catch (error) {
      if (!(error instanceof UnusableRecordError)) throw error;
      await this.#run.refuse(locator, error.message, isPrivate(page.value) ? undefined : page.value);
    }
    const records = this.#users.length + this.#calls.length + this.#transcripts.length;
    if (records >= maxRecords || this.#sentences >= maxSentences) await this.#flush();
  }

  /** Writes the last batch, and reports the transcripts that still wait. */
  async end(): Promise<void> {
    await this.#flush();
    for (const locator of this.#waiting.values()) {
      this.#run.defect(locator, 'the transcript waits for its call, which has not been loaded');
    }
  }

  #parse({ kind, value }: PageRecord, locator: string): void {
    if (kind === 'user') this.#users.push(parseUser(value));
    else if (kind === 'call') this.#calls.push({ record: this.#noted(parseCall(value), locator), locator });
    else if (kind === 'transcript') {
      const record = this.#noted(parseTranscript(value), locator);
      this.#transcripts.push({ record, locator });
      this.#sentences += record.sentences.length;
    } else if (kind === 'test delivery') throw new UnusableRecordError('a delivery that only tests a webhook');
    else throw new UnusableRecordError('neither a user, a call nor a transcript');
  }

  #noted<Record extends { defects: string[] }>(record: Record, locator: string): Record {
    for (const defect of record.defects) this.#run.defect(locator, defect);
    return record;
  }

  /** Writes calls before transcripts, so that those need not wait. */
  async #flush(): Promise<void> {
    const [users, calls, transcripts] = [this.#users, this.#calls, this.#transcripts];
    [this.#users, this.#calls, this.#transcripts, this.#sentences] = [[], [], [], 0];
    if (users.length > 0) this.#run.count(await this.#run.write((em) => saveUsers(em, this.#run.tenant, users)));
    if (calls.length > 0) await this.#saveCalls(calls);
    if (transcripts.length > 0) await this.#saveTranscripts(transcripts);
  }

  async #saveCalls(calls: readonly Located<CallRecord>[]): Promise<void> {
    const records = calls.map(({ record }) => record);
    const saved = await this.#run.write((em) => saveCalls(em, this.#run.tenant, records));
    this.#run.count(saved);
    for (const id of [...saved.inserted, ...saved.changed, ...saved.unchanged]) this.#waiting.delete(id);
    const withoutStart = new Set(saved.withoutStart);
    for (const { record, locator } of calls) {
      if (!withoutStart.has(record.gongCallId)) continue;
      await this.#run.refuse(
        locator,
        'the call does not say when it started',
        record.facts.isPrivate ? undefined : record,
      );
    }
  }

  async #saveTranscripts(transcripts: readonly Located<TranscriptRecord>[]): Promise<void> {
    const records = transcripts.map(({ record }) => record);
    const saved = await this.#run.write((em) => saveTranscripts(em, this.#run.tenant, records));
    this.#run.count(saved);
    const [withheld, waiting] = [new Set(saved.withheld), new Set(saved.waiting)];
    for (const { record, locator } of transcripts) {
      if (withheld.has(record.gongCallId))
        await this.#run.refuse(locator, 'the transcript of a private call is not kept');
      if (waiting.has(record.gongCallId)) this.#waiting.set(record.gongCallId, locator);
    }
  }
}

/** True for private content, which is stored nowhere, not even among the refused records. */
export function isPrivate(value: unknown): boolean {
  const { metaData, isPrivate } = fieldsOf(value);
  return flag(fieldsOf(metaData).isPrivate) === true || flag(isPrivate) === true;
}
