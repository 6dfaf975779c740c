import { setTimeout as wait } from 'node:timers/promises';

import type { ProofDatabase, Stage } from '../stage/index.ts';

const LOOK_EVERY_MS = 250;
const SAY_EVERY_MS = 5_000;

const WAITING = `SELECT
  (SELECT COUNT(*) FROM Outbox WHERE consumer = 'projector' AND doneAt IS NULL) AS toProject,
  (SELECT COUNT(*) FROM RelayLane WHERE target = 'tax_service' AND dueAt IS NOT NULL) AS lanes,
  (SELECT COUNT(*) FROM Acknowledgement WHERE verdict IN ('waiting', 'soft_quarantine')) AS undecided`;

/**
 * Waits until everything stored is projected, sent on and decided.
 *
 * @returns what is still left when the time is over; null when nothing is.
 */
export async function settle(
  stage: Stage<ProofDatabase>,
  withinMs: number,
  say: (line: string) => void,
): Promise<string | null> {
  const began = Date.now();
  for (let said = began; ; ) {
    const [row] = await stage.database.rows(WAITING);
    const left = Object.entries(row ?? {}).filter(([, count]) => Number(count) > 0);
    if (left.length === 0) return null;
    const text = left.map(([name, count]) => `${name} ${count}`).join(', ');
    if (Date.now() - began > withinMs) return text;
    if (Date.now() - said > SAY_EVERY_MS) {
      say(`settling: ${text}`);
      said = Date.now();
    }
    await wait(LOOK_EVERY_MS);
  }
}
