interface OpenRequest<Reply> {
  readonly replies: Reply[];
  missing: number;
  readonly complete: () => void;
}

/** Sends a request to several workers and collects their replies. */
export interface Broadcast<Reply> {
  /** Calls each function with the number of the request. Resolves with the replies that arrive in time. */
  send(recipients: readonly ((request: number) => void)[]): Promise<readonly Reply[]>;
  /** Records a worker's reply to the request with that number. */
  replied(request: number, reply: Reply): void;
}

export function createBroadcast<Reply>(timeoutMs: number): Broadcast<Reply> {
  const open = new Map<number, OpenRequest<Reply>>();
  let count = 0;
  return {
    async send(recipients) {
      if (recipients.length === 0) return [];
      count += 1;
      const request = count;
      const replies: Reply[] = [];
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        const complete = () => {
          clearTimeout(timer);
          resolve();
        };
        open.set(request, { replies, missing: recipients.length, complete });
        for (const sendTo of recipients) sendTo(request);
      });
      open.delete(request);
      return replies;
    },
    replied(request, reply) {
      const waiting = open.get(request);
      if (!waiting) return;
      waiting.replies.push(reply);
      waiting.missing -= 1;
      if (waiting.missing === 0) waiting.complete();
    },
  };
}
