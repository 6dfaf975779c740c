export { buildConfirmation, type ConfirmationFields, encodeConfirmation } from './build.ts';
export {
  CONFIRMATION_CODE,
  type Confirmation,
  OPERATOR_MESSAGE,
  RESPONSE_CODES,
} from './confirmation.ts';
export { confirmationOf, decodeConfirmation } from './decode.ts';
