import {
  buildDocument,
  containerCrc,
  encodeContainer,
  encodeDocument,
  encodeFrame,
  FRAME_HEAD,
} from '@koreshok/fiscal';

/** A register of a bench: what its documents and its rows in the database agree on. */
export interface BenchRegister {
  readonly fn: string;
  readonly registrationNumber: string;
  readonly inn: string;
}

const ITEMS = [
  'Молоко пастеризованное "Луговое" 2,5 %, 930 мл',
  'Хлеб ржаной подовый, нарезка, 400 г',
  'Сыр российский, 50 %, весовой, кг',
  'Чай чёрный байховый, 100 пакетиков',
  'Пакет-майка с логотипом магазина',
].map((name, index) => ({
  1030: name,
  1079: 4990 + index * 1733,
  1023: index + 1,
  1199: 11,
  1212: 1,
  1214: 4,
  2108: 0,
}));

const CONTAINER_NUMBER = FRAME_HEAD + 17;
const CONTAINER_CRC = FRAME_HEAD + 2;
const NUMBER_TAG = Buffer.from([0x10, 0x04, 0x04, 0x00]);

/**
 * Makes sales of one register, five items and about a kilobyte each, by changing the number in one encoded sale and
 * mending the checksum: cheap enough to make hundreds of thousands.
 */
export function saleMaker(register: BenchRegister): (number: number) => Buffer {
  const document = buildDocument(
    3,
    '1.2',
    {
      1008: 'buyer@example.ru',
      1012: Date.UTC(2026, 10, 23, 12) / 1000,
      1018: register.inn.padEnd(12, ' '),
      1037: register.registrationNumber.padEnd(20, ' '),
      1040: 1,
      1041: register.fn,
      1048: 'Общество с ограниченной ответственностью "Продукты рядом"',
      1059: ITEMS,
      1187: 'Магазин № 17, торговый зал, касса самообслуживания 3',
    },
    { messageSign: Uint8Array.of(0x81, 0x06, 1, 2, 3, 4, 5, 6), zeroTail: true },
  );
  const container = encodeContainer(
    { dataType: 3, driveNumber: register.fn, documentNumber: 1 },
    encodeDocument(document),
  );
  const template = Buffer.from(encodeFrame({ driveNumber: register.fn, version: '1.2' }, container));
  const tagAt = template.indexOf(NUMBER_TAG);
  if (tagAt < 0) throw new Error('The sale has no number');
  return (number) => {
    const message = Buffer.from(template);
    message.writeUIntBE(number, CONTAINER_NUMBER, 3);
    message.writeUInt32LE(number, tagAt + NUMBER_TAG.length);
    message.writeUInt16LE(containerCrc(message.subarray(FRAME_HEAD)), CONTAINER_CRC);
    return message;
  };
}
