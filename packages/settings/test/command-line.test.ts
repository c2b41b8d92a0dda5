import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { version } from '../src/index.ts';

const program = `
import { createCommand, integer, parseCommandLine, readSettings, text } from ${JSON.stringify(import.meta.resolve('../src/index.ts'))};
import { z } from ${JSON.stringify(import.meta.resolve('zod'))};
const settings = z.object({ PORT: integer(1, 9).default(4).describe('Where it listens'), KEY: text().describe('What opens it') });
const command = createCommand({ name: 'pnpm thing', about: 'Does it.', settings })
  .option('--port <n>', 'where it listens');
const { port } = parseCommandLine(command, process.argv.slice(1)).opts();
console.log('port', port);
`;

async function call(...args: string[]) {
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, '--', ...args]);
  const {
    stdout,
    stderr,
    code = 0,
  } = await run.then(
    (done) => ({ ...done, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => failed,
  );
  return { stdout, stderr, code };
}

it('prints its flags and its settings with their defaults on --help, and does nothing else', async () => {
  const { stdout, code } = await call('--help');
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: pnpm thing [options]');
  expect(stdout).toContain('--port <n>');
  expect(stdout).toContain('  PORT  Where it listens (default: 4)');
  expect(stdout).toContain('  KEY   What opens it (required)');
  expect(stdout).not.toContain('port undefined');
});

it('refuses an unknown flag and suggests a similar one', async () => {
  const { stdout, stderr, code } = await call('--prot', '4');
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain("unknown option '--prot'\n(Did you mean --port?)");
});

it('refuses extra arguments, and ignores the -- that a package manager passes on', async () => {
  expect(await call('start')).toMatchObject({ code: 2, stdout: '' });
  expect(await call('--', '--port', '5')).toMatchObject({ code: 0, stdout: 'port 5\n' });
});

it('prints its version on --version', async () => {
  expect(await call('--version')).toMatchObject({ code: 0, stdout: `${version}\n` });
});
