import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describeError } from '../src/log';

const SECRET = 'AADSTS50011 eyJhbGciOi ann@contoso.example';

describe('what is told of an error', () => {
  test.each<[string, unknown, object]>([
    ['never its message', new Error(SECRET), { error: 'Error' }],
    ['not what was thrown instead of an error', SECRET, { error: 'string' }],
    ['nothing more where nothing was thrown', undefined, { error: 'undefined' }],
    ['no code that is a quotation', Object.assign(new Error(), { code: SECRET }), { error: 'Error' }],
    ['no code that is no code', Object.assign(new Error(), { code: { text: SECRET } }), { error: 'Error' }],
    ['no code that is long', Object.assign(new Error(), { code: 'x'.repeat(65) }), { error: 'Error' }],
    ['no code where it is null', Object.assign(new Error(), { code: null }), { error: 'Error' }],
    ['its sort', new TypeError(SECRET), { error: 'TypeError' }],
    ['its code', Object.assign(new Error(SECRET), { code: 'EADDRINUSE' }), { error: 'Error', code: 'EADDRINUSE' }],
    ['its HTTP status', Object.assign(new Error(SECRET), { statusCode: 503 }), { error: 'Error', code: '503' }],
    [
      'its HTTP status where the code is a quotation',
      Object.assign(new Error(), { code: SECRET, statusCode: 403 }),
      { error: 'Error', code: '403' },
    ],
  ])('%s', (_, error, told) => {
    expect(describeError(error)).toEqual(told);
  });
});

test('the log writes one line of JSON to standard output, with the time and without the name of the machine', () => {
  const script = `require(${JSON.stringify(join(__dirname, '../src/log'))}).createLog().info({ event: 'answered' })`;
  const output = execFileSync(process.execPath, ['--require', 'ts-node/register/transpile-only', '--eval', script], {
    encoding: 'utf8',
    cwd: join(__dirname, '..'),
  });
  expect(JSON.parse(output)).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    event: 'answered',
  });
});
