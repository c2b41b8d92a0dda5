import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';
import type { ReportContent, ReportSection, ReportTable } from '../../entities/report-content.ts';
import { formatTime } from '../words/formats.ts';
import { daysOf, subjectOf } from '../words/subject.ts';

const grey = '#5b6472';
const line = '#e3e6ea';

/** The font of the library, with Latin, Greek and Cyrillic letters: files by style. */
const fonts: TFontDictionary = createRequire(import.meta.url)('pdfmake/fonts/Roboto.js');
const fontFiles = new Set<unknown>(Object.values(fonts).flatMap((styles) => Object.values(styles)));

pdfmake.addFonts(fonts);
// A report reads nothing else, whatever stands in it.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path));

/** Writes a report as a PDF of A4 pages. */
export function pdfOf(content: ReportContent): Promise<Buffer> {
  const { timeZone, asOf, sections } = content;
  const subject = subjectOf(content);
  const definition: TDocumentDefinitions = {
    info: { title: subject, creator: 'Sophia', creationDate: new Date(asOf) },
    pageSize: 'A4',
    pageMargins: [40, 40, 40, 50],
    defaultStyle: { fontSize: 9, lineHeight: 1.2 },
    content: [
      { text: content.title, fontSize: 18, bold: true },
      {
        text: `${daysOf(content)}. Days of ${timeZone}; lists as of ${formatTime(new Date(asOf), timeZone)}.`,
        color: grey,
        margin: [0, 2, 0, 6],
      },
      ...sections.flatMap(contentOf),
    ],
    footer: (page, pages) => ({
      text: `${subject}, page ${page} of ${pages}`,
      color: grey,
      fontSize: 8,
      margin: [40, 15],
    }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function contentOf({ title, text, figures, table }: ReportSection): Content[] {
  return [
    { text: title, fontSize: 12, bold: true, margin: [0, 12, 0, 3] },
    ...(text === undefined ? [] : [{ text, color: grey, margin: [0, 0, 0, 4] as [number, number, number, number] }]),
    ...(figures === undefined
      ? []
      : [
          tableOf(
            figures.map(({ label, value, change, note }) => [
              label,
              { text: value, bold: true, alignment: 'right' },
              { text: [change, note].filter((each) => each !== null).join('; '), color: grey },
            ]),
            ['*', 'auto', '*'],
          ),
        ]),
    ...(table === undefined ? [] : rowsOf(table)),
  ];
}

function rowsOf({ columns, rows, none, more }: ReportTable): Content[] {
  if (rows.length === 0) return [{ text: none }];
  const alignment = (at: number) => (columns[at]?.isNumber ? 'right' : 'left');
  const head = columns.map(({ title }, at): TableCell => ({ text: title, color: grey, alignment: alignment(at) }));
  const body = rows.map(({ cells }) => cells.map((text, at): TableCell => ({ text, alignment: alignment(at) })));
  const widths = columns.map(({ isNumber }) => (isNumber ? 'auto' : '*'));
  return [
    tableOf([head, ...body], widths, 1),
    ...(more === undefined
      ? []
      : [{ text: more, color: grey, fontSize: 8, margin: [0, 2, 0, 0] as [number, number, number, number] }]),
  ];
}

const tableOf = (body: TableCell[][], widths: string[], headerRows = 0): Content => ({
  table: { body, widths, headerRows, dontBreakRows: true },
  layout: {
    hLineWidth: (at) => (at === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => line,
    paddingLeft: () => 0,
    paddingRight: () => 8,
  },
});
