import {
  assertAgreement,
  buildDocument,
  type Container,
  decodeContainer,
  decodeDocument,
  decodeFrame,
  documentFromJson,
  documentToJson,
  encodeContainer,
  encodeDocument,
  encodeFrame,
  type FiscalDocument,
} from '@koreshok/fiscal';

/** One figure of a measurement. */
export interface Figure {
  readonly name: string;
  readonly perSecond: number;
}

const WARM_UP_MS = 300;
const MEASURE_MS = 1500;

const ITEMS = [
  'Молоко пастеризованное «Луговое» 2,5 %, 930 мл',
  'Хлеб ржаной подовый, нарезка, 400 г',
  'Сыр российский, 50 %, весовой, кг',
  'Чай чёрный байховый, 100 пакетиков',
  'Пакет-майка с логотипом магазина',
].map((name, index) => ({
  1030: name.replaceAll(/[«»]/gu, '"'),
  1079: 4990 + index * 1733,
  1023: index === 2 ? '0.364' : index + 1,
  1199: index === 4 ? 11 : 2,
  1212: 1,
  1214: 4,
  2108: index === 2 ? 11 : 0,
}));

/** A sale of five items in format 1.2 as a shop's register makes it, about one kilobyte. */
const sale = (): FiscalDocument =>
  buildDocument(
    3,
    '1.2',
    {
      1008: 'buyer@example.ru',
      1040: 104_217,
      1042: 311,
      1048: 'Общество с ограниченной ответственностью "Продукты рядом"',
      1059: ITEMS,
      1084: { 1085: 'Номер карты лояльности', 1086: '7000 1234 5678 0042' },
      1187: 'Магазин № 17, торговый зал, касса самообслуживания 3',
      1192: 'K17-S3-000311',
      1203: '500100732259',
    },
    { messageSign: Uint8Array.of(0x81, 0x06, 1, 2, 3, 4, 5, 6), zeroTail: true },
  );

/** Milliseconds of processor time this process has used: what a busy neighbour takes does not count. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs `work` again and again and says how often per second of one core it went through. */
const measure = (name: string, work: () => number): Figure => {
  let guard = 0;
  const spin = (milliseconds: number): number => {
    const start = used();
    let count = 0;
    let passed = 0;
    while (passed < milliseconds) {
      for (let index = 0; index < 64; index += 1) guard ^= work();
      count += 64;
      passed = used() - start;
    }
    return (count / passed) * 1000;
  };
  spin(WARM_UP_MS);
  const perSecond = Math.round(spin(MEASURE_MS));
  if (guard === Number.MIN_SAFE_INTEGER) throw new Error('unreachable');
  return { name, perSecond };
};

const decodeAll = (container: Container): FiscalDocument =>
  decodeDocument(container.data, { version: '1.2' });

/** Measures the codec on one core with a five-item sale, prints the figures and gives them back. */
export const run = (): Figure[] => {
  const document = sale();
  const data = encodeDocument(document);
  const fields = { dataType: 3, driveNumber: '9999078902000001', documentNumber: 104_217 };
  const container = encodeContainer(fields, data);
  const message = encodeFrame({ driveNumber: fields.driveNumber, version: '1.2' }, container);
  const json = documentToJson(document);
  console.log(`codec: a sale of five items, ${data.length} bytes of document, ${message.length} of message`);
  const figures = [
    measure('container checks', () => decodeContainer(container).header.crc),
    measure('container checks + decode', () => {
      const opened = decodeContainer(container);
      const decoded = decodeAll(opened);
      assertAgreement(opened.header, decoded);
      return decoded.elements.length;
    }),
    measure('frame + container checks + decode', () => {
      const opened = decodeContainer(decodeFrame(message).body);
      const decoded = decodeAll(opened);
      assertAgreement(opened.header, decoded, fields.driveNumber);
      return decoded.elements.length;
    }),
    measure('encode', () => encodeDocument(document).length),
    measure('encode + container + frame', () => {
      const bytes = encodeContainer(fields, encodeDocument(document));
      return encodeFrame({ driveNumber: fields.driveNumber, version: '1.2' }, bytes).length;
    }),
    measure('document to JSON', () => documentToJson(document).length),
    measure('JSON to document', () => documentFromJson(json).document.elements.length),
  ];
  for (const { name, perSecond } of figures) {
    console.log(`codec: ${name.padEnd(34)} ${String(perSecond).padStart(8)} per second`);
  }
  return figures;
};

if (import.meta.main) run();
