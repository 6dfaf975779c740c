/** The classes that dialogs share; on a phone they rise from the bottom edge and leave room above for a short notice. */
export const dialogFrame =
  'fixed z-50 flex animate-appear flex-col bg-raised shadow-floating focus:outline-none ' +
  'max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[88dvh] max-md:rounded-t-md ' +
  'md:top-1/2 md:left-1/2 md:max-h-[88dvh] md:w-[calc(100vw-3rem)] md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-md md:border md:border-border';

export const dialogVeil = 'fixed inset-0 z-50 animate-appear bg-veil';
