import { type FakePostgres, refusal, startFakePostgres, welcome } from './fake-postgres';
import { faultsOf } from './faults-of';

jest.setTimeout(20_000);

const servers: FakePostgres[] = [];

/** A server that greets so; its port. */
async function serve(greeting: Buffer): Promise<number> {
  const server = await startFakePostgres(greeting);
  servers.push(server);
  return server.port;
}

afterAll(() => Promise.all(servers.map((server) => server.stop())));

const urlOf = (port: number, options = '') => `postgresql://ann:secret@127.0.0.1:${port}/signpost${options}`;

describe('a server that refuses is named with what to do', () => {
  test.each([
    ['a wrong password', '28P01', /user or password is wrong: correct them in DATABASE_URL$/],
    ['a user who may not come in', '28000', /does not let this user in: correct the user .*pg_hba\.conf/],
    ['a database that is not there', '3D000', /there is no such database: create it/],
    ['a right that is missing', '42501', /may not make tables there: .*own the database/],
    ['a server that still starts', '57P03', /cannot be used \(not now\): /],
  ])('%s', async (_, code, fault) => {
    const port = await serve(refusal(code, 'not now'));
    expect(await faultsOf(urlOf(port))).toEqual([expect.stringMatching(fault)]);
  });

  test('by its place, without the password and the options', async () => {
    const port = await serve(refusal('28P01', 'no'));
    const [fault] = await faultsOf(urlOf(port, '?application_name=secret'));
    expect(fault?.split(': ')[0]).toBe(`postgresql://ann:***@127.0.0.1:${port}/signpost`);
    expect(fault).not.toContain('secret');
  });
});

test('a port on which nothing listens is refused by name', async () => {
  const server = await startFakePostgres(welcome);
  await server.stop();
  expect(await faultsOf(urlOf(server.port))).toEqual([
    `postgresql://ann:***@127.0.0.1:${server.port}/signpost: nothing listens there: start PostgreSQL, or correct host and port in DATABASE_URL`,
  ]);
});

test('a host that is not there is refused by name', async () => {
  expect(await faultsOf('postgres://ann:secret@signpost.invalid/signpost')).toEqual([
    expect.stringMatching(/^postgres:\/\/ann:\*\*\*@signpost\.invalid\/signpost: there is no such host/),
  ]);
});

test('a server without encryption is refused where the URL asks for it', async () => {
  const port = await serve(Buffer.from('N'));
  expect(await faultsOf(urlOf(port, '?ssl=true'))).toEqual([
    expect.stringMatching(/cannot be used \(The server does not support SSL connections\): /),
  ]);
});

test('a certificate file that is not there is refused by name', async () => {
  expect(await faultsOf(urlOf(1, '?sslrootcert=/none/root.crt'))).toEqual([
    expect.stringMatching(/cannot be used \(ENOENT: .*'\/none\/root\.crt'\): /),
  ]);
});

test('a server that does not answer is given up within five seconds, whether or not it lets in', async () => {
  const ports = await Promise.all([serve(Buffer.alloc(0)), serve(welcome)]);
  const start = performance.now();
  const faults = await Promise.all(ports.map((port) => faultsOf(urlOf(port))));
  const fault = expect.stringMatching(/: the server does not answer: correct host and port/);
  expect(faults).toEqual([[fault], [fault]]);
  expect(performance.now() - start).toBeLessThan(5500);
});
