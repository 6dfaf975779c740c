import { ONE_TIME_CODE } from '@koreshok/services/codes';
import { ACCESS_NOTICE_MAIL } from '@koreshok/services/access-notices';
import { CONTRACT_MAIL } from '@koreshok/services/contracts';
import { DATA_EXPORT_MAIL } from '@koreshok/services/data-exports';
import { INVITATION_MAIL } from '@koreshok/services/invitations';
import { LEAVING_MAIL } from '@koreshok/services/leaving';
import { SECURITY_NOTICE } from '@koreshok/services/notices';
import { PASSWORD_RESET_MAIL } from '@koreshok/services/sessions';
import type { Consumer } from '../outbox/consume.ts';
import { sendAccessNotice } from './access-notice.ts';
import { sendContractMail } from './contract.ts';
import { sendDataExportMail } from './data-export.ts';
import { sendInvitation } from './invitation.ts';
import { sendLeavingMail } from './leaving.ts';
import { sendCodeByMail } from './one-time-code.ts';
import { sendPasswordReset } from './password-reset.ts';
import { sendSecurityNotice } from './security-notice.ts';
import type { MailSettings } from './settings.ts';

/** Turns facts into mails. A mail that the server refuses for good is reported and tried again like any other. */
export function mailConsumer(settings: MailSettings): Consumer {
  return {
    name: PASSWORD_RESET_MAIL.consumer,
    handlers: {
      [PASSWORD_RESET_MAIL.kind]: (row) => sendPasswordReset(row, settings),
      [SECURITY_NOTICE.kind]: (row) => sendSecurityNotice(row, settings),
      [ONE_TIME_CODE.kind]: (row) => sendCodeByMail(row, settings),
      [ACCESS_NOTICE_MAIL.kind]: (row) => sendAccessNotice(row, settings),
      [INVITATION_MAIL.kind]: (row) => sendInvitation(row, settings),
      [LEAVING_MAIL.kind]: (row) => sendLeavingMail(row, settings),
      [CONTRACT_MAIL.kind]: (row) => sendContractMail(row, settings),
      [DATA_EXPORT_MAIL.kind]: (row) => sendDataExportMail(row, settings),
    },
  };
}

/** Addresses of the portal as visitors type them; the port is left out where the scheme implies it. */
export function portalUrls(settings: {
  readonly PORTAL_SCHEME: 'http' | 'https';
  readonly PORTAL_PORT: number;
}): (host: string, path: string) => string {
  const port = settings.PORTAL_SCHEME === 'https' ? '' : `:${settings.PORTAL_PORT}`;
  return (host, path) => `${settings.PORTAL_SCHEME}://${host}${port}${path}`;
}
