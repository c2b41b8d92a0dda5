import type { Send } from './notice.ts';
import { openTransport } from './transport.ts';
import { headline, summary } from './words.ts';

export interface EmailOptions {
  /** URL of the SMTP server; undefined if there is none. */
  readonly url: string | undefined;
  readonly from: string;
  readonly timeoutMs: number;
}

/** Sends e-mails by SMTP. Every try has the same Message-ID. If some addresses are refused, the others have the e-mail. */
export function emailSender({ url, from, timeoutMs }: EmailOptions): Send {
  if (url === undefined) return async () => ({ httpStatus: null, error: 'ALERT_SMTP_URL is not set' });
  const transport = openTransport({ url, timeoutMs });
  return async ({ target }, { id, items }) => {
    const { rejected } = await transport.sendMail({
      from,
      to: [...(target.emails ?? [])],
      subject: summary(items),
      text: items
        .map((item) => [headline(item), item.message, item.evidence?.text ?? ''].join('\n').trim())
        .join('\n\n'),
      messageId: `<${id}@sophia.alerts>`,
    });
    if (rejected.length === 0) return { httpStatus: null, error: null };
    return { httpStatus: null, error: `the server refused ${rejected.join(', ')}`, isFinal: true };
  };
}
