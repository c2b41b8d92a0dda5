import { createHash, hkdfSync } from 'node:crypto';
import { inBackground, query, sql, toDatabaseJson } from '@sophia/database';
import { SourceApiError } from '@sophia/ingest/live';
import { type Stored, secretBox } from '@sophia/outbound';
import { z } from 'zod';
import type { GongContext } from '../connection/services.ts';
import { type Access, basic, type Credentials } from './credentials.ts';

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly baseUrl: string;
}

interface TokenRow {
  /** Digest of the refresh token in the settings from which these tokens come. */
  readonly origin: string;
  readonly tokens: Stored<Tokens> | null;
  readonly is_valid: boolean;
}

const answerForm = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  expires_in: z.coerce.number().positive().nullish(),
  api_base_url_for_customer: z.url({ protocol: /^https?$/ }).nullish(),
});

const dayInSeconds = 86_400;
/** Milliseconds between two looks for the tokens that another process is getting. */
const lookMs = 250;
/** Time that a process has for getting tokens, beyond that of its request. */
const graceMs = 5_000;

/**
 * Access by OAuth. A refresh token serves once, so the newest stands in the database, sealed by the secret of the app, and
 * one process at a time gets new ones; the others wait for these.
 */
export function oauthCredentials({ database, services }: GongContext, tenant: string): Credentials {
  const { settings } = services.source;
  const { GONG_OAUTH_CLIENT_ID: clientId = '', GONG_OAUTH_CLIENT_SECRET: clientSecret = '' } = settings;
  const given = settings.GONG_OAUTH_REFRESH_TOKEN ?? '';
  const origin = createHash('sha256').update(given).digest('hex');
  const key = Buffer.from(hkdfSync('sha256', clientSecret, '', 'tokens of gong', 32));
  const box = secretBox<Tokens>([key], 'GONG_OAUTH_CLIENT_SECRET');
  const owner = { tenantId: tenant, id: 'oauth' };
  const claimMs = settings.GONG_TIMEOUT + graceMs;

  async function stored(): Promise<{ tokens: Tokens; isValid: boolean } | undefined> {
    const [row] = await inBackground(() =>
      database.transaction(
        tenant,
        (em) =>
          query<TokenRow>(
            em,
            sql`select origin, tokens, expires_at > clock_timestamp() as is_valid from gong.oauth_tokens`,
          ),
        { readOnly: true },
      ),
    );
    // Others begin anew: they come from another authorization, or were sealed by another secret of the app.
    if (!row?.tokens || row.origin !== origin || !box.hasKeyOf(row.tokens)) return undefined;
    return { tokens: box.open(row.tokens, owner), isValid: row.is_valid };
  }

  /** True if this process may get new tokens now. */
  async function claim(): Promise<boolean> {
    const rows = await inBackground(() =>
      database.transaction(tenant, (em) =>
        query(
          em,
          sql`insert into gong.oauth_tokens as known (tenant_id, origin, claimed_until)
            values (${tenant}, ${origin}, clock_timestamp() + ${claimMs}::float8 * interval '1 ms')
            on conflict (tenant_id) do update set claimed_until = excluded.claimed_until
            where known.claimed_until <= clock_timestamp()
            returning tenant_id`,
        ),
      ),
    );
    return rows.length > 0;
  }

  async function save(tokens: Tokens, seconds: number): Promise<void> {
    // Renewed a little early, so that none ends on its way.
    const usableSeconds = seconds * 0.9;
    await inBackground(() =>
      database.transaction(tenant, (em) =>
        query(
          em,
          sql`update gong.oauth_tokens set origin = ${origin}, tokens = ${toDatabaseJson(box.seal(tokens, owner))}::jsonb,
            expires_at = clock_timestamp() + ${usableSeconds}::float8 * interval '1 s'`,
        ),
      ),
    );
  }

  const release = () =>
    inBackground(() =>
      database.transaction(tenant, (em) => query(em, sql`update gong.oauth_tokens set claimed_until = '-infinity'`)),
    );

  async function fetchTokens(refreshToken: string, baseUrl: string, signal: AbortSignal): Promise<Tokens> {
    const { GONG_OAUTH_URL: url, GONG_TIMEOUT: timeoutMs } = settings;
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }).toString();
    const headers = {
      authorization: basic(clientId, clientSecret),
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    };
    const answer = await services.http
      .send({ method: 'POST', url, headers, body, timeoutMs, signal })
      .catch((cause: unknown) => {
        signal.throwIfAborted();
        throw new SourceApiError('Gong gives no tokens: GONG_OAUTH_URL cannot be reached', { failure: 'away', cause });
      });
    const { status } = answer;
    if (status !== 200)
      throw new SourceApiError(
        `Gong gives no tokens for GONG_OAUTH_REFRESH_TOKEN: it answered with HTTP status ${status}`,
        { failure: status >= 500 || status === 429 ? 'away' : 'refused', status },
      );
    const parsed = answerForm.safeParse(jsonOf(answer.body));
    // The answer may hold a token, so it is kept nowhere.
    if (!parsed.success) throw new SourceApiError('Gong answered something else than tokens', { failure: 'nonsense' });
    const { access_token, refresh_token, expires_in, api_base_url_for_customer } = parsed.data;
    const tokens: Tokens = {
      accessToken: access_token,
      refreshToken: refresh_token ?? refreshToken,
      baseUrl: api_base_url_for_customer ?? baseUrl,
    };
    await save(tokens, expires_in ?? dayInSeconds);
    return tokens;
  }

  async function get(isGood: (access: Access) => boolean, signal: AbortSignal): Promise<Access> {
    for (let waitedMs = 0; waitedMs < 2 * claimMs; waitedMs += lookMs) {
      const known = await stored();
      if (known?.isValid && isGood(accessBy(known.tokens))) return accessBy(known.tokens);
      if (await claim()) return getAsTheOnlyOne(isGood, signal);
      await services.pause(lookMs, signal);
    }
    throw new SourceApiError('another process gets tokens of Gong and does not end', { failure: 'away' });
  }

  async function getAsTheOnlyOne(isGood: (access: Access) => boolean, signal: AbortSignal): Promise<Access> {
    try {
      // Another process may have got them just before the claim.
      const known = await stored();
      if (known?.isValid && isGood(accessBy(known.tokens))) return accessBy(known.tokens);
      const { refreshToken = given, baseUrl = settings.GONG_API_URL } = known?.tokens ?? {};
      return accessBy(await fetchTokens(refreshToken, baseUrl, signal));
    } finally {
      await release();
    }
  }

  return {
    current: (signal) => get(() => true, signal),
    async renew(refused, signal) {
      await get(({ authorization }) => authorization !== refused.authorization, signal);
      return true;
    },
  };
}

const accessBy = ({ accessToken, baseUrl }: Tokens): Access => ({ baseUrl, authorization: `Bearer ${accessToken}` });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
