import {
  isPrivate,
  isSuccess,
  openAgent,
  post,
  reasonOf,
  type SecretBox,
  type Stored,
  secretBox,
  signer,
} from '@sophia/outbound';
import type { PostingSettings } from './settings.ts';
import { type SigningKeys, validKeys } from './signing-keys.ts';

/** A message on its way to an endpoint. */
interface Posting {
  readonly tenantId: string;
  readonly endpointId: string;
  readonly url: string;
  readonly secrets: Stored<SigningKeys>;
  /** `webhook-id`. */
  readonly messageId: string;
  readonly body: string;
}

export interface Outcome {
  /** HTTP status of the answer; null without one. */
  readonly httpStatus: number | null;
  /** Null if the receiver took it. */
  readonly error: string | null;
  /** Least pause that the receiver asks for. */
  readonly retryAfterMs: number;
}

/** Posts messages to endpoints. */
export interface Sender extends AsyncDisposable {
  /** Tries once. Throws only if the signal is aborted. */
  send(posting: Posting, now: Date, signal: AbortSignal): Promise<Outcome>;
  /** Encrypts the keys of endpoints. */
  readonly secrets: SecretBox<SigningKeys>;
  /** True if endpoints may be in private networks. */
  readonly allowsPrivate: boolean;
  /** Longest try. */
  readonly timeoutMs: number;
}

export function openSender(settings: PostingSettings): Sender {
  const { WEBHOOK_TIMEOUT: timeoutMs, WEBHOOK_PRIVATE_TARGETS: allowsPrivate } = settings;
  const secrets = secretBox<SigningKeys>(settings.WEBHOOK_SECRET_KEYS, 'WEBHOOK_SECRET_KEYS');
  const dispatcher = openAgent({ timeoutMs, allowsPrivate });
  const signatureOf = createSigning(secrets);

  return {
    secrets,
    allowsPrivate,
    timeoutMs,
    async send(posting, now, signal) {
      try {
        const { url, messageId, body } = posting;
        if (!allowsPrivate && isPrivate(url)) throw new Error(`${url} is in a private network`);
        const timestamp = Math.floor(now.getTime() / 1_000).toString();
        const answer = await post(url, {
          dispatcher,
          timeoutMs,
          signal,
          body,
          headers: {
            'webhook-id': messageId,
            'webhook-timestamp': timestamp,
            'webhook-signature': signatureOf(posting, timestamp, now),
          },
        });
        const { httpStatus, retryAfterMs } = answer;
        return {
          httpStatus,
          retryAfterMs,
          error: isSuccess(answer) ? null : `answered with HTTP status ${httpStatus}`,
        };
      } catch (error) {
        signal.throwIfAborted();
        return { httpStatus: null, retryAfterMs: 0, error: reasonOf(error) };
      }
    },
    [Symbol.asyncDispose]: () => dispatcher.destroy(),
  };
}

/** Most endpoints whose keys are kept ready. */
const mostReady = 10_000;

/** Signs by all valid keys of an endpoint. Decrypting and reading a key takes longer than signing, so keys are kept ready. */
function createSigning(secrets: SecretBox<SigningKeys>) {
  const opened = new Map<string, { readonly keys: SigningKeys; readonly stored: string }>();
  const signers = new Map<string, ReturnType<typeof signer>>();

  function keysOf({ tenantId, endpointId: id, secrets: given }: Posting): SigningKeys {
    const stored = JSON.stringify(given);
    const known = opened.get(id);
    if (known?.stored === stored) return known.keys;
    if (opened.size >= mostReady) {
      opened.clear();
      signers.clear();
    }
    const keys = secrets.open(given, { tenantId, id });
    opened.set(id, { keys, stored });
    return keys;
  }

  function signerOf(key: string) {
    const known = signers.get(key) ?? signer(key);
    signers.set(key, known);
    return known;
  }

  return (posting: Posting, timestamp: string, now: Date): string =>
    validKeys(keysOf(posting), now)
      .map((key) => signerOf(key)(posting.messageId, timestamp, posting.body))
      .join(' ');
}
