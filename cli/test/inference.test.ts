import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../src/common/programs.ts';
import { findPython } from '../src/inference/find-python.ts';
import { inferenceSettings } from '../src/inference/settings.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophia-inference-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a program that answers as a Python with these properties does. */
async function pythonThatSays(name: string, answer: object): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\necho '${JSON.stringify({ path, ...answer })}'\n`);
  await chmod(path, 0o755);
  return path;
}

it('has the settings that the service reads, and few of its own', async () => {
  const python = await readFile(resolve(root, 'inference/sophia_inference/settings.py'), 'utf8');
  const read = [...python.matchAll(/read\("(\w+)"/g)].map(([, name]) => name);
  const own = ['DATA_DIR', 'INFERENCE_PYTHON'];
  expect([...read, ...own].sort()).toEqual(Object.keys(inferenceSettings.shape).sort());
});

describe('findPython', () => {
  it('takes a Python that is new enough', async () => {
    const path = await pythonThatSays('good', { isNew: true, hasVenv: true, isShared: true });
    expect(await findPython(path)).toMatchObject({ path, isShared: true });
  });

  it.each([
    ['old', { isNew: false, hasVenv: true, isShared: true }, 'There is no Python 3.11 or newer at INFERENCE_PYTHON='],
    ['bare', { isNew: true, hasVenv: false, isShared: true }, 'Python has no module venv: install it'],
  ])('says in one line what an %s Python lacks', async (name, answer, reason) => {
    const path = await pythonThatSays(name, answer);
    await expect(findPython(path)).rejects.toThrow(reason);
  });
});

describe('pnpm inference', () => {
  const call = (env: Record<string, string>) =>
    promisify(execFile)(process.execPath, [resolve(root, 'cli/src/inference.ts')], {
      env: { ...process.env, DATA_DIR: join(folder, 'data'), ...env },
    }).then(
      () => ({ code: 0, stderr: '' }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
    );

  it('says in one line that there is no Python', async () => {
    const { code, stderr } = await call({ INFERENCE_PYTHON: join(folder, 'none') });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `There is no Python 3.11 or newer at INFERENCE_PYTHON=${join(folder, 'none')}: install one, or set INFERENCE_PYTHON.\n`,
    );
  });

  it('says that Triton needs a shared libpython', async () => {
    const path = await pythonThatSays('static', { isNew: true, hasVenv: true, isShared: false });
    const { code, stderr } = await call({ INFERENCE_PYTHON: path, INFERENCE_ENGINE: 'triton' });
    expect(code).toBe(1);
    expect(stderr).toContain(`Triton needs a Python with a shared libpython, which ${path} has not`);
  });

  it('names every wrong setting', async () => {
    const { code, stderr } = await call({ INFERENCE_ENGINE: 'tf', INFERENCE_HTTP_PORT: '0' });
    expect(code).toBe(1);
    expect(stderr.split('\n').map((line) => line.split(':')[0])).toEqual([
      'INFERENCE_ENGINE',
      'INFERENCE_HTTP_PORT',
      '',
    ]);
  });
});
