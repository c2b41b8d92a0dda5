import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { ServingProgram } from '@sophia/serving';
import type { Logger } from 'pino';
import { AggregatorRegistry } from 'prom-client';
import { createBackOff } from '../common/back-off.ts';
import { InvalidSupergraph, readSupergraph } from '../generation/load-supergraph.ts';
import type { SupergraphSource } from '../supergraph/supergraph-source.ts';
import type { MetricSamples } from '../telemetry/metrics.ts';
import { createBroadcast } from './broadcast.ts';
import { isMessage, type PrimaryMessage, type WorkerMessage } from './messages.ts';

/** Milliseconds after which the metrics of a worker that has not answered are left out. */
const metricsTimeoutMs = 1_000;
/** Maximum milliseconds that a client waits until all workers know of its mutation. */
const mutationTimeoutMs = 100;

export interface WorkersOptions {
  readonly count: number;
  /** Watched in this process, for all workers. */
  readonly supergraph: SupergraphSource;
  readonly logger: Logger;
  /** Milliseconds that a worker may take to end before it is killed. */
  readonly graceMs: number;
}

/** A worker could not start. It has logged the reason itself. */
export class WorkerFailed extends Error {
  constructor() {
    super('A worker could not start');
    this.name = 'WorkerFailed';
  }
}

/**
 * Runs this program in several processes that share its port. Replaces a worker that dies; if workers die soon after
 * their start, the delay grows each time. Rejects with `WorkerFailed` if the first cannot start.
 */
export async function runWorkers({ count, supergraph, logger, graceMs }: WorkersOptions): Promise<ServingProgram> {
  const followers = new Set<Worker>();
  const metrics = createBroadcast<MetricSamples>(metricsTimeoutMs);
  const mutations = createBroadcast<void>(mutationTimeoutMs);
  const backOff = createBackOff();
  const restarts = new Set<NodeJS.Timeout>();
  let stopping = false;

  let sdl = await supergraph.load();
  const watching = supergraph.watch?.(
    (changed) => {
      // A worker that starts later could not start with a supergraph that the others refuse.
      if (canBeServed(changed)) sdl = changed;
      for (const worker of followers) send(worker, { type: 'supergraph', sdl: changed });
    },
    (error) => logger.error(`Keeping the current supergraph: ${error.message}`),
  );

  /** Resolves to the worker's address when it serves; to undefined if it ended before. */
  function start(): Promise<string | undefined> {
    const worker = cluster.fork();
    const startedAt = performance.now();
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    worker.on('message', (message: unknown) => {
      if (isMessage(message)) receive(worker, message as WorkerMessage, resolve);
    });
    worker.on('error', (error) => logger.error({ err: error }, 'The channel to a worker failed'));
    worker.on('exit', (code, signal) => {
      followers.delete(worker);
      resolve(undefined);
      if (stopping || !serving) return;
      const waitMs = backOff(performance.now() - startedAt);
      const why = signal ?? `code ${code}`;
      logger.error(`Worker ${worker.process.pid} ended (${why}); another starts in ${waitMs} ms`);
      const timer = setTimeout(() => {
        restarts.delete(timer);
        void start();
      }, waitMs);
      restarts.add(timer);
    });
    return promise;
  }

  function receive(worker: Worker, message: WorkerMessage, ready: (url: string) => void): void {
    if (message.type === 'ready') ready(message.url);
    else if (message.type === 'own-metrics') metrics.replied(message.request, message.metrics);
    else if (message.type === 'mutation-acknowledged') mutations.replied(message.request);
    else if (message.type === 'mutated') void announceMutation(worker, message);
    else if (message.type === 'scrape') {
      void scrapeAll().then((text) => send(worker, { type: 'all-metrics', text }));
    } else if (message.type === 'follow-supergraph') {
      followers.add(worker);
      send(worker, { type: 'supergraph', sdl });
    }
  }

  async function scrapeAll(): Promise<string> {
    const samples = await metrics.send(
      [...followers].map((worker) => (request) => send(worker, { type: 'own-metrics', request })),
    );
    return AggregatorRegistry.aggregate(samples.map((each) => [...each])).metrics();
  }

  async function announceMutation(worker: Worker, { mutation, of }: Extract<WorkerMessage, { type: 'mutated' }>) {
    const others = [...followers].filter((other) => other !== worker);
    await mutations.send(others.map((other) => (request) => send(other, { type: 'mutated', request, of })));
    send(worker, { type: 'mutation-announced', mutation });
  }

  const workers = () => Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? []);

  async function close(): Promise<void> {
    stopping = true;
    watching?.[Symbol.dispose]();
    for (const timer of restarts) clearTimeout(timer);
    await Promise.all(
      workers().map(async (worker) => {
        const ended = once(worker, 'exit');
        send(worker, { type: 'stop' });
        const killTimer = setTimeout(() => worker.process.kill('SIGKILL'), graceMs);
        await ended;
        clearTimeout(killTimer);
      }),
    );
  }

  // A failure before the first worker serves is a failure of the program.
  let serving = false;
  const url = await start();
  if (url === undefined) {
    watching?.[Symbol.dispose]();
    throw new WorkerFailed();
  }
  serving = true;
  for (let number = 1; number < count; number += 1) void start();
  return { url, close };
}

function canBeServed(sdl: string): boolean {
  try {
    readSupergraph(sdl);
    return true;
  } catch (error) {
    if (error instanceof InvalidSupergraph) return false;
    throw error;
  }
}

/** A worker that has just ended receives nothing more; `exit` reports its end. */
function send(worker: Worker, message: PrimaryMessage): void {
  if (worker.isConnected()) worker.send(message);
}
