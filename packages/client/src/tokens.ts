/** A token, or a function that gets one. It is called again with the token that the server refused. */
export type TokenSource = string | ((refused: string | undefined) => string | Promise<string>);

export interface Tokens {
  /** Returns the current token; undefined without a source. */
  current(): Promise<string | undefined>;
  /** Gets a new token in the place of a refused one. Resolves to false if there is no other. */
  renew(refused: string | undefined): Promise<boolean>;
}

export function createTokens(source: TokenSource | undefined): Tokens {
  let token: string | undefined;
  let getting: Promise<string> | undefined;

  /** Requests that need a token at the same time wait for the same one. */
  async function get(refused: string | undefined): Promise<string | undefined> {
    if (typeof source !== 'function') return source;
    getting ??= Promise.resolve(source(refused)).finally(() => {
      getting = undefined;
    });
    token = await getting;
    return token;
  }

  return {
    current: async () => token ?? get(undefined),
    async renew(refused) {
      if (typeof source !== 'function') return false;
      // Another request may have got one already.
      if (token !== undefined && token !== refused) return true;
      return (await get(refused)) !== refused;
    },
  };
}
