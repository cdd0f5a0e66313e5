import { library } from '../library';

const { broker } = library.families;

const read = (text: string) => [...new Set(broker.read(text).map(({ id }) => id))];

test.each([
  'CAA records name who may issue certificates',
  'contoso.com. 3600 IN CAA 0 issue "digicert.com"',
  'Object 12345678-caa2-0003-8001-caa20003f401 is gone',
  'sha1: 9fcaa2000c41',
  'fixed in commit caa20003',
  'the build after it is caa90014',
  'CAA2000',
  'CAA2000C5',
  'CAA0000C',
  '0x4AA90010',
  'call 3399614476',
  'balance: -895352820',
  '+39 339 961 4476',
  'Internal Error Code: 557973645, Tag: 558133255',
  'CompactToken parsing failed with error code: 80049217',
  'error 0x80070005',
  'Error Code: 4294967295',
])('finds nothing in: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['CAA2000C', 'CAA2000C'],
  ['0xCAA2000C The request requires user interaction.', 'CAA2000C'],
  ['0xcaa20003/-895352829', 'CAA20003'],
  ['[4usqa] Error code: CAA2000B', 'CAA2000B'],
  ['teams says caa20003 again', 'CAA20003'],
  ['错误代码：CAA20003', 'CAA20003'],
  ['WAM Error\nError Code: 3399614476', 'CAA2000C'],
  ["{'error': 'broker_error', 'error_description': 'Status: x, Error code: 3399614467, Tag: 1'}", 'CAA20003'],
  ['"api_error_code":-895352829', 'CAA20003'],
  ['felkod -895352820', 'CAA2000C'],
  ['Error: 0xCAA30194', 'CAA30194'],
])('reads %s', (text, id) => {
  expect(read(text)).toEqual([id]);
});

test.each([
  ['caa20003', 'CAA20003'],
  ['0xCAA20003', 'CAA20003'],
  ['3399614476', 'CAA2000C'],
  ['-895352820', 'CAA2000C'],
  ['3399614', undefined],
  ['403', undefined],
  ['cafe', undefined],
])('reads %s, with nothing around it, as %s', (word, id) => {
  expect(broker.readBare(word)).toBe(id);
});

test.each([
  ['CAA30190', '400'],
  ['CAA30194', '404'],
  ['CAA301F7', '503'],
  ['CAA300C8', undefined],
  ['CAA20003', undefined],
])('%s passes on the HTTP status %s', (id, status) => {
  expect(broker.carriedBy?.(id)).toEqual(status && { family: 'http', id: status });
});

test('knows the form and the name of its codes', () => {
  expect(broker.write('CAA2000C')).toBe('0xCAA2000C');
  expect(broker.lookUpUrl('CAA2000C')).toBeUndefined();
  expect(['CAA2000C', 'caa2000c', '0xCAA2000C', 'CAA2000'].map(broker.isId)).toEqual([true, false, false, false]);
});
