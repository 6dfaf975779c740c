export { type AddOutletInput, addOutlet, addOutletInput } from './add.ts';
export { type ListOutletsInput, listOutlets, listOutletsInput, type OutletRow } from './list.ts';
