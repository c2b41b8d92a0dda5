import type { ReportContent, ReportSection } from '../../entities/report-content.ts';
import { formatTime } from '../words/formats.ts';
import { subjectOf } from '../words/subject.ts';
import type { ReportLinks } from './html.ts';

/** Writes a report as plain text, for people and programs that read no HTML. */
export function textOf(content: ReportContent, { dashboard, unsubscribe }: ReportLinks): string {
  const { timeZone, asOf, path, sections } = content;
  return [
    subjectOf(content),
    `Days of ${timeZone}; lists as of ${formatTime(new Date(asOf), timeZone)}.`,
    new URL(path.slice(1), dashboard).href,
    ...sections.flatMap(linesOf),
    '',
    '--',
    ...(unsubscribe === undefined ? [] : [`Get this report no more: ${unsubscribe}`]),
    '',
  ].join('\n');
}

function linesOf({ title, text, figures = [], table }: ReportSection): string[] {
  return [
    '',
    title.toUpperCase(),
    ...(text === undefined ? [] : [text]),
    ...figures.map(({ label, value, change, note }) => {
      const about = [change, note].filter((each) => each !== null).join('; ');
      return `- ${label}: ${value}${about === '' ? '' : ` (${about})`}`;
    }),
    ...(table === undefined
      ? []
      : table.rows.length === 0
        ? [table.none]
        : table.rows.map(({ cells }) => rowOf(cells, table.columns))),
    ...(table?.more === undefined ? [] : [table.more]),
  ];
}

function rowOf([name = '', ...rest]: readonly string[], columns: readonly { readonly title: string }[]): string {
  return [`- ${name}`, ...rest.map((text, at) => `${columns[at + 1]?.title ?? ''}: ${text}`)].join(' | ');
}
