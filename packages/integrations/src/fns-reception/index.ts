export { type FnsReceptionOptions, fnsReceptionClient } from './client.ts';
export {
  type ExchangeReceipt,
  type FnsReception,
  type OutgoingApplication,
  type PowerState,
  type ReceptionAnswer,
  ReceptionError,
  type ReceptionFault,
} from './port.ts';
