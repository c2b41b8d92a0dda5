import { describe, expect, test } from 'vitest';
import { createPlanningQueue, type PlanningQueue } from '../src/planning/planning-queue.ts';
import { createWaitingClients, type PlanningClient, type WaitingClients } from '../src/planning/waiting-clients.ts';

interface Named {
  readonly name: string;
  readonly clients: WaitingClients;
  readonly size: number;
}

const client = (name: string): PlanningClient => ({ tenant: name.slice(0, 1), id: name });

function task(name: string, ...ids: string[]): Named {
  const clients = createWaitingClients();
  for (const id of ids) clients.join(client(id));
  return { name, clients, size: 10 };
}

const open = (bounds = { maxTasks: 100, maxCharacters: 10_000 }) => createPlanningQueue<Named>(bounds);

function order(queue: PlanningQueue<Named>): string[] {
  const names: string[] = [];
  for (let turn = queue.take(() => true); turn; turn = queue.take(() => true)) names.push(turn.task.name);
  return names;
}

describe('the queue for planning', () => {
  test('gives turns to tenants, and to the clients of each', () => {
    const queue = open();
    for (const name of ['1', '2', '3']) queue.add(task(`eve ${name}`, 'a-eve'));
    queue.add(task('ada', 'a-ada'));
    for (const name of ['1', '2']) queue.add(task(`bob ${name}`, 'b-bob'));
    expect(order(queue)).toEqual(['eve 1', 'bob 1', 'ada', 'bob 2', 'eve 2', 'eve 3']);
  });

  test('gives a task of several clients the turns of all of them', () => {
    const queue = open();
    queue.add(task('first', 'a-eve'));
    queue.add(task('second', 'a-eve'));
    queue.add(task('shared', 'a-eve', 'b-bob'));
    expect(order(queue)).toEqual(['first', 'shared', 'second']);
  });

  test('skips tasks that may not run now, and tasks without clients', () => {
    const queue = open();
    queue.add(task('first', 'a-eve'));
    queue.add(task('left'));
    queue.add(task('second', 'b-bob'));
    expect(queue.take(({ client }) => client.id !== 'a-eve')?.task.name).toBe('second');
    expect(queue.removeAbandoned().map(({ name }) => name)).toEqual(['left']);
    expect(order(queue)).toEqual(['first']);
  });

  test('drops tasks without clients when it is full, and else the newest of the client with the most tasks', () => {
    const queue = open({ maxTasks: 4, maxCharacters: 10_000 });
    const names = (lost: Named[]) => lost.map(({ name }) => name);
    for (const name of ['1', '2', '3']) queue.add(task(`eve ${name}`, 'a-eve'));
    queue.add(task('left'));
    expect(names(queue.add(task('bob 1', 'b-bob')))).toEqual(['left']);
    expect(names(queue.add(task('bob 2', 'b-bob')))).toEqual(['eve 3']);
    // Many clients of one tenant have no more room than one.
    for (const name of ['ada', 'amy', 'ann']) expect(names(queue.add(task(name, `a-${name}`)))).toHaveLength(1);
    expect(order(queue)).toEqual(expect.arrayContaining(['bob 1', 'bob 2']));
  });

  test('limits the total length of waiting tasks', () => {
    const queue = open({ maxTasks: 100, maxCharacters: 25 });
    queue.add(task('1', 'a-eve'));
    queue.add(task('2', 'b-bob'));
    expect(queue.add(task('3', 'a-eve')).map(({ name }) => name)).toEqual(['3']);
  });
});
