import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../../.data/bench/gateways');

const manifest = JSON.stringify(
  {
    private: true,
    dependencies: {
      '@apollo/gateway': '2.14.4',
      '@apollo/server': '5.5.1',
      '@graphql-hive/gateway': '2.15.0',
      '@graphql-hive/router-runtime': '1.4.23',
      graphql: '16.15.0',
    },
    // Not every registry has the version that Hive's packages need. The one before it works.
    overrides: { '@graphql-tools/batch-execute': '10.2.0' },
  },
  null,
  2,
);

/**
 * Installs the other gateways with npm, on the first run and when the versions change. Returns their folder. They are
 * not dependencies of this project, so that only this benchmark installs them.
 */
export async function installCompetitors(): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const file of ['apollo-server.mjs', 'hive.config.mjs']) {
    await copyFile(join(import.meta.dirname, file), join(folder, file));
  }
  const done = join(folder, 'installed.json');
  if ((await textOf(done)) === manifest) return folder;
  console.error(`Installing the other gateways in ${folder}; this takes minutes, once.`);
  await writeFile(join(folder, 'package.json'), manifest);
  const npm = spawn('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    // Keeps standard output free for JSON.
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const [code] = await once(npm, 'exit');
  if (code !== 0) throw new Error(`npm install in ${folder} ended with ${code}`);
  await writeFile(done, manifest);
  return folder;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}
