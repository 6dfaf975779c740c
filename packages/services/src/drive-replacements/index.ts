export {
  finishDriveReplacement,
  finishDriveReplacementInput,
  type FinishDriveReplacementInput,
} from './finish.ts';
export {
  type DriveReplacementCard,
  driveReplacementInput,
  type DriveReplacementInput,
  getDriveReplacement,
} from './get.ts';
export {
  noteDriveExpertise,
  noteDriveExpertiseInput,
  type NoteDriveExpertiseInput,
} from './note-expertise.ts';
export {
  placeReplacementDrive,
  placeReplacementDriveInput,
  type PlaceReplacementDriveInput,
} from './place.ts';
export {
  startDriveReplacement,
  startDriveReplacementInput,
  type StartDriveReplacementInput,
} from './start.ts';
