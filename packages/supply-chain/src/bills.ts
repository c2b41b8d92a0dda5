import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** Version of the tool that lists the packages of a Python environment. */
const cyclonedx = 'cyclonedx-bom==7.5.0';

/** Returns the bill of materials of the programs in TypeScript, from what is installed. Benchmarks are no part of them. */
export async function nodeBill(): Promise<string> {
  const flags = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--prod', '--filter', '!@sophia/bench'];
  const { stdout } = await run('pnpm', ['sbom', ...flags], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** Returns the bill of materials of the inference service, from the environment of the Python that runs it. */
export async function pythonBill(python: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sbom-'));
  try {
    // In an environment of its own, since it lists what is in the other.
    await run(python, ['-m', 'venv', folder]);
    await run(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', cyclonedx]);
    const flags = ['--pyproject', 'inference/pyproject.toml', '--output-format', 'JSON', '--output-file', '-', python];
    const { stdout } = await run(join(folder, 'bin/cyclonedx-py'), ['environment', ...flags], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
