import { type BenchRegister, saleMaker } from './sale-messages.ts';

/** Sales of registers, each with numbers that only go up. */
export class Sales {
  readonly #makers: ((number: number) => Buffer)[];
  readonly #numbers: number[];
  readonly #last: number;

  /** @param last the number after which all of them go on; 0 for drives that are new. */
  constructor(registers: readonly BenchRegister[], last = 0) {
    this.#last = last;
    this.#makers = registers.map(saleMaker);
    this.#numbers = registers.map(() => last);
  }

  /** How many different sales were made. */
  get made(): number {
    return this.#numbers.reduce((sum, number) => sum + number - this.#last, 0);
  }

  /** `each` new sales for each of the first registers. */
  take(registers: number, each: number): Buffer[][] {
    return this.#makers.slice(0, registers).map((make, index) => {
      const from = this.#numbers[index] ?? 0;
      this.#numbers[index] = from + each;
      return Array.from({ length: each }, (_none, sale) => make(from + sale + 1));
    });
  }

  /** The next sale of one register. */
  next(register: number): Buffer {
    const number = (this.#numbers[register] ?? 0) + 1;
    const make = this.#makers[register];
    if (make === undefined) throw new RangeError(`There is no register ${register}`);
    this.#numbers[register] = number;
    return make(number);
  }

  /** The same sale over and over, for a server that does not look at it. */
  repeat(registers: number, each: number): Buffer[][] {
    return this.#makers.slice(0, registers).map((make) => Array.from({ length: each }, () => make(1)));
  }
}
