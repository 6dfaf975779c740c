import type { ServiceContext } from '@koreshok/services/context';
import type { Brand } from '@koreshok/services/brands';
import { licensedOperator, type LicensedOperator } from '@koreshok/services/licensed-operator';
import type { RegisterCard } from '@koreshok/services/registers';

/** What has to be typed into a register so that its documents come here. */
export interface GateSettings {
  readonly host: string;
  readonly port: number;
  readonly operator: LicensedOperator;
}

export interface GatePorts {
  readonly production: number;
  readonly testDrive: number;
}

export async function gateSettings(
  services: ServiceContext,
  brand: Pick<Brand, 'gateHost'>,
  ports: GatePorts,
  mode: RegisterCard['mode'],
): Promise<GateSettings> {
  return {
    host: brand.gateHost,
    port: mode === 'production' ? ports.production : ports.testDrive,
    operator: await licensedOperator(services),
  };
}
