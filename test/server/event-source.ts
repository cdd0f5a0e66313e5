import http from 'node:http';

/** An open page, as far as the server sees it: what it was told, and whether it is told more. */
export interface EventSource {
  readonly status: number;
  /** The data of each event. */
  readonly data: () => { readonly kind?: string; readonly id?: string; readonly serviceUrl?: string }[];
  readonly text: () => string;
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens the events of a server, and resolves with what has come by then. */
export function openEvents(port: number, path = '/chat/events', headers = {}): Promise<EventSource> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      const ended = new Promise<void>((end) => response.once('close', end));
      const source: EventSource = {
        status: response.statusCode ?? 0,
        data: () => [...text.matchAll(/^data: (.*)$/gm)].map(([, json = '']) => JSON.parse(json)),
        text: () => text,
        ended,
        close: () => request.destroy(),
      };
      // The greeting comes with the head or not at all.
      response.once('data', () => resolve(source));
      response.once('end', () => resolve(source));
    });
    request.on('error', reject);
  });
}
