/** @jest-environment node */
import { chromiumPath, launch } from '../e2e/chromium.ts';
import { accessFaults, layoutFaults } from '../e2e/layout.ts';
import { clean, planted } from '../e2e/planted.ts';

/** The browser journey tests this too; this runs wherever Chromium is installed. */
const onChromium = chromiumPath() ? describe : describe.skip;

onChromium('the layout checker', () => {
  const look = async (html: string) => {
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.setContent(html);
    const found = {
      kinds: [...new Set((await layoutFaults(page)).map(({ kind }) => kind))],
      access: await accessFaults(page),
    };
    await browser.close();
    return found;
  };

  test('finds nothing on a clean page', async () => {
    expect(await look(clean)).toEqual({ kinds: [], access: [] });
  });

  test.each(Object.entries(planted))('finds a planted fault: %s', async (kind, html) => {
    expect((await look(html)).kinds).toEqual([kind]);
  });
});
