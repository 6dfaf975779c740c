export {
  type AdmissionDecision,
  admissionDecision,
  type Binding,
  type Claim,
  type GateMode,
} from './binding.ts';
export { type HeldReason, type HeldReasonText, heldReasons, heldReasonTexts } from './held-reason.ts';
