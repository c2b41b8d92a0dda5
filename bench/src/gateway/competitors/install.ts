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
    // The version that Hive's packages ask for is not in every registry; the one before it serves.
    overrides: { '@graphql-tools/batch-execute': '10.2.0' },
  },
  null,
  2,
);

/**
 * The folder with the other gateways, which npm installs on the first run and when the versions change. They are no
 * dependencies of this project, so that nothing else installs them.
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
    // Not our standard output, which may be read as JSON.
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
