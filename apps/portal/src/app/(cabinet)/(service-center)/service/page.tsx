import { routes } from '@koreshok/domain/routes';
import { redirect } from 'next/navigation';

export default function ServiceCenterHomePage(): never {
  redirect(routes.serviceCenter.registers());
}
