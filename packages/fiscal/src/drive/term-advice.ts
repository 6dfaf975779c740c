import type { DriveModel } from './models.ts';

/** How a business works, as far as the choice of a drive depends on it. */
export type DriveUse = {
  /** The general regime (ОСН) is among the taxation systems. */
  readonly generalTaxation: boolean;
  /** A special regime (УСН, ПСН, ЕСХН) is among them. */
  readonly specialRegime: boolean;
  /** Only services are sold. */
  readonly servicesOnly: boolean;
  readonly excise: boolean;
  readonly agent: boolean;
  readonly seasonal: boolean;
  /** Autonomous mode, without an operator. */
  readonly offline: boolean;
};

/** Which drive to buy: the months its key is made for, and whether the law leaves a choice. */
export type DriveAdvice = {
  readonly months: 15 | 36;
  readonly duty: 'must' | 'may';
  readonly sentence: string;
};

type Row = DriveAdvice & { readonly applies: (use: DriveUse) => boolean };

/** The first row that applies decides (54-ФЗ art. 4.1 p. 6 and the tax service's letters). */
const ROWS: readonly Row[] = [
  {
    applies: ({ excise }) => excise,
    months: 15,
    duty: 'may',
    sentence:
      'При торговле подакцизными товарами берите ФН на 15 месяцев: ключ любого ФН проработает 410 дней.',
  },
  {
    applies: ({ offline }) => offline,
    months: 15,
    duty: 'may',
    sentence: 'В автономном режиме срок ФН свободный: обычно берут ФН на 15 месяцев.',
  },
  {
    applies: ({ seasonal }) => seasonal,
    months: 15,
    duty: 'may',
    sentence: 'При сезонной работе срок ФН свободный: обычно берут ФН на 15 месяцев.',
  },
  {
    applies: ({ agent, generalTaxation }) => agent && generalTaxation,
    months: 15,
    duty: 'may',
    sentence: 'Для агентов на ОСН подойдёт ФН на 15 месяцев: длинный ключ проработает не дольше 560 дней.',
  },
  {
    applies: ({ generalTaxation, servicesOnly }) => generalTaxation && !servicesOnly,
    months: 15,
    duty: 'may',
    sentence: 'При торговле на ОСН берите ФН на 15 месяцев: ФН на 36 месяцев здесь нежелателен.',
  },
  {
    applies: ({ agent }) => agent,
    months: 36,
    duty: 'may',
    sentence: 'Для агентов на спецрежиме подойдёт ФН на 36 месяцев; закон не требует именно его.',
  },
  {
    applies: ({ servicesOnly }) => servicesOnly,
    months: 36,
    duty: 'must',
    sentence: 'Для услуг закон требует ФН на 36 месяцев.',
  },
  {
    applies: ({ specialRegime }) => specialRegime,
    months: 36,
    duty: 'must',
    sentence: 'На УСН, ПСН и ЕСХН закон требует ФН на 36 месяцев.',
  },
];

/** Which drive fits the business; undefined while neither its regime nor a special trait is known. */
export const driveAdvice = (use: DriveUse): DriveAdvice | undefined => {
  const row = ROWS.find(({ applies }) => applies(use));
  return row && { months: row.months, duty: row.duty, sentence: row.sentence };
};

/** What speaks against this drive for this business; undefined when nothing does. */
export const driveMisfit = (model: Pick<DriveModel, 'months'>, use: DriveUse): string | undefined => {
  const advice = driveAdvice(use);
  if (advice === undefined) return undefined;
  const long = model.months === 36;
  if (advice.duty === 'must' && advice.months === 36 && !long) {
    return `Этот ФН на ${model.months} месяцев. ${advice.sentence}`;
  }
  return advice.months === 15 && long && use.generalTaxation && !use.servicesOnly
    ? `Этот ФН на 36 месяцев. ${advice.sentence}`
    : undefined;
};
