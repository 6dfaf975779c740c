export { type AddOutletInput, addOutlet, addOutletInput } from './add.ts';
export { type ArchiveOutletInput, archiveOutlet, archiveOutletInput, restoreOutlet } from './archive.ts';
export { type ChangeOutletInput, changeOutlet, changeOutletInput } from './change.ts';
export {
  type OutletPlace,
  type OutletPlaces,
  outletPlaces,
  type OutletPlacesInput,
  outletPlacesInput,
} from './places.ts';
export { type ListOutletsInput, listOutlets, listOutletsInput, type OutletRow } from './list.ts';
