import { createHmac, timingSafeEqual } from 'node:crypto';

interface Signed {
  readonly signature: string | undefined;
  /** Seconds since 1970, as Slack wrote them into the header. */
  readonly timestamp: string | undefined;
  /** The unchanged bytes. */
  readonly body: Buffer;
}

/** Seconds by which the time of a signature may differ from ours, on either side. */
const windowSeconds = 300;

/** Returns what is wrong with the signature of a request; undefined if Slack signed these bytes just now. */
export function signatureProblem(
  { signature, timestamp, body }: Signed,
  secret: string,
  now: Date,
): string | undefined {
  if (!signature || !timestamp) return 'The headers X-Slack-Signature and X-Slack-Request-Timestamp are required';
  if (!/^\d{1,12}$/.test(timestamp)) return 'X-Slack-Request-Timestamp is not a number of seconds';
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > windowSeconds)
    return 'The request was signed more than five minutes ago, or the clocks differ';
  const expected = Buffer.from(`v0=${hmac(secret, timestamp, body)}`);
  const given = Buffer.from(signature);
  const isRight = given.length === expected.length && timingSafeEqual(given, expected);
  return isRight ? undefined : 'The signature is not one of the app (SLACK_SIGNING_SECRET)';
}

const hmac = (secret: string, timestamp: string, body: Buffer): string =>
  createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
