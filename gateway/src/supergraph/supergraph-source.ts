/** Loads a supergraph's text. */
export interface SupergraphSource {
  /** Rejects with a one-line error if there is no supergraph. */
  load(): Promise<string>;
  /** Calls `changed` with each new text until disposed; absent if the text cannot change. */
  watch?(changed: (sdl: string) => void, failed: (error: Error) => void): Disposable;
}

/** Returns a source for a supergraph's text. */
export function supergraphText(sdl: string): SupergraphSource {
  return { load: async () => sdl };
}
