'use client';

/** Finds the text of a QR code in what a video shows at this moment. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | undefined>;

// The browsers' own detector; not among the types of the platform yet.
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

function detectorClass(): DetectorClass | undefined {
  return (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
}

/** The reader of this browser, undefined where it has none or there is no camera to ask. */
export async function codeReader(): Promise<CodeReader | undefined> {
  const Class = detectorClass();
  if (Class === undefined || navigator.mediaDevices === undefined) return undefined;
  const formats: readonly string[] = await Class.getSupportedFormats().catch(() => []);
  if (!formats.includes('qr_code')) return undefined;
  const detector = new Class({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue;
}
