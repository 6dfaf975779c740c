export { type AccessNotice, issueAccessNotice } from './issue.ts';
export { ACCESS_NOTICE_MAIL, ACCESS_NOTICES, type AccessNoticeKind } from './notice.ts';
