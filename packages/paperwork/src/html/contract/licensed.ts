import { type Html, html } from '../template.ts';

/**
 * A mention of the licensed operator, which the law demands in a reseller's papers too. Everything outside of the mark
 * names the reseller alone, and a test looks for the operator there.
 */
export function licensed(text: string | Html): Html {
  return html`<span data-licensed-operator>${text}</span>`;
}
