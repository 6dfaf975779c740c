import { isInn, registrationNumberFor } from '@koreshok/fiscal/identifiers';
import { type ReadApplication, readApplication } from './document.ts';

/** How the emulated reception behaves. */
export interface ReceptionBehaviour {
  /** Milliseconds from taking an application in to the next answer about it. */
  readonly delayMs: number;
  /** The next applications are refused with these words; null accepts them. */
  readonly refuse: string | null;
}

interface Receipt {
  readonly kind: 'sent' | 'received' | 'accepted' | 'refused' | 'registered' | 'completed';
  readonly knd: string;
  readonly at: string;
  readonly text: string;
}

interface Kept {
  readonly id: string;
  readonly application: ReadApplication;
  readonly document: string;
  readonly receivedAt: number;
  readonly delayMs: number;
  readonly refuse: string | null;
  registrationNumber: string | null;
}

/** What a client is told of an application. */
export interface ReceptionState {
  readonly state: 'received' | 'accepted' | 'registered' | 'completed' | 'refused';
  readonly receipts: readonly Receipt[];
  readonly registrationNumber: string | null;
  readonly reason: string | null;
}

const FIRST_NUMBER = 1_000_000;

/** Bits of `kktCheckStatus`. */
const NO_PAIR = 2;
const REGISTERED = 8;
const REMOVED = 16;
const OFFLINE = 64;
const OTHER_OPERATOR = 128;

interface Card {
  readonly fn: string;
  readonly status: number;
}

/** The reception's memory: applications by their numbers and cards by РНМ. Time is handed in. */
export class Reception {
  readonly #now: () => number;
  readonly #operatorInn: string;
  readonly #byId = new Map<string, Kept>();
  readonly #byFile = new Map<string, Kept>();
  readonly #cards = new Map<string, Card>();
  #behaviour: ReceptionBehaviour = { delayMs: 0, refuse: null };

  constructor(options: { readonly now: () => number; readonly operatorInn: string }) {
    this.#now = options.now;
    this.#operatorInn = options.operatorInn;
  }

  get behaviour(): ReceptionBehaviour {
    return this.#behaviour;
  }

  steer(wish: Partial<ReceptionBehaviour>): void {
    this.#behaviour = { ...this.#behaviour, ...wish };
  }

  /**
   * Takes a file in. The same file again is the same application.
   * @returns its number; null when another file goes by the name.
   * @throws UnreadableApplication
   */
  submit(fileId: string, document: Buffer): string | null {
    const known = this.#byFile.get(fileId);
    const text = document.toString('base64');
    if (known !== undefined) return known.document === text ? known.id : null;
    const application = readApplication(document);
    const id = `9965${String(this.#byId.size + 1).padStart(12, '0')}`;
    const kept = {
      id,
      application,
      document: text,
      receivedAt: this.#now(),
      ...this.#behaviour,
      registrationNumber: null,
    };
    this.#byId.set(id, kept);
    this.#byFile.set(fileId, kept);
    return id;
  }

  /** How an application stands by now; undefined for a number nobody was given. */
  state(id: string): ReceptionState | undefined {
    const kept = this.#byId.get(id);
    if (kept === undefined) return undefined;
    const steps = Math.min(
      2,
      kept.delayMs === 0 ? 2 : Math.floor((this.#now() - kept.receivedAt) / kept.delayMs),
    );
    const at = (step: number) => new Date(kept.receivedAt + step * kept.delayMs).toISOString();
    const receipts: Receipt[] = [
      { kind: 'sent', knd: '1166002', at: at(0), text: 'Подтверждение даты отправки' },
      { kind: 'received', knd: '1167006', at: at(0), text: 'Извещение о получении электронного документа' },
    ];
    if (steps === 0) return { state: 'received', receipts, registrationNumber: null, reason: null };
    if (kept.refuse !== null) {
      receipts.push({ kind: 'refused', knd: '1166006', at: at(1), text: kept.refuse });
      return { state: 'refused', receipts, registrationNumber: null, reason: kept.refuse };
    }
    receipts.push({ kind: 'accepted', knd: '1166007', at: at(1), text: 'Квитанция о приёме' });
    if (steps === 1) return { state: 'accepted', receipts, registrationNumber: null, reason: null };
    return this.#decided(kept, receipts, at(2));
  }

  /** Bits of a register's card; null when nobody has registered under the number. */
  card(registrationNumber: string, fn: string): number | null {
    const card = this.#cards.get(registrationNumber);
    if (card === undefined) return null;
    return card.fn === '' || card.fn === fn ? card.status : NO_PAIR;
  }

  /** How many applications were taken in. */
  get count(): number {
    return this.#byId.size;
  }

  #decided(kept: Kept, receipts: Receipt[], at: string): ReceptionState {
    const { application } = kept;
    if (application.kind === 'removal') {
      this.#cards.set(application.registrationNumber, { fn: '', status: REMOVED });
      receipts.push({ kind: 'completed', knd: '1110066', at, text: 'Карточка о снятии ККТ с учёта' });
      return {
        state: 'completed',
        receipts,
        registrationNumber: application.registrationNumber,
        reason: null,
      };
    }
    kept.registrationNumber ??= this.#numberFor(application);
    const number = kept.registrationNumber;
    this.#cards.set(number, { fn: application.fn, status: this.#statusOf(application) });
    const text = `Карточка регистрации ККТ, РНМ ${number}`;
    receipts.push({ kind: 'registered', knd: '1110065', at, text });
    return { state: 'registered', receipts, registrationNumber: number, reason: null };
  }

  #numberFor({ kind, registrationNumber, inn, serialNumber }: ReadApplication): string {
    if (kind === 'reregistration' || !isInn(inn)) return registrationNumber;
    return registrationNumberFor(String(FIRST_NUMBER + this.#cards.size + 1), {
      inn,
      factoryNumber: serialNumber,
    });
  }

  #statusOf({ offline, operatorInn }: ReadApplication): number {
    if (offline) return REGISTERED | OFFLINE;
    return operatorInn === this.#operatorInn ? REGISTERED : REGISTERED | OTHER_OPERATOR;
  }
}
