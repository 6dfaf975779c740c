import { mayAccess } from './access.ts';
import type { Actor } from './actor.ts';
import type { DataClass } from './data-class.ts';
import type { Module } from './module.ts';

export const PAPER_KINDS = ['contract', 'addendum', 'application', 'invoice'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/**
 * What a paper is of and to which part of the cabinet the thing behind it belongs: applications to the tax service are
 * work on registers, done by who keeps them; closing «papers» does not close them, closing «registers» does.
 */
export const PAPER_OPENS: Readonly<
  Record<PaperKind, { readonly dataClass: DataClass; readonly module: Module }>
> = {
  contract: { dataClass: 'commercial', module: 'papers' },
  addendum: { dataClass: 'commercial', module: 'papers' },
  invoice: { dataClass: 'commercial', module: 'papers' },
  application: { dataClass: 'technical', module: 'registers' },
};

/** Whether a kind of paper stands in the actor's list of papers: who may not open the thing does not find it there either. */
export function mayReadPaper(actor: Actor, kind: PaperKind): boolean {
  const { dataClass, module } = PAPER_OPENS[kind];
  return mayAccess(actor, dataClass, 'read', 'papers') && mayAccess(actor, dataClass, 'read', module);
}
