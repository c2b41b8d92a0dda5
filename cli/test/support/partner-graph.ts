import { once } from 'node:events';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createPostgresBus, type EventBus, eventSourceOf } from '@sophia/events';
import { createGateway, createTokenIdentity, serveGateway } from '@sophia/gateway';
import { runIngest } from '@sophia/ingest';
import { testTenant } from '@sophia/testing';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { modules, sources } from '../../src/common/modules.ts';
import { sampleFolder } from '../../src/common/programs.ts';
import { ownSettings } from '../../src/common/subgraph-settings.ts';
import { openTestGraph, type TestGraph } from '../../src/test-graph/open-test-graph.ts';

const secret = 'a secret of at least thirty-two characters';

/** Partners' door to the whole graph with the sample of the CRM, behind a line that can be cut. */
export interface PartnerGraph extends AsyncDisposable {
  /** URL of the contract, through the line. */
  readonly url: string;
  readonly graph: TestGraph;
  /** Publishes alerts with these titles on the bus. */
  raise(...titles: string[]): Promise<void>;
  /** Cuts the line: open connections are lost, and new ones fail. Returns a function that mends it. */
  cut(): () => void;
}

export function tokenFor(expiry = '1h'): Promise<string> {
  const scope =
    'customers:read customers:write people:read conversations:read insights:read alerts:write webhooks:manage';
  // A program, whose scopes are those of its token.
  return new SignJWT({ tenant: testTenant, scope, client_id: 'partner' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('partner')
    .setExpirationTime(expiry)
    .sign(new TextEncoder().encode(secret));
}

export async function openPartnerGraph(): Promise<PartnerGraph> {
  await using stack = new AsyncDisposableStack();
  const own = { WEBHOOK_PRIVATE_TARGETS: 'on', WEBHOOK_SECRET_KEYS: 'ab'.repeat(32) };
  const webhooks = z.object(ownSettings.get('webhooks')).parse(own);
  const graph = await openTestGraph(modules, { settings: { webhooks } });
  stack.defer(() => graph.close());
  // The tests need accounts and contacts, and nothing that follows from them.
  const { database } = graph.subgraph('contacts');
  await runIngest(sources.crm.loader, join(sampleFolder, 'crm'), { database, tenant: testTenant, isSample: true });
  const bus = createPostgresBus({ database });
  const gateway = await createGateway({
    supergraph: graph.supergraph,
    contracts: ['partner'],
    directoryUrl: /ACCESS @join__graph\(name: "access", url: "([^"]+)"/.exec(graph.supergraph)?.[1],
    events: eventSourceOf(bus),
    identity: createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant' }),
    graphiql: false,
  });
  stack.defer(() => gateway.dispose());
  const server = await serveGateway(gateway, { host: '127.0.0.1', port: 0 });
  stack.defer(() => server.close(0));
  const line = await openLine(Number(new URL(server.url).port));
  stack.defer(() => line.close());
  const opened = stack.move();
  return {
    url: `http://127.0.0.1:${line.port}/partner/graphql`,
    graph,
    raise: (...titles) => raise(bus, titles),
    cut: line.cut,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

let raised = 0;

async function raise(bus: EventBus, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    raised += 1;
    const id = `00000000-0000-4000-8000-${String(raised).padStart(12, '0')}`;
    await bus.publish([
      {
        id,
        source: 'intelligence',
        type: 'alert.raised',
        subject: id,
        time: new Date().toISOString(),
        tenantid: testTenant,
        data: {
          id,
          ...{ ruleId: null, accountId: null, contactId: null, dealId: null, assigneeId: null },
          ...{ kind: 'HEALTH_FALLING', severity: 'HIGH', status: 'OPEN', title },
        },
      },
    ]);
  }
}

interface Line {
  readonly port: number;
  cut(): () => void;
  close(): Promise<void>;
}

/** Opens a TCP line to a port of this machine. */
async function openLine(to: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const hold = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const server = createTcpServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    hold(near, far);
    hold(far, near);
    near.pipe(far).pipe(near);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
      return () => {
        isCut = false;
      };
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
