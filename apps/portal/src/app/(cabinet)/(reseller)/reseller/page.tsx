import { routes } from '@koreshok/domain/routes';
import { redirect } from 'next/navigation';

export default function ResellerHomePage(): never {
  redirect(routes.reseller.clients());
}
