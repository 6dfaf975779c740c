import type { Action, DataClass } from './data-class.ts';

/**
 * The parts of a cabinet a saved role may leave out: registers with outlets, documents and applications, single receipts,
 * turnover, contracts and the list of all papers (where applications stand for whoever has registers too), tariff and invoices, and who may do what (people, grants, keys).
 */
export const MODULES = ['registers', 'receipts', 'sales', 'papers', 'billing', 'access'] as const;
export type Module = (typeof MODULES)[number];

/**
 * The modules that open a class when the caller names none: one of them is enough. A class without a module is open
 * to everybody its role lets in.
 */
export const CLASS_MODULES: Readonly<Record<DataClass, Readonly<Record<Action, readonly Module[]>>>> = {
  identity: { read: [], write: ['access', 'papers'] },
  technical: { read: ['registers'], write: ['registers'] },
  finance: { read: ['receipts', 'sales'], write: [] },
  commercial: { read: ['billing', 'papers'], write: ['billing', 'papers'] },
};

/** Whether one of the modules asked for is among those a role kept. @param kept null keeps all. */
export function modulesOpen(kept: readonly Module[] | null, asked: readonly Module[]): boolean {
  return kept === null || asked.length === 0 || asked.some((module) => kept.includes(module));
}
