import { ReceptionError } from '@koreshok/integrations/fns-reception';
import type { SignatureReport, VerificationRequest } from '@koreshok/signing';
import { describe, expect, test } from 'vitest';
import { signatureJudge } from '../src/signing/judge.ts';

const at = new Date('2026-11-28T12:00:00Z');
const signature = new Uint8Array([0x30]);
const power = { document: new Uint8Array([1]), signature: new Uint8Array([2]) };

/** A judge whose verifier only tells what it was asked, and a register that answers so. */
function aJudge(answer: () => Promise<'active' | 'revoked' | null>) {
  const asked: (string | undefined)[] = [];
  const silences: string[] = [];
  const numbers: string[] = [];
  const verify = ({ powerOfAttorney }: VerificationRequest): Promise<SignatureReport> => {
    asked.push(powerOfAttorney?.registryState);
    const report = { powerOfAttorney: powerOfAttorney === undefined ? null : { number: 'П-7' } };
    return Promise.resolve(report as SignatureReport);
  };
  const judge = signatureJudge({
    trust: () => Promise.resolve({ trust: { certificates: [] } } as never),
    reception: {
      power: (number) => {
        numbers.push(number);
        return answer();
      },
    },
    onSilence: ({ code }) => silences.push(code),
    verify,
  });
  return { judge, asked, silences, numbers };
}

describe('a signature that stands on a power of attorney', () => {
  test('is judged again by what the register says of the power', async () => {
    const { judge, asked, numbers } = aJudge(() => Promise.resolve('revoked'));
    await judge({ signature, at, powerOfAttorney: power });
    expect(numbers).toEqual(['П-7']);
    expect(asked).toEqual([undefined, 'revoked']);
  });

  test('keeps its first verdict where the register knows nothing of the power, or is away', async () => {
    const unknown = aJudge(() => Promise.resolve(null));
    await unknown.judge({ signature, at, powerOfAttorney: power });
    expect([unknown.asked, unknown.silences]).toEqual([[undefined], []]);
    const away = aJudge(() => Promise.reject(new ReceptionError('outage', 'The reception answered 503')));
    await away.judge({ signature, at, powerOfAttorney: power });
    expect([away.asked, away.silences]).toEqual([[undefined], ['outage']]);
  });

  test('has to carry one of the operator’s powers where those are set', async () => {
    const wanted: unknown[] = [];
    const judge = signatureJudge({
      trust: () => Promise.resolve({ trust: { certificates: [] } } as never),
      reception: { power: () => Promise.resolve(null) },
      powers: ['KKT_SIGN'],
      onSilence: () => undefined,
      verify: ({ powerOfAttorney }) => {
        wanted.push(powerOfAttorney?.powers);
        return Promise.resolve({ powerOfAttorney: null } as unknown as SignatureReport);
      },
    });
    await judge({ signature, at, powerOfAttorney: power });
    await judge({ signature, at });
    expect(wanted).toEqual([['KKT_SIGN'], undefined]);
  });

  test('alone makes a question: that of a head asks the register nothing', async () => {
    const { judge, asked, numbers } = aJudge(() => Promise.resolve('active'));
    await judge({ signature, at });
    expect([asked, numbers]).toEqual([[undefined], []]);
  });
});
