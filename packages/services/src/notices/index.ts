export {
  issueNotice,
  type IssuedNotice,
  SECURITY_NOTICE,
  type SecurityEvent,
  writeNotice,
} from './notice.ts';
