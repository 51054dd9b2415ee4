import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';

/** A file whose name is the hash of its content: a year, because another content has another name. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)(\.(br|gz))?$/;
/** A page names the newest files, so it is asked for each time. */
const PAGE = /\.html(\.(br|gz))?$/;

function cacheControl(reply: { header(name: string, value: string): unknown }, path: string): void {
  if (HASHED.test(path)) reply.header('cache-control', 'public, max-age=31536000, immutable');
  if (PAGE.test(path)) reply.header('cache-control', 'no-cache');
}

/** Serves the web app from its build folder, if there is one, compressed where the build has left it so. */
export async function registerWebApp(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: false,
    maxAge: '1h',
    preCompressed: true,
    setHeaders: cacheControl,
  });
}
