export {
  type AccreditedAuthority,
  type AccreditedList,
  readAccreditedList,
  wasAccredited,
} from './accredited-list.ts';
export { encodingsIn } from './files.ts';
export { type Trust, type TrustMaterial, trustMaterialFrom, trustOf } from './trust.ts';
