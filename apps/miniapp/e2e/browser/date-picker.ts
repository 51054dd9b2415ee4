import type { Page } from 'playwright-core';

const ROW = 34;

interface Wheel {
  column: number;
  row: number;
  until?: number;
}

/** Runs inside the page: the options of a wheel and its position; nothing while it moves. */
function wheelAt({ column, row, until }: Wheel): { parts: number[]; at: number } | null {
  const wheel = [...document.querySelectorAll('taro-picker-group')].filter((one) => one.checkVisibility())[
    column
  ];
  const content = wheel?.querySelector<HTMLElement>('.weui-picker__content');
  const parts = [...(wheel?.querySelectorAll('.weui-picker__item') ?? [])].map((item) =>
    parseInt(item.textContent ?? '', 10),
  );
  const shift = Number(/translate3d\(0(?:px)?, (-?[\d.]+)px/.exec(content?.style.transform ?? '')?.[1]);
  const at = (3 * row - shift) / row;
  return until === undefined || parts[at] === until ? { parts, at } : null;
}

/** Turns year, month and day of the open wheel, each by dragging it. */
export async function turnTo(page: Page, day: string): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  for (const [column, until] of day.split('-').map(Number).entries()) {
    const wheel = page.locator('taro-picker-group:visible').nth(column);
    await wheel.tap({ trial: true }); // it is open and no longer moves
    const [standing, box] = [await page.evaluate(wheelAt, { column, row: ROW }), await wheel.boundingBox()];
    if (!standing || !box) throw new Error('There is no wheel of dates');
    const [x, y, rows] = [
      box.x + box.width / 2,
      box.y + box.height / 2,
      standing.parts.indexOf(until) - standing.at,
    ];
    if (rows === 0) continue;
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x, y: y - rows * ROW }],
    });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForFunction(wheelAt, { column, row: ROW, until });
  }
  await touch.detach();
}
