import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { findWorldName, modelOf, type WorldName } from '../graph/world-name.ts';
import { createMessageReader } from '../messages/message-reader.ts';
import { createTemplate, type Template } from '../messages/template.ts';

export interface ReplayServer extends AsyncDisposable {
  urlOf(subgraph: string): string;
  counts(): ReplayCounts;
}

/** Counts since the server started. */
export interface ReplayCounts {
  readonly requests: number;
  /** Number of different requests, whose answers were computed. */
  readonly computed: number;
}

/**
 * Serves subgraphs on one free port, each on its own path. The schema answers a new request; the same request later
 * gets the same bytes, so that subgraphs cost next to nothing. A request about a world is computed for the world that
 * represents its kind, and the digits in the answer are replaced.
 */
export async function startReplayServer(schemas: ReadonlyMap<string, GraphQLSchema>): Promise<ReplayServer> {
  /** Answers by path and body. For an operation, gateways send a few dozen different requests per kind of world. */
  const answers = new Map<string, Template>();
  const sockets = new Set<Socket>();
  let requests = 0;

  async function compute({ key, path, body, world }: ReplayedRequest): Promise<Template> {
    const schema = schemas.get(path.slice(1));
    const bytes = schema ? await answerOf(schema, body) : httpAnswer('404 Not Found', {});
    const answer = createTemplate(bytes, world && modelOf(world).digits);
    answers.set(key, answer);
    return answer;
  }

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A stopped gateway resets its connections.
    socket.on('error', () => socket.destroy());
    let path = '';
    let parts: Buffer[] = [];
    /** Resolves when the earlier answers are sent, which a pipelining client must get first. */
    let pending: Promise<void> | undefined;

    function respond(request: ReplayedRequest): void {
      const known = answers.get(request.key);
      const digits = request.world?.digits ?? '';
      if (known && pending === undefined) {
        socket.write(known.with(digits));
        return;
      }
      const turn = (pending ?? Promise.resolve()).then(async () => {
        const answer = answers.get(request.key) ?? (await compute(request));
        socket.write(answer.with(digits));
        if (pending === turn) pending = undefined;
      });
      pending = turn;
      turn.catch((error: Error) => socket.destroy(error));
    }

    const read = createMessageReader({
      head(text) {
        path = text.slice(text.indexOf(' ') + 1, text.indexOf(' HTTP/'));
        parts = [];
      },
      body: (buffer, start, end) => void parts.push(buffer.subarray(start, end)),
      end() {
        requests++;
        const body = (parts.length === 1 ? parts[0] : Buffer.concat(parts))?.toString() ?? '';
        respond(replayedRequest(path, body));
      },
    });
    socket.on('data', read);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    urlOf: (subgraph) => `http://127.0.0.1:${port}/${subgraph}`,
    counts: () => ({ requests, computed: answers.size }),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface ReplayedRequest {
  readonly key: string;
  readonly path: string;
  /** Body, with the requested world replaced by the one that represents its kind. */
  readonly body: string;
  readonly world: WorldName | undefined;
}

function replayedRequest(path: string, given: string): ReplayedRequest {
  const world = findWorldName(given);
  const body = world ? given.replaceAll(world.digits, modelOf(world).digits) : given;
  return { key: `${path}\n${body}`, path, body, world };
}

async function answerOf(schema: GraphQLSchema, body: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(body);
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return httpAnswer('200 OK', { errors });
  return httpAnswer('200 OK', await execute({ schema, document, variableValues: variables, operationName }));
}

function httpAnswer(status: string, answer: object): Buffer {
  const body = Buffer.from(JSON.stringify(answer));
  const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}
