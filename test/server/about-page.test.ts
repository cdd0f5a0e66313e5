import { serveAboutPage } from '../../src/server/about-page';
import { createServer, listen } from '../../src/server/server';
import { library } from '../library';
import { httpRequest } from './http-request';

const server = createServer(async () => ({ status: 200 }));
let port: number;

beforeAll(async () => {
  serveAboutPage(server, library.languages);
  port = await listen(server, 0, '127.0.0.1');
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const get = (acceptLanguage?: string) =>
  httpRequest(port, '/', { headers: acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage } });

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fi', 'en'],
  [',;q=,*', 'en'],
  ['<script>', 'en'],
  ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
  ['zh-TW', 'zh-Hans'],
])('says to who reads %j what Signpost is and keeps, first in %s', async (acceptLanguage, language) => {
  const { status, headers, text } = await get(acceptLanguage);
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  const sections = [...text.matchAll(/<section lang="([^"]+)">/g)].map(([, tag]) => tag);
  expect(sections[0]).toBe(language);
  expect([...sections].sort()).toEqual([...library.languages.tags].sort());
  const phrases = library.languages.tags.map((tag) => library.languages.phrases(tag)('help.privacy'));
  for (const phrase of phrases) expect(text.replaceAll('&quot;', '"')).toContain(phrase);
});

test('lets nothing in from elsewhere, and runs no script', async () => {
  const { headers, text } = await get();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(text).not.toContain('<script');
});
