/** Where a supergraph's text comes from. */
export interface SupergraphSource {
  /** Rejects with one line that says why there is none. */
  load(): Promise<string>;
  /** Calls back with each new text until disposed; absent when the text cannot change. */
  watch?(changed: (sdl: string) => void, failed: (error: Error) => void): Disposable;
}

/** A supergraph that is at hand already. */
export function supergraphText(sdl: string): SupergraphSource {
  return { load: async () => sdl };
}
