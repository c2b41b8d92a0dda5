import type { ReportContent, ReportFigure, ReportSection, ReportTable } from '../../entities/report-content.ts';
import { formatTime } from '../words/formats.ts';
import { daysOf, subjectOf } from '../words/subject.ts';

/** Where links of a report lead. */
export interface ReportLinks {
  /** Address of the dashboard, ending in `/`. */
  readonly dashboard: string;
  /** Address at which the reader ends the reports; undefined in a preview. */
  readonly unsubscribe?: string | undefined;
}

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const muted = 'color:#5b6472';
const cell = 'padding:6px 8px;border-bottom:1px solid #e3e6ea;font-size:13px;line-height:18px;vertical-align:top';

/**
 * Writes a report as HTML that mail clients show: tables, and each style at its element. Nothing of it is loaded from elsewhere,
 * so nobody learns who opened it.
 */
export function htmlOf(content: ReportContent, links: ReportLinks): string {
  const { timeZone, asOf, path, sections } = content;
  const subject = subjectOf(content);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light"><base target="_blank"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:0;background:#f3f5f7">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f5f7"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:680px;background:#ffffff;border:1px solid #e3e6ea;border-radius:8px;${font};color:#1b2330">
<tr><td style="padding:24px 24px 8px">
<h1 style="margin:0;font-size:22px;line-height:28px">${escaped(content.title)}</h1>
<p style="margin:4px 0 0;font-size:13px;line-height:18px;${muted}">${escaped(daysOf(content))}. Days of ${escaped(timeZone)}; lists as of ${escaped(formatTime(new Date(asOf), timeZone))}. <a href="${escaped(linkTo(links, path))}" style="color:#1d5fd1">Open in Sophia</a></p>
</td></tr>
${sections.map((section) => sectionHtml(section, links)).join('\n')}
<tr><td style="padding:16px 24px 24px;font-size:12px;line-height:18px;${muted}">${footer(links)}</td></tr>
</table></td></tr></table></body></html>`;
}

function sectionHtml({ title, text, figures, table }: ReportSection, links: ReportLinks): string {
  return `<tr><td style="padding:16px 24px 0">
<h2 style="margin:0 0 4px;font-size:16px;line-height:22px">${escaped(title)}</h2>
${text === undefined ? '' : `<p style="margin:0 0 8px;font-size:13px;line-height:18px;${muted}">${escaped(text)}</p>`}
${figures === undefined ? '' : figuresHtml(figures)}${table === undefined ? '' : tableHtml(title, table, links)}
</td></tr>`;
}

function figuresHtml(figures: readonly ReportFigure[]): string {
  const rows = figures.map(({ label, value, change, note }) => {
    const about = [change, note].filter((text) => text !== null).join('; ');
    return `<tr><th scope="row" align="left" style="${cell};font-weight:normal">${escaped(label)}</th><td align="right" style="${cell};white-space:nowrap"><strong>${escaped(value)}</strong></td><td style="${cell};${muted}">${escaped(about)}</td></tr>`;
  });
  return `<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">${rows.join('\n')}</table>`;
}

function tableHtml(title: string, { columns, rows, none, more }: ReportTable, links: ReportLinks): string {
  if (rows.length === 0) return `<p style="margin:0;font-size:13px;line-height:18px">${escaped(none)}</p>`;
  const align = (at: number) => (columns[at]?.isNumber ? 'right' : 'left');
  const head = columns.map(
    ({ title: column }, at) =>
      `<th scope="col" align="${align(at)}" style="${cell};${muted};font-weight:600">${escaped(column)}</th>`,
  );
  const body = rows.map(({ cells, path }) => {
    const [name = '', ...rest] = cells;
    const shown =
      path === undefined
        ? escaped(name)
        : `<a href="${escaped(linkTo(links, path))}" style="color:#1d5fd1;text-decoration:none">${escaped(name)}</a>`;
    return `<tr><th scope="row" align="left" style="${cell};font-weight:normal">${shown}</th>${rest
      .map((text, at) => `<td align="${align(at + 1)}" style="${cell}">${escaped(text)}</td>`)
      .join('')}</tr>`;
  });
  return `<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse" aria-label="${escaped(title)}"><thead><tr>${head.join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table>${more === undefined ? '' : `<p style="margin:4px 0 0;font-size:12px;line-height:18px;${muted}">${escaped(more)}</p>`}`;
}

function footer({ dashboard, unsubscribe }: ReportLinks): string {
  const from = `Sent by <a href="${escaped(dashboard)}" style="${muted}">Sophia</a>.`;
  return unsubscribe === undefined
    ? from
    : `${from} <a href="${escaped(unsubscribe)}" style="${muted}">Get this report no more</a>`;
}

const linkTo = ({ dashboard }: ReportLinks, path: string): string => new URL(path.slice(1), dashboard).href;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
