import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const packages = globSync('{packages/*,cli}/package.json', { cwd: root }).map((manifest) => dirname(manifest));

describe.each(packages.toSorted())('%s/README.md', (folder) => {
  test('has an example that prints the output below it', async () => {
    const readme = readFileSync(join(root, folder, 'README.md'), 'utf8');
    const [, code = '', output] = /^```ts\n(.*?)^```\n\n```text\n(.*?)^```$/ms.exec(readme) ?? [];
    // Run in the package's folder, where the package can import itself by its name.
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', code], {
      cwd: join(root, folder),
      env: { NODE_ENV: 'test' },
    });
    expect(stdout).toBe(output);
  }, 60_000);
});
