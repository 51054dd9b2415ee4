import { createServer, type RequestListener, type Server } from 'node:http';
import type { Config } from '../../common/config.ts';
import type { Gate } from './gate.ts';

const SECOND = 1000;

/**
 * An HTTP server that answers malformed requests, times out slow ones, and passes every request through the
 * gate first.
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
    // Ignores unknown `Expect` values instead of refusing them.
    server.on('checkExpectation', (request, response) => server.emit('request', request, response));
    // No protocol upgrades. After such a request Node would no longer notice headers that are too long on the
    // same connection, and wait for their end.
    server.prependListener('request', ({ headers: { upgrade } }, response) => {
      if (upgrade !== undefined) response.shouldKeepAlive = false;
    });
    // No request of ours is idle this long.
    server.setTimeout(90 * SECOND);
    return server;
  };
