import { NotDurableError, type StoreOutcome } from '@koreshok/db/intake';
import { beforeEach, describe, expect, test } from 'vitest';
import type { GateArrival } from '../../src/intake/arrival.ts';
import { Intake, type IntakeOptions, type IntakeOutcome, type Store } from '../../src/intake/intake.ts';

const frameHeader = {
  protocol: 'ofd',
  sessionVersion: 0x81a2,
  documentVersion: 0x0120,
  formatVersion: '1.2',
  driveNumber: '',
  bodyLength: 0,
  flags: { crcMode: 'none', hasContainer: true, expectsAnswer: true, priority: 0 },
  rawFlags: 0x14,
  crc: 0,
} as const;

const arrivalOf = (fn: string, number: number): GateArrival => ({
  place: { fn, number },
  envelope: { header: frameHeader, container: new Uint8Array(0), gate: 'production', remoteAddress: '' },
  opened: null,
  fault: null,
});

/** Two ways to the database whose batches end when the test says so. */
class Database {
  readonly batches: string[][] = [];
  readonly #ends: ((outcomes: readonly StoreOutcome[]) => void)[] = [];

  readonly store: Store = (arrivals) => {
    this.batches.push(arrivals.map(({ place }) => `${place?.fn}${place?.number}`));
    return new Promise((resolve) => {
      this.#ends.push(resolve);
    });
  };

  /** Ends a batch well: every document of it had been taken in before. */
  async commit(index: number): Promise<void> {
    const confirmation = new Uint8Array(0);
    this.#ends[index]?.((this.batches[index] ?? []).map(() => ({ kind: 'repeat', confirmation })));
    await turn();
  }

  async fail(index: number, error: Error): Promise<void> {
    this.#ends[index]?.((this.batches[index] ?? []).map(() => ({ kind: 'failed', error })));
    await turn();
  }
}

