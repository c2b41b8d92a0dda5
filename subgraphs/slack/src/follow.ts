import type { Loop } from '@sophia/events/loop';
import type { OwnLoopOptions } from '@sophia/subgraph-kit';
import type { SlackContext } from './connection/services.ts';
import { followSocket } from './socket/follow-socket.ts';
import { followSlack } from './sync/follow-slack.ts';

/** Keeps the graph as Slack is: by what it tells, and by asking for what it may not have told. */
export function follow(context: SlackContext, options: OwnLoopOptions): Loop {
  const loops = [followSocket(context, options), followSlack(context, options)];
  return {
    wake() {
      for (const loop of loops) loop.wake();
    },
    async drain() {
      let total = 0;
      for (const loop of loops) total += await loop.drain();
      return total;
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
