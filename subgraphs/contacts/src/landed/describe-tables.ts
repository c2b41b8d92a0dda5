import { foldLabel } from '../ingest/columns/dictionary.ts';
import { mapColumns, nested } from '../ingest/columns/map-columns.ts';
import { type FoundRelations, qualifiedName, type Relation } from './relations.ts';

const mostNames = 40;

/** Says in lines of text what is read of which table, what is only kept, and what is left out. */
export const describeTables = ({ relations, leftOut }: FoundRelations): string[] => [
  ...relations.flatMap(describeRelation),
  ...(leftOut.length > 0 ? [`leaves out ${shortened(leftOut)}: no table of the dictionary`] : []),
];

function describeRelation(relation: Relation): string[] {
  const { table, columns, isRaw } = relation;
  const name = qualifiedName(relation);
  if (isRaw) return [`${name} is ${table.title} (${table.id}), as a raw table`];
  const header = columns.map((column) => column.name).filter((column) => !/^_airbyte_|^_ab_/.test(column));
  const { fields, columns: found } = mapColumns(table, header);
  const folded = new Set(header.map(foldLabel));
  const inside = [...table.fields.values()].filter(({ from }) =>
    from.some(({ column }) => folded.has(foldLabel(column))),
  );
  const kept = header.filter((column, index) => !fields[index] && column !== nested);
  const read = new Set([...found.keys(), ...inside.map((field) => field.name)]);
  const absent = [...table.fields.keys()].filter((field) => !read.has(field));
  return [
    `${name} is ${table.title} (${table.id}), reads ${shortened([...read])}`,
    ...(kept.length > 0 ? [`${name} keeps as they are ${shortened(kept)}`] : []),
    ...(absent.length > 0 && !header.includes(nested) ? [`${name} has no column for ${shortened(absent)}`] : []),
  ];
}

function shortened(names: readonly string[]): string {
  const hidden = names.length - mostNames;
  return `${names.slice(0, mostNames).join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`;
}
