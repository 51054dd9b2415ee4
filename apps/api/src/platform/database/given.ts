import { withClient } from './client.ts';

/** PostgreSQL 18, the first version with `uuidv7()`, which makes the ids. */
const OLDEST = 180_000;
const MODES = new Set(['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']);
const NO_TLS = /does not support SSL/;

interface Server {
  readonly version: number;
  readonly encoding: string;
  readonly readsChinese: boolean;
}

/** Driver and server errors, as one sentence that says what to do. */
const sentences: readonly (readonly [RegExp, (at: Place) => string])[] = [
  [/^(28P01|28000)/, ({ user, host }) => `${host} refuses the user "${user}" with this password.`],
  [/^3D000/, ({ host, database }) => `there is no database "${database}" at ${host}: create it.`],
  [
    /^42501/,
    ({ user, database }) =>
      `the user "${user}" may not make tables in "${database}": make it the owner of the database.`,
  ],
  [/^53300/, ({ host }) => `${host} has no connection left: raise its max_connections.`],
  [/^(57P0.)/, ({ host }) => `the server at ${host} is just starting or stopping: try again.`],
  [/^25006/, ({ host }) => `${host} may only be read: name the primary.`],
  [NO_TLS, ({ host }) => `${host} offers no TLS, which sslmode asks for.`],
  [
    /CERT|certificate|self-signed/i,
    ({ host }) => `the certificate of ${host} is not trusted: give sslrootcert, or sslmode=no-verify.`,
  ],
  [/ENOTFOUND|EAI_AGAIN/, ({ host }) => `no server is known under the name ${host}.`],
  [/./, ({ host }) => `nothing answers at ${host}.`],
];

interface Place {
  readonly host: string;
  readonly user: string;
  readonly database: string;
}

/** The sentence for a failed connection. */
function sentenceOf(error: unknown, { host, username, pathname }: URL): string {
  const { code = '', message = '' } =
    ((error as AggregateError).errors?.[0] as NodeJS.ErrnoException) ?? (error as NodeJS.ErrnoException);
  const said = `${code} ${message}`.trim();
  const place = {
    host: host || 'the local socket',
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  };
  return `DATABASE_URL: ${sentences.find(([pattern]) => pattern.test(said))![1](place)} (${said})`;
}

/** @throws Error with one plain sentence */
function parse(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new Error('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  const mode = url.searchParams.get('sslmode');
  if (mode !== null && !MODES.has(mode))
    throw new Error(`DATABASE_URL: sslmode must be one of ${[...MODES].join(', ')}, not "${mode}".`);
  return url;
}

const withMode = (url: URL, mode: string): URL => {
  const other = new URL(url);
  other.searchParams.set('sslmode', mode);
  return other;
};

const look = (url: URL): Promise<Server> =>
  withClient(url.href, async (client) => {
    const {
      rows: [server],
    } = await client.query<Omit<Server, 'readsChinese'>>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
    );
    // In another encoding the query itself could not be sent.
    if (server!.encoding !== 'UTF8') return { ...server!, readsChinese: false };
    const {
      rows: [letter],
    } = await client.query<{ is: boolean }>(`SELECT '单' ~ '[[:alpha:]]' AS is`);
    return { ...server!, readsChinese: letter!.is };
  });

/**
 * `prefer` and `allow` mean TLS if the server has it, without checking its certificate; the driver would
 * require both.
 */
async function connect(url: URL): Promise<{ url: URL; server: Server }> {
  const isOptional = ['prefer', 'allow'].includes(url.searchParams.get('sslmode') ?? '');
  const first = isOptional ? withMode(url, 'no-verify') : url;
  try {
    return { url: first, server: await look(first) };
  } catch (error) {
    if (!isOptional || !NO_TLS.test((error as Error).message))
      throw new Error(sentenceOf(error, url), { cause: error });
    return connect(withMode(url, 'disable'));
  }
}

/**
 * The URL of a given database for the driver, after checking its requirements: PostgreSQL 18 or later, UTF-8,
 * and a character type that knows Chinese words (with `C` the search would find none).
 * @throws Error with one plain sentence
 */
export async function openGiven(databaseUrl: string): Promise<string> {
  const { url, server } = await connect(parse(databaseUrl));
  if (server.version < OLDEST)
    throw new Error(
      `DATABASE_URL: the server is PostgreSQL ${Math.floor(server.version / 10_000)}, needed is 18 or later.`,
    );
  if (!server.readsChinese) {
    throw new Error(
      `DATABASE_URL: the database is encoded in ${server.encoding} with a character type that knows no ` +
        `Chinese, so that nothing could be searched for. ` +
        `Create another: CREATE DATABASE sandan TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'.`,
    );
  }
  return url.href;
}
