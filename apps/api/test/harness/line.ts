import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy to PostgreSQL that a test can cut. */
export interface Line {
  /** The given address, through the proxy. */
  readonly url: string;
  /** Ends every connection; new ones are refused until repaired. */
  cut(): Promise<void>;
  /** Stops transmitting on old and new connections until repaired. */
  mute(): void;
  /** Cuts every connection; until repaired, new ones end in the same packet that says they are ready. */
  endAtOnce(): void;
  mend(): Promise<void>;
  close(): Promise<void>;
}

const READY = Buffer.from('Z\0\0\0\x05I', 'latin1');

/** The server's message when it ends a connection (57P01). */
const LAST_WORDS = ((): Buffer => {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0');
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();

export async function lineTo(url: string): Promise<Line> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isMute = false;
  let isShort = false;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  };
  const server = createServer((near) => {
    keep(near);
    if (isMute) return;
    const far = keep(connect(Number(target.port), target.hostname));
    near.pipe(far);
    if (isShort)
      far.on('data', (said) => near.write(said.includes(READY) ? Buffer.concat([said, LAST_WORDS]) : said));
    else far.pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  const mute = (): void => {
    isMute = true;
    for (const socket of sockets) socket.unpipe();
  };
  const endAtOnce = (): void => {
    isShort = true;
    for (const socket of sockets) socket.destroy();
  };
  const mend = async (): Promise<void> => {
    isMute = isShort = false;
    await cut();
    await listen(port);
  };
  const through = new URL(url);
  through.host = `127.0.0.1:${port}`;
  return { url: through.href, cut, mute, endAtOnce, mend, close: cut };
}
