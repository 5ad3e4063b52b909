/** The `offprint` command. */
import { homedir } from 'node:os';
import { argv, env, platform, stderr, stdout } from 'node:process';
import { run } from './program.ts';
import { Console } from './terminal/console.ts';

process.exitCode = await run(argv.slice(2), new Console(stdout, stderr, env), {
  platform,
  env,
  home: homedir(),
});
