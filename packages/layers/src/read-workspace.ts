import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { importsOf } from './imports.ts';

/** An import of a value or a type. Paths are relative to the repository's root. */
export interface Import {
  readonly from: string;
  /** A file of the repository, or the name of an installed package. */
  readonly to: string;
  /** True if it is imported by a relative path, and not by the name of its package. */
  readonly isRelative: boolean;
}

interface Package {
  readonly folder: string;
  readonly name: string;
  /** Files by the names that others import, such as `@sophia/tracing` or `@sophia/tracing/settings`. */
  readonly entries: ReadonlyMap<string, string>;
}

export interface Workspace {
  readonly packages: readonly Package[];
  readonly files: readonly string[];
  readonly imports: readonly Import[];
}

/** Reads the imports of all packages in these folders, given as patterns like those of `pnpm-workspace.yaml`. */
export function readWorkspace(root: string, folders: readonly string[]): Workspace {
  const packages = folders
    .flatMap((folder) => globSync(`${folder}/package.json`, { cwd: root }))
    .map((manifest) => readPackage(root, manifest))
    .toSorted((a, b) => (a.folder < b.folder ? -1 : 1));
  const files = packages.flatMap(({ folder }) => sourceFiles(root, folder));
  const known = new Set(files);
  const entries = new Map(packages.flatMap((each) => [...each.entries]));
  const imports = files.flatMap((from) =>
    importsOf(readFileSync(join(root, from), 'utf8')).flatMap((given): Import[] => {
      if (!given.startsWith('.')) return [{ from, to: entries.get(given) ?? given, isRelative: false }];
      const to = join(dirname(from), given);
      return known.has(to) ? [{ from, to, isRelative: true }] : [];
    }),
  );
  return { packages, files, imports };
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string>>;
}

function readPackage(root: string, manifest: string): Package {
  const folder = dirname(manifest);
  const { name, exports = {} } = JSON.parse(readFileSync(join(root, manifest), 'utf8')) as Manifest;
  const entries = new Map(Object.entries(exports).map(([path, file]) => [join(name, path), join(folder, file)]));
  return { folder, name, entries };
}

function sourceFiles(root: string, folder: string): string[] {
  return globSync(`${folder}/{src,test}/**/*.{ts,tsx}`, { cwd: root, exclude: ['**/node_modules/**'] })
    .map((file) => relative(root, join(root, file)))
    .toSorted();
}
