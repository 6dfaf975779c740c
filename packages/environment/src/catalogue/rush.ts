import { integer, seconds } from '../kinds.ts';
import { setting } from '../setting.ts';

/** When what can wait leaves a host to the answers that registers wait for. */
export const rushSettings = {
  RUSH_DOCUMENTS_PER_SECOND: setting({
    kind: integer(0, 1_000_000),
    meaning:
      'More documents a second are a rush, in which relay and projections wait: somewhat more than all keeps up with on this host. 0: none is.',
    readBy: ['gateway', 'worker'],
    fallback: '3000',
  }),
  RUSH_LAG_SECONDS: setting({
    kind: seconds(1, 3_600),
    meaning: 'How long relay and projections wait in a rush; what lasts longer is no rush.',
    readBy: ['gateway', 'worker'],
    fallback: '30',
  }),
} as const;
