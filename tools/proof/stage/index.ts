export { ComplaintBook } from './complaints.ts';
export { openAdmin, type ProofDatabase, rowsOf, StageDatabase } from './database.ts';
export { readMetric } from './metrics.ts';
export type { StageClock } from './movable-clock.ts';
export type { StagePeople, StageRegister } from './registers.ts';
export { Stage, type StageGateway, type StageOptions } from './stage.ts';
export { WorkingRegister } from './working-register.ts';
