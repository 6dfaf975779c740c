import { DOCUMENTS_HELD } from '@koreshok/services/held';
import type { MailSettings } from '../mail/settings.ts';
import type { Consumer } from '../outbox/consume.ts';
import { tellOfHeld } from './documents-held.ts';

/** Tells people what they should know at once. */
export function notifierConsumer(settings: MailSettings): Consumer {
  return {
    name: DOCUMENTS_HELD.consumer,
    handlers: { [DOCUMENTS_HELD.kind]: (row) => tellOfHeld(row, settings) },
  };
}
