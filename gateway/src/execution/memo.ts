import type { WrittenData } from './written-data.ts';

/**
 * The texts that one run of a plan sent and received. The operation, its variables and the subgraphs' answers decide which
 * requests follow and what the response is. So a later run that receives the same answers sends each request again, but
 * need not read, merge or write anything.
 */
export interface Memo extends Recording {
  readonly response: WrittenData;
}

/** The requests and the subgraphs' answers of a run, by the index of the step. */
interface Recording {
  readonly requests: RequestText[];
  /** Undefined if there was nothing to request. */
  readonly answers: (string | undefined)[];
}

/** Text of a request. It is the same for every client. */
export interface RequestText {
  /** Undefined if there is nothing to request. */
  readonly body?: string;
  /** Number of entities in the request; absent for root fields. */
  readonly entities?: number;
  /** Number of objects in the response that need those entities. Counted only for clients that want an explanation. */
  readonly objects?: number;
}

/** The latest memo of a plan and its variables. Absent until a run has ended. */
export interface MemoPlace {
  memo?: Memo;
}

/** Compares a run with the memo of an earlier one, and records a memo for later ones. */
export interface Repetition {
  /** Returns the earlier run's request; undefined if that run is unknown, or an answer differed from its answers. */
  requestOf(step: number): RequestText | undefined;
  /** Notes an answer. Returns true if all answers so far, this one included, are those of the earlier run. */
  isRepeated(step: number, request: RequestText, text: string | undefined): boolean;
  /** Ends the recording. Unusual answers are rare, and not worth remembering. */
  stop(): void;
  /** The earlier run's response, if its answers arrived again. */
  response(): WrittenData | undefined;
  /** Keeps what was recorded, with the response to it. */
  keep(response: WrittenData): void;
}

export function repetitionOf(place: MemoPlace): Repetition {
  let earlier = place.memo;
  let recording: Recording | undefined = { requests: [], answers: [] };
  return {
    requestOf: (step) => earlier?.requests[step],
    isRepeated(step, { body, entities, objects }, text) {
      if (earlier && earlier.answers[step] !== text) earlier = undefined;
      if (recording) {
        recording.requests[step] = { body, entities, objects };
        recording.answers[step] = text;
      }
      return earlier !== undefined;
    },
    stop() {
      earlier = undefined;
      recording = undefined;
    },
    response: () => earlier?.response,
    keep(response) {
      if (!earlier && recording) place.memo = { ...recording, response };
    },
  };
}

/** Returns the number of characters in a memo. */
export function sizeOf({ requests, answers, response }: Memo): number {
  let size = 500 + response.bytes.length;
  for (const { body } of requests) size += 200 + (body?.length ?? 0);
  for (const text of answers) size += text?.length ?? 0;
  return size;
}
