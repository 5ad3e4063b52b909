/** The `offprint` command. */
import { homedir } from 'node:os';
import { argv, env, platform, stderr, stdout } from 'node:process';
import { run } from './program.ts';
import { Console } from './terminal/console.ts';

void run(argv.slice(2), new Console(stdout, stderr, env), {
  platform,
  env,
  home: homedir(),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
