import { plugins, type RequestHandler } from 'restify';

/** A pasted log is large, an attack is larger. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Restify unpacks without limit, and what claims to be gzip and is not ends the process. The Bot Framework sends neither. */
const refuseCompressed: RequestHandler = (request, response, next) => {
  if (request.headers['content-encoding'] === undefined) return next();
  response.send(415, { code: 'UnsupportedMediaType', message: 'Send the activity without Content-Encoding.' });
  return next(false);
};

/** Reads the activity of a request into its body. */
export const readJson: readonly RequestHandler[] = [
  refuseCompressed,
  plugins.bodyReader({ maxBodySize: MAX_BODY_BYTES }),
  ...plugins.jsonBodyParser({ bodyReader: true }),
];
