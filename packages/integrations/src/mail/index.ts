export { type Mail, MailError, type MailPort, smtpMail } from './smtp.ts';
