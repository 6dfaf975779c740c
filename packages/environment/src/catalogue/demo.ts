import { day, integer } from '../kinds.ts';
import { optionalSetting, setting } from '../setting.ts';

export const demoSettings = {
  DEMO_SEED: setting({
    kind: integer(1, 2_147_483_647),
    meaning: 'The demonstration’s data are a pure function of this number and the anchor day.',
    readBy: ['supervisor', 'sandbox', 'tools'],
    fallback: '1',
  }),
  DEMO_ANCHOR_DAY: optionalSetting({
    kind: day(),
    meaning: 'The last day of the demonstration’s data; the day of the first start when absent.',
    readBy: ['supervisor', 'sandbox', 'tools'],
  }),
} as const;
