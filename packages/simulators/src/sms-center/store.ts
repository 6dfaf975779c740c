/** A short message as a phone would show it. */
export interface KeptSms {
  readonly id: string;
  readonly receivedAt: Date;
  readonly from: string;
  /** With «+». */
  readonly to: string;
  readonly text: string;
}

interface Part {
  readonly total: number;
  readonly texts: Map<number, string>;
}

/** The messages that were delivered, the latest first; parts of a long one are joined. */
export class SmsStore {
  readonly #limit: number;
  readonly #parts = new Map<string, Part>();
  #messages: KeptSms[] = [];

  constructor(limit = 1_000) {
    this.#limit = limit;
  }

  /** @param part of a longer message: its reference, how many there are, and which this one is, from 1. */
  keep(
    sms: Omit<KeptSms, 'receivedAt'>,
    part?: { readonly reference: number; readonly total: number; readonly index: number },
  ): void {
    const text = part === undefined ? sms.text : this.#joined(sms, part);
    if (text === undefined) return;
    this.#messages = [{ ...sms, text, receivedAt: new Date() }, ...this.#messages].slice(0, this.#limit);
  }

  list(to = ''): readonly KeptSms[] {
    const digits = to.replace(/\D/g, '');
    return digits === ''
      ? this.#messages
      : this.#messages.filter((sms) => sms.to.replace(/\D/g, '') === digits);
  }

  clear(): void {
    this.#messages = [];
    this.#parts.clear();
  }

  #joined(
    { to, text }: Omit<KeptSms, 'receivedAt'>,
    { reference, total, index }: { reference: number; total: number; index: number },
  ): string | undefined {
    const key = `${to} ${reference}`;
    const known = this.#parts.get(key) ?? { total, texts: new Map<number, string>() };
    known.texts.set(index, text);
    this.#parts.set(key, known);
    if (known.texts.size < known.total) return undefined;
    this.#parts.delete(key);
    return [...known.texts]
      .sort(([one], [other]) => one - other)
      .map(([, each]) => each)
      .join('');
  }
}
