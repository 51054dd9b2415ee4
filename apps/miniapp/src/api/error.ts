import type { ErrorBody } from './contract';
import type { Answer } from './transport';

/** A refusal with the server's sentence. `OFFLINE` is the client's own code: no answer arrived. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly detail: Record<string, unknown> = {},
  ) {
    super(message);
  }

  /** Another person was first: read again before the next try. */
  get movedOn(): boolean {
    return this.status === 409 && (this.code === 'STATE_MOVED_ON' || this.code === 'VERSION_MOVED_ON');
  }
}

export const offline = (): ApiError => new ApiError(0, 'OFFLINE', '网络不太好，没有连上，请稍后再试');

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body;

export function refusal({ status, body }: Answer): ApiError {
  if (isErrorBody(body)) return new ApiError(status, body.code, body.message, body.detail ?? {});
  return new ApiError(status, 'INTERNAL', '系统出了点问题，请稍后再试');
}

/** What to show for anything that was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : '出了点问题，请再试一次';
