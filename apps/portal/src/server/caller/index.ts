export { type Api, load, loadOr, loadTitle, requestTime } from './caller.ts';
export type { ShownBrand } from '../views/brand.ts';
export type { Viewer, ViewerOrganization } from '../views/viewer.ts';
