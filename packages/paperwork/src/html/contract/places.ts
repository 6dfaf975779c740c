import type { ContractContent, ContractPlace } from '@koreshok/domain';
import { type Html, html } from '../template.ts';
import { longDay } from './day.ts';
import { licensed } from './licensed.ts';

/** What stands in a contract at a place of its template. */
export function placeOf(content: ContractContent, place: ContractPlace): Html {
  const { operator, agent, client } = content;
  switch (place) {
    case 'operator.name':
      return licensed(operator.name);
    case 'operator.inn':
      return licensed(operator.inn);
    case 'operator.email':
      return licensed(operator.email);
    case 'agent.name':
      return html`${agent?.name ?? ''}`;
    case 'agent.inn':
      return html`${agent?.inn ?? ''}`;
    case 'client.name':
      return html`${client.name}`;
    case 'client.email':
      return html`${client.email}`;
    case 'number':
      return html`${content.number}`;
    case 'date':
      return html`${longDay(content.madeOn)}`;
    default: {
      const never: never = place;
      throw new Error(`Nothing stands at ${String(never)}`);
    }
  }
}
