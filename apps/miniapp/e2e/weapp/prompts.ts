import { LIMITS } from './limits.ts';
import { answering, Refusal, type Options } from './options.ts';

/** How a person or a phone refuses a call. */
const noes = {
  cancel: new Refusal('cancel'),
  denied: new Refusal('auth deny'),
  system: new Refusal('system permission denied'),
  privacy: new Refusal('privacy permission is not authorized', 104),
} as const;
export type No = keyof typeof noes;

/** These ask for the privacy guideline to be agreed to first. */
const PRIVATE = new Set([
  'chooseImage',
  'chooseMedia',
  'saveImageToPhotosAlbum',
  'setClipboardData',
  'getPhoneNumber',
]);

/** The person's answers to WeChat's prompts, and the settings pages opened. */
export class Prompts {
  readonly opened: string[] = [];
  private readonly refused = new Map<string, No>();
  private touched = 0;

  /** Makes the person or the phone refuse this call; without a way, accept it again. */
  refuse(call: string, how?: No): void {
    if (how) this.refused.set(call, how);
    else this.refused.delete(call);
  }

  touch(): void {
    this.touched = Date.now();
  }

  /** @throws Refusal unless the person has just touched the screen */
  private needTouch(): void {
    if (Date.now() - this.touched > LIMITS.gesture)
      throw new Refusal('can only be invoked by user TAP gesture.');
  }

  /** @throws Refusal if they refuse */
  check(call: string): void {
    const how = this.refused.get(call) ?? (PRIVATE.has(call) ? this.refused.get('privacy') : undefined);
    if (how) throw noes[how];
  }

  private opening = (call: string, isTouchNeeded: boolean, answer: object = {}) =>
    answering(call, () => {
      if (isTouchNeeded) this.needTouch();
      this.check(call);
      this.opened.push(call);
      return answer;
    });

  /** Calls for which WeChat asks the person first. */
  calls(picture: string) {
    return {
      chooseImage: this.opening('chooseImage', false, {
        tempFilePaths: [picture],
        tempFiles: [{ path: picture, size: 1 }],
      }),
      chooseMedia: this.opening('chooseMedia', false, {
        type: 'image',
        tempFiles: [{ tempFilePath: picture, size: 1, fileType: 'image' }],
      }),
      saveImageToPhotosAlbum: this.opening('saveImageToPhotosAlbum', false),
      shareFileMessage: this.opening('shareFileMessage', true),
      makePhoneCall: this.opening('makePhoneCall', false),
      setClipboardData: this.opening('setClipboardData', false),
      openSetting: this.opening('openSetting', true, { authSetting: {} }),
      openAppAuthorizeSetting: this.opening('openAppAuthorizeSetting', true),
      openPrivacyContract: this.opening('openPrivacyContract', false),
      requestSubscribeMessage: answering('requestSubscribeMessage', ({ tmplIds = [] }: Options) => {
        this.needTouch();
        if (tmplIds.length > LIMITS.templates) throw new Refusal('TmplIds length is more than 3', 20003);
        this.check('requestSubscribeMessage');
        return Object.fromEntries(tmplIds.map((id) => [id, 'accept']));
      }),
    };
  }
}
