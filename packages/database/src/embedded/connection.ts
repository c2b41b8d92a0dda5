import type { Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { type Priority, priorityOf } from '../server/priority.ts';
import {
  fatalError,
  MalformedMessageError,
  MessageReader,
  rollback,
  startupCodes,
  startupParameters,
} from './messages.ts';
import type { Turn, Turns } from './turns.ts';

export interface ConnectionOptions {
  readonly db: PGlite;
  readonly turns: Turns;
  /** Called between transactions. */
  readonly upkeep: () => Promise<void>;
  /**
   * Milliseconds of silence after which a client's transaction is rolled back, because all other clients wait for it.
   */
  readonly idleInTransactionMs: number;
}

/** Serves a client of the embedded database until its socket closes. Each transaction takes one turn. */
export async function serveConnection(socket: Socket, options: ConnectionOptions): Promise<void> {
  const { db, turns, upkeep, idleInTransactionMs } = options;
  const reader = new MessageReader();
  const closed = new AbortController();
  let priority: Priority = 'interactive';
  let turn: Turn | undefined;
  let idleness: NodeJS.Timeout | undefined;

  async function execute(bytes: Buffer, last?: string): Promise<void> {
    turn ??= await turns.take(priority, closed.signal);
    await db.execProtocolRawStream(bytes, {
      syncToFs: false,
      // Copies, because the database writes its next answer into the same memory.
      onRawData: (data) => void socket.write(Buffer.from(data)),
    });
    // After a Flush ('H') the client continues the same statement.
    if (db.isInTransaction() || last === 'H') return;
    await upkeep();
    turn.end();
    turn = undefined;
  }

  /** Answers the messages that have arrived. Returns false if they end the connection. */
  async function answer(): Promise<boolean> {
    for (let part = reader.next(); part; part = reader.next()) {
      if (part.kind === 'statement') {
        if (part.last === 'X') return false;
        await execute(part.bytes, part.last);
      } else if (part.code === startupCodes.ssl || part.code === startupCodes.gss) {
        socket.write('N');
      } else if (part.code === startupCodes.protocol3) {
        priority = priorityOf(startupParameters(part.bytes).get('application_name'));
        await execute(part.bytes);
      } else {
        // Requests to cancel another connection's statement are not supported.
        return false;
      }
    }
    return true;
  }

  async function giveTurnBack(): Promise<void> {
    if (!turn) return;
    const ending = turn;
    turn = undefined;
    await db.execProtocolRawStream(rollback, { syncToFs: false, onRawData: () => undefined });
    ending.end();
  }

  function endIdleTransaction(): void {
    socket.end(fatalError('25P03', 'terminating connection due to idle-in-transaction timeout'));
    socket.destroySoon();
    void giveTurnBack();
  }

  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.on('close', () => closed.abort());
  try {
    for await (const chunk of socket) {
      clearTimeout(idleness);
      reader.push(chunk);
      if (!(await answer())) break;
      if (turn) idleness = setTimeout(endIdleTransaction, idleInTransactionMs);
    }
  } catch (error) {
    if (error instanceof MalformedMessageError) socket.end(fatalError('08P01', error.message));
    // Ignores errors after the client has left.
    else if (!socket.destroyed) throw error;
  } finally {
    clearTimeout(idleness);
    await giveTurnBack();
    socket.destroySoon();
  }
}
