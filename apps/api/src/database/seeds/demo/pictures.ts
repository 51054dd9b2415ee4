import sharp from 'sharp';

/* Flat drawings of what residents photograph, 800 × 600: no real place, no real people, no licence to mind. */

const box = (x: number, y: number, width: number, height: number, fill: string, round = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" rx="${round}"/>`;
const disc = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const pool = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
const shape = (points: string, fill: string): string => `<polygon points="${points}" fill="${fill}"/>`;
const line = (d: string, stroke: string, width: number): string =>
  `<path d="${d}" stroke="${stroke}" stroke-width="${width}" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`;

/** The corridor of an old house: green dado, door at the end, stairs on the right. */
const hallway = (wall: string): string =>
  [
    box(0, 0, 800, 600, wall),
    box(0, 300, 800, 150, '#9fbfa8'),
    shape('0,450 800,450 800,600 0,600', '#b9b2a6'),
    box(310, 150, 150, 300, '#7a4b34', 4),
    box(326, 170, 118, 110, '#8d5a40', 4),
    disc(444, 310, 8, '#e0c070'),
    ...[0, 1, 2, 3].map((step) =>
      box(600 + step * 50, 410 - step * 60, 200, 60, ['#c9c2b5', '#bdb5a7', '#b2aa9b', '#a79f90'][step]!),
    ),
  ].join('');

const bike = [
  disc(160, 500, 58, '#33373d'),
  disc(160, 500, 40, '#b9b2a6'),
  disc(400, 500, 58, '#33373d'),
  disc(400, 500, 40, '#b9b2a6'),
  line('M160 500 L230 420 L340 420 L400 500 M340 420 L370 330 L330 318', '#c8372d', 20),
  box(220, 385, 130, 34, '#2b2f36', 14),
  box(240, 425, 90, 50, '#c8372d', 8),
  line('M285 470 C 300 560 520 560 545 470 L545 360', '#1d1f22', 7),
  box(528, 330, 34, 40, '#f4f1ea', 4),
].join('');

const carton = (x: number, y: number, size: number): string =>
  box(x, y, size, size * 0.8, '#c79a63') +
  box(x + size * 0.42, y, size * 0.16, size * 0.8, '#e3c08e') +
  box(x, y, size, 8, '#a97d4a');

const lampOf = (isLit: boolean): string =>
  (isLit ? shape('400,110 120,600 680,600', '#fff1b899') : '') +
  box(385, 0, 30, 60, '#6b6f76') +
  disc(400, 90, 48, isLit ? '#ffe06a' : '#5d6168') +
  disc(400, 90, 30, isLit ? '#fff8dc' : '#43474d');

const yard =
  box(0, 0, 800, 360, '#dbe6ec') +
  box(60, 90, 260, 270, '#d9cfc0') +
  box(480, 60, 260, 300, '#cfc4b4') +
  [100, 170, 240].flatMap((x) => [130, 220].map((y) => box(x, y, 42, 54, '#8fa9b8'))).join('') +
  [520, 590, 660].flatMap((x) => [110, 200].map((y) => box(x, y, 42, 54, '#8fa9b8'))).join('') +
  box(0, 360, 800, 240, '#b7b3aa');

const tree = (x: number, y: number): string =>
  box(x - 8, y, 16, 80, '#7a5a3c') +
  disc(x, y - 20, 52, '#6f9f5c') +
  disc(x - 30, y + 8, 34, '#7fb069') +
  disc(x + 30, y + 8, 34, '#649252');

const grate =
  box(290, 400, 220, 140, '#4a4e55', 10) +
  [0, 1, 2, 3, 4].map((at) => box(312 + at * 38, 418, 20, 104, '#23262b', 6)).join('');

const car = (x: number, colour: string): string =>
  shape(`${x + 40},400 ${x + 80},350 ${x + 200},350 ${x + 250},400`, '#a9c4d4') +
  box(x, 398, 300, 76, colour, 22) +
  disc(x + 66, 476, 34, '#26292e') +
  disc(x + 234, 476, 34, '#26292e');

const cabin = (isBroken: boolean): string =>
  box(0, 0, 800, 600, '#d7d2c8') +
  box(180, 60, 440, 540, '#8c939c') +
  box(200, 80, 200, 520, '#b9c0c8') +
  box(isBroken ? 430 : 400, 80, isBroken ? 170 : 200, 520, '#aeb6bf') +
  (isBroken ? box(400, 80, 30, 520, '#1c1e22') : line('M400 80 L400 600', '#7c838c', 4)) +
  box(670, 240, 70, 120, '#5d636b', 8) +
  disc(705, 275, 16, isBroken ? '#c8372d' : '#6fbf73') +
  disc(705, 325, 16, '#9aa1a9');

const board =
  box(0, 0, 800, 600, '#cfd8d2') +
  box(120, 70, 560, 400, '#7a4b34', 8) +
  box(145, 95, 510, 350, '#f4efe2') +
  box(145, 95, 510, 60, '#c8372d') +
  [190, 235, 280, 325, 370].map((y, at) => box(190, y, at === 4 ? 220 : 420, 14, '#9b958a')).join('') +
  disc(585, 395, 34, '#d9695f') +
  box(180, 470, 24, 130, '#6b4630') +
  box(596, 470, 24, 130, '#6b4630');

const drawings = {
  ebike: hallway('#ece6da') + bike,
  hallway: hallway('#f3eee3'),
  clutter:
    hallway('#e9e2d5') +
    carton(60, 400, 150) +
    carton(180, 430, 130) +
    carton(90, 300, 120) +
    box(330, 420, 60, 150, '#8f6b45') +
    line('M330 420 L300 330 M390 420 L380 340', '#8f6b45', 12),
  lampOff: hallway('#5b5a58') + box(0, 0, 800, 600, '#20222a99') + lampOf(false),
  lampOn: hallway('#efe6cf') + lampOf(true),
  drain: yard + pool(400, 480, 330, 95, '#6f6547') + pool(350, 470, 220, 52, '#7f7452') + grate,
  drainClear: yard + grate,
  lift: cabin(true),
  liftFixed: cabin(false),
  bare:
    yard +
    pool(400, 480, 300, 80, '#a58a66') +
    [250, 400, 560].map((x) => box(x, 440, 12, 34, '#7a5a3c')).join(''),
  green: yard + pool(400, 490, 310, 86, '#9cc07f') + tree(240, 400) + tree(400, 380) + tree(560, 410),
  parking: yard + line('M60 540 L740 540', '#f2d15c', 14) + car(60, '#c8372d') + car(420, '#4d6f94'),
  board,
} as const;
export type PictureName = keyof typeof drawings;

const svg = (drawing: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600">${drawing}</svg>`,
  );

/** Renders every picture once. */
export async function drawPictures(): Promise<ReadonlyMap<string, Buffer>> {
  const drawn = Object.entries(drawings).map(
    async ([name, drawing]) => [name, await sharp(svg(drawing)).jpeg({ quality: 80 }).toBuffer()] as const,
  );
  return new Map(await Promise.all(drawn));
}
