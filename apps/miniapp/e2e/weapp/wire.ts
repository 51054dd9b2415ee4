import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { LIMITS } from './limits.ts';
import { answering, Refusal, type Options } from './options.ts';

/** Cannot be set by the app. 0 stands for a version that is not published. */
const REFERER = 'https://servicewechat.com/touristappid/0/page-frame.html';
const AGENT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ' +
  'Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN';
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

/** Network statistics: the number of requests, and of concurrent ones. */
export interface Traffic {
  sent: string[];
  wanted: number;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};
const query = (data: object) =>
  Object.entries(data)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');

/** The app's headers and those WeChat adds; names are compared without case. */
function headersOf(
  given: Record<string, string> = {},
  more: Record<string, string> = {},
): Record<string, string> {
  const own = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  return { ...more, ...own, referer: REFERER, 'user-agent': AGENT };
}

const inTime = (run: Promise<Response>, timeout = LIMITS.timeout): Promise<Response> =>
  Promise.race([
    run,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Refusal('timeout')), timeout).unref()),
  ]);

/** WeChat sends every request as JSON unless told otherwise, even a GET or one without a body. */
async function request({ url = '', method = 'GET', header, data, dataType = 'json', timeout }: Options) {
  if (!METHODS.has(method)) throw new Refusal(`method ${method} is not supported`);
  const headers = headersOf(header, { 'content-type': 'application/json' });
  const isQuery = method === 'GET' || headers['content-type'] === 'application/x-www-form-urlencoded';
  const text =
    data === undefined || typeof data === 'string'
      ? data
      : isQuery
        ? query(data as object)
        : JSON.stringify(data);
  const to = method === 'GET' && text ? `${url}${url.includes('?') ? '&' : '?'}${text}` : url;
  const answer = await inTime(
    fetch(to, { method, headers, body: method === 'GET' ? undefined : text }),
    timeout,
  );
  const body = await answer.text();
  return {
    statusCode: answer.status,
    data: dataType === 'json' ? parsed(body) : body,
    header: Object.fromEntries(answer.headers),
    cookies: [],
  };
}

async function uploadFile({ url = '', filePath = '', name, header, formData = {}, timeout }: Options) {
  if (!name) throw new Refusal('parameter error: parameter.name should be String instead of Undefined;');
  const form = new FormData();
  for (const [field, value] of Object.entries(formData)) form.append(field, value);
  form.append(name, new Blob([readFileSync(filePath)], { type: 'image/png' }), basename(filePath));
  const answer = await inTime(
    fetch(url, { method: 'POST', headers: headersOf(header), body: form }),
    timeout,
  );
  return { statusCode: answer.status, data: await answer.text() };
}

async function downloadFile({ url = '', header, timeout }: Options) {
  const answer = await inTime(fetch(url, { headers: headersOf(header) }), timeout);
  const tempFilePath = join(mkdtempSync(join(tmpdir(), 'sandan-weapp-')), 'file');
  writeFileSync(tempFilePath, Buffer.from(await answer.arrayBuffer()));
  return { statusCode: answer.status, tempFilePath };
}

interface Made {
  base: string;
  builtFor: string;
  waiting: Set<Options>;
  traffic: Traffic;
}

/** At most ten of a kind at once; later ones wait. */
function queued(run: (options: Options) => Promise<unknown>, wants: (many: number) => void) {
  const queue: (() => void)[] = [];
  let under = 0;
  return async (options: Options): Promise<unknown> => {
    wants(under + queue.length + 1);
    if (under >= LIMITS.atOnce) await new Promise<void>((go) => queue.push(go));
    under += 1;
    try {
      return await run(options);
    } finally {
      under -= 1;
      queue.shift()?.();
    }
  };
}

/** The connections to the server. While an answer is pending, more will come. */
export function wire({ base, builtFor, waiting, traffic }: Made) {
  const wants = (many: number) => void (traffic.wanted = Math.max(traffic.wanted, many));
  const kind = (name: string, run: (options: Options) => Promise<unknown>) => {
    const send = queued(run, wants);
    return answering(name, (options) => {
      if (!options.url?.startsWith(`${builtFor}/`)) throw new Refusal('url not in domain list');
      traffic.sent.push(
        `${options.method ?? (name === 'uploadFile' ? 'POST' : 'GET')} ${options.url.slice(builtFor.length)}`,
      );
      waiting.add(options);
      return send({ ...options, url: options.url.replace(builtFor, base) }).finally(() =>
        waiting.delete(options),
      );
    });
  };
  return {
    request: kind('request', request),
    uploadFile: kind('uploadFile', uploadFile),
    downloadFile: kind('downloadFile', downloadFile),
  };
}
