/** The pixel size of a picture. The phone and the server shrink pictures by the same limits. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const pictureLimits = {
  /** The largest file that is accepted. */
  bytes: 10 * 1024 * 1024,
  /**
   * The longest side that is accepted: a picture of 1 × 1,000,000 pixels costs seconds or gigabytes to
   * decode.
   */
  side: 20_000,
  /** The longer side is shrunk to this, unless the shorter one would become unreadable. */
  long: 2560,
  /** The width of a phone's screenshot: a long screenshot of a chat stays legible. */
  short: 1080,
} as const;

/**
 * The stored size of a picture: never larger than the original, the short side still readable, no side over
 * the limit.
 */
export function pictureSize({ width, height }: Size): Size {
  const [short, long] = width < height ? [width, height] : [height, width];
  const scale = Math.min(
    1,
    pictureLimits.side / long,
    Math.max(pictureLimits.long / long, pictureLimits.short / short),
  );
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
