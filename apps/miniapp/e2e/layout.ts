import axe from 'axe-core';
import type { Page } from 'playwright-core';

export type FaultKind = 'overflow' | 'clipped' | 'overlap' | 'small' | 'tiny' | 'covered' | 'small-text';
export interface Fault {
  kind: FaultKind;
  what: string;
  detail: string;
}

/** Fingers need 44 px; below 24 px nothing is usable at all. Text stays at 16 px or more. */
const LIMITS = { target: 44, hard: 24, text: 16, slack: 1 };

/** Runs inside the page, so it may use nothing from outside but its argument. */
function look(limits: typeof LIMITS): Fault[] {
  const TARGETS =
    'button, a[href], input, textarea, select, [role=button], [role=link], [role=radio], [role=checkbox], [role=switch], [role=tab]';
  const faults: Fault[] = [];
  const wide = document.documentElement.clientWidth;
  const high = window.innerHeight;

  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getClientRects().length > 0;
  const modal = [...document.querySelectorAll('[aria-modal=true]')].filter(isShown).pop();
  const scope: Element = modal ?? document.body;

  const nameOf = (element: Element): string => {
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, 24);
    return `${element.tagName.toLowerCase()}${text ? ` "${text}"` : ''}`;
  };
  const report = (kind: FaultKind, element: Element, detail: string) =>
    faults.push({ kind, what: nameOf(element), detail });
  const ancestors = (element: Element): Element[] => {
    const parent = element.parentElement;
    return parent ? [parent, ...ancestors(parent)] : [];
  };
  const isPinned = (element: Element): boolean =>
    [element, ...ancestors(element)].some((one) =>
      ['fixed', 'sticky'].includes(getComputedStyle(one).position),
    );
  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const inScope = (selector: string): Element[] => [...scope.querySelectorAll(selector)].filter(isShown);

  /** The touch target: a native field lies inside the drawn box. */
  const boxOf = (element: Element): DOMRect =>
    (
      element.closest('taro-input-core, taro-textarea-core, taro-picker-core') ?? element
    ).getBoundingClientRect();
  /** The visible part of it: a scrolling list shows only a part. */
  const seenOf = (element: Element): DOMRect => {
    const frames = ancestors(element).filter(
      (one) =>
        /auto|scroll|hidden/.test(getComputedStyle(one).overflowY) &&
        one !== document.body &&
        one !== document.documentElement,
    );
    return frames.reduce((box, frame) => {
      const edge = frame.getBoundingClientRect();
      const [top, bottom] = [Math.max(box.top, edge.top), Math.min(box.bottom, edge.bottom)];
      return new DOMRect(box.left, top, box.width, Math.max(0, bottom - top));
    }, boxOf(element));
  };

  const texts = (): { element: Element; rects: DOMRect[] }[] => {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    const found: { element: Element; rects: DOMRect[] }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (
        !element ||
        !node.textContent?.trim() ||
        !isShown(element) ||
        ['SCRIPT', 'STYLE'].includes(element.tagName)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      found.push({ element, rects: [...range.getClientRects()] });
    }
    return found;
  };

  const checkOverflow = () => {
    const width = document.documentElement.scrollWidth;
    if (width <= wide + limits.slack) return;
    const guilty = inScope('*').filter(
      (one) => one.getBoundingClientRect().right > wide + limits.slack && !ancestors(one).some(scrolls),
    );
    report('overflow', guilty.pop() ?? scope, `page is ${width} px wide, the screen ${wide}`);
  };

  const hides = (element: Element, axis: 'overflowX' | 'overflowY') =>
    /hidden|clip/.test(getComputedStyle(element)[axis]);
  const cutBy = (box: Element, rect: DOMRect): boolean => {
    const edge = box.getBoundingClientRect();
    return (
      (hides(box, 'overflowX') &&
        (rect.right > edge.right + limits.slack || rect.left < edge.left - limits.slack)) ||
      (hides(box, 'overflowY') &&
        (rect.bottom > edge.bottom + limits.slack || rect.top < edge.top - limits.slack))
    );
  };
  const checkText = () => {
    for (const { element, rects } of texts()) {
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < limits.text) report('small-text', element, `${size} px`);
      if (element.closest('[data-may-clip]')) continue;
      const line = [element, ...ancestors(element)].filter(
        (one) => one !== document.body && one !== document.documentElement,
      );
      const until = line.findIndex((one) => /auto|scroll/.test(getComputedStyle(one).overflowY));
      const boxes = until < 0 ? line : line.slice(0, until);
      const box = boxes.find((one) => rects.some((rect) => cutBy(one, rect)));
      if (box) report('clipped', element, `cut by ${nameOf(box)}`);
    }
  };

  const checkTargets = (targets: Element[]) => {
    for (const target of targets) {
      const { width, height } = boxOf(target);
      const least = Math.min(width, height);
      if (least < limits.hard) report('tiny', target, `${width.toFixed(0)}×${height.toFixed(0)}`);
      else if (least < limits.target - limits.slack)
        report('small', target, `${width.toFixed(0)}×${height.toFixed(0)}`);
    }
  };

  const meet = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > limits.slack &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > limits.slack;
  const checkOverlap = (targets: Element[]) => {
    targets.forEach((one, index) =>
      targets.slice(index + 1).forEach((other) => {
        if (one.contains(other) || other.contains(one) || isPinned(one) !== isPinned(other)) return;
        if (meet(seenOf(one), seenOf(other))) report('overlap', one, `with ${nameOf(other)}`);
      }),
    );
  };

  const isHit = (element: Element, x: number, y: number): boolean => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  const isOnScreen = (x: number, y: number) => x >= 0 && y >= 0 && x < wide && y < high;
  /** Is it still covered when scrolled to the end? */
  const checkCovered = (targets: Element[]) => {
    const scrolled = [...document.querySelectorAll('*')].map((one) => ({ one, top: one.scrollTop }));
    for (const target of [...targets, ...texts().map(({ element }) => element)]) {
      if (isPinned(target) && !modal) continue;
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = boxOf(target);
      const [x, y] = [left + width / 2, top + height / 2];
      if (!isOnScreen(x, y) || !isHit(target, x, y))
        report('covered', target, `at ${x.toFixed(0)},${y.toFixed(0)}`);
    }
    scrolled.forEach(({ one, top }) => {
      if (one.scrollTop !== top) one.scrollTop = top;
    });
  };

  const targets = inScope(TARGETS).filter((one) => (one as HTMLInputElement).type !== 'file');
  checkOverflow();
  checkText();
  checkTargets(targets);
  checkOverlap(targets);
  checkCovered(targets);
  return faults;
}

/** All layout faults of a page, whatever its content. */
export const layoutFaults = (page: Page): Promise<Fault[]> => page.evaluate(look, LIMITS);

/** What axe calls serious or critical. */
export async function accessFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(
            ({ html, failureSummary }) =>
              `${html.slice(0, 90)} ${failureSummary?.split('\n')[1]?.trim().slice(0, 120) ?? ''}`,
          )
          .join(' | ')}`,
    );
}
