import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where this user's caches belong on this system, e.g. `~/.cache/outcome-graph`. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return join(cachesOfUser(environment), 'outcome-graph');
}

function cachesOfUser(environment: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment;
  // The XDG specification says to ignore a relative path.
  if (xdg !== undefined && isAbsolute(xdg)) return xdg;
  if (process.platform === 'win32') return local ?? join(homedir(), 'AppData', 'Local');
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}
