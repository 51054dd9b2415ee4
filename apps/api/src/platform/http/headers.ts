import type { FastifyInstance } from 'fastify';

/**
 * Content-Security-Policy: only what we serve ourselves. Inline styles are allowed because widgets position
 * themselves; blob and data pictures because pictures are shown before they are sent.
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

/** HSTS for a year, sent only over TLS, our own or as a trusted proxy reports. */
const TLS_ONLY = 'max-age=31536000';

/**
 * Security headers: nosniff, no-referrer, frame-ancestors none; and no caching of answers with personal data.
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
 * Warns once about a proxy that is not in TRUST_PROXY: all callers behind it would share its address and its
 * limits.
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
      const names = EVER_FORWARDED.filter((name) => request.headers[name] !== undefined).join(', ');
      warn(
        `A request came with ${names}, but TRUST_PROXY names no proxy: all who come through it count as one ` +
          `address, and share its limits. Set TRUST_PROXY to the address of the proxy.`,
      );
    }
    done();
  });
}
