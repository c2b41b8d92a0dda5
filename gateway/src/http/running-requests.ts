/** The requests that the gateway works on, by their ids. */
export interface RunningRequests {
  /** Notes a request, until the function that is returned is called. */
  begin(id: string): () => void;
  /**
   * Notes a request within the running one of this id, until the function that is returned is called. Returns undefined if
   * no such request runs, or has enough within it.
   */
  beginWithin(id: string): (() => void) | undefined;
}

/** Enough for a subgraph that asks a few things at a time, and so few that nobody gains much by repeating an id. */
const mostWithin = 4;

/**
 * A subgraph may send requests to the gateway to answer one of the gateway's. They carry its id. It waits for them, so they
 * must not wait for it to leave.
 */
export function createRunningRequests(): RunningRequests {
  const running = new Map<string, { within: number }>();
  return {
    begin(id) {
      const request = { within: 0 };
      running.set(id, request);
      return () => {
        if (running.get(id) === request) running.delete(id);
      };
    },
    beginWithin(id) {
      const outer = running.get(id);
      if (!outer || outer.within === mostWithin) return undefined;
      outer.within += 1;
      return () => {
        outer.within -= 1;
      };
    },
  };
}
