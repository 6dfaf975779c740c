import { type FnsReception, type PowerState, ReceptionError } from '@koreshok/integrations/fns-reception';
import type { TrustFiles } from '@koreshok/services/signing-trust';
import {
  LAWFUL_ORGANIZATION_ISSUERS,
  type SignatureReport,
  type VerificationRequest,
  verifyApart,
} from '@koreshok/signing';

/** What is to be judged; whom a signature has to lead to, and by which rules, is the judge's matter. */
export type AskedSignature = Omit<VerificationRequest, 'trust' | 'crls' | 'policy'>;

export type SignatureJudge = (asked: AskedSignature) => Promise<SignatureReport>;

export interface JudgeOptions {
  readonly trust: () => Promise<TrustFiles>;
  readonly reception: Pick<FnsReception, 'power'>;
  /** Codes of which a power of attorney has to carry one; any power counts where there are none. */
  readonly powers?: readonly string[];
  /** Takes a question the register of powers gave no answer to. */
  readonly onSilence: (error: ReceptionError) => void;
  readonly verify?: (request: VerificationRequest) => Promise<SignatureReport>;
}

/**
 * Judges signatures in a process apart. Where one stands on a power of attorney, the tax service's register is asked
 * whether that was revoked (63-ФЗ, article 17.5), and the signature is judged again by its answer: the power's number is
 * known once it was read, and it is read where signatures are judged. A register that does not answer, or knows nothing of
 * the power, leaves that open, and the verdict says so.
 */
export function signatureJudge(options: JudgeOptions): SignatureJudge {
  const { trust, reception, powers = [], onSilence, verify = verifyApart } = options;
  const stateOf = async (number: string): Promise<PowerState | null> => {
    try {
      return await reception.power(number);
    } catch (error) {
      if (!(error instanceof ReceptionError)) throw error;
      onSilence(error);
      return null;
    }
  };
  return async ({ powerOfAttorney: given, ...asked }) => {
    const power = given === undefined || powers.length === 0 ? given : { ...given, powers };
    const request = {
      ...asked,
      ...(power === undefined ? {} : { powerOfAttorney: power }),
      ...(await trust()),
      policy: { organizationIssuers: LAWFUL_ORGANIZATION_ISSUERS },
    };
    const report = await verify(request);
    if (power === undefined || report.powerOfAttorney === null) return report;
    const registryState = await stateOf(report.powerOfAttorney.number);
    if (registryState === null) return report;
    return verify({ ...request, powerOfAttorney: { ...power, registryState } });
  };
}
