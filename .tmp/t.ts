import { measureTurns } from '../bench/measure-turns';
import { measureStarts } from '../bench/measure-starts';
import { killAll, leaveBotCore } from '../bench/processes';
leaveBotCore();
(async () => { const r = await measureTurns(); console.log(JSON.stringify(r), (r.normal.signpost / r.normal.echo).toFixed(2)); const s = await measureStarts(); console.log(JSON.stringify(s), (s.signpost.megabytes / s.echo.megabytes).toFixed(2), (s.signpost.milliseconds / s.echo.milliseconds).toFixed(2)); killAll(); process.exit(0); })();
