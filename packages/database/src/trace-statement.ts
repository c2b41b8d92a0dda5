import { currentSpan, runInSpan } from '@sophia/tracing';

/** Sends a statement. If there is a current span, does so inside a child span. */
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

/** Matches values in the text of a statement. Parameters are not part of the text. */
const values = /'[^']*'|(?<![\w$"])\d+(?:\.\d+)?\b/g;

/** Replaces each value in a statement by a question mark, and each run of white space by one blank. */
export function withoutValues(sql: string): string {
  return sql.replaceAll(values, '?').replaceAll(/\s+/g, ' ').trim().slice(0, longestText);
}
