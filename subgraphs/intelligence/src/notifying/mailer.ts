import { reasonOf } from '@sophia/outbound';
import type { DeliverySettings } from './settings.ts';
import { openTransport } from './transport.ts';

/** An e-mail to one person. */
export interface Mail {
  /** The same at every try, so that receivers can drop what they have. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: Buffer | string;
  }[];
  /** Where the person, or the person's mail client, unsubscribes by one POST (RFC 8058). */
  readonly unsubscribe: string;
}

export interface MailOutcome {
  /** Null if the server took it. */
  readonly error: string | null;
  /** True if no later try can succeed. */
  readonly isFinal: boolean;
}

/** Sends e-mails that are not about alerts. */
export interface Mailer {
  /** False without an SMTP server. */
  readonly canSend: boolean;
  /** Address of the dashboard, for links. Ends in `/`. */
  readonly dashboard: string;
  /** Address of the page on which people unsubscribe. */
  readonly unsubscribing: string;
  /** Tries once to send. */
  send(mail: Mail): Promise<MailOutcome>;
}

export const noServer = 'ALERT_SMTP_URL of the subgraph intelligence is not set';

export function openMailer(settings: DeliverySettings): Mailer {
  const { ALERT_SMTP_URL: url, ALERT_MAIL_FROM: from, ALERT_TIMEOUT: timeoutMs } = settings;
  const transport = url === undefined ? undefined : openTransport({ url, timeoutMs });
  const dashboard = settings.REPORT_DASHBOARD_URL;
  return {
    canSend: transport !== undefined,
    dashboard: dashboard.endsWith('/') ? dashboard : `${dashboard}/`,
    unsubscribing: settings.REPORT_UNSUBSCRIBE_URL,
    async send({ id, unsubscribe, attachments, ...mail }) {
      if (transport === undefined) return { error: noServer, isFinal: false };
      try {
        await transport.sendMail({
          ...mail,
          from,
          messageId: `<${id}@sophia.reports>`,
          attachments: [...attachments],
          list: { unsubscribe: { url: unsubscribe, comment: 'Get this report no more' } },
          headers: { 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' },
        });
        return { error: null, isFinal: false };
      } catch (error) {
        return { error: reasonOf(error), isFinal: isRefused(error) };
      }
    },
  };
}

/** True if the server says of the address itself that it never takes an e-mail for it. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500;
