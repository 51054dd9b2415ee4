import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { tokenOf } from '../walks/door.ts';

/** One request as its sender saw it. */
export interface Seen {
  readonly what: string;
  /** When it was sent, in ms of `performance.now`. */
  readonly at: number;
  readonly took: number;
  /** 0 if the connection broke before an answer, or none came within 20 s. */
  readonly status: number;
  readonly code: string;
  readonly retryAfter: string | null;
  readonly body: Record<string, unknown>;
}

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly person?: string;
  readonly key?: string;
  readonly body?: unknown;
  readonly picture?: Buffer;
}

/** A phone's timeout. */
const PATIENCE = 20_000;
const BOUNDARY = 'chaos-boundary';

const form = (picture: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
    ),
    picture,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Sends requests to one API and records every answer; a connection error is an answer too. */
export class Client {
  readonly seen: Seen[] = [];
  readonly origin: string;
  private readonly secret: string;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 32 });

  constructor(origin: string, secret: string) {
    this.origin = origin;
    this.secret = secret;
  }

  ask({ method, path, person, key, body, picture }: Asked): Promise<Seen> {
    const sent = picture ? form(picture) : body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const type = picture ? `multipart/form-data; boundary=${BOUNDARY}` : 'application/json';
    const headers = {
      ...(person && { authorization: `Bearer ${tokenOf(person, this.secret)}` }),
      ...(sent && { 'content-type': type, 'content-length': sent.length }),
      ...(key && { 'idempotency-key': key }),
    };
    const at = performance.now();
    const what = `${method} ${path.replaceAll(/[0-9a-f-]{36}/g, '{id}')}`;
    return new Promise((resolve) => {
      const end = (
        status: number,
        answer: Record<string, unknown> = {},
        retryAfter: string | null = null,
      ): void => {
        const one = {
          what,
          at,
          took: performance.now() - at,
          status,
          code: String(answer['code'] ?? ''),
          retryAfter,
          body: answer,
        };
        this.seen.push({ ...one, body: {} });
        resolve(one);
      };
      const call = request(
        `${this.origin}${path}`,
        { method, agent: this.agent, headers, signal: AbortSignal.timeout(PATIENCE) },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('error', () => end(0));
          response.once('end', () =>
            end(
              response.statusCode!,
              parse(Buffer.concat(chunks).toString()),
              (response.headers['retry-after'] as string | undefined) ?? null,
            ),
          );
        },
      );
      call.once('error', () => end(0));
      call.end(sent);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

export const newKey = (): string => randomUUID();
