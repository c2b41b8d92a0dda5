import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { writeCrmExport } from './crm-export.ts';
import { writeSlackExport } from './slack-export.ts';

interface Load {
  records: number;
  seconds: number;
}

/**
 * Loads a generated CRM export and a generated Slack export with `pnpm ingest`, each twice: a first load, and a second
 * one in which nothing has changed. Reports the records per second of the loads' summaries.
 *
 * `--contacts N` (10,000), `--accounts N` (2,000), `--messages N` (5,000); 0 leaves a source out. Loads go into a new
 * embedded database, or with DATABASE_URL into that database, which must be new.
 */
export async function ingestBench(args: readonly string[]): Promise<Report> {
  const flags = {
    contacts: ['number of contacts in the CRM export', '10000'],
    accounts: ['number of accounts in the CRM export', '2000'],
    messages: ['number of messages in the Slack export', '5000'],
  } as const;
  const about = 'Loads a generated CRM export and a generated Slack export, each twice, and prints records per second.';
  const values = readFlags('ingest', about, flags, args);
  const [contacts, accounts, messages] = (['contacts', 'accounts', 'messages'] as const).map((name) => {
    const count = Number(values[name]);
    if (!Number.isInteger(count) || count < 0) throw new Error(`--${name}: expected a number, got ${values[name]}`);
    return count;
  }) as [number, number, number];

  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'sophia-bench-ingest-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const rows: Row[] = [];
  const ratios: { name: string; value: number }[] = [];
  const measure = async (source: 'crm' | 'slack', write: (path: string) => Promise<void>) => {
    const path = join(folder, source);
    await write(path);
    const first = await load(source, path, join(folder, 'data'));
    const again = await load(source, path, join(folder, 'data'));
    rows.push(
      { target: source, metric: 'first load', unit: 'records/s', value: rate(first) },
      { target: source, metric: 'nothing changed', unit: 'records/s', value: rate(again) },
    );
    ratios.push({ name: `${source}-again-vs-first`, value: Number((rate(again) / rate(first)).toFixed(2)) });
  };
  if (contacts + accounts > 0) await measure('crm', (path) => writeCrmExport(path, { accounts, contacts }));
  if (messages > 0) await measure('slack', (path) => writeSlackExport(path, { messages }));
  return { bench: 'ingest', rows, ratios };
}

const rate = ({ records, seconds }: Load): number => Math.round(records / Math.max(seconds, 0.1));

const program = resolve(import.meta.dirname, '../../../cli/src/ingest.ts');

/**
 * Loads an export and waits until all events are handled, so that the next load has the database to itself. Returns the
 * numbers of the load itself, from its summary.
 */
async function load(source: string, path: string, dataFolder: string): Promise<Load> {
  const child = spawn(process.execPath, [program, source, path], {
    env: { ...process.env, DATA_DIR: dataFolder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'close');
  let found: Load | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const [, records, seconds] = /^([\d,]+) records in ([\d.]+) s$/.exec(line) ?? [];
    if (records) found = { records: Number(records.replaceAll(',', '')), seconds: Number(seconds) };
  }
  const [code] = await exit;
  if (code !== 0 || !found) throw new Error(`loading ${source} from ${path} ended with ${code}`);
  return found;
}
