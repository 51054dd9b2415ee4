import { served, servedOfHomes } from './forms';
import { setTransport, type Answer, type Call } from '../src/api/transport';

type Reply = unknown | ((call: Call) => unknown);

/** Answers by "METHOD /path", and with the forms; keeps every call. An Answer is sent as it is, anything else with 200. */
export function serve(given: Record<string, Reply>) {
  const replies: Record<string, Reply> = {
    'GET /forms/ticket': served,
    'GET /forms/home': servedOfHomes,
    ...given,
  };
  const calls: Call[] = [];
  const uploads: string[] = [];
  const isAnswer = (reply: unknown): reply is Answer =>
    typeof reply === 'object' && reply !== null && 'status' in reply && 'body' in reply;
  setTransport({
    async send(call) {
      calls.push(call);
      const reply = replies[`${call.method} ${call.path.split('?')[0]}`];
      const said: unknown =
        typeof reply === 'function' ? await (reply as (call: Call) => unknown)(call) : reply;
      if (said === undefined)
        return { status: 404, body: { code: 'NOT_FOUND', message: '没有找到', detail: {} } };
      return isAnswer(said) ? said : { status: 200, body: said };
    },
    async download({ path }) {
      calls.push({ method: 'GET', path, headers: {} });
      const reply = replies[`GET ${path}`];
      return isAnswer(reply) ? reply : { status: reply === undefined ? 404 : 200, body: reply };
    },
    async upload({ path: to }, path) {
      uploads.push(path);
      const body = { id: `file-${uploads.length}`, url: '/f', thumb: '/t' };
      const reply = replies[`POST ${to}`];
      const said: unknown =
        typeof reply === 'function' ? await (reply as (path: string) => unknown)(path) : reply;
      return isAnswer(said) ? said : { status: 201, body: to === '/files' ? body : said };
    },
  });
  return {
    calls,
    uploads,
    of: (what: string) => calls.filter((call) => `${call.method} ${call.path.split('?')[0]}` === what),
  };
}

export const refused = (status: number, code: string, message: string, detail: object = {}): Answer => ({
  status,
  body: { code, message, detail, requestId: 'r' },
});
