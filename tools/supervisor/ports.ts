import { catalogue, type Environment } from '@koreshok/environment';

import type { PortClaim } from '../ports/taken.ts';
import type { AppName } from './apps.ts';

/** Every setting of the catalogue that is a port, so that a new one needs no second list. */
export const portSettings: readonly string[] = Object.entries(catalogue)
  .filter(([, { kind }]) => kind.name === 'port')
  .map(([name]) => name);

type Settings = Environment<'supervisor'>;

const ownerOf = (setting: string): string =>
  setting === 'MARIADB_PORT' ? 'database' : (setting.split('_')[0] ?? '').toLowerCase();

/** Every port that the parts to be started will listen on. */
export function portClaims(settings: Settings, apps: readonly AppName[], withServer: boolean): PortClaim[] {
  const owners: readonly string[] = withServer ? [...apps, 'database'] : apps;
  const texts = new Map<string, unknown>(Object.entries(settings));
  return portSettings
    .filter((setting) => owners.includes(ownerOf(setting)))
    .map((setting) => ({ setting, host: hostOf(setting, texts), port: Number(texts.get(setting)) }));
}

/** The address of a port: its own setting, or its app's; what has neither listens on this machine alone. */
function hostOf(setting: string, texts: ReadonlyMap<string, unknown>): string {
  const own = texts.get(setting.replace(/_PORT$/, '_HOST'));
  return String(own ?? texts.get(`${ownerOf(setting).toUpperCase()}_HOST`) ?? '127.0.0.1');
}
