import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { InferenceError } from './errors.ts';

/** A Python that can run the service. */
export interface Python {
  readonly path: string;
  /** True if Triton can run with it: it has a shared libpython. */
  readonly isShared: boolean;
}

const candidates = ['python3', 'python3.13', 'python3.12', 'python3.11', '/usr/bin/python3'];
const timeoutMs = 30_000;

const question = `
import importlib.util, json, sys, sysconfig
print(json.dumps({
  "path": sys.executable,
  "isNew": sys.version_info >= (3, 11),
  "hasVenv": all(map(importlib.util.find_spec, ("venv", "ensurepip"))),
  "isShared": ".so" in (sysconfig.get_config_var("INSTSONAME") or ""),
}))`;

interface Answer extends Python {
  readonly isNew: boolean;
  readonly hasVenv: boolean;
}

/** Finds a Python 3.11 or newer, one with a shared libpython if there is any. */
export async function findPython(given: string | undefined): Promise<Python> {
  const asked = await Promise.all((given === undefined ? candidates : [given]).map(ask));
  const found = asked.filter((answer) => answer !== undefined);
  const usable = found.filter(({ isNew, hasVenv }) => isNew && hasVenv);
  const best = usable.find(({ isShared }) => isShared) ?? usable[0];
  if (best) return best;
  if (found.some(({ isNew }) => isNew))
    throw new InferenceError('Python has no module venv: install it (on Debian and Ubuntu: apt install python3-venv).');
  const where = given === undefined ? 'on the PATH' : `at INFERENCE_PYTHON=${given}`;
  throw new InferenceError(`There is no Python 3.11 or newer ${where}: install one, or set INFERENCE_PYTHON.`);
}

/** Returns undefined if there is no Python of this name, or if it does not work. */
async function ask(name: string): Promise<Answer | undefined> {
  try {
    const { stdout } = await promisify(execFile)(name, ['-c', question], { timeout: timeoutMs });
    return JSON.parse(stdout) as Answer;
  } catch {
    return undefined;
  }
}
