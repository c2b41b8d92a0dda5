import type { Operation } from '../../gateway/operation.ts';
import type { Candidate } from '../names/name.ts';
import type { Period } from '../reading/times.ts';

export type Unit = 'COUNT' | 'CURRENCY' | 'DAYS' | 'HOURS' | 'MINUTES' | 'RATIO' | 'SCORE';

export interface Column {
  readonly name: string;
  readonly label: string;
  /** Of numbers. */
  readonly unit?: Unit;
  readonly currencyCode?: string | null;
}

/** A text, a number, or nothing. */
export type Value = string | number | null;

/** Ids of what a row is about. */
interface Links {
  readonly accountId?: string | null;
  readonly contactId?: string | null;
  readonly dealId?: string | null;
  readonly employeeId?: string | null;
  readonly interactionId?: string | null;
  readonly callId?: string | null;
  readonly threadId?: string | null;
}

export interface Row extends Links {
  readonly values: readonly Value[];
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Number of rows that there are, if more than are shown. */
  readonly total?: number;
}

/** What the data say. */
export interface Result {
  /** The sentence that answers the question; its figures come from the data. */
  readonly text: string;
  /** The number that is asked for, if it is one. */
  readonly value?: number | null;
  readonly table: Table;
}

export type DeclineReason =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'LANGUAGE'
  | 'NOT_A_QUESTION'
  | 'SEVERAL_QUESTIONS'
  | 'CHANGES_DATA'
  | 'NOT_UNDERSTOOD'
  | 'UNKNOWN_NAME'
  | 'AMBIGUOUS_NAME'
  | 'FUTURE'
  | 'NO_DATA'
  | 'BEYOND_LIMIT'
  | 'FAILED';

/** A name in a question, and what it means. */
export interface Meaning extends Candidate {
  readonly words: string;
}

export interface Understanding {
  /** Name of the kind of question. */
  readonly intent: string;
  readonly about: string;
  readonly names: readonly Meaning[];
  readonly period: Period | null;
  readonly timeZone: string;
}

interface Common {
  readonly question: string;
  readonly text: string;
  /** How much of the question the answer uses, and how well its names match, 0 to 1. No probability. */
  readonly confidence: number;
  readonly understanding: Understanding | null;
  readonly operations: readonly Operation[];
}

/** A sentence of an answer, with the queries that it rests on. */
export interface Stated {
  readonly text: string;
  readonly operations: readonly Operation[];
}

interface Answered extends Common, Pick<Result, 'value' | 'table'> {
  readonly status: 'ANSWERED';
  readonly statements: readonly Stated[];
}

export interface Declined extends Common {
  readonly status: 'DECLINED';
  readonly reason: DeclineReason;
  /** Questions that can be answered, the closest first. */
  readonly suggestions: readonly string[];
  /** What an ambiguous name may mean. */
  readonly candidates: readonly Meaning[];
}

export type QuestionAnswer = Answered | Declined;
