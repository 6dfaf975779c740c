export {
  type FirstContactVerdict,
  firstContactVerdict,
  PARTNER_CODE_STATES,
  type PartnerCodeLimits,
  type PartnerCodeState,
  partnerCodeState,
} from './state.ts';
