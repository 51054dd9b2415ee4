import type { Picture } from '../../api/contract';
import { ApiError } from '../../api/error';

/** A picture that is still going up: where it lies on the phone, and what its owner calls it. */
export interface Pending {
  id: string;
  name: string;
  pending: string;
}
export type Photo = Picture | Pending;

export const isPending = (photo: object): photo is Pending => 'pending' in photo;

/** What a button that sends waits for; undefined when it waits for nothing. */
export const waitText = (photos: readonly object[]): string | undefined => {
  const waiting = photos.filter(isPending).length;
  return waiting > 0 ? `正在上传 ${waiting} 张照片…` : undefined;
};

export const expiredText = (count: number): string => `${count} 张照片已过期，请重选`;

/** The pictures of a refused form that the server has no more. */
export function missingFiles(error: unknown): readonly string[] {
  const { field, missing } =
    error instanceof ApiError && error.code === 'UNKNOWN_REFERENCE' ? error.detail : {};
  return field === 'files' && Array.isArray(missing) ? (missing as string[]) : [];
}
