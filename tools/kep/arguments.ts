import { parseArgs } from 'node:util';

export const USAGE = `npm run -s kep -- verify --content FILE --signature FILE --trust DIR [--crl DIR] [--at ISO-TIME]
    [--inn ИНН] [--ogrn ОГРН] [--kpp КПП] [--power FILE.xml --power-signature FILE] [--require-crl] [--explain]

Judges a signature and prints one JSON object: verdict, code, a sentence for the client, signer, chain, algorithms, times.
--content          the signed document; may be left out when the signature has it inside
--trust            a folder with roots and issuing authorities, DER or PEM, and the list of accredited authorities (XML)
--crl              a folder with revocation lists, DER or PEM
--at               the time of receipt, now by default: 2026-06-15T12:00:00Z or 2026-06-15T15:00:00+03:00; UTC where no zone
                   is told
--inn, --ogrn      whom the contract is with; --kpp beside them for a branch
--power            a machine-readable power of attorney and the principal's signature of it
--require-crl      refuse when no fresh revocation list speaks of a certificate
--explain          add the evidence: every step, revocation lists, accreditation
Exit status: 0 valid, 1 refused, 2 unreadable, 64 wrong command line.`;

/** The command line of `kep verify`. */
export interface VerifyArguments {
  readonly content: string | undefined;
  readonly signature: string;
  readonly trust: string;
  readonly crl: string | undefined;
  readonly at: Date;
  readonly inn: string | undefined;
  readonly ogrn: string | undefined;
  readonly kpp: string | undefined;
  readonly power: { readonly document: string; readonly signature: string } | undefined;
  readonly requireCrl: boolean;
  readonly explain: boolean;
}

/** A command line that says nothing that can be done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  content: { type: 'string' },
  signature: { type: 'string' },
  trust: { type: 'string' },
  crl: { type: 'string' },
  at: { type: 'string' },
  inn: { type: 'string' },
  ogrn: { type: 'string' },
  kpp: { type: 'string' },
  power: { type: 'string' },
  'power-signature': { type: 'string' },
  'require-crl': { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
} as const;

/** Reads the words after `kep`. Throws `UsageError`. */
export const readArguments = (words: readonly string[], now: Date): VerifyArguments => {
  const { values, positionals } = parsed(words);
  if (positionals.join(' ') !== 'verify') throw new UsageError('The command is verify');
  const { signature, trust, power } = values;
  if (signature === undefined || trust === undefined)
    throw new UsageError('--signature and --trust are needed');
  const at = values.at === undefined ? now : timeOf(values.at);
  if (values.kpp !== undefined && values.inn === undefined && values.ogrn === undefined)
    throw new UsageError('--kpp goes with --inn or --ogrn');
  const powerSignature = values['power-signature'];
  if ((power === undefined) !== (powerSignature === undefined)) {
    throw new UsageError('--power and --power-signature go together');
  }
  return {
    content: values.content,
    signature,
    trust,
    crl: values.crl,
    at,
    inn: values.inn,
    ogrn: values.ogrn,
    kpp: values.kpp,
    power:
      power === undefined || powerSignature === undefined
        ? undefined
        : { document: power, signature: powerSignature },
    requireCrl: values['require-crl'],
    explain: values.explain,
  };
};

const ISO_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A time told without its zone means the same on every machine: UTC. */
const timeOf = (text: string): Date => {
  const [, clock, , , zone] = ISO_TIME.exec(text) ?? [];
  const at = new Date(clock !== undefined && zone === undefined ? `${text}Z` : text);
  if (!ISO_TIME.test(text) || Number.isNaN(at.getTime())) throw new UsageError(`Not an ISO time: ${text}`);
  return at;
};

const parsed = (words: readonly string[]) => {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};
