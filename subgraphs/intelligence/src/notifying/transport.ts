import { createTransport } from 'nodemailer';

/** How to reach the SMTP server. */
interface MailServer {
  readonly url: string;
  readonly timeoutMs: number;
}

/** Opens a way to the SMTP server, with a connection for each e-mail. */
export const openTransport = ({ url, timeoutMs }: MailServer) =>
  createTransport({ url, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs });
