import type { GatewayFigures } from '@/server/gateway/index.ts';

/** A gateway that has just begun, with the figures a test is about. */
export function someFigures(figures: Partial<GatewayFigures> = {}): GatewayFigures {
  return {
    at: new Date('2026-11-22T11:00:00Z'),
    intakeOpen: true,
    connections: 0,
    waiting: 0,
    taken: 0,
    repeated: 0,
    held: 0,
    answers: [],
    batches: { count: 0, documents: 0 },
    relay: { lag: 0, lanesDue: 0, circuitOpen: false, inRush: false, judged: 0 },
    ...figures,
  };
}