/** One turn of the event loop, in which what was submitted becomes a batch. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

let database: Database;
let options: IntakeOptions;
let intake: Intake;
let outcomes: string[];
let notDurable: string[];

beforeEach(() => {
  database = new Database();
  outcomes = [];
  notDurable = [];
  options = {
    pipelines: [database.store, database.store],
    batchSize: 4,
    queueLimit: 3,
    ticks: () => 0,
    events: {
      onBatch: () => undefined,
      onProduction: () => undefined,
      onFailure: () => undefined,
      onNotDurable: (error) => notDurable.push(error.message),
    },
  };
  intake = new Intake(options);
});

const submit = (...places: readonly (readonly [string, number])[]) => {
  for (const [fn, number] of places) {
    intake.submit(arrivalOf(fn, number), (outcome: IntakeOutcome) =>
      outcomes.push(`${fn}${number} ${outcome.kind}`),
    );
  }
};

describe('batches', () => {
  test('hold what came in during one turn of the event loop', async () => {
    submit(['a', 1], ['b', 1]);
    await turn();
    expect(database.batches).toEqual([['a1', 'b1']]);
  });

  test('form while the one before commits', async () => {
    submit(['a', 1]);
    await turn();
    submit(['b', 1]);
    await turn();
    expect(database.batches).toEqual([['a1']]);
    await database.commit(0);
    expect(database.batches).toEqual([['a1'], ['b1']]);
  });

  test('go side by side once half a batch waits', async () => {
    submit(['a', 1]);
    await turn();
    submit(['b', 1], ['c', 1]);
    await turn();
    expect(database.batches).toEqual([['a1'], ['b1', 'c1']]);
  });

  test('go side by side once as many wait as are under way, if those are not few', async () => {
    intake = new Intake({ ...options, batchSize: 100, queueLimit: 100 });
    const drives = (from: number, count: number) =>
      Array.from({ length: count }, (_none, index) => [`d${from + index}-`, 1] as const);
    submit(...drives(0, 20));
    await turn();
    submit(...drives(20, 19));
    await turn();
    expect(database.batches).toHaveLength(1);
    submit(...drives(39, 1));
    await turn();
    expect(database.batches.map(({ length }) => length)).toEqual([20, 20]);
  });

  test('share out over all pipelines what waits and is under way', async () => {
    const pipelines = [database.store, database.store, database.store];
    intake = new Intake({ ...options, pipelines, batchSize: 100, queueLimit: 100 });
    const drives = (from: number, count: number) =>
      Array.from({ length: count }, (_none, index) => [`d${from + index}-`, 1] as const);
    const sizes = () => database.batches.map(({ length }) => length);
    submit(...drives(0, 24));
    await turn();
    submit(...drives(24, 11));
    await turn();
    expect(sizes()).toEqual([24]);
    submit(...drives(35, 1));
    await turn();
    expect(sizes()).toEqual([24, 12]);
    submit(...drives(36, 18));
    await turn();
    expect(sizes()).toEqual([24, 12, 18]);
  });

  test('go side by side when the one under way takes long', async () => {
    submit(['a', 1]);
    await turn();
    submit(['b', 1]);
    await expect.poll(() => database.batches).toEqual([['a1'], ['b1']]);
  });

  test('never hold two documents of one drive, nor one of a drive that is under way', async () => {
    submit(['a', 1], ['a', 2], ['b', 1]);
    await turn();
    expect(database.batches).toEqual([['a1', 'b1']]);
    await database.commit(0);
    expect(database.batches).toEqual([['a1', 'b1'], ['a2']]);
  });

  test('are not larger than they may be', async () => {
    submit(['a', 1], ['b', 1], ['c', 1], ['d', 1], ['e', 1], ['f', 1]);
    await turn();
    expect(database.batches).toEqual([
      ['a1', 'b1', 'c1', 'd1'],
      ['e1', 'f1'],
    ]);
  });
});

describe('answers', () => {
  test('come after the commit and not before', async () => {
    submit(['a', 1]);
    await turn();
    expect(outcomes).toEqual([]);
    await database.commit(0);
    expect(outcomes).toEqual(['a1 repeated']);
  });

  test('do not come after a failure', async () => {
    submit(['a', 1], ['b', 1]);
    await turn();
    await database.fail(0, new Error('lost'));
    expect(outcomes).toEqual(['a1 failed', 'b1 failed']);
  });

  test('do not come for what was under way when intake closed, since it may be lost', async () => {
    submit(['a', 1]);
    await turn();
    intake.setProblem('semi-sync is off');
    await database.commit(0);
    expect(outcomes).toEqual(['a1 failed']);
  });

  test('do not come while intake is closed, and what is closed can be opened', async () => {
    intake.setProblem('not durable');
    submit(['a', 1]);
    await turn();
    expect([outcomes, database.batches]).toEqual([['a1 failed'], []]);
    intake.setProblem(null);
    submit(['a', 1]);
    await turn();
    expect(database.batches).toEqual([['a1']]);
  });
});

test('a server that is found not to be durable is told of', async () => {
  submit(['a', 1]);
  await turn();
  await database.fail(0, new NotDurableError(['read_only is ON']));
  expect(notDurable).toEqual(['Commits could be lost: read_only is ON']);
});

test('a full queue says so, and tells who waits when it has room', async () => {
  submit(['a', 1], ['a', 2], ['a', 3], ['a', 4]);
  await turn();
  expect(intake.hasRoom).toBe(false);
  let told = 0;
  intake.whenRoom(() => {
    told += 1;
  });
  expect(told).toBe(0);
  await database.commit(0);
  expect([told, intake.hasRoom]).toEqual([1, true]);
});

test('it is drained when nothing waits and nothing is under way', async () => {
  submit(['a', 1], ['a', 2]);
  await turn();
  let drained = false;
  const done = intake.drained().then(() => {
    drained = true;
  });
  await database.commit(0);
  expect(drained).toBe(false);
  await database.commit(1);
  await done;
  expect(outcomes).toEqual(['a1 repeated', 'a2 repeated']);
});
