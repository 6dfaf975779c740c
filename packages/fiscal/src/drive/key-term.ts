import type { FormatVersion } from '../dictionary/versions.ts';
import type { DriveModel } from './models.ts';

/** How a register with the drive is used: the length of the key depends on it. */
export type DriveConditions = {
  readonly version: FormatVersion;
  /** Autonomous mode, without an operator. */
  readonly offline: boolean;
  readonly excise: boolean;
  /** Gambling, lotteries, pawnshops or insurance. */
  readonly gamblingLotteryPawnOrInsurance: boolean;
  /** The general regime (ОСН) is among the taxation systems. */
  readonly generalTaxation: boolean;
  /** Only services are sold. */
  readonly servicesOnly: boolean;
  /** The user works as an agent. */
  readonly agent: boolean;
};

/** Whether such a drive may be used so: as it should, against the regulator's wish, or not at all. */
export type DriveFitness = 'right' | 'unwelcome' | 'forbidden';

export type KeyTerm = {
  /** Days from the registration report to the end of the key. */
  readonly days: number;
  readonly fitness: DriveFitness;
  /** Why it is that long. */
  readonly sentence: string;
};

type Model = Pick<DriveModel, 'months' | 'format12'>;

type Row = {
  readonly applies: (model: Model, use: DriveConditions) => boolean;
  readonly days: number;
  readonly sentence: string;
};

const long = (model: Model): boolean => model.months === 36;
const goodsUnderGeneralTaxation = (use: DriveConditions): boolean => use.generalTaxation && !use.servicesOnly;
const in12 = (use: DriveConditions): boolean => use.version === '1.2';

/** The first row that applies decides (54-ФЗ art. 4.1 and the tax service's letters). */
const ROWS: readonly Row[] = [
  {
    applies: (model) => model.months === 13,
    days: 410,
    sentence: 'Ключ ФН на 13 месяцев действует 410 дней.',
  },
  {
    applies: (model, use) => use.excise && (long(model) || in12(use)),
    days: 410,
    sentence: 'При торговле подакцизными товарами ключ ФН действует 410 дней.',
  },
  {
    applies: (model, use) => !long(model) && use.offline,
    days: 410,
    sentence: 'В автономном режиме ключ ФН на 15 месяцев действует 410 дней.',
  },
  {
    applies: (model, use) => !long(model) && in12(use) && use.gamblingLotteryPawnOrInsurance,
    days: 410,
    sentence: 'Для игр, лотерей, ломбардов и страхования по ФФД 1.2 ключ ФН действует 410 дней.',
  },
  { applies: (model) => !long(model), days: 470, sentence: 'Ключ ФН на 15 месяцев действует 470 дней.' },
  {
    applies: (_, use) => use.offline && in12(use) && goodsUnderGeneralTaxation(use),
    days: 410,
    sentence: 'В автономном режиме при торговле на ОСН по ФФД 1.2 ключ ФН действует 410 дней.',
  },
  {
    applies: (_, use) => use.offline,
    days: 560,
    sentence: 'В автономном режиме ключ ФН на 36 месяцев действует 560 дней.',
  },
  {
    applies: (_, use) => goodsUnderGeneralTaxation(use),
    days: 560,
    sentence: 'При торговле на ОСН ключ ФН на 36 месяцев действует 560 дней.',
  },
  {
    applies: (_, use) => use.agent && use.generalTaxation && in12(use),
    days: 560,
    sentence: 'Для агентов на ОСН по ФФД 1.2 ключ ФН на 36 месяцев действует 560 дней.',
  },
];

const FULL: Pick<Row, 'days' | 'sentence'> = {
  days: 1110,
  sentence: 'Ключ ФН на 36 месяцев действует 1110 дней.',
};

const fitnessOf = (model: Model, use: DriveConditions): DriveFitness => {
  const short = goodsUnderGeneralTaxation(use) || (use.agent && use.generalTaxation && in12(use));
  if (!long(model) || !short) return 'right';
  return model.format12 === 'full' ? 'unwelcome' : 'forbidden';
};

/** How long the key of the drive works when the register is used so. */
export const keyTerm = (model: Model, use: DriveConditions): KeyTerm => {
  const { days, sentence } = ROWS.find((row) => row.applies(model, use)) ?? FULL;
  return { days, sentence, fitness: fitnessOf(model, use) };
};
