import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** What jsdom leaves out and the components' primitives ask for. */
class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** Prepares the page of a component test and clears it after each. */
export function usePage() {
  vi.stubGlobal('ResizeObserver', NoObserver);
  Element.prototype.hasPointerCapture = () => false;
  Element.prototype.scrollIntoView = () => {};
  HTMLCanvasElement.prototype.getContext = () => null;
  afterEach(() => {
    cleanup();
    delete document.documentElement.dataset['theme'];
  });
}
