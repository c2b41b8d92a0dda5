/** Headers that subgraphs add to a client's response. */
export interface ResponseHeaders
  extends Pick<Headers, 'get' | 'has' | 'set' | 'append' | 'getSetCookie'>,
    Iterable<[name: string, value: string]> {}

/** Creates `Headers` only when one is added: that takes a microsecond, and most responses need none. */
export function createResponseHeaders(): ResponseHeaders {
  return new LazyHeaders();
}

class LazyHeaders implements ResponseHeaders {
  #added: Headers | undefined;

  get(name: string): string | null {
    return this.#added?.get(name) ?? null;
  }

  has(name: string): boolean {
    return this.#added?.has(name) ?? false;
  }

  set(name: string, value: string): void {
    this.#added ??= new Headers();
    this.#added.set(name, value);
  }

  append(name: string, value: string): void {
    this.#added ??= new Headers();
    this.#added.append(name, value);
  }

  getSetCookie(): string[] {
    return this.#added?.getSetCookie() ?? [];
  }

  [Symbol.iterator](): Iterator<[string, string]> {
    return (this.#added ?? nothing)[Symbol.iterator]();
  }
}

const nothing: [string, string][] = [];
