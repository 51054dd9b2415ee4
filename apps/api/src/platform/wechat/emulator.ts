import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Answers, EMULATED, fails, type Answer, type Question } from './emulator.answers.ts';
import { Faults, type Fault } from './emulator.faults.ts';
import { endpoints, type EndpointName } from './endpoints.ts';
import type { WechatSettings } from './wechat.line.ts';

/**
 * The emulated WeChat: an HTTP server of its own on the documented endpoints, for the demo and the tests.
 * Faults are injected with `POST /emulator/faults {endpoint, errcode | status | broken | closed, delayMs,
 * times}` and `DELETE /emulator/faults`; `DELETE /emulator/tokens` invalidates all tokens; `GET
 * /emulator/calls` counts the calls of each endpoint.
 */
export interface Emulator {
  readonly origin: string;
  stop(): Promise<void>;
}

type Body = Record<string, unknown> | null;

const names = Object.keys(endpoints) as EndpointName[];

/** Null when it is not a JSON object; empty when there is no body. */
async function bodyOf(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return typeof value === 'object' ? (value as Body) : null;
  } catch {
    return null;
  }
}

function send(response: ServerResponse, answer: Answer, status = 200): void {
  const isPicture = Buffer.isBuffer(answer);
  response.writeHead(status, {
    'content-type': isPicture ? 'image/jpeg' : 'application/json; encoding=utf-8',
  });
  response.end(isPicture ? answer : JSON.stringify(answer));
}

/** Runs a command of a test or a browser test. */
function command(call: string, body: Body, answers: Answers, faults: Faults): Answer | null {
  if (call === 'POST /emulator/faults') return faults.plant(body ?? {}) ? { planted: true } : null;
  if (call === 'DELETE /emulator/faults') return (faults.clear(), { planted: false });
  if (call === 'DELETE /emulator/tokens') return (answers.revoke(), { revoked: true });
  return call === 'GET /emulator/calls' ? faults.calls : null;
}

/** Answers with the fault; null when there is none to answer with. */
function spoilt({ closed, errcode, status, broken }: Fault, response: ServerResponse): ServerResponse | null {
  if (closed === 'early') return response.destroy();
  if (status !== undefined) return response.writeHead(status).end();
  if (broken) return response.writeHead(200, { 'content-type': 'application/json' }).end('{"openid":"br');
  if (errcode !== undefined) send(response, fails(errcode));
  return errcode === undefined ? null : response;
}

/** Answers as WeChat would, or with the injected fault. */
async function serve(
  name: EndpointName,
  question: Question,
  response: ServerResponse,
  answers: Answers,
  faults: Faults,
): Promise<void> {
  const fault = faults.meet(name);
  if (fault?.delayMs) await pause(fault.delayMs, undefined, { ref: false });
  if (fault && spoilt(fault, response)) return;
  const answer = await answers.answer(name, question);
  if (fault?.closed === 'late') return void response.destroy();
  send(response, answer);
}

function server(): Server {
  const answers = new Answers();
  const faults = new Faults();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await bodyOf(request);
    const name = names.find((one) => endpoints[one].path === pathname);
    if (name && endpoints[name].method !== request.method)
      return send(response, fails(endpoints[name].method === 'GET' ? 43001 : 43002));
    if (name)
      return body ? serve(name, { query, body }, response, answers, faults) : send(response, fails(47001));
    const done = command(`${request.method} ${pathname}`, body, answers, faults);
    return done ? send(response, done) : send(response, fails(40066), 404);
  };
  return createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
}

/** Starts the emulator on a port of 127.0.0.1, by default a free one. */
export async function startEmulator(on = 0): Promise<Emulator> {
  const http = server();
  await new Promise<void>((resolve, reject) => http.once('error', reject).listen(on, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      http.closeAllConnections();
      http.close(() => resolve());
    });
  return { origin: `http://127.0.0.1:${port}`, stop };
}

/** The client's settings for the emulator. */
export const emulated = (origin: string): WechatSettings => ({ origin, ...EMULATED });
