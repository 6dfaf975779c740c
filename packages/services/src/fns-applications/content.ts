import { type ApplicationContent, REREGISTRATION_REASONS } from '@koreshok/domain';
import { z } from 'zod';

const text = (most: number) => z.string().trim().max(most, `Не длиннее ${most} знаков.`);

/** A number that is read in groups and pasted with spaces or dashes: the file of the tax service takes digits alone. */
const code = (most: number) => text(most).transform((typed) => typed.replace(/[\s\u00a0-]+/gu, ''));

const report = z.object({ number: text(10), date: text(10), time: text(5), fiscalSign: text(10) }).nullable();

/** The form of an application as it may be saved half filled in; what is missing the pre-flight tells. */
export const contentShape = z.object({
  kind: z.enum(['registration', 'reregistration', 'removal']),
  taxOffice: text(4),
  registrationNumber: code(24),
  model: text(100),
  serialNumber: text(20),
  fn: code(24),
  formatVersion: z.enum(['1.05', '1.1', '1.2']),
  generalTaxation: z.boolean(),
  specialRegime: z.boolean(),
  servicesOnly: z.boolean(),
  signs: z.object({
    offline: z.boolean(),
    lottery: z.boolean(),
    gambling: z.boolean(),
    casino: z.boolean(),
    bankAgent: z.boolean(),
    paymentAgent: z.boolean(),
    automaticDevice: z.boolean(),
    internet: z.boolean(),
    delivery: z.boolean(),
    excise: z.boolean(),
    marking: z.boolean(),
  }),
  address: z.object({
    place: text(255),
    postcode: text(6),
    regionCode: text(2),
    district: text(120),
    settlement: text(120),
    street: text(120),
    building: text(50),
    fiasId: text(36),
  }),
  reasons: z.array(z.union(REREGISTRATION_REASONS.map((each) => z.literal(each)))).max(8),
  removal: z.enum(['none', 'stolen', 'lost', 'broken']),
  driveBroken: z.boolean(),
  registrationReport: report,
  closeReport: report,
  signer: z.object({
    surname: text(60),
    givenName: text(60),
    patronymic: text(60),
    capacity: z.union([z.literal(1), z.literal(2)]),
    ground: text(120),
  }),
}) satisfies z.ZodType<ApplicationContent>;

/** A form in which nothing is known. */
export const EMPTY_CONTENT: ApplicationContent = {
  kind: 'registration',
  taxOffice: '',
  registrationNumber: '',
  model: '',
  serialNumber: '',
  fn: '',
  formatVersion: '1.2',
  generalTaxation: false,
  specialRegime: false,
  servicesOnly: false,
  signs: {
    offline: false,
    lottery: false,
    gambling: false,
    casino: false,
    bankAgent: false,
    paymentAgent: false,
    automaticDevice: false,
    internet: false,
    delivery: false,
    excise: false,
    marking: false,
  },
  address: {
    place: '',
    postcode: '',
    regionCode: '',
    district: '',
    settlement: '',
    street: '',
    building: '',
    fiasId: '',
  },
  reasons: [],
  removal: 'none',
  driveBroken: false,
  registrationReport: null,
  closeReport: null,
  signer: { surname: '', givenName: '', patronymic: '', capacity: 1, ground: '' },
};

export function readContent(stored: string): ApplicationContent {
  return contentShape.parse(JSON.parse(stored));
}
