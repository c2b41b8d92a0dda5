import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../common/programs.ts';
import { childEnvironment } from '../common/settings.ts';
import { InferenceError } from './errors.ts';
import { findPython, type Python } from './find-python.ts';
import type { InferenceSettings } from './settings.ts';

/** The installed service. */
interface Service {
  /** Runs one of its commands, passes signals on to it and returns its exit code. */
  run(command: string): Promise<number>;
}

const packageFolder = resolve(root, 'inference');
/** Milliseconds: a GPU's packages have some gigabytes. */
const installTimeoutMs = 30 * 60_000;

/** Installs the service into the data folder, unless it is there already. */
export async function prepareService(settings: InferenceSettings, say: (line: string) => void): Promise<Service> {
  const python = await findPython(settings.INFERENCE_PYTHON);
  const extras = [deviceExtra(settings), serverExtra(settings, python)];
  const folder = join(settings.DATA_DIR, 'inference');
  const venv = join(folder, `venv-${extras.join('-')}`);
  await install(python, venv, extras, say);
  const environment = childEnvironment(settings, serviceEnvironment(settings, folder));
  return { run: (command) => run(join(venv, 'bin/python'), command, environment) };
}

const deviceExtra = ({ INFERENCE_DEVICE: device }: InferenceSettings): string =>
  device === 'cuda' || (device === 'auto' && existsSync('/dev/nvidiactl')) ? 'cuda' : 'cpu';

function serverExtra({ INFERENCE_ENGINE: engine }: InferenceSettings, python: Python): string {
  if (engine === 'triton' && !python.isShared)
    throw new InferenceError(
      `Triton needs a Python with a shared libpython, which ${python.path} has not: set INFERENCE_PYTHON, for example to Debian's /usr/bin/python3.`,
    );
  // Triton's package exists for these machines only.
  const canRunTriton = python.isShared && process.platform === 'linux' && process.arch === 'x64';
  return engine === 'kserve' || !canRunTriton ? 'kserve' : 'triton';
}

async function install(python: Python, venv: string, extras: string[], say: (line: string) => void): Promise<void> {
  const mark = join(venv, 'installed');
  const wanted = createHash('sha256')
    .update(await readFile(join(packageFolder, 'pyproject.toml')))
    .update(`${packageFolder} ${python.path}`)
    .digest('hex');
  if ((await readFile(mark, 'utf8').catch(() => '')) === wanted) return;
  say(`Installing the inference service into ${venv}; this takes some minutes.`);
  await rm(venv, { recursive: true, force: true });
  await mkdir(venv, { recursive: true });
  await call(python.path, ['-m', 'venv', venv]);
  const what = `${packageFolder}[${extras.join()}]`;
  await call(join(venv, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--editable', what]);
  await writeFile(mark, wanted);
}

async function call(program: string, args: string[]): Promise<void> {
  try {
    await promisify(execFile)(program, args, { timeout: installTimeoutMs });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    const reason = stderr.trim().split('\n').at(-1) || message;
    throw new InferenceError(`The inference service cannot be installed: ${reason}`);
  }
}

/** The service resolves paths against its working directory, so they are passed on as absolute ones. */
function serviceEnvironment(settings: InferenceSettings, folder: string): Record<string, string> {
  const { MODEL_DIR, RERANK_MODEL_DIR, HEADS_DIR, INFERENCE_MODELS_DIR = join(folder, 'models') } = settings;
  const paths = { MODEL_DIR, RERANK_MODEL_DIR, HEADS_DIR, INFERENCE_MODELS_DIR };
  return Object.fromEntries(Object.entries(paths).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

async function run(python: string, command: string, env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(python, ['-m', 'sophia_inference', command], { env, stdio: 'inherit', detached: true });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, pass);
  const [code] = (await once(child, 'exit')) as [number | null];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, pass);
  return code ?? 1;
}
