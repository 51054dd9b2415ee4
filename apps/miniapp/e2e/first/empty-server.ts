import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startServer, type Server } from '../server.ts';

const EDGE = pathToFileURL(resolve(import.meta.dirname, 'wechat-edge.mjs')).href;

/** A system without the demo: nobody is in it, and a setup code was printed. */
export interface EmptyServer extends Pick<Server, 'base' | 'stop'> {
  readonly setupCode: string;
  /** Signs a person in as WeChat does, and answers what the app keeps of it. */
  signIn(person: string): Promise<object>;
}

/** A slow machine loads and migrates first. */
const WITHIN = 120_000;

/** The code that the server prints once it is ready. */
function setupCode() {
  let text = '';
  let found: (code: string) => void = () => undefined;
  const printed = new Promise<string>((done, fail) => {
    const tooLate = setTimeout(() => fail(new Error('The empty system printed no setup code')), WITHIN);
    found = (code) => {
      clearTimeout(tooLate);
      done(code);
    };
  });
  const hear = (more: string) => {
    text += more;
    const [code] = /\b[2-9A-Z]{5}-[2-9A-Z]{5}\b/.exec(text) ?? [];
    if (code) found(code);
  };
  return { hear, printed };
}

async function signIn(base: string, person: string): Promise<object> {
  const answer = await fetch(`${base}/api/v1/sessions`, {
    method: 'POST',
    body: JSON.stringify({ code: person }),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
  });
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}: ${await answer.text()}`);
  const { accessToken, refreshToken } = (await answer.json()) as Record<string, string>;
  return { accessToken, refreshToken, renewal: randomUUID(), way: 'wechat' };
}

/** @throws Error when it does not start, or prints no setup code */
export async function emptyServer(): Promise<EmptyServer> {
  const code = setupCode();
  const server = await startServer(
    {
      DEMO: '0',
      WECHAT_APPID: 'wx-journey',
      WECHAT_SECRET: 'journey',
      LOG_LEVEL: 'warn',
      // All the people of the story come from one address.
      LIMIT_SCALE: '10',
      NODE_OPTIONS: `--import=${EDGE}`,
    },
    code.hear,
  );
  try {
    const printed = await code.printed;
    return {
      base: server.base,
      setupCode: printed,
      stop: server.stop,
      signIn: (person) => signIn(server.base, person),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
