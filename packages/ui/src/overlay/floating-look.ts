/** The frame of what floats beside its button and scrolls inside. */
export const floatingFrame =
  'z-50 flex max-h-[min(28rem,var(--radix-popover-content-available-height))] max-w-[calc(100vw-1rem)] animate-appear ' +
  'flex-col rounded-md border border-border bg-raised shadow-floating focus:outline-none';
