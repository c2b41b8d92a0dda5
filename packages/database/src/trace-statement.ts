import { currentSpan, runInSpan } from '@sophia/tracing';

/** Sends a statement inside a span of its own, where what sends it is traced. */
export function traceStatement<Result>(sql: string, send: () => Promise<Result>): Promise<Result> {
  const parent = currentSpan();
  if (!parent) return send();
  const operation = /[a-z]+/i.exec(sql)?.[0].toUpperCase() ?? 'SQL';
  const span = parent.child(operation, 'client', {
    'db.system.name': 'postgresql',
    'db.operation.name': operation,
    'db.query.text': withoutValues(sql),
  });
  return runInSpan(span, send);
}

const longestText = 4_000;

/** What stands in the text itself; parameters are never part of it. */
const values = /'[^']*'|(?<![\w$"])\d+(?:\.\d+)?\b/g;

/** The text with a question mark in the place of each value, and blanks and line ends as one blank. */
export function withoutValues(sql: string): string {
  return sql.replaceAll(values, '?').replaceAll(/\s+/g, ' ').trim().slice(0, longestText);
}
