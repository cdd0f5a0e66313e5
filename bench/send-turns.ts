import { Agent, request } from 'node:http';
import { PASTED_ERROR } from './texts';

/** How a reply goes back: by a call to the connector, as in Teams, or in the answer to the request. */
export type Delivery = 'normal' | 'expectReplies';

const CONCURRENT = 20;
const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENT });
const HTML = `<div>${PASTED_ERROR.split('\n')
  .map((line) => `<p>${line || '&nbsp;'}</p>`)
  .join('')}</div>`;

let sent = 0;

/** Sends messages to a bot, some at a time, and waits until all of them are answered. */
export async function sendTurns(botPort: number, connectorPort: number, delivery: Delivery, count: number) {
  let left = count;
  const sendInTurn = async () => {
    while (left > 0) {
      left -= 1;
      await sendTurn(botPort, connectorPort, delivery);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, sendInTurn));
}

async function sendTurn(botPort: number, connectorPort: number, delivery: Delivery): Promise<void> {
  sent += 1;
  const body = Buffer.from(JSON.stringify(toActivity(`bench-${sent}`, connectorPort, delivery)));
  const { status, text } = await post(botPort, body);
  const isAnswered = delivery === 'normal' || text.startsWith('{"activities":[{');
  if (status !== 200 || !isAnswered) throw new Error(`A message got status ${status}: ${text.slice(0, 200)}`);
}

function post(port: number, body: Buffer): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length };
    request({ port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end(body);
  });
}

/** A pasted error in a personal chat, as Teams sends it: the text twice, plain and rich. */
function toActivity(id: string, connectorPort: number, deliveryMode: Delivery): object {
  return {
    type: 'message',
    id,
    deliveryMode,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: `http://127.0.0.1:${connectorPort}/`,
    from: { id: '29:person', name: 'Kim Berg', aadObjectId: '0c52c1b7-91c7-4a35-8d0b-4f6e2a1097aa' },
    recipient: { id: '28:bot', name: 'Signpost' },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: '52d8f1c0-6a0d-4b3f-8e0b-1b2c84dea7e9' },
    text: PASTED_ERROR,
    textFormat: 'plain',
    locale: 'sv-SE',
    attachments: [{ contentType: 'text/html', content: HTML }],
    entities: [
      { type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'Windows', timezone: 'Europe/Stockholm' },
    ],
    channelData: { tenant: { id: '52d8f1c0-6a0d-4b3f-8e0b-1b2c84dea7e9' } },
  };
}
