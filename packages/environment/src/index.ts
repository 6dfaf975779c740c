export { type Catalogue, catalogue, groups, type SettingName } from './catalogue/index.ts';
export {
  type HealthOptions,
  type HealthServer,
  type ReadinessCheck,
  startHealthServer,
} from './health.ts';
export { badEnvironmentExitCode, loadEnvironment, processSource } from './load.ts';
export {
  type Environment,
  EnvironmentError,
  type EnvironmentProblem,
  environmentTexts,
  fallbackText,
  readEnvironment,
  type Source,
} from './read.ts';
export { createLog, type Logger, type RunningApp, runProcess, type StartApp } from './run.ts';
export { type ProcessName, processNames, type Setting } from './setting.ts';
export { onStopWish } from './stop-wish.ts';
