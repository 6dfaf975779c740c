import type { FiscalDocument } from '../document/index.ts';
import { numberIn, type Tags, timeIn } from '../receipt/reading.ts';
import { isReceiptCode } from '../receipt/receipt.ts';
import type { RegisterTime } from '../time/register-time.ts';
import { CATALOGUE } from './catalogue.ts';
import type { CheckContext } from './context.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { Details } from './finding-kind.ts';
import { type ItemFacts, readItemFacts } from './item-facts.ts';

/** A document holds no more findings than a person would read. */
export const MAX_FINDINGS = 50;

const NO_DETAILS: Details = {};

/** One document under inspection: what several groups of checks look at, read once, and what they found. */
export class Inspection {
  readonly document: FiscalDocument;
  readonly context: CheckContext;
  readonly tags: Tags;
  readonly time: RegisterTime | null;
  readonly isReceipt: boolean;
  /** The items of a receipt, empty for other documents. */
  readonly items: readonly ItemFacts[];
  readonly findings: Finding[] = [];

  constructor(document: FiscalDocument, context: CheckContext) {
    this.document = document;
    this.context = context;
    this.tags = document.elements;
    this.time = timeIn(document.elements, 1012);
    this.isReceipt = isReceiptCode(document.code);
    this.items = this.isReceipt ? readItemFacts(document.elements) : [];
  }

  /** A number of the document's own level, null when absent. */
  number(tag: number): number | null {
    return numberIn(this.tags, tag);
  }

  /** Notes a finding; beyond the limit further ones are dropped. */
  report(code: FindingCode, tag: number | null, details: Details = NO_DETAILS): void {
    if (this.findings.length >= MAX_FINDINGS) return;
    const { severity, sentence } = CATALOGUE[code];
    const text = sentence(details);
    this.findings.push({
      code,
      ...(tag === null ? {} : { tag }),
      severity,
      sentence: text.charAt(0).toUpperCase() + text.slice(1),
      details,
    });
  }
}
