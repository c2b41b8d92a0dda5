export interface Access {
  readonly baseUrl: string;
  /** The header `Authorization`. */
  readonly authorization: string;
}

/** How Gong knows us. */
export interface Credentials {
  current(signal: AbortSignal): Promise<Access>;
  /** Called after Gong refused an access. Returns true if there is another one to try. */
  renew(refused: Access, signal: AbortSignal): Promise<boolean>;
}

export const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
