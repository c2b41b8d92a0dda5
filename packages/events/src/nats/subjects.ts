import { createHash } from 'node:crypto';
import type { WrittenEvent } from '../log/event-log.ts';

/** Matches all events. Subjects are `sophia.SOURCE.TENANT.TYPE`. TYPE keeps its dots: `sophia.*.acme.alert.>` works. */
export const allSubjects = 'sophia.>';

export const subjectOf = ({ source, tenantid, type }: Pick<WrittenEvent, 'source' | 'tenantid' | 'type'>): string =>
  `sophia.${token(source)}.${token(tenantid)}.${type}`;

export const subjectsOfSource = (source: string): string => `sophia.${token(source)}.>`;
export const subjectsOfTenant = (tenant: string): string => `sophia.*.${token(tenant)}.>`;
export const subjectsOfType = (type: string): string => `sophia.*.*.${type}`;

/** Returns the type of the event with this subject. */
export const typeOfSubject = (subject: string): string => subject.split('.').slice(3).join('.');

/** Longest token; a longer one could exceed the server's limit for a protocol line. */
const longestToken = 200;

/** Encodes any text as one token of a subject, which must not contain dots, spaces or wildcards. */
function token(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed()).replace(/[.*]/g, (char) => (char === '.' ? '%2E' : '%2A'));
  if (encoded.length <= longestToken) return encoded;
  return `%00${createHash('sha256').update(text).digest('base64url')}`;
}
