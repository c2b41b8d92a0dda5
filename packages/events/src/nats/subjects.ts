import { createHash } from 'node:crypto';
import type { BusEvent } from '../envelope.ts';

/** Every event's subject is `sophia.SOURCE.TENANT.TYPE`; the type keeps its dots, so that `sophia.*.acme.alert.>` works. */
export const allSubjects = 'sophia.>';

export const subjectOf = ({ source, tenantid, type }: Pick<BusEvent, 'source' | 'tenantid' | 'type'>): string =>
  `sophia.${token(source)}.${token(tenantid)}.${type}`;

export const subjectsOfSource = (source: string): string => `sophia.${token(source)}.>`;
export const subjectsOfTenant = (tenant: string): string => `sophia.*.${token(tenant)}.>`;
export const subjectsOfType = (type: string): string => `sophia.*.*.${type}`;

/** The type of the event that has this subject. */
export const typeOfSubject = (subject: string): string => subject.split('.').slice(3).join('.');

/** With longer ones a line of the protocol would outgrow what a server takes. */
const longestToken = 200;

/** Any text as one token of a subject, which may hold neither dots, spaces nor wildcards. */
function token(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed()).replace(/[.*]/g, (char) => (char === '.' ? '%2E' : '%2A'));
  if (encoded.length <= longestToken) return encoded;
  return `%00${createHash('sha256').update(text).digest('base64url')}`;
}
