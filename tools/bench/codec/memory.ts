import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checkDocument } from '@koreshok/fiscal';
import { containerOf, contextOf, NUMBER, sale } from './sale.ts';
import { opened, wholeWay } from './way.ts';

/** What is in use after so many documents, garbage collected. */
export interface MemoryMark {
  readonly documents: number;
  readonly heapBytes: number;
  readonly residentBytes: number;
}

export interface MemoryFigures {
  readonly marks: readonly MemoryMark[];
  /** By how much the heap has grown from the first mark to the last. */
  readonly grownBytes: number;
}

const MARKS = 10;
const VARIANTS = 1_000;

/**
 * Takes documents all the way again and again and looks at the memory in use at ten places. A thousand different sales
 * take turns, every tenth of them with findings, so that nothing can be kept per document unnoticed.
 */
export function measureMemory(documents: number): MemoryFigures {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const containers = Array.from({ length: VARIANTS }, (_none, index) => containerOf(NUMBER + index));
  const contexts = containers.map((_none, index) => contextOf(sale(NUMBER + index)));
  const marks: MemoryMark[] = [];
  const take = (index: number): void => {
    const at = index % VARIANTS;
    const container = containers[at];
    const context = contexts[at];
    if (container === undefined || context === undefined) return;
    // The context of another number: the order of numbers is broken, and findings are written.
    if (index % 10 === 0) checkDocument(opened(container), contexts[(at + 1) % VARIANTS]);
    else wholeWay(container, context);
  };
  const each = Math.ceil(documents / MARKS);
  for (let index = 0; index < each * MARKS; index += 1) {
    take(index);
    if ((index + 1) % each !== 0) continue;
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    marks.push({ documents: index + 1, heapBytes: heapUsed, residentBytes: rss });
    console.log(
      `codec: ${index + 1} documents · heap ${mebibytes(heapUsed)} MiB · resident ${mebibytes(rss)} MiB`,
    );
  }
  const [first, last] = [marks[0], marks.at(-1)];
  return { marks, grownBytes: (last?.heapBytes ?? 0) - (first?.heapBytes ?? 0) };
}

const mebibytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);
