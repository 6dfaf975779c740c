import { isTestDrive } from '@koreshok/fiscal/drive';
import { isDriveNumber, isInn, isRegistrationNumber } from '@koreshok/fiscal/identifiers';
import { REGISTER_ZONES } from '@koreshok/fiscal/time';

import { asObject, BodyError, listAt, numberAt, oneOf, onlyNames, textAt } from '../http/index.ts';
import type { GateAddress } from '../line/index.ts';
import { type RegisterSettings, registerProfile, type RegisterProfile } from '../register/index.ts';
import { TRADES } from '../trade/index.ts';

/** What can be asked of a register on the workbench. */
export const STEPS = [
  'register',
  'open-shift',
  'sell',
  'refund',
  'correct',
  'report-settlements',
  'close-shift',
  'change-parameters',
  'close-drive',
  'replace-drive',
  'deliver',
] as const;
export type StepKind = (typeof STEPS)[number];

/** One step; words that do not belong to its kind are not looked at. */
export interface Step {
  readonly kind: StepKind;
  /** `sell`: the total in kopecks of one item; drawn from the trade's goods when absent. */
  readonly total?: number;
  /** `sell`: phone or e-mail of the buyer. */
  readonly buyerContact?: string;
  /** `sell`, `correct`: a БСО instead of a receipt. */
  readonly strictForm?: boolean;
  /** `change-parameters`: bits of tag 1205. */
  readonly reasons?: number;
  /** `replace-drive`: number of the fresh drive. */
  readonly driveNumber?: string;
}

/** Steps for one register, as `POST /fleet` takes them. */
export interface Order {
  readonly profile: RegisterProfile;
  readonly gate: GateAddress | undefined;
  readonly steps: readonly Step[];
  /** What the register has done before it came onto the workbench. */
  readonly resume:
    | { readonly lastNumber: number; readonly shiftNumber: number; readonly shiftOpen: boolean }
    | undefined;
}

const VERSIONS = ['1.05', '1.1', '1.2'] as const;
const MOST_STEPS = 200;

/**
 * Reads an order: `driveNumber`, `registrationNumber`, `inn`, `serialNumber` and `steps` (words or objects with `kind`),
 * and at will `gate`, `version`, `trade`, `userName`, `address`, `place`, `zone`, `operator`, `resume`. What it leaves open
 * comes from `defaults`, then from the register's numbers.
 *
 * @throws BodyError when something is missing or unknown.
 */
export function readOrder(
  body: Readonly<Record<string, unknown>>,
  defaults: Partial<RegisterProfile> = {},
): Order {
  onlyNames(body, [
    'driveNumber',
    'registrationNumber',
    'inn',
    'serialNumber',
    'steps',
    'gate',
    'version',
    'trade',
    'userName',
    'address',
    'place',
    'zone',
    'operator',
    'resume',
  ]);
  const steps = listAt(body, 'steps') ?? [];
  if (steps.length > MOST_STEPS) throw new BodyError(`steps has more than ${MOST_STEPS} members`);
  return {
    profile: registerProfile({ ...defaults, ...settingsIn(body) }),
    gate: body['gate'] === undefined ? undefined : gateIn(asObject(body['gate'], 'gate')),
    steps: steps.map(stepIn),
    resume: body['resume'] === undefined ? undefined : resumeIn(asObject(body['resume'], 'resume')),
  };
}

function settingsIn(body: Readonly<Record<string, unknown>>): RegisterSettings {
  const optional = {
    version: oneOf(body, 'version', VERSIONS),
    trade: oneOf(body, 'trade', TRADES),
    userName: textAt(body, 'userName'),
    address: textAt(body, 'address'),
    place: textAt(body, 'place'),
    zone: oneOf(body, 'zone', REGISTER_ZONES),
    operator: body['operator'] === undefined ? undefined : operatorIn(asObject(body['operator'], 'operator')),
  };
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  return { ...numbersIn(body), ...(Object.fromEntries(given) as Partial<RegisterProfile>) };
}

/** The drive number of a test drive counts too, so that the test port can be tried. */
function numbersIn(body: Readonly<Record<string, unknown>>): RegisterSettings {
  const driveNumber = textAt(body, 'driveNumber') ?? '';
  const registrationNumber = textAt(body, 'registrationNumber') ?? '';
  const inn = textAt(body, 'inn') ?? '';
  const serialNumber = textAt(body, 'serialNumber') ?? '';
  if (!isDriveNumber(driveNumber)) throw new BodyError('driveNumber is not 16 digits');
  if (!isRegistrationNumber(registrationNumber) && !isTestDrive(driveNumber)) {
    throw new BodyError('registrationNumber is not the number of a register');
  }
  if (!isInn(inn)) throw new BodyError('inn is not an ИНН');
  if (serialNumber === '' || serialNumber.length > 20)
    throw new BodyError('serialNumber has 1 to 20 characters');
  return { driveNumber, registrationNumber, inn, serialNumber };
}

const operatorIn = (operator: Readonly<Record<string, unknown>>): RegisterProfile['operator'] => ({
  inn: textAt(operator, 'inn') ?? '',
  name: textAt(operator, 'name') ?? '',
});

const gateIn = (gate: Readonly<Record<string, unknown>>): GateAddress => ({
  host: textAt(gate, 'host') ?? '127.0.0.1',
  port: numberAt(gate, 'port', { least: 1, most: 65_535, fallback: 7777 }),
});

const resumeIn = (resume: Readonly<Record<string, unknown>>): NonNullable<Order['resume']> => ({
  lastNumber: numberAt(resume, 'lastNumber', { least: 0, most: 0xffffff, fallback: 0 }),
  shiftNumber: numberAt(resume, 'shiftNumber', { least: 0, most: 0xffff, fallback: 0 }),
  shiftOpen: resume['shiftOpen'] === true,
});

function stepIn(value: unknown): Step {
  const step = typeof value === 'string' ? { kind: value } : asObject(value, 'a step');
  onlyNames(step, ['kind', 'total', 'buyerContact', 'strictForm', 'reasons', 'driveNumber']);
  const kind = oneOf(step, 'kind', STEPS);
  if (kind === undefined) throw new BodyError(`a step has no kind; known: ${STEPS.join(', ')}`);
  const { total, reasons } = step;
  const buyerContact = textAt(step, 'buyerContact');
  const driveNumber = textAt(step, 'driveNumber');
  return {
    kind,
    ...(total !== undefined && { total: numberAt(step, 'total', { least: 1, most: 1e11, fallback: 1 }) }),
    ...(reasons !== undefined && {
      reasons: numberAt(step, 'reasons', { least: 0, most: 0xffff_ffff, fallback: 0 }),
    }),
    ...(buyerContact !== undefined && { buyerContact }),
    ...(driveNumber !== undefined && { driveNumber }),
    ...(step['strictForm'] === true && { strictForm: true }),
  };
}
