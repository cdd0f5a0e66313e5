import { escapeUTF8 } from 'entities';
import type { Server } from 'restify';
import type { Languages } from '../language/languages';

/** What the page says in each language: phrases of the bot itself, so that both say the same of what it keeps. */
const paragraphs = ['help.description', 'help.paste', 'help.channel', 'help.privacy'] as const;

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  'X-Content-Type-Options': 'nosniff',
};

/** Serves at `/` what Signpost is and what it keeps: the details of the app in Teams lead there. */
export function serveAboutPage(server: Server, languages: Languages): void {
  server.get('/', async (request, response) => {
    const wanted = request
      .header('accept-language', '')
      .split(',')
      .map((range) => range.split(';')[0]?.trim());
    response.sendRaw(200, toPage(languages, languages.choose(wanted)), HEADERS);
  });
}

function toPage(languages: Languages, first: string): string {
  const tags = [first, ...languages.tags.filter((tag) => tag !== first)];
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Signpost</title>
<style>body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}section+section{border-top:1px solid #8888;margin-top:2rem}</style>
</head>
<body>
${tags.map((tag) => toSection(tag, languages)).join('\n')}
</body>
</html>
`;
}

function toSection(tag: string, languages: Languages): string {
  const phrases = languages.phrases(tag);
  const text = paragraphs.map((key) => `<p>${escapeUTF8(phrases(key))}</p>`).join('\n');
  return `<section lang="${tag}">\n<h1>${escapeUTF8(phrases('welcome.title'))}</h1>\n${text}\n</section>`;
}
