import { nodeFault } from './node-version';

/** Imported before all that an older Node cannot load: it would only name a module that is missing. */
const fault = nodeFault(process.version);
if (fault !== undefined) {
  process.stderr.write(`Signpost did not start. ${fault}\n`);
  process.exit(1);
}
