export { ComplaintBook } from './complaints.ts';
export { openAdmin, type ProofDatabase, rowsOf } from './database.ts';
export { readMetric } from './metrics.ts';
export type { StagePeople, StageRegister } from './registers.ts';
export { Stage, type StageGateway, type StageOptions } from './stage.ts';
export { WorkingRegister } from './working-register.ts';
