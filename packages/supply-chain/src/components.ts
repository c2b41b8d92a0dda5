/** A package that a program runs with. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX expressions, or names of licences where the package gives no expression. */
  readonly licences: readonly string[];
}

interface Bom {
  readonly components: readonly {
    readonly group?: string;
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly {
      readonly expression?: string;
      readonly license?: { readonly id?: string; readonly name?: string };
    }[];
  }[];
}

const own = '@sophia';

/** Returns the packages of others in a bill of materials (CycloneDX JSON). */
export function componentsOf(bom: string): Component[] {
  const { components }: Bom = JSON.parse(bom);
  return components
    .filter(({ group }) => group !== own)
    .map(({ group, name, version, licenses = [] }) => ({
      name: group ? `${group}/${name}` : name,
      version,
      licences: licenses.flatMap(({ expression, license }) => expression ?? license?.id ?? license?.name ?? []),
    }));
}
