import type { MailPort } from '@koreshok/integrations/mail';
import type { ServiceContext } from '@koreshok/services';

export interface MailSettings {
  readonly mail: MailPort;
  readonly services: ServiceContext;
  /** Makes an address of the portal from a brand's host and a path. */
  readonly portalUrl: (host: string, path: string) => string;
  /** The sender of brands without one of their own. */
  readonly fallbackSender: string;
}
