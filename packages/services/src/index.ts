export * from './brands/index.ts';
export {
  type OpenedServices,
  openServices,
  type OpenServicesOptions,
  type Page,
  type ServiceContext,
} from './context/index.ts';
export * from './sessions/index.ts';
