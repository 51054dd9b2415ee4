import type { FastifyInstance } from 'fastify';

/**
 * What a browser may load and do on our pages: what we serve ourselves and nothing else. Styles may stand in
 * elements, for widgets place themselves; pictures may come from memory, for they are shown, and read again,
 * before they are sent.
 */
const CONTENT = [
  `default-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `media-src 'self' blob:`,
  `connect-src 'self' blob:`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ');

const ALWAYS = {
  'content-security-policy': CONTENT,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** A year; said over TLS alone, where it is ours or a trusted proxy's word that it is. */
const TLS_ONLY = 'max-age=31536000';

/**
 * Nobody guesses at our types, learns from where somebody came, frames our pages, or keeps an answer that
 * tells of people.
 */
export function registerHeaders(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    void reply.headers(ALWAYS);
    if (request.protocol === 'https') void reply.header('strict-transport-security', TLS_ONLY);
    const isJson = String(reply.getHeader('content-type') ?? '').startsWith('application/json');
    if (isJson && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}

const EVER_FORWARDED = ['x-forwarded-for', 'x-forwarded-proto', 'forwarded'];

/**
 * Says once that a proxy stands in front which nobody named: everybody behind it would share its address, and
 * its limits.
 */
export function warnOfProxy(
  server: FastifyInstance,
  trustProxy: string | null,
  warn: (line: string) => void,
): void {
  let isSaid = trustProxy !== null;
  server.addHook('onRequest', (request, _reply, done) => {
    if (!isSaid && EVER_FORWARDED.some((name) => request.headers[name] !== undefined)) {
      isSaid = true;
      warn(
        `A request came with ${EVER_FORWARDED.filter((name) => request.headers[name] !== undefined).join(', ')}, but TRUST_PROXY names no proxy: all who come through it count as one address, and share its limits. Set TRUST_PROXY to the address of the proxy.`,
      );
    }
    done();
  });
}
