import { matchesGlob } from 'node:path';
import { cyclesOf } from './cycles.ts';
import { pathTo } from './reach.ts';
import type { Import, Workspace } from './read-workspace.ts';
import { roomCycles } from './room-cycles.ts';

export interface Rules {
  /** Patterns of packages' folders whose rooms must not import each other in a cycle. */
  readonly rooms: readonly string[];
  /** Patterns of packages' folders, and for each the packages that they may import. */
  readonly layers: readonly { readonly of: string; readonly mayImport: readonly string[] }[];
  /** Patterns of packages that tests may import in addition. */
  readonly testsMayImport: readonly string[];
  /** Patterns of files or installed packages that `from` must not import, directly or through other files. */
  readonly never: readonly { readonly from: string; readonly reaches: string; readonly because: string }[];
}

/** Returns a text for each breach: a line that names it, then the imports that cause it. */
export function breaches(workspace: Workspace, rules: Rules): string[] {
  return [
    ...roomBreaches(workspace, rules),
    ...packageCycles(workspace),
    ...layerBreaches(workspace, rules),
    ...reachBreaches(workspace, rules),
  ];
}

const isSource = (file: string): boolean => /(?:^|\/)src\//.test(file);

const listed = (imports: readonly Import[]): string => imports.map(({ from, to }) => `\n    ${from} -> ${to}`).join('');

function roomBreaches({ packages, files, imports }: Workspace, { rooms: checked }: Rules): string[] {
  return packages
    .filter(({ folder }) => checked.some((pattern) => matchesGlob(folder, pattern)))
    .flatMap(({ folder }) => roomCycles(`${folder}/src`, files, imports))
    .map(({ folder, rooms, imports }) => `${folder}: ${rooms.join(', ')} import each other${listed(imports)}`);
}

/** Returns the imports between packages, with the folders of both packages. */
function packageImports({ packages, imports }: Workspace) {
  const folderOf = (file: string) => packages.find(({ folder }) => file.startsWith(`${folder}/`))?.folder;
  const nameOf = (given: string) => packages.find(({ name }) => given === name || given.startsWith(`${name}/`))?.folder;
  return imports.flatMap((each) => {
    const [from, to] = [folderOf(each.from), folderOf(each.to) ?? nameOf(each.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ from, to, import: each }];
  });
}

function packageCycles(workspace: Workspace): string[] {
  const crossing = packageImports(workspace).filter(({ import: { from } }) => isSource(from));
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of crossing) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  return cyclesOf(graph).map((members) => {
    const ties = crossing.filter(({ from, to }) => members.includes(from) && members.includes(to));
    return `${members.join(', ')} import each other${listed(ties.map(({ import: tie }) => tie))}`;
  });
}

function layerBreaches(workspace: Workspace, { layers, testsMayImport }: Rules): string[] {
  return packageImports(workspace).flatMap(({ from, to, import: each }) => {
    const layer = layers.find(({ of }) => matchesGlob(from, of));
    if (!layer) return [`${from} is in no layer`];
    if (each.isRelative) return [`${from} must import ${to} by its name${listed([each])}`];
    const allowed = isSource(each.from) ? layer.mayImport : [...layer.mayImport, ...testsMayImport];
    return allowed.some((pattern) => matchesGlob(to, pattern))
      ? []
      : [`${from} must not import ${to}${listed([each])}`];
  });
}

function reachBreaches({ files, imports }: Workspace, { never }: Rules): string[] {
  return never.flatMap(({ from, reaches, because }) => {
    const starts = files.filter((file) => matchesGlob(file, from));
    const chain = pathTo(imports, starts, (file) => matchesGlob(file, reaches));
    return chain ? [`${because}\n    ${chain.join('\n    -> ')}`] : [];
  });
}
