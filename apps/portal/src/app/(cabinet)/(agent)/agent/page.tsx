import { routes } from '@koreshok/domain/routes';
import { redirect } from 'next/navigation';

export default function AgentHomePage(): never {
  redirect(routes.agent.clients());
}
