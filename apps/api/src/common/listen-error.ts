/** Why the server cannot listen, in one sentence. */
export function inOneSentence(error: unknown, port: number, host: string, name: string): unknown {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken by another program: set ${name} to a free one.`,
    EACCES: `Port ${port} is not open to this user: set ${name} to one above 1023.`,
    EADDRNOTAVAIL: `HOST=${host} is no address of this machine.`,
    ENOTFOUND: `HOST=${host} is no address of this machine.`,
  };
  const sentence = sentences[(error as NodeJS.ErrnoException).code ?? ''];
  return sentence === undefined ? error : new Error(sentence, { cause: error });
}
