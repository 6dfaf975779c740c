export {
  DRIVE_CAPACITY,
  DRIVE_WARNINGS,
  type DriveWarning,
  driveFillPercent,
  driveMemoryEnd,
  driveTermEnd,
} from './condition.ts';
export { type DriveConditions, type DriveFitness, type KeyTerm, keyTerm } from './key-term.ts';
export {
  DRIVE_MODELS,
  type DriveGeneration,
  type DriveModel,
  driveModel,
  driveRegistryName,
  driveSupports,
  isTestDrive,
} from './models.ts';
export {
  REGISTER_MODELS,
  type RegisterModel,
  registerModelNamed,
  registerModelsOf,
} from './register-models.ts';
export { type DriveAdvice, driveAdvice, driveMisfit, type DriveUse } from './term-advice.ts';
