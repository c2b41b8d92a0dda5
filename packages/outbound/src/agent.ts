import { Agent } from 'undici';
import { lookupPublic } from './public-addresses.ts';

interface AgentOptions {
  /** Milliseconds until a connection must be open. */
  readonly timeoutMs: number;
  /** True if it may connect to private networks. */
  readonly allowsPrivate: boolean;
}

/** Opens connections. It looks up a name when it connects, so that no other answer can come after the check. */
export const openAgent = ({ timeoutMs: timeout, allowsPrivate }: AgentOptions): Agent =>
  new Agent({ connect: allowsPrivate ? { timeout } : { timeout, lookup: lookupPublic } });
