import type { Field, JsonPath, Table } from '../ingest/columns/dictionary.ts';
import { landedSources } from '../ingest/columns/landed-sources.ts';

/** Returns the data dictionary of landed tables as Markdown. Throws UnusableInputError for a file with mistakes. */
export function dictionaryPage(folder: string | undefined): string {
  const sections = [...landedSources(folder).values()].flatMap(({ title, system, tables }) => [
    `## ${title} (\`${system}\`)`,
    ...tables.map(tableSection),
  ]);
  return [
    '# Data dictionary',
    'What is read of landed tables. Columns are found in any case, with or without `properties_` and `__c`. Other columns are kept as they are.',
    ...sections,
    '',
  ].join('\n\n');
}

function tableSection(table: Table): string {
  const { id, as, streams, description, owner, fields, place, key, watermark } = table;
  const facts = [
    description && (/[.!?]$/.test(description) ? description : `${description}.`),
    `Tables: ${streams.map((stream) => `\`${stream}\``).join(', ')}.`,
    as !== id && `Its rows are those of \`${as}\`.`,
    key && `A row is known by \`${key}\`.`,
    watermark && `It is read on by \`${watermark}\`.`,
    owner && `Owner: ${owner}.`,
    `Defined in ${place}.`,
  ];
  const shown = [...fields.values()].filter(({ labels, from }) => labels.length + from.length > 0);
  const rows = shown.map((field) =>
    [
      columnsOf(field),
      `\`${field.name}\``,
      field.type,
      field.transform,
      field.rule,
      field.owner ?? owner,
      field.description,
    ]
      .map((cell) => (cell ?? '').replaceAll('|', '\\|'))
      .join(' | '),
  );
  return [
    `### ${id}\n`,
    `${facts.filter(Boolean).join(' ')}\n`,
    '| column | field | kind | transform | rule | owner | description |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

/** Its own name, labels in files of other forms, and places inside columns of JSON. */
const columnsOf = ({ name, given, from }: Field): string =>
  [...new Set([name, ...given, ...from.map(placeText)])].map((column) => `\`${column}\``).join(', ');

function placeText({ column, steps }: JsonPath): string {
  const parts = steps.map((step) => {
    if (step === null) return '[]';
    return typeof step === 'string' ? `.${step}` : `[${step.field}=${step.is}]`;
  });
  return `${column}${parts.join('')}`;
}
