export { type LicensedOperator, licensedOperator } from './licensed-operator.ts';
