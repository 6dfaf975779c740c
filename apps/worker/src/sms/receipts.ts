import type { Logger } from '@koreshok/environment';
import type { SmsReceipt } from '@koreshok/integrations/sms';
import type { ServiceContext } from '@koreshok/services';
import { recordReceipt } from '@koreshok/services/codes';

/** Writes receipts of the SMS centre down. One that cannot be written is lost: the code works all the same. */
export function writeReceipts(services: ServiceContext, log: Logger): (receipt: SmsReceipt) => void {
  return ({ messageId, state }) => {
    recordReceipt(services, { messageId, delivery: state }).catch((error: unknown) => {
      log.warn({ messageId, err: error }, 'a delivery receipt was not written');
    });
  };
}
