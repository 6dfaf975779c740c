// @vitest-environment jsdom
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { examples } from '../src/examples/index.ts';
import { usePage } from './page.ts';

usePage();

/** Contrast needs a painted page: tokens.test.ts computes it. Examples are parts of pages, so landmarks are not asked for. */
const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };

async function faults(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, options);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} — ${html}`));
}

describe.each(examples)('the example of $name', ({ Show }) => {
  it('has nothing that axe finds fault with', async () => {
    const { container } = render(<Show />);
    expect(container.textContent || container.querySelector('svg')).toBeTruthy();
    expect(await faults(container)).toEqual([]);
  });

  it('renders on the server', () => {
    expect(renderToString(<Show />)).not.toBe('');
  });
});

describe('what opens', () => {
  it.each(examples.filter(({ group }) => group === 'Поверх' || group === 'Каркас'))(
    'is as accessible in $name',
    async ({ Show }) => {
      const user = userEvent.setup({ pointerEventsCheck: 0 });
      const { container } = render(<Show />);
      for (const opener of container.querySelectorAll('button[aria-haspopup]')) {
        await user.click(opener);
        expect(opener.getAttribute('aria-expanded')).toBe('true');
        expect(await faults(document.body)).toEqual([]);
        await user.keyboard('{Escape}');
      }
    },
  );
});

describe('the check itself', () => {
  it('finds fault with a button that has no name', async () => {
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the fault to be found
    const { container } = render(<button type="button" />);
    expect(await faults(container)).toHaveLength(1);
  });
});

describe('the gallery', () => {
  it('names every example once', () => {
    const names = examples.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
