import { catalogued, type EventBus } from './event-bus.ts';
import { createNatsLog, type NatsLogOptions } from './nats/nats-log.ts';

export interface NatsBus extends EventBus {
  close(): Promise<void>;
}

/** The bus over NATS. Throws NatsUnreachableError. */
export async function createNatsBus(options: NatsLogOptions): Promise<NatsBus> {
  return catalogued(await createNatsLog(options));
}
