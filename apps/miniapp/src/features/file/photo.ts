import type { Picture } from '../../api/contract';
import { ApiError } from '../../api/error';

/** A picture being uploaded: its path on the phone and its file name. */
export interface Pending {
  id: string;
  name: string;
  pending: string;
}
export type Photo = Picture | Pending;

export const isPending = (photo: object): photo is Pending => 'pending' in photo;

/** What a submit button waits for; undefined if nothing. */
export const waitText = (photos: readonly object[]): string | undefined => {
  const waiting = photos.filter(isPending).length;
  return waiting > 0 ? `正在上传 ${waiting} 张照片…` : undefined;
};

export const expiredText = (count: number): string => `${count} 张照片已过期，请重选`;

/** The pictures of a refused form that no longer exist on the server. */
export function missingFiles(error: unknown): readonly string[] {
  const { field, missing } =
    error instanceof ApiError && error.code === 'UNKNOWN_REFERENCE' ? error.detail : {};
  return field === 'files' && Array.isArray(missing) ? (missing as string[]) : [];
}
