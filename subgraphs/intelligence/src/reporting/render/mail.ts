import type { ReportDeliveryRow } from '../../entities/report.ts';
import type { ReportContent } from '../../entities/report-content.ts';
import type { Mail, Mailer } from '../../notifying/mailer.ts';
import { subjectOf } from '../words/subject.ts';
import { htmlOf } from './html.ts';
import { textOf } from './text.ts';

interface Sent {
  readonly mailer: Pick<Mailer, 'dashboard' | 'unsubscribing'>;
  readonly tenant: string;
  readonly token: string;
}

/** Writes the e-mail with a report for one reader: HTML and plain text, with the whole as HTML and PDF files. */
export function mailOf(
  { id, email }: Pick<ReportDeliveryRow, 'id' | 'email'>,
  content: ReportContent,
  pdf: Buffer,
  { mailer: { dashboard, unsubscribing }, tenant, token }: Sent,
): Mail {
  const address = new URL(unsubscribing);
  address.searchParams.set('tenant', tenant);
  address.searchParams.set('token', token);
  const links = { dashboard, unsubscribe: address.href };
  const name = `${content.title.toLowerCase().replaceAll(' ', '-')}-${content.period.to}`;
  return {
    id,
    to: email,
    subject: subjectOf(content),
    text: textOf(content, links),
    html: htmlOf(content, links),
    // Without the reader's link: files are passed on.
    attachments: [
      { filename: `${name}.html`, contentType: 'text/html; charset=utf-8', content: htmlOf(content, { dashboard }) },
      { filename: `${name}.pdf`, contentType: 'application/pdf', content: pdf },
    ],
    unsubscribe: address.href,
  };
}
