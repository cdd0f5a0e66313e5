import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins, type RequestHandler, type Server } from 'restify';
import type { Languages } from '../language/languages';
import { type LocalConnector, type LocalPeople, serveLocalConnector } from './local-connector';

const PAGE_FOLDER = join(__dirname, '..', '..', 'chat');

/** The page needs nothing from outside, and nothing from outside gets in. */
const CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/** Serves the chat page of local mode at `/`, with the official renderer of Adaptive Cards and the replies of the bot. */
export function serveChatPage(server: Server, languages: Languages): LocalConnector {
  server.pre(refuseOtherHosts);
  server.pre(refuseOtherSites);
  server.get('/', addSecurityHeaders, serveFile(join(PAGE_FOLDER, 'index.html'), 'text/html; charset=utf-8'));
  server.get(
    '/chat/adaptivecards.js',
    addSecurityHeaders,
    serveFile(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'text/javascript'),
  );
  server.get('/chat/languages.json', addSecurityHeaders, async (_request, response) => {
    response.send(
      200,
      languages.tags.map((tag) => ({ tag, name: languages.phrases(tag)('language.name') })),
    );
  });
  server.get('/chat/*', addSecurityHeaders, plugins.serveStaticFiles(PAGE_FOLDER));
  return serveLocalConnector(server, readPeople());
}

/** The page and the bot speak of the same people. */
function readPeople(): LocalPeople {
  return JSON.parse(readFileSync(join(PAGE_FOLDER, 'people.json'), 'utf8'));
}

const addSecurityHeaders: RequestHandler = (_request, response, next) => {
  response.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  response.header('X-Content-Type-Options', 'nosniff');
  return next();
};

function serveFile(path: string, contentType: string): RequestHandler {
  const content = readFileSync(path);
  return async (_request, response) => {
    response.sendRaw(200, content, { 'Content-Type': contentType });
  };
}

/** Local mode asks nobody who they are, so a page of another site must not reach it under a name of its own. */
const refuseOtherHosts: RequestHandler = (request, response, next) => {
  if (/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '')) return next();
  response.send(403, { code: 'Forbidden', message: 'In local mode Signpost answers only at localhost and 127.0.0.1.' });
  return next(false);
};

/** A page of another site may send here, though it could not read the answer: it says where it is from. */
const refuseOtherSites: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) return next();
  response.send(403, { code: 'Forbidden', message: 'In local mode Signpost takes requests of its own page only.' });
  return next(false);
};
