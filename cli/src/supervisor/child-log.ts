/** Pino's level numbers. */
const levels = new Map([
  [10, 'trace'],
  [20, 'debug'],
  [30, 'info'],
  [40, 'warning'],
  [50, 'error'],
  [60, 'fatal'],
]);

/** Fields that are not shown, because the name of the program says enough. */
const dull = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'err', 'name', 'subgraph']);

export interface ReadableLine {
  readonly text: string;
  /** Program that wrote the record, if it says so: a process may contain several. */
  readonly speaker?: string;
}

/** Formats a line of a child's output for people. Returns other lines than log records unchanged. */
export function readable(line: string): ReadableLine {
  const record = parse(line);
  if (!record) return { text: line };
  const level = levels.get(Number(record.level));
  const details = Object.entries(record)
    .filter(([key, value]) => !dull.has(key) && value !== undefined)
    .map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const error = errorText(record.err);
  const label = level === undefined || level === 'info' ? '' : `${level}: `;
  const text = `${label}${record.msg ?? ''}${details.join('')}${error && `\n${error}`}`;
  const speaker = record.subgraph ?? record.name;
  return typeof speaker === 'string' ? { text, speaker } : { text };
}

function parse(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const record: unknown = JSON.parse(line);
    return typeof record === 'object' && record !== null && 'level' in record ? { ...record } : undefined;
  } catch {
    // Not JSON, although it starts with a brace.
    return undefined;
  }
}

function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('stack' in error && typeof error.stack === 'string') return error.stack;
  return 'message' in error ? String(error.message) : '';
}
