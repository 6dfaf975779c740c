import { beforeEach, describe, expect, test } from 'vitest';
import { Courtesy } from '../../src/relay/courtesy.ts';

let busy = false;
let loop = 0;
let courtesy: Courtesy;
beforeEach(() => {
  busy = false;
  loop = 0;
  courtesy = new Courtesy({ intakeBusy: () => busy, loopShare: () => loop });
});

const look = (times: number, state: (index: number) => boolean) => {
  for (let index = 0; index < times; index += 1) {
    busy = state(index);
    courtesy.sample();
  }
};
const backlog = { ms: 40, documents: 500, lanes: 10 };

describe('a relay beside intake', () => {
  test('takes all the time there is while intake has pauses', () => {
    look(200, (index) => index % 4 !== 0);
    expect(courtesy.yieldsAfter(backlog)).toBe(false);
    expect(courtesy.restAfter(backlog)).toBe(0);
  });

  test('leaves a backlog a tenth of the time while intake has none', () => {
    look(200, () => true);
    expect(courtesy.restAfter(backlog)).toBe(360);
    expect(courtesy.yieldsAfter(backlog)).toBe(true);
  });

  test('leaves intake room as well where it cannot even begin, because the process never waits', () => {
    loop = 1;
    look(200, (index) => index % 2 === 0);
    expect(courtesy.restAfter(backlog)).toBe(360);
  });

  test('keeps a busy process to itself while nothing comes in', () => {
    loop = 1;
    look(200, () => false);
    expect(courtesy.restAfter(backlog)).toBe(0);
  });

  test('never keeps others waiting for longer than half a second', () => {
    look(200, () => true);
    expect(courtesy.restAfter({ ...backlog, ms: 4_000 })).toBe(500);
  });

  test('does not rest after documents that have just come, nor makes itself small', () => {
    look(200, () => true);
    const fresh = { documents: 50, lanes: 40 };
    expect(courtesy.restAfter({ ms: 40, ...fresh })).toBe(0);
    expect(courtesy.yieldsAfter(fresh)).toBe(false);
  });

  test('goes on as before once intake has pauses again', () => {
    look(200, () => true);
    look(20, () => false);
    expect(courtesy.restAfter(backlog)).toBe(0);
  });
});
