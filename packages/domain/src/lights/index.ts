export {
  type DriveWarnings,
  driveWarningsOf,
  type RegisterCondition,
  type RegisterDocuments,
} from './condition.ts';
export {
  LIGHT_ACTOR_WORDS,
  LIGHT_STATES,
  LIGHT_WORDS,
  type Light,
  type LightActor,
  type LightFinding,
  type LightReason,
  type LightState,
} from './light.ts';
export { stopsInDays } from './connection.ts';
export { lightOf } from './light-of.ts';
export { type RegisteredWith, registeredWith } from './registered-with.ts';
export { type TodoItem, todoOf } from './todo.ts';
