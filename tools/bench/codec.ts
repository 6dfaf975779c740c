import { parseArgs } from 'node:util';
import {
  checkDocument,
  decodeContainer,
  decodeDocument,
  decodeFrame,
  documentFromJson,
  documentToJson,
  encodeContainer,
  encodeDocument,
  encodeFrame,
} from '@koreshok/fiscal';
import { median } from '../programs/median.ts';
import { type MemoryFigures, measureMemory } from './codec/memory.ts';
import { containerOf, contextOf, FN, NUMBER, sale } from './codec/sale.ts';
import { opened, wholeWay } from './codec/way.ts';

export const about =
  'decode, format-logic control, JSON and encode of a five-item sale on one core; with --memory 10000000, whether memory stays flat';

/** One figure of a measurement. */
export interface Figure {
  readonly name: string;
  readonly perSecond: number;
}

export interface CodecFigures {
  readonly speed: readonly Figure[];
  readonly memory: MemoryFigures | null;
}

const WARM_UP_MS = 500;
const TURN_MS = 300;
const ROUNDS = 7;

/** Milliseconds of processor time this process has used: what a busy neighbour takes does not count. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let guard = 0;

/** Runs `work` again and again for so long and says how often per second of one core, garbage collection included. */
const spin = (work: () => number, milliseconds: number): number => {
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

/**
 * Each work in turn, several rounds, and the middle of its rounds: a neighbour who takes the caches for some seconds then
 * weighs on one round of all instead of on one figure alone.
 */
const measure = (works: Readonly<Record<string, () => number>>): Figure[] => {
  for (const work of Object.values(works)) spin(work, WARM_UP_MS);
  const rounds = Array.from({ length: ROUNDS }, () =>
    Object.values(works).map((work) => spin(work, TURN_MS)),
  );
  if (guard === Number.MIN_SAFE_INTEGER) throw new Error('unreachable');
  return Object.keys(works).map((name, index) => ({
    name,
    perSecond: Math.round(median(rounds.map((round) => round[index] ?? 0))),
  }));
};

/**
 * Measures the codec on one core with a sale of five items, about a kilobyte.
 *
 * Flags: `--memory 0` (documents to take all the way while memory is watched; 10,000,000 take a few minutes).
 */
export const run = (args: readonly string[]): CodecFigures => {
  const { values } = parseArgs({
    args: [...args],
    options: { memory: { type: 'string', default: '0' } },
  });
  const document = sale();
  const data = encodeDocument(document);
  const fields = { dataType: 3, driveNumber: FN, documentNumber: NUMBER };
  const container = containerOf();
  const message = encodeFrame({ driveNumber: FN, version: '1.2' }, container);
  const decoded = decodeDocument(decodeContainer(container).data, { version: '1.2' });
  const context = contextOf(decoded);
  const json = documentToJson(document);
  console.log(`codec: a sale of five items, ${data.length} bytes of document, ${message.length} of message`);
  const speed = measure({
    'container checks': () => decodeContainer(container).header.crc,
    'container checks + decode': () => opened(container).elements.length,
    'frame + container checks + decode': () => opened(decodeFrame(message).body).elements.length,
    'format-logic control': () => checkDocument(decoded, context).length,
    'container checks + decode + control + JSON in UTF-8': () => wholeWay(container, context),
    encode: () => encodeDocument(document).length,
    'encode + container + frame': () => {
      const bytes = encodeContainer(fields, encodeDocument(document));
      return encodeFrame({ driveNumber: FN, version: '1.2' }, bytes).length;
    },
    'document to JSON': () => documentToJson(document).length,
    'JSON to document': () => documentFromJson(json).document.elements.length,
  });
  for (const { name, perSecond } of speed)
    console.log(`codec: ${name.padEnd(54)} ${String(perSecond).padStart(8)} per second`);
  const documents = Number(values.memory);
  return { speed, memory: documents > 0 ? measureMemory(documents) : null };
};
