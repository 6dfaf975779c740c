export { type AccessNoticeFacts, accessNoticeMail } from './mail/access-notice.ts';
export { dataExportMail, type DataExportMailFacts } from './mail/data-export.ts';
export { contractMail, type ContractMailFacts } from './mail/contract.ts';
export { leavingMail, type LeavingMailFacts } from './mail/leaving.ts';
export { type InvitationFacts, invitationMail } from './mail/invitation.ts';
export { type MailBody, type MailBrand, type RenderedMail, renderMail } from './mail/layout.ts';
export { alreadyRegisteredMail, type CodeMailPurpose, oneTimeCodeMail } from './mail/one-time-code.ts';
export { type RegisterHeld, registerHeldMail } from './mail/register-held.ts';
export { passwordResetMail } from './mail/password-reset.ts';
export { type SecurityNoticeEvent, securityNoticeMail } from './mail/security-notice.ts';
export { escapeHtml, Html, html, safeHref } from './template.ts';
export { applicationPaper, type PrintedApplication } from './application/index.ts';
export { invoicePaper } from './invoice/index.ts';
export { type Paper, paper, type PaperParts } from './paper/paper.ts';
export {
  contractPaper,
  type ProtocolInput,
  protocolPaper,
  type ProtocolReport,
  type UsualText,
  usualContractText,
} from './contract/index.ts';
