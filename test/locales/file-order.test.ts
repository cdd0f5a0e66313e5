import { codesInFileOrder } from './file-order';

test('lists the codes of a file in the order of the file, doubles included', () => {
  expect(codesInFileOrder('{\n  "20": {\n    "7": 1\n  },\n  "3": {},\n  "20": {}\n}')).toEqual(['20', '3', '20']);
});
