/** What a picture may measure, in pixels. The phone shrinks by the same figures by which the server keeps. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const pictureLimits = {
  /** The largest file that is taken. */
  bytes: 10 * 1024 * 1024,
  /** No side is longer: a picture of one pixel by millions costs seconds or gigabytes. */
  side: 20_000,
  /** The longer side is shrunk to this, unless the shorter one would get too small for reading. */
  long: 2560,
  /** As wide as a phone's screenshot: a long one of a chat stays legible. */
  short: 1080,
} as const;

/**
 * The size in which a picture is kept: never larger than it came, its short side still readable, no side too
 * long to be taken.
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
