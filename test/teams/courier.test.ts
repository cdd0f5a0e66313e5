import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { show } from '../../src/answer';
import { createCourier } from '../../src/teams/courier';
import { library } from '../library';

test('a message that was taken without an id is sent once', async () => {
  let posts = 0;
  const server = createServer((request, response) => {
    posts += 1;
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const reply = show({ about: 'welcome' }, { languageTags: ['en'] }, library);
  const id = await createCourier(undefined).post({ serviceUrl, id: 'a:ann', kind: 'personal' }, reply);
  expect([posts, id === '']).toEqual([1, false]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
