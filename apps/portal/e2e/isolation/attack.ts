import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { allEntrances, type Entrance, type Outcome } from './entrance.ts';
import type { Footprint } from './footprint.ts';
import type { Pair, PairName } from './town.ts';
import { aWatchedTown, type WatchedTown } from './watched-town.ts';

/** What a stranger may be told: that there is no such thing, that he may not, or that he asked wrongly. */
const REFUSALS = ['not_found', 'forbidden', 'unauthenticated', 'bad_request', 'conflict'];

/** What may be asked of a door with the victim's ids: one sample, or several. */
export function inputsOf({ declaration }: Entrance, { facts }: Pair['victim']): readonly unknown[] {
  const sample = declaration.sample(facts);
  return Array.isArray(sample) ? sample : [sample];
}

/** The victim's texts that an answer tells. */
export function seen(outcome: Outcome, forbidden: readonly string[]): readonly string[] {
  return outcome.answered ? forbidden.filter((mark) => outcome.text.includes(mark)) : [];
}

/**
 * Declares one test for each pair and each door of the portal. Doors, their kinds and what to ask for come from the
 * declarations of routers and routes, so a new door is attacked from its first day.
 */
export function attackEveryDoor(names: readonly PairName[]): void {
  let town: WatchedTown;

  beforeAll(async () => {
    town = await aWatchedTown();
  });
  afterAll(() => town.close());

  describe.each(names)('%s', (name) => {
    let pair: Pair;
    let untouched: Footprint;
    let written: string;

    beforeAll(async () => {
      pair = town.pairs[name];
      untouched = await town.print(pair.victim);
      written = await town.written();
    });

    /** The parts of the victim's rows that are not what they were; a door that wrote no row at all changed none. */
    async function changedParts(): Promise<readonly string[]> {
      const before = written;
      written = await town.written();
      if (written === before) return [];
      const now = await town.print(pair.victim);
      const changed = Object.keys(now).filter((part) => now[part] !== untouched[part]);
      untouched = now;
      return changed;
    }

    it.each(allEntrances().map((entrance) => [entrance.name, entrance] as const))(
      '%s',
      async (_, entrance) => {
        const { kind } = entrance.declaration;
        if (pair.byRight?.[entrance.name] !== undefined) return;
        if (pair.reach === 'reading only' && entrance.changes) return;
        for (const input of inputsOf(entrance, pair.victim)) {
          const outcome = await entrance.call(town.runtime, pair.attacker, input);
          expect(seen(outcome, pair.forbidden), `${entrance.name} tells of the victim`).toEqual([]);
          if (!outcome.answered) expect(REFUSALS, outcome.code).toContain(outcome.kind);
          if (pair.reach === 'nothing' && kind === 'byId') {
            expect(outcome, `${entrance.name} answers ${JSON.stringify(input)}`).toMatchObject({
              answered: false,
            });
          }
          if (pair.attacker.cookie === null && kind !== 'public') {
            expect(outcome).toMatchObject({ answered: false, kind: 'unauthenticated' });
          }
        }
        if (!entrance.changes) return;
        const changed = await changedParts();
        // Anybody may ask for a letter with a link; it is written down for the one it goes to.
        if (kind !== 'public') expect(changed, `${entrance.name} changed the victim's rows`).toEqual([]);
      },
    );

    it('and when all is over, nothing was changed that the counter of written rows did not tell', async () => {
      // Where a part may be read, reading writes the journal of looks.
      if (pair.reach === 'nothing') expect(await town.print(pair.victim)).toEqual(untouched);
    });
  });
}
