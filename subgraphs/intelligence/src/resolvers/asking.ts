import { reference } from '@sophia/subgraph-kit';
import { answerQuestion } from '../asking/answer-question.ts';
import type { Column, Row, Value } from '../asking/answers/answer.ts';
import { formatted } from '../asking/answers/format.ts';
import type {
  AnswerNameResolvers,
  AnswerOperationResolvers,
  AnswerPeriodResolvers,
  AnswerResolvers,
  AnswerRowResolvers,
  AnswerStatementResolvers,
  AnswerTableResolvers,
  AnswerUnderstandingResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts';

export const ask: QueryResolvers['ask'] = (_, { question, now }, ctx) =>
  answerQuestion(ctx, question, now ?? ctx.clock.now());

/** A row with the columns that its values belong to. */
export interface ShownRow extends Row {
  readonly columns: readonly Column[];
}

export const Answer: AnswerResolvers = {
  value: (answer) => (answer.status === 'ANSWERED' ? (answer.value ?? null) : null),
  table: (answer) => (answer.status === 'ANSWERED' ? answer.table : null),
  statements: (answer) => (answer.status === 'ANSWERED' ? [...answer.statements] : []),
  reason: (answer) => (answer.status === 'DECLINED' ? answer.reason : null),
  suggestions: (answer) => (answer.status === 'DECLINED' ? [...answer.suggestions] : []),
  candidates: (answer) => (answer.status === 'DECLINED' ? [...answer.candidates] : []),
};

export const AnswerUnderstanding: AnswerUnderstandingResolvers = { names: ({ names }) => [...names] };

export const AnswerName: AnswerNameResolvers = {
  account: ({ kind, id }) => (kind === 'ACCOUNT' ? reference(id ?? null) : null),
  contact: ({ kind, id }) => (kind === 'CONTACT' ? reference(id ?? null) : null),
  employee: ({ kind, id }) => (kind === 'EMPLOYEE' ? reference(id ?? null) : null),
};

export const AnswerPeriod: AnswerPeriodResolvers = {
  from: ({ days }) => days.from,
  to: ({ days }) => days.to,
};

export const AnswerTable: AnswerTableResolvers = {
  columns: ({ columns }) => [...columns],
  rows: ({ columns, rows }) => rows.map((row) => ({ ...row, columns })),
  total: ({ rows, total = rows.length }) => (total > rows.length ? total : null),
};

export const AnswerRow: AnswerRowResolvers = {
  cells: ({ columns, values }) => columns.map((column, at) => cellOf(values[at] ?? null, column)),
  account: ({ accountId }) => reference(accountId ?? null),
  contact: ({ contactId }) => reference(contactId ?? null),
  deal: ({ dealId }) => reference(dealId ?? null),
  employee: ({ employeeId }) => reference(employeeId ?? null),
  interaction: ({ interactionId }) => reference(interactionId ?? null),
  call: ({ callId }) => reference(callId ?? null),
  thread: ({ threadId }) => reference(threadId ?? null),
};

const cellOf = (value: Value, column: Column) =>
  typeof value === 'number' ? { text: formatted(value, column), number: value } : { text: value, number: null };

export const AnswerStatement: AnswerStatementResolvers = { operations: ({ operations }) => [...operations] };

export const AnswerOperation: AnswerOperationResolvers = {
  variables: ({ variables }) => JSON.stringify(variables),
};
