'use client';

import { ExampleFrame } from './example-frame.tsx';
import { examples } from './index.ts';

/** Every component with its example, for a page that people and screenshots look at. */
export function Gallery() {
  const groups = [...new Set(examples.map(({ group }) => group))];
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-12 p-6 max-md:p-4">
      <header>
        <h1 className="text-2xl font-semibold tracking-tight">Компоненты</h1>
        <p className="mt-1 text-muted">Каждый с данными обычного дня, в обеих темах и на телефоне.</p>
      </header>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`} className="flex flex-col gap-8">
          <h2 id={`group-${group}`} className="border-b border-border pb-2 text-xl font-semibold">
            {group}
          </h2>
          {examples
            .filter((example) => example.group === group)
            .map((example) => (
              <ExampleFrame key={example.name} example={example} />
            ))}
        </section>
      ))}
    </div>
  );
}
