export {
  type AdmissionSources,
  type AdmissionState,
  type AdmissionTarget,
  admissionTarget,
  GRACE_DAYS,
  REPLACED_DRIVE_DAYS,
} from './target.ts';
