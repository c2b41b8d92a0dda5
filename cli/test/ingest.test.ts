import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { freePort } from '@sophia/testing/free-ports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './support/command.ts';
import { expectNoWaitingEvents } from './support/expect-no-waiting-events.ts';

/** Milliseconds: whole programs start here, perhaps on a busy machine. */
const patienceMs = 180_000;

let folder: string;
let server: TestDatabase | undefined;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophia-cli-ingest-'));
  env = { DATA_DIR: join(folder, 'data'), INIT_CWD: folder };
  if (!process.env.TEST_DATABASE_URL) return;
  server = await createTestDatabase();
  env.DATABASE_URL = server.url;
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function ingest(...args: string[]) {
  const command = runCommand('ingest.ts', args, env);
  return { code: await command.exitCode, lines: command.lines };
}

/** Reads the table of a summary, by its first column. */
const counts = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(lines.map((line) => line.trim().split(/\s{2,}/)).filter((cells) => cells.length === 2));

/** Writes CSV tables of accounts, in several files so that there are several batches. */
async function writeAccounts(name: string, count: number): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  const header = 'Id,IsDeleted,Name,Website,SystemModstamp\n';
  const rows = Array.from({ length: count }, (_, index) => {
    const id = `001Sa00000${String(index).padStart(5, '0')}`;
    return `${id},false,Company ${index},https://company-${index}.example,2026-03-02T00:00:00Z\n`;
  });
  await writeFile(join(path, 'Account.csv'), header + rows.join(''));
  return name;
}

describe('ingest without a running start', () => {
  it('loads an export, handles its events and prints a summary; a second load changes nothing', {
    timeout: patienceMs,
  }, async () => {
    const path = await writeAccounts('few', 50);
    const first = await ingest('crm', path);
    expect(first.code, first.lines.join('\n')).toBe(0);
    expect(counts(first.lines)).toMatchObject({ new: '50', refused: '0', 'data quality': '100.0%' });

    const second = await ingest('crm', path);
    expect(second.code).toBe(0);
    expect(counts(second.lines)).toMatchObject({ new: '0', changed: '0', unchanged: '50' });

    await expectNoWaitingEvents(env);
  });

  // On a server without pgvector no text waits for a vector.
  it.skipIf(process.env.TEST_DATABASE_URL)(
    'ends well while the inference service is away, and says that texts wait for their vectors',
    {
      timeout: patienceMs,
    },
    async () => {
      const path = await writeAccounts('unembedded', 3);
      const away = await freePort();
      const INFERENCE_URL = `http://127.0.0.1:${away}`;
      const command = runCommand('ingest.ts', ['crm', path, '--tenant', 'other'], { ...env, INFERENCE_URL });
      const code = await command.exitCode;
      expect(code, command.lines.join('\n')).toBe(0);
      expect(command.lines).toContainEqual(expect.stringMatching(/^\d+ texts wait for their vectors/));
      expect(command.lines.join('\n')).not.toContain('not complete');
    },
  );

  it('stops cleanly with Ctrl-C and continues to the same result', { timeout: patienceMs }, async () => {
    const path = await writeAccounts('many', 8_000);
    const command = runCommand('ingest.ts', ['crm', path, '--no-wait'], env);
    await command.line(/CRM tables/);
    command.child.kill('SIGINT');
    expect(await command.exitCode).toBe(130);
    expect(command.lines.at(-1)).toBe('Stopped before the end. Run the same command again to continue.');

    const again = await ingest('crm', path, '--no-wait');
    expect(again.code).toBe(0);
    const { new: added = '', unchanged = '' } = counts(again.lines);
    const number = (text: string) => Number(text.replaceAll(',', ''));
    expect(number(added) + number(unchanged)).toBe(8_000);
    expect(number(added)).toBeGreaterThan(0);
  });

  it('refuses bad records and continues', { timeout: patienceMs }, async () => {
    await writeFile(
      join(folder, 'Contact.csv'),
      'Id,AccountId,LastName,Email\n,x,Nameless,a@b.example\n003Sa0000000001,,Good,good@b.example\n',
    );
    const { code, lines } = await ingest('crm', 'Contact.csv', '--no-wait');
    expect(code).toBe(0);
    expect(counts(lines)).toMatchObject({ new: '1', refused: '1' });
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}1 × .* \(Contact\.csv:2\)$/));
  });
});

describe('ingest with invalid arguments', () => {
  it.each([
    ["missing required argument 'source'", []],
    ["missing required argument 'path'", ['slack']],
    ["'teams' is invalid for argument 'source'. Allowed choices are slack, gong, crm.", ['teams', '.']],
    ['too many arguments', ['crm', 'a', 'b']],
    ['--locale and --mapping need the source crm, not gong', ['gong', '.', '--locale', 'de']],
    ['(Did you mean --tenant?)', ['crm', 'a', '--tenat', 'b']],
    ["A tenant's name has only printable ASCII characters", ['crm', 'a', '--tenant', 'zoë']],
    ["A tenant's name has only printable ASCII characters", ['crm', 'a', '--tenant', ' acme']],
    ["A tenant's name has at most 200 characters, this one 201", ['crm', 'a', '--tenant', 'x'.repeat(201)]],
    [`A tenant's name cannot be "anonymous"`, ['crm', 'a', '--tenant', 'anonymous']],
  ])('exits with 2 and prints: %s', { timeout: patienceMs }, async (problem, args) => {
    const { code, lines } = await ingest(...args);
    expect(code).toBe(2);
    expect(lines.join('\n')).toContain(problem);
    expect(lines.at(-1)).toBe('pnpm ingest --help shows how to call it.');
  });

  it.each([
    ['nowhere.zip: does not exist', 'slack', 'nowhere.zip'],
    ['notes.txt: no CSV file with columns of a CRM', 'crm', 'notes.txt'],
  ])('prints one line: %s', { timeout: patienceMs }, async (problem, source, path) => {
    await writeFile(join(folder, 'notes.txt'), 'no export');
    const { code, lines } = await ingest(source, path);
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain(problem);
  });
});

describe('subgraph and events with invalid arguments', () => {
  it.each([
    ['subgraph.ts', [], "missing required argument 'name'"],
    [
      'subgraph.ts',
      ['teams'],
      'Allowed choices are contacts, interactions, gong, slack, intelligence, access, webhooks.',
    ],
    ['events.ts', ['delete'], "unknown command 'delete'"],
    ['events.ts', ['replay'], 'no events given; pass their ids or --all'],
    ['events.ts', ['prune', '--older-than', 'week'], "expected hours or days such as 12h or 30d, got 'week'"],
    ['events.ts', ['prune', '30d'], 'no age given; pass --older-than with an age such as 30d'],
  ])('%s %j prints what is wrong', { timeout: patienceMs }, async (file, args, problem) => {
    const command = runCommand(file, args, env);
    expect(await command.exitCode).toBe(2);
    expect(command.lines.join('\n')).toContain(problem);
  });
});
