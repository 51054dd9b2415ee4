import { createServer, type RequestListener, type Server } from 'node:http';
import type { Config } from '../../common/config.ts';
import type { Gate } from './gate.ts';

const SECOND = 1000;

/**
 * A server that answers what is no request, hangs up on who is too slow, and asks the gate before anything
 * else.
 */
export const serverWith =
  (gate: Gate, { headers, body }: Config['deadlines']) =>
  (listener: RequestListener): Server => {
    const server = createServer(
      {
        headersTimeout: headers * SECOND,
        requestTimeout: body * SECOND,
        connectionsCheckingInterval: SECOND,
        requireHostHeader: false,
        keepAliveTimeout: 72 * SECOND,
      },
      gate.before(listener),
    );
    // What is expected of us beyond `100-continue` is no reason to refuse: it is answered as if it had not been
    // asked for.
    server.on('checkExpectation', (request, response) => server.emit('request', request, response));
    // We speak nothing else. After such a request Node no longer notices headers that are too long on the same
    // connection, and waits for their end.
    server.prependListener('request', ({ headers: { upgrade } }, response) => {
      if (upgrade !== undefined) response.shouldKeepAlive = false;
    });
    // Nothing of ours takes as long without a byte.
    server.setTimeout(90 * SECOND);
    return server;
  };
