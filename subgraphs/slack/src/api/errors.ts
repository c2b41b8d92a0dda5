import { SourceApiError } from '@sophia/ingest/live';
import type { Method } from './methods.ts';

/** Errors that say something of Slack, not of the request: trying again helps. */
const away = new Set([
  'fatal_error',
  'internal_error',
  'ratelimited',
  'request_timeout',
  'rollup_error',
  'service_unavailable',
  'team_added_to_org',
]);

/** Errors that every request would get: the token is of no use. */
const ofToken = new Set([
  'account_inactive',
  'enterprise_is_restricted',
  'invalid_auth',
  'missing_scope',
  'not_allowed_token_type',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'two_factor_setup_required',
]);

/** What an answer with `ok: false` says. */
interface Refusal {
  readonly error: string;
  readonly needed?: string | undefined;
  readonly provided?: string | undefined;
}

/** Makes the error of an answer with `ok: false`. It names Slack's error, and the setting to look at. */
export function refusalOf(method: Method, { error, needed, provided }: Refusal): SourceApiError {
  const name = error.replace(/[^\w.:-]/g, '').slice(0, 60) || 'no reason';
  const setting = method === 'apps.connections.open' ? 'SLACK_APP_TOKEN' : 'SLACK_BOT_TOKEN';
  const isOfToken = ofToken.has(name);
  const scopes = needed ? ` (it needs ${clean(needed)} and has ${clean(provided ?? 'nothing')})` : '';
  const advice = isOfToken ? `; look at the token and its scopes (${setting})` : '';
  return new SourceApiError(`Slack refused ${method}: ${name}${scopes}${advice}`, {
    failure: away.has(name) ? 'away' : 'refused',
    code: name,
    concernsAll: isOfToken,
  });
}

const clean = (scopes: string) => scopes.replace(/[^\w.:, -]/g, '').slice(0, 200);

/** True if Slack answered with one of these errors. */
export const isRefusal = (error: unknown, ...codes: string[]): error is SourceApiError =>
  error instanceof SourceApiError && error.code !== undefined && codes.includes(error.code);
