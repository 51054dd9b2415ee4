import { ApiProperty } from '@nestjs/swagger';
import { pictureActionOf, type AllowedAction, type HiddenPicture } from '@sandan/domain';
import type { Loaded } from '../store/ticket.store.ts';

/** A hidden picture. */
export class HiddenPictureView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'The event that hid it.' }) event!: string;

  /** The hidden pictures of a ticket, where the viewer may show them again. */
  static listOf({ hiddenPictures }: Loaded, offers: readonly AllowedAction[]): HiddenPictureView[] {
    return offers.some(({ action }) => pictureActionOf(action) === 'show')
      ? hiddenPictures.map(HiddenPictureView.of)
      : [];
  }

  private static of({ id, hiddenWith }: HiddenPicture): HiddenPictureView {
    return { id, event: String(hiddenWith) };
  }
}
