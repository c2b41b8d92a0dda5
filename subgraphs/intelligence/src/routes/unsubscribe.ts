import { type EntityManager, query, sql } from '@sophia/database';
import { tenantNameProblem } from '@sophia/settings';
import { isUuid, type RouteRequest, type SubgraphModule } from '@sophia/subgraph-kit';
import { Report, ReportRecipient } from '../entities/report.ts';
import type { IntelligenceServices } from '../services/services.ts';

type Route = NonNullable<SubgraphModule<IntelligenceServices>['routes']>[number];
type Work = Parameters<Route['handle']>[1];

const path = '/reports/unsubscribe';

/**
 * Asks whoever follows the link of a report whether it shall end. Opening it changes nothing, since programs open the links of
 * e-mails, too.
 */
export const unsubscribeForm: Route = {
  method: 'GET',
  path,
  handle: (request, work) =>
    forRecipient(request, work, async (em, recipient) => {
      const report = await em.findOne(Report, { id: recipient.reportId });
      if (recipient.unsubscribedAt != null || report === null) return page(200, done);
      return page(
        200,
        `<p>Shall ${escaped(recipient.email)} get this report no more?</p><form method="post"><button>Unsubscribe</button></form>`,
      );
    }),
};

/** Unsubscribes an address. Mail clients post here, too (RFC 8058). */
export const unsubscribeRoute: Route = {
  method: 'POST',
  path,
  maxBytes: 10_000,
  handle: (request, work) =>
    forRecipient(request, work, async (em, { reportId, email }) => {
      await query(
        em,
        sql`update intelligence.report_recipients set unsubscribed_at = ${work.clock.now().toISOString()}::timestamptz
         where report_id = ${reportId} and email = ${email} and unsubscribed_at is null`,
      );
      await query(
        em,
        sql`update intelligence.report_deliveries set status = 'CANCELLED'
         where report_id = ${reportId} and email = ${email} and status = 'WAITING'`,
      );
      return page(200, done);
    }),
};

const done = '<p>You get this report no more.</p>';

type Recipient = NonNullable<Awaited<ReturnType<typeof recipientOf>>>;

/** Finds the recipient whose link it is. */
async function forRecipient(
  { url }: Pick<RouteRequest, 'url'>,
  { write }: Work,
  answer: (em: EntityManager, recipient: Recipient) => Promise<ReturnType<typeof page>>,
): Promise<ReturnType<typeof page>> {
  const [tenant, token] = [url.searchParams.get('tenant') ?? '', url.searchParams.get('token') ?? ''];
  if (tenantNameProblem(tenant) !== undefined || !isUuid(token)) return unknown;
  return write(tenant, async (em) => {
    const recipient = await recipientOf(em, token);
    return recipient === null ? unknown : answer(em, recipient);
  });
}

const recipientOf = (em: EntityManager, token: string) => em.findOne(ReportRecipient, { token });

const page = (status: number, body: string) => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  },
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Reports of Sophia</title></head><body><h1>Reports of Sophia</h1>${body}</body></html>`,
});

const unknown = page(404, '<p>This link is not known, or no longer.</p>');

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
