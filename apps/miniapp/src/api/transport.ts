import Taro from '@tarojs/taro';
import { atMost } from '../lib/at-most';
import { textOf } from '../lib/files';

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  headers: Record<string, string>;
  body?: unknown;
}
export interface Answer {
  status: number;
  body: unknown;
}

type Sent = Omit<Call, 'method' | 'body'>;

/** All HTTP goes through this interface; tests replace it. */
export interface Transport {
  send(call: Call): Promise<Answer>;
  upload(call: Sent, filePath: string): Promise<Answer>;
  /** Downloads a file: the body is its path on the phone, or the refusal. */
  download(call: Sent): Promise<Answer>;
}

const TIMEOUT = 20_000;
const PREFIX = '/api/v1';

/** Picture addresses are relative to the server; WeChat needs a full address. */
export const absolute = (path: string): string => (path.startsWith('/') ? `${API_BASE}${path}` : path);

/**
 * WeChat runs ten requests at once and queues the rest until they time out. The lanes allow at most eight,
 * and reads never delay a write.
 */
const lanes = { reads: atMost(6), writes: atMost(2), files: atMost(4) };

const taroTransport: Transport = {
  send: (call) => (call.method === 'GET' ? lanes.reads : lanes.writes)(() => request(call)),
  upload: (call, filePath) => lanes.files(() => upload(call, filePath)),
  download: (call) => lanes.files(() => download(call)),
};

async function request({ method, path, headers, body }: Call): Promise<Answer> {
  const answer = await Taro.request<unknown>({
    url: absolute(PREFIX + path),
    method,
    header: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    data: body === undefined ? undefined : JSON.stringify(body),
    timeout: TIMEOUT,
  });
  return { status: answer.statusCode, body: answer.data };
}

async function upload({ path, headers }: Sent, filePath: string): Promise<Answer> {
  const answer = await Taro.uploadFile({
    url: absolute(PREFIX + path),
    filePath,
    name: 'file',
    header: headers,
    timeout: 3 * TIMEOUT,
  });
  return { status: answer.statusCode, body: parsed(answer.data) };
}

async function download({ path, headers }: Sent): Promise<Answer> {
  const { statusCode: status, tempFilePath } = await Taro.downloadFile({
    url: absolute(PREFIX + path),
    header: headers,
    timeout: 3 * TIMEOUT,
  });
  return { status, body: status < 400 ? tempFilePath : parsed(await textOf(tempFilePath)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

let current: Transport = taroTransport;
export const transport = (): Transport => current;
export const setTransport = (other: Transport | null): void => void (current = other ?? taroTransport);
