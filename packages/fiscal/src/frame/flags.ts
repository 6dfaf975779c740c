import type { CrcMode, FrameFlags } from './header.ts';

const CRC_MODES: readonly (CrcMode | undefined)[] = ['none', 'header', 'message', undefined];

/** Container inside, answer expected, no checksum: the flags of every real message. */
export const USUAL_FLAGS: FrameFlags = {
  crcMode: 'none',
  hasContainer: true,
  expectsAnswer: true,
  priority: 0,
};

/** Flags from their bits; null when the checksum mode or the client bits hold a forbidden value. */
export const flagsFromBits = (bits: number): FrameFlags | null => {
  const crcMode = CRC_MODES[bits & 3];
  const client = (bits >> 4) & 3;
  if (crcMode === undefined || client > 1) return null;
  return {
    crcMode,
    hasContainer: (bits & 4) !== 0,
    expectsAnswer: client === 1,
    priority: (bits >> 6) & 3,
  };
};

/** The bits of flags. */
export const flagsToBits = (flags: FrameFlags): number =>
  CRC_MODES.indexOf(flags.crcMode) |
  (flags.hasContainer ? 4 : 0) |
  (flags.expectsAnswer ? 0x10 : 0) |
  ((flags.priority & 3) << 6);
