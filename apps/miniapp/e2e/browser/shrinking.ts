import { subject } from '../taps.ts';
import assert from 'node:assert/strict';
import { pictureLimits } from '@sandan/domain';
import { brokenPicturePath, largePicturePath } from '../picture.ts';
import type { Step } from '../phone.ts';
import type { World } from '../world.ts';
import type { BrowserPhone } from './phone.ts';

/** A browser shrinks what is too large to send, and names what is no picture. WeChat does so by itself. */
export async function shrinking(phone: BrowserPhone, world: World, step: Step): Promise<void> {
  const { page } = phone;
  await step('网页上选一张 13 MB 的照片和一个打不开的文件：照片缩小后发出，文件说明原因', async () => {
    const { kind, category } = world.subject('hazard');
    await phone.tab('首页');
    await phone.tap('我要点单');
    await subject(phone, kind, category);
    const chooser = page.waitForEvent('filechooser');
    const upload = page.waitForResponse(
      (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/files'),
    );
    await phone.tap('拍照或选照片');
    await (await chooser).setFiles([largePicturePath(), brokenPicturePath()]);
    const sent = await upload;
    const bytes = Number(await sent.request().headerValue('content-length'));
    assert.equal(sent.status(), 201);
    assert.ok(bytes > 0 && bytes < pictureLimits.bytes, `${bytes} bytes were sent`);
    await page.locator('[aria-label="去掉第 1 张照片"]:visible').waitFor();
    await phone.see('broken.heic：这张图片打不开');
    await phone.back();
  });
}
